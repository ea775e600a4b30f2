// After d3-geo's polygonContains.js (ISC licence): first whether the rings go round the pole, else the sign of their area.
#include "geodata/projection/inside.h"

namespace geodata {
namespace {

// Twice the sign-carrying area between an edge and the south pole: half the spherical excess of the triangle, times the direction.
double halfExcess(TurnedPoint from, TurnedPoint to, double step) {
    const double fromHalf = from.phi / 2 + pi / 4;
    const double toHalf = to.phi / 2 + pi / 4;
    const double sines = std::sin(fromHalf) * std::sin(toHalf);
    return std::atan2(sines * std::sin(step), std::cos(fromHalf) * std::cos(toHalf) + sines * std::cos(step));
}

template <typename Visit>
void forEachEdge(const PathsOf<TurnedPoint>& rings, Visit visit) {
    for (std::size_t index = 0; index < rings.size(); ++index) {
        const auto ring = rings[index];
        if (ring.empty()) continue;
        TurnedPoint from = ring.back();
        for (const TurnedPoint& to : ring) {
            visit(from, to, shortStep(from.lambda, to.lambda));
            from = to;
        }
    }
}

}  // namespace

bool holdsSouthPole(const PathsOf<TurnedPoint>& rings) {
    double turned = 0.0;
    double flatArea = 0.0;   // In the plane of longitude and latitude: cheap, and its sign is right unless the area is a sliver,
    double mostWrong = 0.0;  // because edges are arcs there. An arc and its chord enclose less than step³ / 2.
    forEachEdge(rings, [&](TurnedPoint from, TurnedPoint to, double step) {
        turned += step;
        flatArea += (from.phi + to.phi) / 2 * step;
        mostWrong += std::abs(step * step * step) / 2;
    });
    if (std::abs(turned) > pi) return turned > 0;  // Walking east with the area to the right.
    if (std::abs(flatArea) > mostWrong + 1e-12) return flatArea < 0;

    double area = 0.0;
    forEachEdge(rings, [&](TurnedPoint from, TurnedPoint to, double step) { area += halfExcess(from, to, step); });
    return area < -1e-12;
}

bool holds(const PathsOf<Direction>& rings, Direction place) {
    // A frame in which the place is the south pole.
    const Direction up{-place.x, -place.y, -place.z};
    const Direction aside = std::abs(up.x) < 0.5 ? Direction{1, 0, 0} : Direction{0, 1, 0};
    const Direction skew = cross(up, aside);
    const double length = lengthOf(skew);
    const Direction east{skew.x / length, skew.y / length, skew.z / length};
    const Direction north = cross(up, east);
    PathsOf<TurnedPoint> seen;
    seen.starts = rings.starts;
    seen.points.reserve(rings.points.size());
    for (const Direction& point : rings.points) seen.points.push_back(turnedPointOf({dot(point, east), dot(point, north), dot(point, up)}));
    return holdsSouthPole(seen);
}

}  // namespace geodata
