#include "app/state/view.h"

#include <algorithm>

#include <utility>

namespace app {
namespace {

constexpr std::array<std::pair<ArcStyle, std::string_view>, 3> arcKeys{
    {{ArcStyle::Schematic, "schematic"}, {ArcStyle::Geodesic, "geodesic"}, {ArcStyle::SymbolsOnly, "symbols"}}};

constexpr std::array<std::pair<TrainingStyle, std::string_view>, 2> trainingKeys{
    {{TrainingStyle::Arcs, "arcs"}, {TrainingStyle::Choropleth, "choropleth"}}};

template <typename Value, std::size_t count>
std::string_view keyIn(const std::array<std::pair<Value, std::string_view>, count>& keys, Value value) {
    for (const auto& [candidate, key] : keys) {
        if (candidate == value) return key;
    }
    return {};
}

template <typename Value, std::size_t count>
std::optional<Value> valueIn(const std::array<std::pair<Value, std::string_view>, count>& keys, std::string_view key) {
    for (const auto& [value, candidate] : keys) {
        if (candidate == key) return value;
    }
    return std::nullopt;
}

}  // namespace

std::string_view keyOf(ArcStyle style) { return keyIn(arcKeys, style); }
std::optional<ArcStyle> arcStyleFrom(std::string_view key) { return valueIn(arcKeys, key); }

std::string_view nameOf(ArcStyle style) {
    switch (style) {
        case ArcStyle::Schematic: return "Schematic curves";
        case ArcStyle::Geodesic: return "Great circles";
        case ArcStyle::SymbolsOnly: return "Partner symbols only";
    }
    return {};
}

std::string_view keyOf(TrainingStyle style) { return keyIn(trainingKeys, style); }
std::optional<TrainingStyle> trainingStyleFrom(std::string_view key) { return valueIn(trainingKeys, key); }

std::string_view nameOf(TrainingStyle style) {
    switch (style) {
        case TrainingStyle::Arcs: return "Arcs and half symbols";
        case TrainingStyle::Choropleth: return "Countries by number";
    }
    return {};
}

std::string_view keyOf(TieLines lines) {
    switch (lines) {
        case TieLines::Few: return "few";
        case TieLines::All: return "all";
    }
    return {};
}

std::string_view nameOf(TieLines lines) {
    switch (lines) {
        case TieLines::Few: return "Lines where they are few";
        case TieLines::All: return "All lines";
    }
    return {};
}

std::optional<TieLines> tieLinesFrom(std::string_view key) {
    for (const auto lines : allTieLines) {
        if (keyOf(lines) == key) return lines;
    }
    return std::nullopt;
}

namespace {

// M49 regions that the country table has only by their parts.
struct RegionParts {
    std::string_view name;
    std::array<std::string_view, 4> subregions;
};
constexpr std::array regionParts{
    RegionParts{"Latin America and the Caribbean", {"Caribbean", "Central America", "South America"}},
    RegionParts{"Sub-Saharan Africa", {"Eastern Africa", "Middle Africa", "Southern Africa", "Western Africa"}},
};

bool isPartOf(const std::string& subregion, const std::string& region) {
    return std::any_of(regionParts.begin(), regionParts.end(), [&](const RegionParts& parts) {
        return parts.name == region && std::find(parts.subregions.begin(), parts.subregions.end(), subregion) != parts.subregions.end();
    });
}

}  // namespace

std::optional<geodata::QueryRegion> queryRegionFor(const RegionFrame& frame, const geodata::Atlas& atlas) {
    // A country and a subregion may share a name, as Micronesia does: the key tells them apart.
    if (atlas.countries.byAlpha3(frame.key) != nullptr) return geodata::QueryRegion{frame.name, {frame.key}};
    geodata::QueryRegion region{frame.name, {}};
    for (const auto& country : atlas.countries.list()) {
        const bool isMeant = country.region == frame.key || country.subregion == frame.key || isPartOf(country.subregion, frame.key);
        if (isMeant) region.countries.insert(country.alpha3);
    }
    return region.countries.empty() ? std::nullopt : std::optional(std::move(region));
}

namespace {

std::optional<geodata::QueryRegion> regionIn(const View& view, const geodata::Atlas& atlas) {
    return view.region ? queryRegionFor(*view.region, atlas) : std::nullopt;
}

}  // namespace

geodata::Query queryOf(const View& view, const geodata::Atlas& atlas) { return geodata::queryFor(view.question, atlas, regionIn(view, atlas)); }

geodata::Answer answerOf(const View& view, const geodata::Atlas& atlas) { return geodata::answer(atlas, view.question, regionIn(view, atlas)); }

}  // namespace app
