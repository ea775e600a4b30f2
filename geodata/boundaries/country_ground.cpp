#include "geodata/boundaries/country_ground.h"

#include "geodata/boundaries/open_source.h"
#include "geodata/projection/inside.h"
#include "geodata/projection/sphere.h"

#include <algorithm>

namespace geodata {
namespace {

constexpr double meanEarthRadiusKilometres = 6371.0088;  // IUGG mean radius R1.

Direction directionAt(LonLat place) { return directionOf({place.lon * radiansPerDegree, place.lat * radiansPerDegree}); }

bool isWithin(const GlobePaths& rings, LonLat place) {
    PathsOf<Direction> directions;
    directions.starts = rings.starts;
    directions.points.reserve(rings.points.size());
    for (const LonLat& point : rings.points) directions.points.push_back(directionAt(point));
    return holds(directions, directionAt(place));
}

// Square of the straight distance from a place to the chord between two points; for the short edges of an outline that is the arc's.
double chordSquaredToEdge(Direction place, Direction from, Direction to) {
    const Direction along{to.x - from.x, to.y - from.y, to.z - from.z};
    const double length = dot(along, along);
    if (length <= 0.0) return chordSquared(place, from);
    const Direction offset{place.x - from.x, place.y - from.y, place.z - from.z};
    return chordSquared(place, alongChord(from, to, std::clamp(dot(offset, along) / length, 0.0, 1.0)));
}

double radiansTo(const GlobePaths& rings, LonLat place) {
    const Direction wanted = directionAt(place);
    double least = 4.0;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        const auto ring = rings[index];
        if (ring.empty()) continue;
        Direction from = directionAt(ring.back());
        for (const LonLat& point : ring) {
            const Direction to = directionAt(point);
            least = std::min(least, chordSquaredToEdge(wanted, from, to));
            from = to;
        }
    }
    return 2.0 * std::asin(std::min(1.0, std::sqrt(least) / 2.0));
}

}  // namespace

CountryGround::CountryGround(const std::vector<Area>& areas) {
    for (const auto& area : areas) {
        if (!area.alpha3.empty()) ringsOf_[area.alpha3].append(area.rings);
    }
}

Result<CountryGround> CountryGround::read(const std::filesystem::path& datasets, Scale scale) {
    const auto file = datasets / "boundaries" / ("countries-" + std::string(keyOf(scale)) + ".fgb");
    std::vector<Area> areas;
    const auto read = forEachFeature(file.string(), "", [&](const SourceFeature& feature) {
        Area area;
        area.alpha3 = feature.first({"alpha3"});
        for (const auto& polygon : feature.polygons) area.rings.append(polygon);
        areas.push_back(std::move(area));
    });
    if (!read) return read.problem();
    return CountryGround(areas);
}

std::optional<double> CountryGround::kilometresFrom(const std::string& alpha3, LonLat place) const {
    const auto found = ringsOf_.find(alpha3);
    if (found == ringsOf_.end()) return std::nullopt;
    if (isWithin(found->second, place)) return 0.0;
    return radiansTo(found->second, place) * meanEarthRadiusKilometres;
}

std::string CountryGround::countryAt(LonLat place) const {
    const auto found = std::find_if(ringsOf_.begin(), ringsOf_.end(), [&](const auto& entry) { return isWithin(entry.second, place); });
    return found == ringsOf_.end() ? std::string() : found->first;
}

}  // namespace geodata
