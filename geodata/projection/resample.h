// Projects paths of the turned globe and adds points where the straight line on the map would leave the true curve. Inside the room.
// The way of d3-geo's resample.js (Mike Bostock, ISC licence): halve an edge until its middle lies near the line between its ends.
#pragma once

#include "geodata/projection/cut.h"
#include "geodata/projection/sphere.h"

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

template <typename Point>
class Resampler {
public:
    Resampler(MapPoint (*forward)(Point), Tolerance tolerance, MapPaths& out)
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
    // Longer edges are halved without asking, since their middle may lie on the line by chance: cos 15 degrees.
    static constexpr double cosLongestUnasked = 0.96592582628906831;

    [[nodiscard]] Spot spotOf(Point point) const { return {point, forward_(point)}; }

    Spot addEdge(const Spot& from, const Spot& to) {
        const double dx = to.map.x - from.map.x;
        const double dy = to.map.y - from.map.y;
        if (dx * dx + dy * dy > 4 * toleranceSquared_) addBetween(from, asDirection(from.point), to, asDirection(to.point), mostHalvings);
        out_.points.push_back(to.map);
        return to;
    }

    void addBetween(const Spot& from, Direction fromDirection, const Spot& to, Direction toDirection, int halvingsLeft) {
        const double dx = to.map.x - from.map.x;
        const double dy = to.map.y - from.map.y;
        const double lengthSquared = dx * dx + dy * dy;
        if (lengthSquared <= 4 * toleranceSquared_ || halvingsLeft == 0) return;
        const Direction direction = alongChord(fromDirection, toDirection, 0.5);
        const Spot middle = spotOf(middlePoint(from.point, to.point, direction));
        const double middleX = middle.map.x - from.map.x;
        const double middleY = middle.map.y - from.map.y;
        const double across = dy * middleX - dx * middleY;
        const double share = (dx * middleX + dy * middleY) / lengthSquared;
        const bool straight = across * across <= toleranceSquared_ / 2 * lengthSquared && std::abs(share - 0.5) <= 0.3;
        if (straight && dot(fromDirection, toDirection) >= cosLongestUnasked) return;
        addBetween(from, fromDirection, middle, direction, halvingsLeft - 1);
        out_.points.push_back(middle.map);
        addBetween(middle, direction, to, toDirection, halvingsLeft - 1);
    }

    MapPoint (*forward_)(Point);
    double toleranceSquared_;
    MapPaths& out_;
};

}  // namespace geodata
