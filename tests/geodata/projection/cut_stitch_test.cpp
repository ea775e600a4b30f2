// Planar polygons that were cut at ±180° become whole on the sphere.
#include "geodata/projection/cut.h"

#include "tests/geodata/cut_shapes.h"

#include <doctest/doctest.h>

using namespace geodata;
using namespace shapes;

namespace {

std::vector<LonLat> box(double west, double south, double east, double north) { return {{west, south}, {west, north}, {east, north}, {east, south}}; }

std::vector<LonLat> reversed(std::vector<LonLat> ring) {
    std::reverse(ring.begin(), ring.end());
    return ring;
}

// Between two meridians (degrees apart) and two parallels, on the unit sphere.
double boxArea(double width, double south, double north) { return width * pi / 180 * (std::sin(north * pi / 180) - std::sin(south * pi / 180)); }

double areaOnMap(const GlobePaths& rings, double centerLon) { return mapArea(mapRings({ProjectionKind::EqualEarth, {centerLon, 0}}, rings, {1e-6})); }

// Edges of more than a rounding that run along 180 degrees or a pole.
int edgesOnCut(const GlobePaths& rings) {
    int count = 0;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        LonLat from = rings[index].back();
        for (const LonLat to : rings[index]) {
            const bool onPole = std::abs(from.lat) == 90 && std::abs(to.lat) == 90;
            if (onPole || (std::abs(from.lon) == 180 && std::abs(to.lon) == 180)) ++count;
            from = to;
        }
    }
    return count;
}

int pointsOnCut(const GlobePaths& rings) {
    return static_cast<int>(std::count_if(rings.points.begin(), rings.points.end(), [](LonLat place) { return std::abs(place.lon) == 180; }));
}

void checkArea(const GlobePaths& rings, double truth) {
    for (const double center : {0.0, 90.0, 180.0, -175.0, 171.0}) {
        CAPTURE(center);
        CHECK(areaOnMap(rings, center) == doctest::Approx(truth).epsilon(1e-4));
    }
}

}  // namespace

TEST_CASE("a square cut at 180 degrees is one ring again, of the same area and without points on the cut") {
    for (const auto& planar :
         {pathsOf({box(170, 10, 180, 20), box(-180, 10, -168.5, 20)}), pathsOf({reversed(box(170, 10, 180, 20)), box(-180, 10, -168.5, 20)}),
          pathsOf({box(-180, 10, -168.5, 20), reversed(box(170, 10, 180, 20))})}) {
        const GlobePaths whole = stitchedOnSphere(planar);
        REQUIRE(whole.size() == 1);
        CHECK(edgesOnCut(whole) == 0);
        CHECK(pointsOnCut(whole) == 0);
        checkArea(whole, boxArea(21.5, 10, 20));
        // And the map shows no line there when the seam is elsewhere.
        CHECK(mapRings({ProjectionKind::EqualEarth, {180, 0}}, whole).size() == 1);
        CHECK(mapRings({ProjectionKind::EqualEarth, {0, 0}}, whole).size() == 2);
    }
}

TEST_CASE("a corner that lies on 180 degrees stays") {
    const GlobePaths whole = stitchedOnSphere(pathsOf({{{170, 10}, {180, 25}, {180, 5}}, {{-180, 5}, {-180, 25}, {-170, 10}}}));
    REQUIRE(whole.size() == 1);
    CHECK(pointsOnCut(whole) == 2);
    CHECK(edgesOnCut(whole) == 0);
}

TEST_CASE("a border that really runs along 180 degrees stays a border") {
    const GlobePaths alone = stitchedOnSphere(pathsOf({box(170, 10, 180, 20)}));
    REQUIRE(alone.size() == 1);
    CHECK(edgesOnCut(alone) == 1);
    checkArea(alone, boxArea(10, 10, 20));
    // Where only a part has its counterpart, the rest stays.
    const GlobePaths shifted = stitchedOnSphere(pathsOf({box(170, 0, 180, 20), box(-180, 10, -170, 30)}));
    REQUIRE(shifted.size() == 1);
    CHECK(edgesOnCut(shifted) == 2);
    checkArea(shifted, boxArea(10, 0, 20) + boxArea(10, 10, 30));
}

TEST_CASE("land that was closed along the pole goes round the pole again") {
    std::vector<LonLat> antarctica{{180, -90}, {-180, -90}};
    for (int lon = -180; lon <= 180; lon += 2) antarctica.push_back({static_cast<double>(lon), -75 + 4 * std::sin((lon + 180) * pi / 60)});
    for (const auto& ring : {antarctica, reversed(antarctica)}) {
        const GlobePaths whole = stitchedOnSphere(pathsOf({ring}));
        REQUIRE(whole.size() == 1);
        CHECK(edgesOnCut(whole) == 0);
        CHECK(pointsOnCut(whole) <= 1);
        for (const LonLat place : whole[0]) CHECK(place.lat > -80);
        const double truth = areaOnMap(whole, 0);
        CHECK(truth > 0.1);
        CHECK(truth < 0.4);
        checkArea(whole, truth);
        for (double lon = -179; lon < 180; lon += 7) {
            const Projection projection{ProjectionKind::EqualEarth, {40, 0}};
            CHECK(fills(mapRings(projection, whole), *mapFromGlobe(projection, {lon, -89})));
        }
    }
}

TEST_CASE("holes run the other way round and stay holes, also across the cut") {
    const GlobePaths inland = stitchedOnSphere(pathsOf({box(0, 0, 30, 30), box(10, 10, 20, 20), box(14, 14, 16, 16)}));
    REQUIRE(inland.size() == 3);
    checkArea(inland, boxArea(30, 0, 30) - boxArea(10, 10, 20) + boxArea(2, 14, 16));
    // Each half has a notch; together they enclose a lake.
    const GlobePaths lake = stitchedOnSphere(pathsOf({
        {{170, 0}, {170, 30}, {180, 30}, {180, 20}, {175, 20}, {175, 10}, {180, 10}, {180, 0}},
        {{-180, 0}, {-180, 10}, {-176, 10}, {-176, 20}, {-180, 20}, {-180, 30}, {-160, 30}, {-160, 0}},
    }));
    CHECK(lake.size() == 2);
    CHECK(pointsOnCut(lake) == 0);
    CHECK(edgesOnCut(lake) == 0);
    checkArea(lake, boxArea(30, 0, 30) - boxArea(9, 10, 20));
}

TEST_CASE("an area of several parts keeps those that are far from the cut as they are") {
    const GlobePaths parts = stitchedOnSphere(
        pathsOf({{{20, 40}, {20.5, 40.5}, {21, 40}}, box(170, 60, 180, 70), box(-180, 60, -170, 70), {{30, -5}, {30.5, -4}, {31, -5}}}));
    CHECK(parts.size() == 3);
    const std::vector<LonLat> first(parts[0].begin(), parts[0].end());
    CHECK(first.size() == 3);
    for (const LonLat corner : {LonLat{20, 40}, LonLat{20.5, 40.5}, LonLat{21, 40}})
        CHECK(std::find(first.begin(), first.end(), corner) != first.end());
}

TEST_CASE("long straight planar edges stay straight in longitude and latitude") {
    const GlobePaths prairie = stitchedOnSphere(pathsOf({box(-123, 49, -95, 60)}));
    REQUIRE(prairie.size() == 1);
    for (const LonLat place : prairie[0]) CHECK((place.lat == doctest::Approx(49) || place.lat == doctest::Approx(60)));
    CHECK(prairie[0].size() > 50);
    checkArea(prairie, boxArea(28, 49, 60));
}

TEST_CASE("empty, closed, repeated and flat planar rings do no harm") {
    CHECK(stitchedOnSphere({}).empty());
    CHECK(stitchedOnSphere(pathsOf({{}})).empty());
    CHECK(stitchedOnSphere(pathsOf({{{1, 2}}, {{1, 2}, {3, 4}}})).empty());
    // The first point again at the end, as OGR gives it, and one point twice.
    const GlobePaths closed = stitchedOnSphere(pathsOf({{{0, 0}, {0, 1}, {0.5, 1}, {0.5, 1}, {0.5, 0}, {0, 0}}}));
    REQUIRE(closed.size() == 1);
    CHECK(closed[0].size() == 4);
    (void)stitchedOnSphere(pathsOf({{{180, 0}, {180, 10}, {180, 5}}}));
    (void)stitchedOnSphere(pathsOf({box(-180, -90, 180, 90)}));
    (void)stitchedOnSphere(pathsOf({{{170, 0}, {180, 0}, {-180, 5}, {-170, 5}}}));
}
