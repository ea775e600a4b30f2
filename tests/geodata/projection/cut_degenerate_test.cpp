// Odd input: whatever comes in, finite numbers inside of the map come out.
#include "geodata/projection/cut.h"

#include "tests/geodata/cut_shapes.h"

#include <doctest/doctest.h>

using namespace geodata;
using namespace shapes;

namespace {

bool withinBounds(ProjectionKind kind, const MapPaths& paths) {
    const MapBox bounds = boundsOf(kind);
    return std::all_of(paths.points.begin(), paths.points.end(), [&](MapPoint point) {
        return point.x >= bounds.low.x - 1e-9 && point.x <= bounds.high.x + 1e-9 && point.y >= bounds.low.y - 1e-9 && point.y <= bounds.high.y + 1e-9;
    });
}

std::vector<std::vector<LonLat>> oddPaths() {
    return {
        {},
        {{0, 0}},
        {{0, 0}, {10, 10}},
        {{5, 5}, {5, 5}, {5, 5}, {5, 5}},
        {{180, 10}, {180, 20}, {180, 30}},
        {{180, 10}, {-180, 20}, {180, 30}, {-180, 0}},
        {{0, 90}, {90, 90}, {180, 90}, {-90, 90}},
        {{0, 90}, {0, -90}, {90, 0}},
        {{0, 90}, {180, -90}, {0, 90}, {-77, -90}},
        {{10, 80}, {10, 90}, {100, 90}, {100, 80}},
        {{170, 0}, {-180, 0}, {180, 10}, {170, 10}},
        {{-170, 0}, {180, 0}, {-180, 10}, {-170, 10}},
        {{0, 0}, {180, 0}, {90, 45}},
        {{0, 0}, {180, 0}, {0, 0}},
        {{30, 40}, {-150, -40}, {60, 10}},
        {{350, 10}, {370, 10}, {730, 20}},
        {{0, 91}, {90, 100}, {180, 90.0001}, {-90, -95}},
        {{0, 10}, {120, 10}, {-120, 10}},
        {{0, 0}, {120, 0}, {-120, 0}},
        {{0, 0}, {90, 0}, {180, 0}, {-90, 0}},
        {{90, 0}, {90, 90}, {-90, 0}, {-90, -90}},
        {{0, 0}, {0, 10}, {10, 10}, {0, 10}, {0, 0}, {-5, 3}},
    };
}

}  // namespace

TEST_CASE("odd rings and lines give finite points inside of the map") {
    std::vector<LonLat> centers = centersToTry();
    centers.insert(centers.end(), {{90, 0}, {-90, 0}, {45, 90}, {720, 95}, {-170, 45}});
    for (const ProjectionKind kind : allProjectionKinds) {
        for (const LonLat center : centers) {
            for (const auto& path : oddPaths()) {
                const Projection projection{kind, center};
                for (const std::vector<LonLat>& drawn : {path, std::vector<LonLat>(path.rbegin(), path.rend())}) {
                    const MapPaths rings = mapRings(projection, pathsOf({drawn}));
                    const MapPaths lines = mapLines(projection, pathsOf({drawn}));
                    CAPTURE(keyOf(kind));
                    CAPTURE(center.lon);
                    CAPTURE(center.lat);
                    CHECK(allFinite(rings));
                    CHECK(allFinite(lines));
                    CHECK(withinBounds(kind, rings));
                    CHECK(withinBounds(kind, lines));
                    for (std::size_t index = 0; index < rings.size(); ++index) CHECK(rings[index].size() >= 3);
                    for (std::size_t index = 0; index < lines.size(); ++index) CHECK(lines[index].size() >= 2);
                }
            }
            CHECK(mapRings({kind, center}, {}).empty());
            CHECK(mapLines({kind, center}, {}).empty());
        }
    }
}

TEST_CASE("random rings on a coarse net, full of points on seam and poles, stay inside of the map") {
    // Every place a multiple of 30 degrees: edges along the seam, over the poles, between antipodes.
    const unsigned seed = 314;
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> lonStep(-6, 6);
    std::uniform_int_distribution<int> latStep(-3, 3);
    for (int trial = 0; trial < 400; ++trial) {
        std::vector<LonLat> ring;
        for (int corner = 0; corner < 3 + trial % 6; ++corner) ring.push_back({lonStep(random) * 30.0, latStep(random) * 30.0});
        for (const ProjectionKind kind : allProjectionKinds) {
            for (const LonLat center : {LonLat{0, 0}, LonLat{90, 0}, LonLat{180, 0}, LonLat{30, 60}, LonLat{0, 90}}) {
                const MapPaths rings = mapRings({kind, center}, pathsOf({ring}));
                REQUIRE(allFinite(rings));
                REQUIRE(withinBounds(kind, rings));
                REQUIRE(allFinite(mapLine({kind, center}, ring)));
            }
        }
    }
}

TEST_CASE("a square that touches the seam, the pole or both keeps its area and is drawn on its own side") {
    struct Case {
        std::vector<LonLat> ring;
        double area;
        std::size_t pieces;  // Upright around Greenwich; 0 where it does not matter.
    };
    const double third = pi / 3;
    const std::vector<Case> cases{
        {{{150, 0}, {150, 90}, {180, 0}}, third / 2, 1},                // A third of a quarter, by the pole and the seam.
        {{{-180, 0}, {-180, 90}, {-150, 0}}, third / 2, 1},             // The same on the other side.
        {{{150, 0}, {0, 90}, {-150, 0}}, third, 2},                     // Across the seam, up to the pole.
        {{{-60, 0}, {17, 90}, {60, 0}}, 2 * third, 1},                  // Over the middle, the pole's longitude astray.
        {{{150, 0}, {150, 90}, {-150, 0}, {-150, -90}}, 2 * third, 2},  // From pole to pole across the seam.
        {{{-150, 0}, {180, 0}, {180, 90}}, third / 2, 1},               // A touch from the west, written as 180.
        {{{150, 0}, {150, 90}, {-180, 0}}, third / 2, 1},               // A touch from the east, written as -180.
        {{{0, 0}, {90, 0}, {180, 0}, {-90, 0}}, 2 * pi, 1},             // The southern half.
        {{{-90, 0}, {180, 0}, {90, 0}, {0, 0}}, 2 * pi, 1},             // The northern half.
        {{{0, 0}, {0, 90}, {180, 0}, {180, -90}}, 2 * pi, 0},           // The eastern half: along middle and seam, over both poles.
        {{{180, 0}, {180, 90}, {0, 0}, {0, -90}}, 2 * pi, 0},           // The western half.
    };
    for (const Case& test : cases) {
        CAPTURE(test.ring[0].lon);
        CAPTURE(test.ring[2].lon);
        const MapPaths upright = mapRings({ProjectionKind::EqualEarth, {0, 0}}, pathsOf({test.ring}), {1e-6});
        if (test.pieces > 0) CHECK(upright.size() == test.pieces);
        for (const LonLat center : {LonLat{0, 0}, LonLat{180, 0}, LonLat{150, 0}, LonLat{-150, 0}, LonLat{77, 0}, LonLat{0, 90}, LonLat{150, -90},
                                    LonLat{20, 40}, LonLat{-160, -30}}) {
            CAPTURE(center.lon);
            CAPTURE(center.lat);
            const double area = mapArea(mapRings({ProjectionKind::EqualEarth, center}, pathsOf({test.ring}), {1e-6}));
            CHECK(area == doctest::Approx(test.area).epsilon(1e-4));
        }
    }
}

TEST_CASE("a ring that only touches the seam is one ring on its own side, however its longitude is written") {
    for (const double seam : {180.0, -180.0}) {
        for (const ProjectionKind kind : {ProjectionKind::EqualEarth, ProjectionKind::WinkelTripel, ProjectionKind::Mercator}) {
            const MapPaths west = mapRings({kind, {0, 0}}, pathsOf({{{-170, 0}, {seam, 5}, {-170, 10}}}));
            const MapPaths east = mapRings({kind, {0, 0}}, pathsOf({{{170, 10}, {seam, 8}, {seam, 5}, {170, 0}}}));
            REQUIRE(west.size() == 1);
            REQUIRE(east.size() == 1);
            for (const MapPoint point : west.points) CHECK(point.x < 0);
            for (const MapPoint point : east.points) CHECK(point.x > 0);
        }
    }
}

TEST_CASE("the same input gives the same output") {
    std::mt19937 random(12);
    const Star star = randomStar(random, {175, 70}, 10, 30, 50);
    for (const ProjectionKind kind : allProjectionKinds)
        CHECK(mapRings({kind, {20, 30}}, pathsOf({star.ring})) == mapRings({kind, {20, 30}}, pathsOf({star.ring})));
}
