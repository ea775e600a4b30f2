#include "app/map/marks/arcs.h"

#include "app/map/marks/edge_crossing.h"
#include "app/map/page_paths.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <vector>

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

void addCurve(PagePaths& paths, const View& view, const MapPlacement& placement, MapPoint from, MapPoint to, double bend) {
    if (std::hypot(to.x - from.x, to.y - from.y) < 1e-6) return;
    const Curve curve(from, to, bendOnMap(view.projection, from, to, bend));
    paths.startPath();
    for (int step = 0; step <= steps; ++step) paths.points.push_back(placement.pageFromMap(curve.at(static_cast<double>(step) / steps)));
}

PagePaths schematicCurve(const View& view, const MapPlacement& placement, geodata::LonLat from, geodata::LonLat to, double bend) {
    const auto start = geodata::mapFromGlobe(view.projection, from);
    const auto end = geodata::mapFromGlobe(view.projection, to);
    PagePaths paths;
    if (!start || !end) return paths;
    if (const auto crossing = shorterWayOverEdge(view.projection, *start, *end)) {
        addCurve(paths, view, placement, *start, crossing->out, bend);
        addCurve(paths, view, placement, crossing->in, *end, bend);
    } else {
        addCurve(paths, view, placement, *start, *end, bend);
    }
    return paths;
}

PagePaths greatCircle(const View& view, const MapPlacement& placement, geodata::LonLat from, geodata::LonLat to) {
    const std::array line{from, to};
    return onPage(geodata::mapLine(view.projection, line, {0.5 / placement.pointsPerRadius}), placement);
}

double stepLength(const std::vector<PagePoint>& points, std::size_t index) {
    return std::hypot(points[index].x - points[index - 1].x, points[index].y - points[index - 1].y);
}

// With more points where the line steps aside from its course, near both ends.
std::vector<PagePoint> withSteps(std::span<const PagePoint> piece, double slope) {
    constexpr int stepsAside = 8;
    std::vector<PagePoint> points(piece.begin(), piece.end());
    double length = 0.0;
    for (std::size_t index = 1; index < points.size(); ++index) length += stepLength(points, index);
    std::vector<double> wanted;
    for (int step = 1; step <= stepsAside; ++step) {
        wanted.push_back(std::min(slope, length / 2.0) * step / stepsAside);
        wanted.push_back(length - wanted.back());
    }
    std::sort(wanted.begin(), wanted.end());
    std::vector<PagePoint> dense{points.front()};
    double before = 0.0;
    auto next = wanted.begin();
    for (std::size_t index = 1; index < points.size(); ++index) {
        const double step = stepLength(points, index);
        for (; next != wanted.end() && *next < before + step; ++next) {
            const double t = step > 0.0 ? (*next - before) / step : 0.0;
            dense.push_back({std::lerp(points[index - 1].x, points[index].x, t), std::lerp(points[index - 1].y, points[index].y, t)});
        }
        dense.push_back(points[index]);
        before += step;
    }
    return dense;
}

// The point moved to the left of the way from `before` to `after`, as far as the map goes.
PagePoint movedAside(const geodata::Projection& projection, const MapPlacement& placement, PagePoint point, PagePoint before, PagePoint after,
                     double aside) {
    const double way = std::hypot(after.x - before.x, after.y - before.y);
    if (way < 1e-9) return point;
    const PagePoint left{(after.y - before.y) / way, -(after.x - before.x) / way};
    const auto at = [&](double distance) { return PagePoint{point.x + left.x * distance, point.y + left.y * distance}; };
    const auto isOnMap = [&](double distance) { return geodata::globeFromMap(projection, placement.mapFromPage(at(distance))).has_value(); };
    if (isOnMap(aside)) return at(aside);
    double inside = 0.0;
    double outside = aside;
    for (int halving = 0; halving < 6; ++halving) {
        const double middle = (inside + outside) / 2.0;
        (isOnMap(middle) ? inside : outside) = middle;
    }
    return at(inside);
}

PagePaths drawnAside(const PagePaths& course, const geodata::Projection& projection, const MapPlacement& placement, double aside) {
    // It leaves its course by one part in ten of the way, and comes back alike.
    const double slope = 10.0 * std::abs(aside);
    PagePaths paths;
    for (std::size_t piece = 0; piece < course.size(); ++piece) {
        const auto points = withSteps(course[piece], slope);
        std::vector<double> way{0.0};
        for (std::size_t index = 1; index < points.size(); ++index) way.push_back(way.back() + stepLength(points, index));
        paths.startPath();
        for (std::size_t index = 0; index < points.size(); ++index) {
            const double share = std::min({1.0, way[index] / slope, (way.back() - way[index]) / slope});
            const bool isEnd = index == 0 || index + 1 == points.size();
            paths.points.push_back(isEnd ? points[index]
                                         : movedAside(projection, placement, points[index], points[index - 1], points[index + 1],
                                                      aside * share * share * (3.0 - 2.0 * share)));
        }
    }
    return paths;
}

}  // namespace

PagePaths arcPath(const View& view, const MapPlacement& placement, geodata::LonLat from, geodata::LonLat to, double bend, double aside) {
    const double degrees = geodata::arcDegreesBetween(from, to);
    if (view.arcs == ArcStyle::SymbolsOnly || degrees < 1e-6) return {};
    const bool meaningful = degrees <= nearlyAntipodalDegrees;
    const bool hemisphere = geodata::showsOneHemisphere(view.projection.kind);
    if (hemisphere || (view.arcs == ArcStyle::Geodesic && meaningful)) {
        const PagePaths course = greatCircle(view, placement, from, to);
        return aside == 0.0 ? course : drawnAside(course, view.projection, placement, aside);
    }
    return schematicCurve(view, placement, from, to, bend);
}

}  // namespace app
