#include "app/scene/edge_crossing.h"

#include <array>
#include <cmath>
#include <optional>

namespace app {
namespace {

using geodata::MapPoint;
using geodata::ProjectionKind;

// From the middle to the edge at a height; empty above and below the map.
std::optional<double> halfWidthAt(const geodata::Projection& projection, double y) {
    if (!geodata::globeFromMap(projection, {0.0, y})) return std::nullopt;
    double inside = 0.0;
    double outside = geodata::boundsOf(projection).width() / 2.0;
    if (geodata::globeFromMap(projection, {outside, y})) return outside;
    for (int halving = 0; halving < 36; ++halving) {
        const double middle = (inside + outside) / 2.0;
        (geodata::globeFromMap(projection, {middle, y}) ? inside : outside) = middle;
    }
    return inside;
}

bool isCutAlongMeridian(ProjectionKind kind) { return kind != ProjectionKind::Orthographic && kind != ProjectionKind::AzimuthalEquidistant; }

// A point beside the map: on which copy of it, 0 for the map itself, and where there.
struct Folded {
    int copy = 0;
    MapPoint point;
    double halfWidth = 0.0;
};

Folded folded(const geodata::Projection& projection, MapPoint point) {
    const double half = halfWidthAt(projection, point.y).value_or(geodata::boundsOf(projection).width() / 2.0);
    const int copy = point.x > half ? 1 : point.x < -half ? -1 : 0;
    return {copy, {point.x - copy * 2.0 * half, point.y}, half};
}

}  // namespace

bool hasSeam(const geodata::Projection& projection) {
    return isCutAlongMeridian(projection.kind) && (projection.share == 0.0 || isCutAlongMeridian(projection.toward));
}

MapPoint nearestCopy(const geodata::Projection& projection, MapPoint from, MapPoint to) {
    if (!hasSeam(projection)) return to;
    const auto half = halfWidthAt(projection, to.y);
    if (!half) return to;
    MapPoint nearest = to;
    for (const double aside : {2.0 * *half, -2.0 * *half}) {
        const MapPoint copy{to.x + aside, to.y};
        if (std::hypot(copy.x - from.x, copy.y - from.y) < std::hypot(nearest.x - from.x, nearest.y - from.y)) nearest = copy;
    }
    return nearest;
}

bool staysInReach(const geodata::Projection& projection, MapPoint point) {
    const auto half = halfWidthAt(projection, point.y);
    return half && std::abs(point.x) <= 3.0 * *half;
}

geodata::MapPaths foldedIntoMap(const geodata::Projection& projection, const std::function<MapPoint(double)>& curve, int steps) {
    geodata::MapPaths paths;
    paths.startPath();
    Folded before = folded(projection, curve(0.0));
    paths.points.push_back(before.point);
    for (int step = 1; step <= steps; ++step) {
        const Folded here = folded(projection, curve(static_cast<double>(step) / steps));
        if (here.copy != before.copy) {
            double inside = static_cast<double>(step - 1) / steps;
            double outside = static_cast<double>(step) / steps;
            for (int halving = 0; halving < 30; ++halving) {
                const double middle = (inside + outside) / 2.0;
                (folded(projection, curve(middle)).copy == before.copy ? inside : outside) = middle;
            }
            const Folded crossing = folded(projection, curve(inside));
            const double edge = here.copy > before.copy ? crossing.halfWidth : -crossing.halfWidth;
            paths.points.push_back({edge, crossing.point.y});
            paths.add(std::array{MapPoint{-edge, crossing.point.y}});
        }
        paths.points.push_back(here.point);
        before = here;
    }
    return paths;
}

}  // namespace app
