// Triangles must cover exactly the even-odd area of the rings they were cut from.
#include "app/render/triangulate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>

namespace {

using geodata::MapPaths;
using geodata::MapPoint;

double triangleArea(const app::MapTriangles& triangles, std::size_t area) {
    double sum = 0.0;
    for (std::size_t index = triangles.areaStarts[area]; index < triangles.areaStarts[area + 1]; index += 3) {
        const auto& a = triangles.points[triangles.indices[index]];
        const auto& b = triangles.points[triangles.indices[index + 1]];
        const auto& c = triangles.points[triangles.indices[index + 2]];
        sum += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2.0;
    }
    return sum;
}

// Shoelace; the sign says which way the ring runs.
double ringArea(std::span<const MapPoint> ring) {
    double sum = 0.0;
    for (std::size_t index = 0; index < ring.size(); ++index) {
        const auto& a = ring[index];
        const auto& b = ring[(index + 1) % ring.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum / 2.0;
}

// A ring around a centre whose radius swings at random but never reaches in or out of [low, high].
std::vector<MapPoint> wobblyRing(std::mt19937& random, MapPoint centre, double low, double high, std::size_t count) {
    std::uniform_real_distribution<double> radius(low, high);
    std::vector<MapPoint> ring;
    for (std::size_t index = 0; index < count; ++index) {
        const double angle = 2.0 * std::numbers::pi * static_cast<double>(index) / static_cast<double>(count);
        const double r = radius(random);
        ring.push_back({centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)});
    }
    return ring;
}

MapPaths square(double low, double high) {
    MapPaths rings;
    rings.add(std::vector<MapPoint>{{low, low}, {high, low}, {high, high}, {low, high}});
    return rings;
}

}  // namespace

TEST_CASE("triangles cover the area of a ring less its holes, and an island in a hole again") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto outer = wobblyRing(random, {0.3, -0.2}, 0.8, 1.2, 300);
        auto hole = wobblyRing(random, {0.3, -0.2}, 0.4, 0.6, 100);
        const auto island = wobblyRing(random, {0.3, -0.2}, 0.1, 0.3, 50);
        if (seed % 2 == 0) std::reverse(hole.begin(), hole.end());  // Which way a ring runs does not matter.
        MapPaths rings;
        rings.add(outer);
        rings.add(hole);
        rings.add(island);
        const auto triangles = app::triangulate(std::span(&rings, 1));
        const double expected = std::abs(ringArea(outer)) - std::abs(ringArea(hole)) + std::abs(ringArea(island));
        CHECK(triangleArea(triangles, 0) == doctest::Approx(expected).epsilon(1e-12));
    }
}

TEST_CASE("each area keeps its own triangles and points") {
    const std::vector<MapPaths> areas{square(0.0, 1.0), MapPaths{}, square(1.0, 3.0)};
    const auto triangles = app::triangulate(areas);
    REQUIRE(triangles.areaStarts.size() == 4);
    CHECK(triangles.areaStarts.back() == triangles.indices.size());
    CHECK(triangleArea(triangles, 0) == doctest::Approx(1.0));
    CHECK(triangleArea(triangles, 1) == 0.0);
    CHECK(triangleArea(triangles, 2) == doctest::Approx(4.0));
    for (std::size_t first = triangles.areaStarts[0]; first < triangles.areaStarts[1]; ++first) {
        for (std::size_t second = triangles.areaStarts[2]; second < triangles.areaStarts[3]; ++second) {
            CHECK(triangles.indices[first] != triangles.indices[second]);
        }
    }
}

TEST_CASE("a ring that crosses itself is filled even-odd with a new point at the crossing") {
    MapPaths rings;
    rings.add(std::vector<MapPoint>{{0, 0}, {1, 1}, {1, 0}, {0, 1}});
    const auto triangles = app::triangulate(std::span(&rings, 1));
    CHECK(triangleArea(triangles, 0) == doctest::Approx(0.5));
    CHECK(triangles.points.size() == 5);
}

TEST_CASE("degenerate rings give no triangles and harm no others") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    MapPaths bad;
    bad.startPath();
    bad.add(std::vector<MapPoint>{{0, 0}});
    bad.add(std::vector<MapPoint>{{0, 0}, {1, 1}});
    bad.add(std::vector<MapPoint>{{0, 0}, {1, 1}, {2, 2}, {3, 3}});
    bad.add(std::vector<MapPoint>(7, {0.5, 0.5}));
    bad.add(std::vector<MapPoint>{{nan, 0}, {1, nan}, {infinity, 1}, {0, 0}});
    const std::vector<MapPaths> areas{bad, square(0.0, 2.0)};
    const auto triangles = app::triangulate(areas);
    CHECK(triangleArea(triangles, 0) == doctest::Approx(0.0));
    CHECK(triangleArea(triangles, 1) == doctest::Approx(4.0));
    CHECK(triangles.indices.size() % 3 == 0);
    CHECK(app::triangulate({}).areaStarts.size() == 1);
}
