// Projects paths of the turned globe and adds points where the straight line on the map would leave the true curve. Inside the room.
// The way of d3-geo's resample.js (Mike Bostock, ISC licence): halve an edge until its middle lies near the line between its ends; here
// also its quarters, since an S-shaped edge has its middle there, and more finely near the poles, where maps have their sharp turns.
#pragma once

#include "geodata/projection/cut.h"
#include "geodata/projection/sphere.h"

#include <functional>
#include <span>

namespace geodata {

[[nodiscard]] inline Direction asDirection(TurnedPoint point) { return directionOf(point); }
[[nodiscard]] inline Direction asDirection(Direction direction) { return direction; }

// The point of an edge in the direction of its middle. An edge along a meridian or at a pole keeps its longitude, so that the sides
// of the seam stay apart.
[[nodiscard]] inline TurnedPoint middlePoint(TurnedPoint from, TurnedPoint to, Direction middle) {
    const TurnedPoint point = turnedPointOf(middle);
    const bool longitudeIsVague = std::abs(point.phi) > halfPi - 1e-6 || std::abs(from.lambda - to.lambda) < 1e-6;
    return {longitudeIsVague ? (from.lambda + to.lambda) / 2 : point.lambda, point.phi};
}
[[nodiscard]] inline Direction middlePoint(Direction, Direction, Direction middle) { return middle; }

// Square of the distance to where the map turns sharply: to the nearer pole of a world map, to the antipode of an azimuthal one.
[[nodiscard]] inline double squaredFromSharpTurn(TurnedPoint, Direction direction) { return 2 * (1 - std::abs(direction.z)); }
[[nodiscard]] inline double squaredFromSharpTurn(Direction, Direction direction) { return 2 * (1 + direction.x); }

// Whether a short edge on the map may still hide a long way of the curve, to the pole and back.
[[nodiscard]] inline bool isNearSharpTurn(TurnedPoint point) { return std::abs(point.phi) > halfPi - 0.1; }
[[nodiscard]] inline bool isNearSharpTurn(Direction direction) { return direction.x < -0.995; }

template <typename Point>
class Resampler {
public:
    // `forward` and `out` must live as long as this.
    Resampler(const std::function<MapPoint(Point)>& forward, Tolerance tolerance, MapPaths& out)
        : forward_(forward), toleranceSquared_(tolerance.earthRadii * tolerance.earthRadii), out_(out) {}

    void addLine(std::span<const Point> line) {
        if (line.empty()) return;
        out_.startPath();
        Spot previous = spotOf(line.front());
        out_.points.push_back(previous.map);
        for (const Point& point : line.subspan(1)) previous = addEdge(previous, spotOf(point));
    }

    void addRing(std::span<const Point> ring) {
        addLine(ring);
        if (ring.size() < 3) return;
        addEdge(spotOf(ring.back()), spotOf(ring.front()));
        out_.points.pop_back();  // A ring does not repeat its first point.
    }

private:
    struct Spot {
        Point point;
        MapPoint map;
    };

    static constexpr int mostHalvings = 16;
    static constexpr double longestUnaskedSquared = 0.07;  // 15 degrees: longer edges are halved without a look.
    static constexpr double noArcSquared = 1e-12;          // An edge along a pole has no length, up to rounding.

    [[nodiscard]] Spot spotOf(Point point) const { return {point, forward_(point)}; }

    Spot addEdge(const Spot& from, const Spot& to) {
        if (squaredBetween(from.map, to.map) > shortestSquared() || isNearSharpTurn(from.point)) {
            addBetween(from, asDirection(from.point), to, asDirection(to.point), mostHalvings);
        }
        out_.points.push_back(to.map);
        return to;
    }

    void addBetween(const Spot& from, Direction fromDirection, const Spot& to, Direction toDirection, int halvingsLeft) {
        if (halvingsLeft == 0) return;
        const Direction direction = alongChord(fromDirection, toDirection, 0.5);
        const Spot middle = spotOf(middlePoint(from.point, to.point, direction));
        const double arcSquared = chordSquared(fromDirection, toDirection);
        const bool turnsSharply = arcSquared > squaredFromSharpTurn(middle.point, direction) / 100 + noArcSquared;
        if (!turnsSharply && squaredBetween(from.map, to.map) <= shortestSquared()) return;
        if (!turnsSharply && arcSquared < longestUnaskedSquared && isStraight(from, fromDirection, to, toDirection, middle, direction)) return;
        addBetween(from, fromDirection, middle, direction, halvingsLeft - 1);
        out_.points.push_back(middle.map);
        addBetween(middle, direction, to, toDirection, halvingsLeft - 1);
    }

    [[nodiscard]] bool isStraight(const Spot& from, Direction fromDirection, const Spot& to, Direction toDirection, const Spot& middle,
                                  Direction direction) const {
        if (!liesNear(from.map, to.map, middle.map, 0.5)) return false;
        // An edge of few tolerances has no room for a bend that the middle does not show.
        if (squaredBetween(from.map, to.map) <= 100 * toleranceSquared_) return true;
        const Point first = middlePoint(from.point, middle.point, alongChord(fromDirection, direction, 0.5));
        const Point second = middlePoint(middle.point, to.point, alongChord(direction, toDirection, 0.5));
        return liesNear(from.map, to.map, forward_(first), 0.25) && liesNear(from.map, to.map, forward_(second), 0.75);
    }

    [[nodiscard]] static double squaredBetween(MapPoint a, MapPoint b) { return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y); }
    [[nodiscard]] double shortestSquared() const { return 4 * toleranceSquared_; }

    // Whether a point lies near the line between two others (0.7 of the tolerance, the rest is for what lies between the points that
    // are looked at), and not too far from the given share of it.
    [[nodiscard]] bool liesNear(MapPoint from, MapPoint to, MapPoint point, double share) const {
        const double dx = to.x - from.x;
        const double dy = to.y - from.y;
        const double lengthSquared = dx * dx + dy * dy;
        const double pointX = point.x - from.x;
        const double pointY = point.y - from.y;
        const double across = dy * pointX - dx * pointY;
        return across * across <= toleranceSquared_ / 2 * lengthSquared && std::abs((dx * pointX + dy * pointY) / lengthSquared - share) <= 0.3;
    }

    const std::function<MapPoint(Point)>& forward_;
    double toleranceSquared_;
    MapPaths& out_;
};

}  // namespace geodata
