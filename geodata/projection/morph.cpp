// Raw formulas blended as in d3-geo-projection's examples; the edge is where the blend of a globe would begin to fold back.
#include "geodata/projection/morph.h"

#include "geodata/projection/projection_table.h"

#include <cassert>

namespace geodata {
namespace {

// The blend at hand: the way between an azimuthal equidistant and a world map is two, with the globe between.
struct Leg {
    ProjectionKind from;
    ProjectionKind to;
    double share;  // 0 to 1.
};

bool isWorld(ProjectionKind kind) { return !isAzimuthal(kind); }

Leg legOf(const Projection& projection) {
    const bool throughGlobe = (projection.kind == ProjectionKind::AzimuthalEquidistant && isWorld(projection.toward)) ||
                              (isWorld(projection.kind) && projection.toward == ProjectionKind::AzimuthalEquidistant);
    Leg leg{projection.kind, projection.toward, projection.share};
    if (throughGlobe && projection.share < 0.5) leg = {projection.kind, ProjectionKind::Orthographic, 2 * projection.share};
    if (throughGlobe && projection.share >= 0.5) leg = {ProjectionKind::Orthographic, projection.toward, 2 * projection.share - 1};
    // Told from the globe's side; the azimuthal equidistant map stands first before the globe.
    const bool turnAround = (isWorld(leg.from) && leg.to == ProjectionKind::Orthographic) ||
                            (leg.from == ProjectionKind::Orthographic && leg.to == ProjectionKind::AzimuthalEquidistant);
    return turnAround ? Leg{leg.to, leg.from, 1 - leg.share} : leg;
}

MapPoint mixed(MapPoint a, MapPoint b, double share) { return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share}; }

// Mercator's poles are far away: they are pressed on its edge.
MapPoint worldForward(ProjectionKind kind, const WorldFormula& formula, TurnedPoint point) {
    MapPoint map = formula.forward(point);
    if (kind == ProjectionKind::Mercator) map.y = std::clamp(map.y, -pi, pi);
    return map;
}

// The longitude where the globe, unrolled by this share, ends. West to east the globe goes as cos(lambda), a world map as at least its
// least width: their blend folds where the two even out.
double edgeOfUnrolled(double share, double leastWidth) {
    const double flat = leastWidth * share;
    const double round = 1 - share;
    return flat >= round ? pi : std::acos(-flat / round);
}

// The argument in [low, high] where a rising function takes a value; the nearer end where it does not.
template <typename Function>
double solvedByHalving(Function function, double value, double low, double high) {
    for (int step = 0; step < 60; ++step) {
        const double middle = (low + high) / 2;
        (function(middle) < value ? low : high) = middle;
    }
    return (low + high) / 2;
}

double apart(MapPoint a, MapPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

// One step of Newton's method, halved until it leads nearer; false where it does not.
bool stepsNearer(const std::function<MapPoint(TurnedPoint)>& forward, MapPoint map, double edgeLambda, TurnedPoint& point) {
    constexpr double small = 1e-7;
    // Differences are taken towards the middle, where there is a map.
    const double east = point.lambda > 0 ? -small : small;
    const double north = point.phi > 0 ? -small : small;
    const MapPoint here = forward(point);
    const MapPoint besideIt = forward({point.lambda + east, point.phi});
    const MapPoint aboveIt = forward({point.lambda, point.phi + north});
    const double xEast = (besideIt.x - here.x) / east;
    const double yEast = (besideIt.y - here.y) / east;
    const double xNorth = (aboveIt.x - here.x) / north;
    const double yNorth = (aboveIt.y - here.y) / north;
    const double area = xEast * yNorth - xNorth * yEast;
    if (area == 0) return false;
    const double lambda = ((map.x - here.x) * yNorth - (map.y - here.y) * xNorth) / area;
    const double phi = ((map.y - here.y) * xEast - (map.x - here.x) * yEast) / area;
    for (double share = 1.0; share > 1e-3; share /= 2) {
        const TurnedPoint next{std::clamp(point.lambda + share * lambda, -edgeLambda, edgeLambda),
                               std::clamp(point.phi + share * phi, -halfPi, halfPi)};
        if (apart(forward(next), map) >= apart(here, map)) continue;
        point = next;
        return true;
    }
    return false;
}

// Latitude from y, longitude from x, in turns: for all but Winkel Tripel y hangs on the latitude alone, and one round does it. Where it
// does not, as beside the edge of Winkel Tripel, turns come near slowly, and Newton's method goes on from there.
std::optional<TurnedPoint> solved(const std::function<MapPoint(TurnedPoint)>& forward, MapPoint map, double edgeLambda) {
    TurnedPoint point;
    for (int round = 0; round < 12; ++round) {
        point.phi = solvedByHalving([&](double phi) { return forward({point.lambda, phi}).y; }, map.y, -halfPi, halfPi);
        point.lambda = solvedByHalving([&](double lambda) { return forward({lambda, point.phi}).x; }, map.x, -edgeLambda, edgeLambda);
        if (apart(forward(point), map) < outlineSlack) return point;
    }
    for (int step = 0; step < 50; ++step) {
        if (!stepsNearer(forward, map, edgeLambda, point)) return std::nullopt;
        if (apart(forward(point), map) < outlineSlack) return point;
    }
    return std::nullopt;
}

double radiusAt(double angle, double share) { return (1 - share) * angle + share * std::sin(angle); }

}  // namespace

bool isAzimuthalMorph(const Projection& projection) {
    const Leg leg = legOf(projection);
    return isAzimuthal(leg.from) && isAzimuthal(leg.to);
}

WorldFormula worldMorphOf(const Projection& projection) {
    const Leg leg = legOf(projection);
    WorldFormula formula;
    const WorldFormula to = worldFormulaOf(leg.to);
    if (leg.from == ProjectionKind::Orthographic) {
        formula.edgeLambda = edgeOfUnrolled(leg.share, infoOf(leg.to).leastWidth);
        formula.forward = [leg, to, edge = formula.edgeLambda](TurnedPoint point) {
            point.lambda = std::clamp(point.lambda, -edge, edge);
            return mixed(orthographicForward(directionOf(point)), worldForward(leg.to, to, point), leg.share);
        };
    } else {
        const WorldFormula from = worldFormulaOf(leg.from);
        formula.forward = [leg, from, to](TurnedPoint point) {
            return mixed(worldForward(leg.from, from, point), worldForward(leg.to, to, point), leg.share);
        };
    }
    formula.inverse = [forward = formula.forward, edge = formula.edgeLambda](MapPoint map) { return solved(forward, map, edge); };
    return formula;
}

// From azimuthal equidistant to globe: the radius is blended. The horizon is where it would begin to shrink again.
AzimuthalFormula azimuthalMorphOf(const Projection& projection) {
    const Leg leg = legOf(projection);
    assert(leg.from == ProjectionKind::AzimuthalEquidistant);
    const double share = leg.share;
    AzimuthalFormula formula;
    formula.cosHorizon = share <= 0.5 ? -std::cos(antipodeHair) : std::max(-std::cos(antipodeHair), -(1 - share) / share);
    formula.forward = [share](Direction direction) { return mixed(azimuthalEquidistantForward(direction), orthographicForward(direction), share); };
    formula.inverse = [share, horizon = std::acos(formula.cosHorizon)](MapPoint map) -> std::optional<Direction> {
        const double radius = std::hypot(map.x, map.y);
        if (!(radius <= radiusAt(horizon, share) + outlineSlack)) return std::nullopt;
        if (radius == 0.0) return Direction{};
        const double angle = solvedByHalving([share](double candidate) { return radiusAt(candidate, share); }, radius, 0.0, horizon);
        return Direction{std::cos(angle), map.x / radius * std::sin(angle), map.y / radius * std::sin(angle)};
    };
    return formula;
}

PathsOf<TurnedPoint> ringsNotBehindEdge(const PathsOf<TurnedPoint>& rings, double edgeLambda) {
    PathsOf<TurnedPoint> kept;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        const auto ring = rings[index];
        if (std::any_of(ring.begin(), ring.end(), [edgeLambda](TurnedPoint point) { return std::abs(point.lambda) < edgeLambda; })) kept.add(ring);
    }
    return kept;
}

namespace {

// Where the great circle between two points that are not on one meridian crosses the meridian `lambda`.
TurnedPoint crossing(TurnedPoint from, TurnedPoint to, double lambda) {
    const double tangent =
        (std::tan(from.phi) * std::sin(to.lambda - lambda) + std::tan(to.phi) * std::sin(lambda - from.lambda)) / std::sin(to.lambda - from.lambda);
    return {lambda, std::atan(tangent)};
}

// The parts with side * lambda <= edge.
PathsOf<TurnedPoint> linesOnOneSide(const PathsOf<TurnedPoint>& lines, double side, double edge) {
    PathsOf<TurnedPoint> kept;
    const auto isShown = [&](TurnedPoint point) { return side * point.lambda <= edge; };
    const auto dropSinglePoint = [&] {
        if (kept.empty() || kept.points.size() - kept.starts.back() > 1) return;
        kept.points.resize(kept.starts.back());
        kept.starts.pop_back();
    };
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const auto line = lines[index];
        bool open = false;
        for (std::size_t at = 0; at < line.size(); ++at) {
            const bool shown = isShown(line[at]);
            if (at > 0 && shown != isShown(line[at - 1])) {
                if (shown) kept.startPath();
                kept.points.push_back(crossing(line[at - 1], line[at], side * edge));
                open = shown;
                if (!shown) dropSinglePoint();
            }
            if (!shown) continue;
            if (!open) kept.startPath();
            open = true;
            kept.points.push_back(line[at]);
        }
        dropSinglePoint();
    }
    return kept;
}

}  // namespace

PathsOf<TurnedPoint> linesBeforeEdge(const PathsOf<TurnedPoint>& lines, double edgeLambda) {
    return linesOnOneSide(linesOnOneSide(lines, 1.0, edgeLambda), -1.0, edgeLambda);
}

}  // namespace geodata
