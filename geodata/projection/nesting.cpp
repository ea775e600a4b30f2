#include "geodata/projection/nesting.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace geodata {
namespace {

struct RingFacts {
    double lowLon, highLon, lowLat, highLat;
    double size;
    std::optional<LonLat> inner;  // A place inside; none if the ring encloses nothing.
};

// Longitudes where the parallel crosses the ring, in order. The parallel must not go through a vertex.
std::vector<double> crossingsAt(std::span<const LonLat> ring, double lat) {
    std::vector<double> lons;
    LonLat from = ring.back();
    for (const LonLat to : ring) {
        if ((from.lat > lat) != (to.lat > lat)) lons.push_back(from.lon + (to.lon - from.lon) * (lat - from.lat) / (to.lat - from.lat));
        from = to;
    }
    std::sort(lons.begin(), lons.end());
    return lons;
}

// Half way along the widest stretch of the ring on a parallel between two of its vertices.
std::optional<LonLat> placeInside(std::span<const LonLat> ring) {
    std::vector<double> lats;
    lats.reserve(ring.size());
    for (const LonLat place : ring) lats.push_back(place.lat);
    std::sort(lats.begin(), lats.end());
    lats.erase(std::unique(lats.begin(), lats.end()), lats.end());
    if (lats.size() < 2) return std::nullopt;
    const std::size_t middle = lats.size() / 2;
    const double lat = (lats[middle - 1] + lats[middle]) / 2;
    const std::vector<double> lons = crossingsAt(ring, lat);
    std::optional<LonLat> inner;
    double widest = 0.0;
    for (std::size_t index = 1; index < lons.size(); index += 2) {
        const double width = lons[index] - lons[index - 1];
        if (width > widest) inner = LonLat{(lons[index] + lons[index - 1]) / 2, lat}, widest = width;
    }
    return inner;
}

RingFacts factsOf(std::span<const LonLat> ring) {
    const auto [west, east] = std::minmax_element(ring.begin(), ring.end(), [](LonLat a, LonLat b) { return a.lon < b.lon; });
    const auto [south, north] = std::minmax_element(ring.begin(), ring.end(), [](LonLat a, LonLat b) { return a.lat < b.lat; });
    return {west->lon, east->lon, south->lat, north->lat, std::abs(doubleArea(ring)), placeInside(ring)};
}

bool lieIn(const RingFacts& inner, const RingFacts& outer) {
    return outer.size > inner.size && outer.lowLon <= inner.lowLon && inner.highLon <= outer.highLon && outer.lowLat <= inner.lowLat &&
           inner.highLat <= outer.highLat;
}

bool holdsPlanar(std::span<const LonLat> ring, LonLat place) {
    bool inside = false;
    LonLat from = ring.back();
    for (const LonLat to : ring) {
        if ((from.lat > place.lat) != (to.lat > place.lat)) {
            const double lon = from.lon + (to.lon - from.lon) * (place.lat - from.lat) / (to.lat - from.lat);
            if (lon > place.lon) inside = !inside;
        }
        from = to;
    }
    return inside;
}

}  // namespace

double doubleArea(std::span<const LonLat> ring) {
    double sum = 0.0;
    if (ring.empty()) return sum;
    const LonLat origin = ring.front();
    LonLat from = ring.back();
    for (const LonLat to : ring) {
        sum += (from.lon - origin.lon) * (to.lat - origin.lat) - (to.lon - origin.lon) * (from.lat - origin.lat);
        from = to;
    }
    return sum;
}

std::vector<int> nestingDepths(const GlobePaths& rings) {
    std::vector<int> depths(rings.size(), 0);
    if (rings.size() < 2) return depths;
    std::vector<RingFacts> facts;
    facts.reserve(rings.size());
    for (std::size_t index = 0; index < rings.size(); ++index) {
        facts.push_back(rings[index].empty() ? RingFacts{} : factsOf(rings[index]));
    }
    for (std::size_t inner = 0; inner < rings.size(); ++inner) {
        if (!facts[inner].inner) continue;
        for (std::size_t outer = 0; outer < rings.size(); ++outer) {
            if (outer == inner || !lieIn(facts[inner], facts[outer])) continue;
            if (holdsPlanar(rings[outer], *facts[inner].inner)) ++depths[inner];
        }
    }
    return depths;
}

}  // namespace geodata
