#include "geodata/projection/crossings.h"

#include <algorithm>
#include <vector>

namespace geodata {
namespace {

constexpr std::size_t mostPairs = 50'000'000;

struct Edge {
    LonLat west, east;
    [[nodiscard]] double south() const { return std::min(west.lat, east.lat); }
    [[nodiscard]] double north() const { return std::max(west.lat, east.lat); }
};

std::vector<Edge> edgesFromWest(const GlobePaths& rings) {
    std::vector<Edge> edges;
    edges.reserve(rings.points.size());
    for (std::size_t index = 0; index < rings.size(); ++index) {
        if (rings[index].empty()) continue;
        LonLat from = rings[index].back();
        for (const LonLat to : rings[index]) {
            edges.push_back(from.lon <= to.lon ? Edge{from, to} : Edge{to, from});
            from = to;
        }
    }
    std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.west.lon < b.west.lon; });
    return edges;
}

// Positive if `place` lies to the left of the way from west to east.
double sideOf(const Edge& edge, LonLat place) {
    return (edge.east.lon - edge.west.lon) * (place.lat - edge.west.lat) - (edge.east.lat - edge.west.lat) * (place.lon - edge.west.lon);
}

bool cross(const Edge& a, const Edge& b) { return sideOf(a, b.west) * sideOf(a, b.east) < 0 && sideOf(b, a.west) * sideOf(b, a.east) < 0; }

}  // namespace

std::size_t crossingsOf(const GlobePaths& rings, std::size_t most) {
    const std::vector<Edge> edges = edgesFromWest(rings);
    std::size_t crossings = 0;
    std::size_t pairs = 0;
    for (std::size_t first = 0; first < edges.size(); ++first) {
        const Edge& edge = edges[first];
        for (std::size_t second = first + 1; second < edges.size() && edges[second].west.lon <= edge.east.lon; ++second) {
            if (++pairs > mostPairs) return most + 1;
            const Edge& other = edges[second];
            if (other.south() > edge.north() || other.north() < edge.south()) continue;
            if (cross(edge, other) && ++crossings > most) return crossings;
        }
    }
    return crossings;
}

}  // namespace geodata
