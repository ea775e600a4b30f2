#include "app/scene/arcs.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

// A cubic curve that leaves the hub and reaches the partner with its top above the chord: symmetric, and the longer the higher,
// as readers of flow maps preferred (Jenny et al. 2018). Straight up and down there is no room to bend, so it leans a little.
PagePaths schematicCurve(PagePoint hub, PagePoint end, double topOfMap, Lane lane) {
    const double dx = end.x - hub.x;
    const double dy = end.y - hub.y;
    const double length = std::hypot(dx, dy);
    PagePaths paths;
    if (length < 1.0) return paths;
    // The top of the curve is three quarters of the rise above the chord; it stays on the map.
    const double room = std::max(0.0, (std::min(hub.y, end.y) - topOfMap) * 0.9);
    const double rise = std::min((lane == Lane::Cooperation ? 0.20 : 0.14) * std::abs(dx), room / 0.75 * (lane == Lane::Cooperation ? 1.0 : 0.8));
    const double lean = (lane == Lane::Cooperation ? 0.03 : -0.03) * length;
    const PagePoint across{-dy / length * lean, dx / length * lean};
    const PagePoint first{hub.x + dx * 0.3 + across.x, hub.y + dy * 0.3 - rise + across.y};
    const PagePoint second{hub.x + dx * 0.7 + across.x, hub.y + dy * 0.7 - rise + across.y};
    constexpr int steps = 40;
    paths.startPath();
    for (int step = 0; step <= steps; ++step) {
        const double t = static_cast<double>(step) / steps;
        const double u = 1.0 - t;
        const std::array weight{u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
        paths.points.push_back({weight[0] * hub.x + weight[1] * first.x + weight[2] * second.x + weight[3] * end.x,
                                weight[0] * hub.y + weight[1] * first.y + weight[2] * second.y + weight[3] * end.y});
    }
    return paths;
}

PagePaths greatCircle(const View& view, const MapPlacement& placement, geodata::LonLat partner) {
    const std::array line{beijing, partner};
    const auto onMap = geodata::mapLine(view.projection, line, {0.5 / placement.pointsPerRadius});
    PagePaths paths;
    paths.starts = onMap.starts;
    paths.points.reserve(onMap.points.size());
    for (const auto& point : onMap.points) paths.points.push_back(placement.pageFromMap(point));
    return paths;
}

}  // namespace

PagePaths arcPath(const View& view, const MapPlacement& placement, geodata::LonLat partner, Lane lane) {
    if (view.arcs == ArcStyle::SymbolsOnly) return {};
    const bool meaningful = geodata::arcDegreesBetween(beijing, partner) <= nearlyAntipodalDegrees;
    const bool hemisphere = geodata::showsOneHemisphere(view.projection.kind);
    if (hemisphere || (view.arcs == ArcStyle::Geodesic && meaningful)) return greatCircle(view, placement, partner);
    const auto hub = geodata::mapFromGlobe(view.projection, beijing);
    const auto end = geodata::mapFromGlobe(view.projection, partner);
    if (!hub || !end) return {};
    const double top = placement.pageFromMap(geodata::boundsOf(view.projection).high).y;
    return schematicCurve(placement.pageFromMap(*hub), placement.pageFromMap(*end), top, lane);
}

}  // namespace app
