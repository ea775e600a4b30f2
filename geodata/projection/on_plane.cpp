// A ring is first followed with longitudes that do not jump, then cut into windows of 360° that are laid over each other.
#include "geodata/projection/on_plane.h"

#include "geodata/projection/box_clip.h"
#include "geodata/projection/sphere.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace geodata {
namespace {

constexpr int mostWindows = 8;

// One edge of a ring, as steps in degrees.
struct Edge {
    double east = 0.0;
    double north = 0.0;
    bool alongPole = false;
    [[nodiscard]] bool goesAllRound() const { return !alongPole && std::abs(std::abs(east) - 360.0) < coordinateSlackDegrees; }
    [[nodiscard]] bool alongMeridian() const { return std::abs(east) < coordinateSlackDegrees; }
};

bool atPole(LonLat place) { return std::abs(place.lat) > 90.0 - coordinateSlackDegrees; }

std::vector<LonLat> withoutRepeats(std::span<const LonLat> ring) {
    std::vector<LonLat> points;
    points.reserve(ring.size());
    for (LonLat place : ring) {
        place.lat = std::clamp(place.lat, -90.0, 90.0);
        if (points.empty() || !(points.back() == place)) points.push_back(place);
    }
    while (points.size() > 1 && points.back() == points.front()) points.pop_back();
    return points;
}

std::vector<Edge> edgesOf(const std::vector<LonLat>& points) {
    std::vector<Edge> edges;
    edges.reserve(points.size());
    for (std::size_t index = 0; index < points.size(); ++index) {
        const LonLat from = points[index];
        const LonLat to = points[(index + 1) % points.size()];
        edges.push_back({to.lon - from.lon, to.lat - from.lat, atPole(from) && atPole(to) && (from.lat > 0) == (to.lat > 0)});
    }
    return edges;
}

double shortWay(double east) { return std::abs(east) <= 180.0 ? east : std::remainder(east, 360.0); }

// The steps east, none longer than is meant. An edge of 360° closes a coast that already went round the globe: then it has no length;
// or it is a side of a box around the globe, which has meridians beside it or other such sides.
std::vector<double> stepsEast(const std::vector<Edge>& edges) {
    double turned = 0.0;
    for (const Edge& edge : edges) {
        if (!edge.goesAllRound()) turned += edge.alongPole ? edge.east : shortWay(edge.east);
    }
    const std::size_t count = edges.size();
    std::vector<double> steps;
    steps.reserve(count);
    for (std::size_t index = 0; index < count; ++index) {
        const Edge& edge = edges[index];
        const bool besideMeridians = edges[(index + count - 1) % count].alongMeridian() && edges[(index + 1) % count].alongMeridian();
        const bool isSide = edge.goesAllRound() && (std::abs(turned) < 180.0 || besideMeridians);
        steps.push_back(edge.alongPole || isSide ? edge.east : shortWay(edge.east));
    }
    return steps;
}

// The pole on the smaller side of a line once round the globe: the mean of its sine of latitude tells.
double nearerPole(const std::vector<LonLat>& points, const std::vector<double>& steps, double turned) {
    double sum = 0.0;
    for (std::size_t index = 0; index < points.size(); ++index) {
        const double from = std::sin(points[index].lat * radiansPerDegree);
        const double to = std::sin(points[(index + 1) % points.size()].lat * radiansPerDegree);
        sum += (from + to) / 2 * steps[index];
    }
    return sum / turned >= 0 ? 90.0 : -90.0;
}

// The ring with longitudes that do not jump; closed along a pole if it went round the globe.
std::vector<MapPoint> unrolled(const std::vector<LonLat>& points) {
    const std::vector<double> steps = stepsEast(edgesOf(points));
    std::vector<MapPoint> ring;
    ring.reserve(points.size() + 3);
    double lon = points.front().lon;
    for (std::size_t index = 0; index < points.size(); ++index) {
        ring.push_back({lon, points[index].lat});
        lon += steps[index];
    }
    const double turned = lon - points.front().lon;
    if (std::abs(turned) < 180.0) return ring;
    const double pole = nearerPole(points, steps, turned);
    ring.push_back({lon, points.front().lat});
    ring.push_back({lon, pole});
    ring.push_back({points.front().lon, pole});
    return ring;
}

void addWindow(const MapPaths& ring, double middle, GlobePaths& out) {
    const MapPaths within = ringsWithin(ring, {{middle - 180.0, -91.0}, {middle + 180.0, 91.0}});
    for (std::size_t index = 0; index < within.size(); ++index) {
        std::vector<LonLat> piece;
        piece.reserve(within[index].size());
        for (const MapPoint point : within[index]) piece.push_back({std::clamp(point.x - middle, -180.0, 180.0), point.y});
        // What only touches the window is a line along it. (The signed area tells nothing: that of a ring in the form of an 8 is none.)
        const MapBox around = *boxAround(within[index]);
        if (std::min(around.width(), around.height()) > coordinateSlackDegrees) out.add(piece);
    }
}

}  // namespace

std::optional<GlobePaths> ringOnPlane(std::span<const LonLat> ring) {
    const std::vector<LonLat> points = withoutRepeats(ring);
    GlobePaths result;
    if (points.size() < 3) return result;
    MapPaths unrolledRing;
    unrolledRing.add(unrolled(points));
    const MapBox around = *boxAround(unrolledRing.points);
    const double first = std::floor((around.low.x + 180.0 + coordinateSlackDegrees) / 360.0);
    const double last = std::ceil((around.high.x - 180.0 - coordinateSlackDegrees) / 360.0);
    if (last - first > mostWindows) return std::nullopt;
    for (double window = first; window <= last; ++window) addWindow(unrolledRing, window * 360.0, result);
    return result;
}

}  // namespace geodata
