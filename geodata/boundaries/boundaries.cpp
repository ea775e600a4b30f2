#include "geodata/boundaries/boundaries.h"

#include "geodata/boundaries/open_source.h"
#include "geodata/files/regular_file.h"

#include <set>
#include <sstream>
#include <utility>

namespace geodata {
namespace {

constexpr std::array<std::pair<Scale, std::string_view>, 3> scaleKeys{
    {{Scale::OneTo110Million, "110m"}, {Scale::OneTo50Million, "50m"}, {Scale::OneTo10Million, "10m"}}};

constexpr auto shippedOrigin = "Natural Earth 4.1.0";

GlobePaths allRings(const SourceFeature& feature) {
    GlobePaths rings;
    for (const auto& polygon : feature.polygons) rings.append(polygon);
    return rings;
}

Area shippedArea(const SourceFeature& feature) {
    return {feature.first({"key"}),    feature.first({"alpha3"}),    feature.first({"name"}),
            feature.first({"region"}), feature.first({"subregion"}), feature.first({"note"}),
            allRings(feature),         AreaStatus::Undisputed,       false};
}

// The keys in the first column of disputed-areas.csv; neither a key nor the header has a quotation mark.
Result<std::set<std::string>> disputedKeys(const std::filesystem::path& datasets) {
    const auto file = datasets / "boundaries" / "disputed-areas.csv";
    const auto content = contentOf(file);
    if (!content) return content.problem();
    std::istringstream stream(*content);
    std::set<std::string> keys;
    std::string line;
    if (!std::getline(stream, line) || !line.starts_with("key,")) {
        return Problem{file.string(), "is no list of disputed areas; a table with the columns key and reason would be right"};
    }
    while (std::getline(stream, line)) keys.insert(line.substr(0, line.find(',')));
    return keys;
}

// Reads one of the shipped files; `each` takes its features.
template <typename Each>
std::optional<Problem> readShipped(const std::filesystem::path& datasets, std::string_view theme, Scale scale, Each each) {
    const auto file = datasets / "boundaries" / (std::string(theme) + "-" + std::string(keyOf(scale)) + ".fgb");
    const auto read = forEachFeature(file.string(), "", each);
    return read ? std::nullopt : std::optional(read.problem());
}

}  // namespace

std::string_view keyOf(Scale scale) { return scaleKeys[static_cast<std::size_t>(scale)].second; }

std::optional<Scale> scaleFrom(std::string_view key) {
    for (const auto& [scale, name] : scaleKeys) {
        if (name == key) return scale;
    }
    return std::nullopt;
}

Result<Boundaries> readBoundaries(const std::filesystem::path& datasets, Scale scale) {
    Boundaries boundaries;
    boundaries.scale = scale;
    boundaries.origin = shippedOrigin;
    const auto disputed = disputedKeys(datasets);
    if (!disputed) return disputed.problem();
    std::optional<Problem> problem;
    const auto read = [&](std::string_view theme, auto each) {
        if (!problem) problem = readShipped(datasets, theme, scale, each);
    };
    read("countries", [&](const SourceFeature& feature) {
        auto area = shippedArea(feature);
        if (disputed->contains(area.key)) area.status = AreaStatus::Disputed;
        boundaries.areas.push_back(std::move(area));
    });
    read("borders", [&](const SourceFeature& feature) {
        (feature.first({"status"}) == "disputed" ? boundaries.disputed : boundaries.borders).append(feature.lines);
    });
    read("disputed", [&](const SourceFeature& feature) { boundaries.disputed.append(feature.lines); });
    read("coast", [&](const SourceFeature& feature) { boundaries.coasts.append(feature.lines); });
    read("lakes", [&](const SourceFeature& feature) { boundaries.lakes.append(allRings(feature)); });
    if (problem) return *problem;
    return boundaries;
}

}  // namespace geodata
