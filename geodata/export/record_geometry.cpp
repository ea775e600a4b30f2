#include "geodata/export/record_geometry.h"
#include "geodata/records/layer_table.h"

#include <array>
#include <cmath>
#include <numbers>

namespace geodata {
namespace {

constexpr double straightTo = 0.0002;  // Earth radii.

double toSevenDecimals(double degrees) { return std::round(degrees * 1e7) / 1e7; }

LonLat toSevenDecimals(LonLat place) { return {toSevenDecimals(place.lon), toSevenDecimals(place.lat)}; }

const LonLat* capitalOf(const Countries& countries, const std::string& alpha3) {
    const Country* country = countries.byAlpha3(alpha3);
    return country != nullptr && country->capitalPosition ? &*country->capitalPosition : nullptr;
}

}  // namespace

std::string_view wordsOf(PositionIs what) {
    switch (what) {
        case PositionIs::City: return "city";
        case PositionIs::Region: return "region";
        case PositionIs::Capital: return "capital, a representative point";
    }
    return {};
}

std::optional<Position> positionOf(const Record& record, const Countries& countries) {
    if (record.place) {
        const PositionIs is = record.place->precision == Precision::City ? PositionIs::City : PositionIs::Region;
        return Position{toSevenDecimals(record.place->position), is};
    }
    if (record.scope == Scope::Multilateral || infoOf(record.layer).mark == MarkKind::Told) return std::nullopt;
    const LonLat* capital = capitalOf(countries, record.country);
    return capital == nullptr ? std::nullopt : std::optional(Position{toSevenDecimals(*capital), PositionIs::Capital});
}

std::optional<TieLine> tieLineOf(const Record& record, const Countries& countries) {
    if (infoOf(record.layer).mark != MarkKind::Tie || record.scope == Scope::Multilateral || record.country == "CHN") return std::nullopt;
    const LonLat* from = capitalOf(countries, "CHN");
    const LonLat* to = capitalOf(countries, record.country);
    if (from == nullptr || to == nullptr) return std::nullopt;
    return TieLine{greatCircleParts(*from, *to), arcDegreesBetween(*from, *to)};
}

// The plane of the equirectangular projection is longitude and latitude, in radians: the one pipeline of the map cuts and resamples.
GlobePaths greatCircleParts(LonLat from, LonLat to) {
    constexpr double degreesPerRadian = 180.0 / std::numbers::pi;
    const std::array ends{from, to};
    const MapPaths parts = mapLine({ProjectionKind::Equirectangular, {0.0, 0.0}}, ends, Tolerance{straightTo});
    GlobePaths paths;
    for (std::size_t index = 0; index < parts.size(); ++index) {
        paths.startPath();
        for (const auto point : parts[index]) {
            const LonLat place = toSevenDecimals(LonLat{point.x * degreesPerRadian, point.y * degreesPerRadian});
            const bool isNew = paths.points.size() == paths.starts.back() || paths.points.back() != place;
            if (isNew) paths.points.push_back(place);
        }
    }
    return paths;
}

}  // namespace geodata
