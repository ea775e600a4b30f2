#include "app/scene/arcs.h"

#include <array>
#include <cmath>

namespace app {
namespace {

using geodata::MapPoint;

// A cubic curve, the same from both ends, on the map plane. Its top lies 0.26 × length × sin(bend) off the chord: the longer, the
// higher, as readers of flow maps preferred (Jenny et al. 2018).
struct Curve {
    MapPoint from;
    MapPoint first;
    MapPoint second;
    MapPoint to;

    Curve(MapPoint start, MapPoint end, double bend) : from(start), to(end) {
        constexpr double handle = 0.35;
        const double along = std::cos(bend) * handle;
        const double across = std::sin(bend) * handle;
        const double dx = end.x - start.x;
        const double dy = end.y - start.y;
        first = {start.x + dx * along - dy * across, start.y + dy * along + dx * across};
        second = {end.x - dx * along - dy * across, end.y - dy * along + dx * across};
    }

    [[nodiscard]] MapPoint at(double t) const {
        const double u = 1.0 - t;
        const std::array weight{u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
        return {weight[0] * from.x + weight[1] * first.x + weight[2] * second.x + weight[3] * to.x,
                weight[0] * from.y + weight[1] * first.y + weight[2] * second.y + weight[3] * to.y};
    }
};

// Points of a drawn curve; the first and last are its ends.
constexpr int steps = 40;

bool staysOnMap(const Curve& curve, const geodata::Projection& projection) {
    for (int step = 1; step < steps; ++step) {
        if (!geodata::globeFromMap(projection, curve.at(static_cast<double>(step) / steps))) return false;
    }
    return true;
}

// The most of the bend that keeps the curve on the map; the chord of a convex map always does.
double bendOnMap(const geodata::Projection& projection, MapPoint from, MapPoint to, double bend) {
    if (staysOnMap(Curve(from, to, bend), projection)) return bend;
    double inside = 0.0;
    double outside = 1.0;
    for (int halving = 0; halving < 7; ++halving) {
        const double middle = (inside + outside) / 2.0;
        (staysOnMap(Curve(from, to, bend * middle), projection) ? inside : outside) = middle;
    }
    return bend * inside;
}

PagePaths schematicCurve(const View& view, const MapPlacement& placement, geodata::LonLat from, geodata::LonLat to, double bend) {
    const auto start = geodata::mapFromGlobe(view.projection, from);
    const auto end = geodata::mapFromGlobe(view.projection, to);
    PagePaths paths;
    if (!start || !end || std::hypot(end->x - start->x, end->y - start->y) < 1e-6) return paths;
    const Curve curve(*start, *end, bendOnMap(view.projection, *start, *end, bend));
    paths.startPath();
    for (int step = 0; step <= steps; ++step) paths.points.push_back(placement.pageFromMap(curve.at(static_cast<double>(step) / steps)));
    return paths;
}

PagePaths greatCircle(const View& view, const MapPlacement& placement, geodata::LonLat from, geodata::LonLat to) {
    const std::array line{from, to};
    const auto onMap = geodata::mapLine(view.projection, line, {0.5 / placement.pointsPerRadius});
    PagePaths paths;
    paths.starts = onMap.starts;
    paths.points.reserve(onMap.points.size());
    for (const auto& point : onMap.points) paths.points.push_back(placement.pageFromMap(point));
    return paths;
}

}  // namespace

PagePaths arcPath(const View& view, const MapPlacement& placement, geodata::LonLat from, geodata::LonLat to, double bend) {
    const double degrees = geodata::arcDegreesBetween(from, to);
    if (view.arcs == ArcStyle::SymbolsOnly || degrees < 1e-6) return {};
    const bool meaningful = degrees <= nearlyAntipodalDegrees;
    const bool hemisphere = geodata::showsOneHemisphere(view.projection.kind);
    if (hemisphere || (view.arcs == ArcStyle::Geodesic && meaningful)) return greatCircle(view, placement, from, to);
    return schematicCurve(view, placement, from, to, bend);
}

}  // namespace app
