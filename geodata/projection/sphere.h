// Points of the turned globe: the globe after the projection's centre was brought to longitude 0, latitude 0. Inside the room.
#pragma once

#include "geodata/coordinates.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace geodata {

inline constexpr double pi = std::numbers::pi;
inline constexpr double halfPi = pi / 2;
inline constexpr double radiansPerDegree = pi / 180;

// Longitude and latitude on the turned globe, in radians; lambda in [-pi, pi]. The seam of a world map is at lambda = ±pi.
struct TurnedPoint {
    double lambda = 0.0;
    double phi = 0.0;
};

// A unit vector on the turned globe: x comes out of the map's middle towards the eye, y points east, z points north.
struct Direction {
    double x = 1.0;
    double y = 0.0;
    double z = 0.0;
};

[[nodiscard]] inline double dot(Direction a, Direction b) { return a.x * b.x + a.y * b.y + a.z * b.z; }

[[nodiscard]] inline Direction cross(Direction a, Direction b) { return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x}; }

[[nodiscard]] inline double lengthOf(Direction a) { return std::sqrt(dot(a, a)); }

// Square of the straight distance through the globe.
[[nodiscard]] inline double chordSquared(Direction a, Direction b) {
    const double x = a.x - b.x;
    const double y = a.y - b.y;
    const double z = a.z - b.z;
    return x * x + y * y + z * z;
}

// From `a` at share 0 to `b` at share 1 along the straight chord, back on the sphere; `a` where the chord goes through the middle of the globe.
[[nodiscard]] inline Direction alongChord(Direction a, Direction b, double share) {
    const Direction inside{a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share, a.z + (b.z - a.z) * share};
    const double length = lengthOf(inside);
    if (length < 1e-15) return a;
    return {inside.x / length, inside.y / length, inside.z / length};
}

[[nodiscard]] inline Direction directionOf(TurnedPoint point) {
    const double cosPhi = std::cos(point.phi);
    return {cosPhi * std::cos(point.lambda), cosPhi * std::sin(point.lambda), std::sin(point.phi)};
}

// By arc tangents only: an arc sine would lose half of the digits near the poles.
[[nodiscard]] inline TurnedPoint turnedPointOf(Direction direction) {
    return {std::atan2(direction.y, direction.x), std::atan2(direction.z, std::sqrt(direction.x * direction.x + direction.y * direction.y))};
}

}  // namespace geodata
