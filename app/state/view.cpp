#include "app/state/view.h"

#include <utility>

namespace app {
namespace {

constexpr std::array<std::pair<Theme, std::string_view>, 4> themeKeys{
    {{Theme::Light, "light"}, {Theme::Dark, "dark"}, {Theme::Projector, "projector"}, {Theme::Print, "print"}}};
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

std::string_view keyOf(Theme theme) { return keyIn(themeKeys, theme); }
std::string_view keyOf(ArcStyle style) { return keyIn(arcKeys, style); }
std::optional<Theme> themeFrom(std::string_view key) { return valueIn(themeKeys, key); }
std::optional<ArcStyle> arcStyleFrom(std::string_view key) { return valueIn(arcKeys, key); }

std::string_view nameOf(Theme theme) {
    switch (theme) {
        case Theme::Light: return "Light";
        case Theme::Dark: return "Dark";
        case Theme::Projector: return "Projector, bright room";
        case Theme::Print: return "Print, safe in grey";
    }
    return {};
}

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

View questionOf(const View& view) {
    View question;
    question.firstYear = view.firstYear;
    question.lastYear = view.lastYear;
    question.timeMode = view.timeMode;
    question.certainOnly = view.certainOnly;
    question.showUndated = view.showUndated;
    question.beforeReport = view.beforeReport;
    question.knownBy = view.knownBy;
    question.region = view.region;
    question.filter = view.filter;
    question.layers = view.layers;
    return question;
}

std::optional<geodata::QueryRegion> queryRegionFor(const RegionFrame& frame, const geodata::Atlas& atlas) {
    // A country and a subregion may share a name, as Micronesia does: the key tells them apart.
    if (atlas.countries.byAlpha3(frame.key) != nullptr) return geodata::QueryRegion{frame.name, {frame.key}};
    geodata::QueryRegion region{frame.name, {}};
    for (const auto& country : atlas.countries.list()) {
        if (country.region == frame.key || country.subregion == frame.key) region.countries.insert(country.alpha3);
    }
    return region.countries.empty() ? std::nullopt : std::optional(std::move(region));
}

geodata::Query queryOf(const View& view, const geodata::Atlas& atlas) {
    geodata::Query query;
    query.years = {view.firstYear, view.lastYear, view.timeMode, view.certainOnly};
    query.showUndated = view.showUndated;
    query.beforeReport = view.beforeReport;
    if (!view.knownBy.empty()) {
        if (auto date = geodata::parseEdtf(view.knownBy)) query.knownBy = *std::move(date);
    }
    if (view.region) query.region = queryRegionFor(*view.region, atlas);
    auto filter = geodata::parseFilter(view.filter, atlas);
    if (filter) {
        query.filter = *std::move(filter);
        query.layers = view.layers;
    } else {
        query.layers.clear();
    }
    return query;
}

}  // namespace app
