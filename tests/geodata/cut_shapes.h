// Shapes with a known truth on the sphere, and what is measured of them on the map plane: for the tests of cuts and projections.
#pragma once

#include "geodata/projection/cut.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <vector>

namespace shapes {

using namespace geodata;

inline constexpr double pi = std::numbers::pi;

struct Vec {
    double x, y, z;
};

inline Vec vecOf(LonLat place) {
    const double lon = place.lon * pi / 180;
    const double lat = place.lat * pi / 180;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}
inline double dot(Vec a, Vec b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
inline Vec cross(Vec a, Vec b) { return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x}; }

// How far apart two places are, in earth radii.
inline double apart(LonLat a, LonLat b) {
    const Vec u = vecOf(a);
    const Vec v = vecOf(b);
    return std::hypot(u.x - v.x, std::hypot(u.y - v.y, u.z - v.z));
}
inline double apart(MapPoint a, MapPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

// The place at an angle (degrees) from another, in a direction (degrees clockwise from north).
inline LonLat placeFrom(LonLat from, double azimuth, double angle) {
    const double lon = from.lon * pi / 180;
    const Vec start = vecOf(from);
    const Vec east{-std::sin(lon), std::cos(lon), 0};
    const Vec north = cross(start, east);
    const double ahead = std::cos(angle * pi / 180);
    const double toEast = std::sin(angle * pi / 180) * std::sin(azimuth * pi / 180);
    const double toNorth = std::sin(angle * pi / 180) * std::cos(azimuth * pi / 180);
    const Vec end{start.x * ahead + east.x * toEast + north.x * toNorth, start.y * ahead + east.y * toEast + north.y * toNorth,
                  start.z * ahead + east.z * toEast + north.z * toNorth};
    return {std::atan2(end.y, end.x) * 180 / pi, std::atan2(end.z, std::hypot(end.x, end.y)) * 180 / pi};
}

// Evenly spread over the sphere.
inline LonLat randomPlace(std::mt19937& random) {
    const double lon = std::uniform_real_distribution(-180.0, 180.0)(random);
    return {lon, std::asin(std::uniform_real_distribution(-1.0, 1.0)(random)) * 180 / pi};
}

// A polygon whose every point can be seen from its middle; clockwise, so that the middle lies inside.
struct Star {
    LonLat middle;
    std::vector<LonLat> ring;
};

inline Star randomStar(std::mt19937& random, LonLat middle, double least, double most, int corners) {
    Star star{middle, {}};
    for (int corner = 0; corner < corners; ++corner) {
        star.ring.push_back(placeFrom(middle, corner * 360.0 / corners, std::uniform_real_distribution(least, most)(random)));
    }
    return star;
}

inline GlobePaths pathsOf(const std::vector<std::vector<LonLat>>& paths) {
    GlobePaths result;
    for (const auto& path : paths) result.add(path);
    return result;
}

// How far inside of a star a place lies: positive inside, negative outside, the sine of its angle from the nearest edge's great circle.
inline double depthIn(const Star& star, LonLat place) {
    const Vec middle = vecOf(star.middle);
    const Vec point = vecOf(place);
    for (std::size_t index = 0; index < star.ring.size(); ++index) {
        const Vec from = vecOf(star.ring[index]);
        const Vec to = vecOf(star.ring[(index + 1) % star.ring.size()]);
        const bool inSector = dot(cross(middle, from), point) <= 0 && dot(cross(middle, to), point) >= 0;
        if (!inSector) continue;
        const Vec normal = cross(from, to);
        const double length = std::sqrt(dot(normal, normal));
        return dot(normal, point) / length * (dot(normal, middle) > 0 ? 1 : -1);
    }
    return 0.0;  // On the border of two sectors.
}

// Area on the unit sphere: the triangles from the middle to each edge (Eriksson 1990).
inline double sphereArea(const Star& star) {
    double area = 0.0;
    const Vec middle = vecOf(star.middle);
    for (std::size_t index = 0; index < star.ring.size(); ++index) {
        const Vec from = vecOf(star.ring[index]);
        const Vec to = vecOf(star.ring[(index + 1) % star.ring.size()]);
        const double excess = 2 * std::atan2(std::abs(dot(middle, cross(from, to))), 1 + dot(middle, from) + dot(from, to) + dot(to, middle));
        area += excess < 0 ? excess + 4 * pi : excess;
    }
    return area;
}

// Even-odd.
inline bool fills(const MapPaths& rings, MapPoint point) {
    bool inside = false;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        MapPoint from = rings[index].back();
        for (const MapPoint to : rings[index]) {
            if ((from.y > point.y) != (to.y > point.y) && from.x + (to.x - from.x) * (point.y - from.y) / (to.y - from.y) > point.x) inside = !inside;
            from = to;
        }
    }
    return inside;
}

// Clockwise is positive, holes subtract.
inline double mapArea(const MapPaths& rings) {
    double doubled = 0.0;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        MapPoint from = rings[index].back();
        for (const MapPoint to : rings[index]) {
            doubled += to.x * from.y - from.x * to.y;
            from = to;
        }
    }
    return doubled / 2;
}

inline double longestEdge(const MapPaths& lines) {
    double longest = 0.0;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        for (std::size_t point = 1; point < lines[index].size(); ++point)
            longest = std::max(longest, apart(lines[index][point - 1], lines[index][point]));
    }
    return longest;
}

inline bool allFinite(const MapPaths& paths) {
    return std::all_of(paths.points.begin(), paths.points.end(), [](MapPoint point) { return std::isfinite(point.x) && std::isfinite(point.y); });
}

inline double distanceToSegment(MapPoint point, MapPoint from, MapPoint to) {
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const double lengthSquared = dx * dx + dy * dy;
    const double share = lengthSquared > 0 ? std::clamp(((point.x - from.x) * dx + (point.y - from.y) * dy) / lengthSquared, 0.0, 1.0) : 0.0;
    return std::hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}

inline double distanceToLines(MapPoint point, const MapPaths& lines, bool closed = false) {
    double nearest = 1e9;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const auto line = lines[index];
        for (std::size_t to = closed ? 0 : 1; to < line.size(); ++to)
            nearest = std::min(nearest, distanceToSegment(point, line[to == 0 ? line.size() - 1 : to - 1], line[to]));
    }
    return nearest;
}

// Upright, turned, oblique, at the poles.
inline std::vector<LonLat> centersToTry() {
    return {{0, 0}, {180, 0}, {-150, 0}, {11.25, 0}, {104, 35}, {-70, -52}, {30, 90}, {0, -90}, {-179.5, 0.25}};
}

}  // namespace shapes
