#include "geodata/boundaries/boundaries.h"

#include "geodata/boundaries/open_source.h"
#include "geodata/regular_file.h"

#include <algorithm>
#include <cctype>
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
    return {feature.first({"key"}),       feature.first({"alpha3"}), feature.first({"name"}), feature.first({"region"}),
            feature.first({"subregion"}), feature.first({"note"}),   allRings(feature),       AreaStatus::Undisputed};
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

bool saysDisputed(std::string word) {
    std::transform(word.begin(), word.end(), word.begin(), [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return word == "disputed";
}

// Reads one of the shipped files; `each` takes its features.
template <typename Each>
std::optional<Problem> readShipped(const std::filesystem::path& datasets, std::string_view theme, Scale scale, Each each) {
    const auto file = datasets / "boundaries" / (std::string(theme) + "-" + std::string(keyOf(scale)) + ".fgb");
    const auto read = forEachFeature(file.string(), "", each);
    return read ? std::nullopt : std::optional(read.problem());
}

// "FILE:LAYER" where the part before the last colon is an existing file, else the whole text is the file (or a GDAL connection).
std::pair<std::string, std::string> fileAndLayer(const std::string& source) {
    const auto colon = source.rfind(':');
    std::error_code ignored;  // A name may be too long to be one.
    if (colon == std::string::npos || std::filesystem::exists(source, ignored)) return {source, ""};
    const std::string file = source.substr(0, colon);
    return std::filesystem::exists(file, ignored) ? std::pair(file, source.substr(colon + 1)) : std::pair(source, std::string());
}

// Edges already drawn, so that the border between two areas is a line once though both have it.
using Edges = std::set<std::array<double, 4>>;

std::array<double, 4> edgeBetween(LonLat from, LonLat to) {
    const bool ordered = std::pair(from.lon, from.lat) < std::pair(to.lon, to.lat);
    return ordered ? std::array{from.lon, from.lat, to.lon, to.lat} : std::array{to.lon, to.lat, from.lon, from.lat};
}

void addOutlines(GlobePaths& borders, const GlobePaths& rings, Edges& drawn) {
    for (std::size_t index = 0; index < rings.size(); ++index) {
        const auto ring = rings[index];
        bool continues = false;
        for (std::size_t point = 0; point < ring.size(); ++point) {
            const LonLat from = ring[point];
            const LonLat to = ring[(point + 1) % ring.size()];
            const bool isNew = drawn.insert(edgeBetween(from, to)).second;
            if (isNew && !continues) {
                borders.startPath();
                borders.points.push_back(from);
            }
            if (isNew) borders.points.push_back(to);
            continues = isNew;
        }
    }
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

Result<Boundaries> readBoundariesFrom(const std::string& source, Problems& problems) {
    const auto [file, layer] = fileAndLayer(source);
    Boundaries boundaries;
    boundaries.scale = Scale::OneTo110Million;
    boundaries.origin = std::filesystem::path(file).filename().string();
    Edges drawn;
    std::size_t number = 0;
    const auto read = forEachFeature(file, layer, [&](const SourceFeature& feature) {
        ++number;
        if (feature.polygons.empty()) {
            problems.push_back({file, "feature " + std::to_string(number) + " has no polygon and is not drawn"});
            return;
        }
        Area area;
        area.alpha3 = feature.first({"iso_a3", "alpha3", "adm0_a3", "shapeGroup", "iso3"});
        if (area.alpha3 == "-99") area.alpha3.clear();
        area.name = feature.first({"name", "admin", "shapeName", "name_en"});
        area.key = area.alpha3.empty() ? "feature-" + std::to_string(number) : area.alpha3;
        area.rings = stitchedOnSphere(allRings(feature));
        if (saysDisputed(feature.first({"status", "type"}))) area.status = AreaStatus::Disputed;
        addOutlines(boundaries.borders, area.rings, drawn);
        boundaries.areas.push_back(std::move(area));
    });
    if (!read) return read.problem();
    if (boundaries.areas.empty()) return Problem{source, "has no polygons; a layer of countries or areas would be right"};
    return boundaries;
}

}  // namespace geodata
