// Lines on the map: great circles, the graticule, and what happens to them at the seam and the horizon.
#include "geodata/projection/cut.h"

#include "tests/geodata/cut_shapes.h"

#include <doctest/doctest.h>

#include <string>

using namespace geodata;
using namespace shapes;

namespace {

struct Arc {
    std::string name;
    LonLat from;
    LonLat to;
};

const LonLat beijing{116.4, 39.9};
const LonLat fuzhou{119.3, 26.07};

std::vector<Arc> arcsToTry() {
    std::vector<Arc> arcs{
        {"Tokyo to Los Angeles", {139.7, 35.7}, {-118.2, 34.1}},
        {"Auckland to Los Angeles", {174.8, -36.8}, {-118.2, 34.1}},
        {"Suva to Apia", {178.4, -18.1}, {-171.8, -13.8}},
        {"over the north pole", {100.5, 60.0}, {-79.5, 60.0}},
        {"over the south pole", {20.0, -70.0}, {-160.0, -50.0}},
        {"from the north pole", {0.0, 90.0}, {77.0, -10.0}},
        {"exact antipodes", {30.0, 40.0}, {-150.0, -40.0}},
        {"antipodes on the equator", {10.0, 0.0}, {-170.0, 0.0}},
        {"pole to pole", {0.0, 90.0}, {0.0, -90.0}},
        {"ends on 180", {180.0, 10.0}, {150.0, -20.0}},
        {"ends on -180", {-180.0, 10.0}, {150.0, -20.0}},
        {"both ends on 180", {-180.0, 10.0}, {180.0, -20.0}},
    };
    for (const auto& [from, fromName] : {std::pair{beijing, "Beijing"}, {fuzhou, "Fuzhou"}}) {
        for (const auto& [to, toName] : {std::pair{LonLat{-58.4, -34.6}, "Buenos Aires"},
                                         {LonLat{-56.2, -34.9}, "Montevideo"},
                                         {LonLat{-57.6, -25.3}, "Asunción"},
                                         {LonLat{-70.7, -33.4}, "Santiago"}}) {
            arcs.push_back({std::string(fromName) + " to " + toName, from, to});
        }
    }
    return arcs;
}

// On the seam of the turned globe: half the globe away from the centre's meridian, along the great circle of the seam.
bool onSeam(const Projection& projection, LonLat place) {
    const Vec north = vecOf(placeFrom(projection.center, 0, 90));
    const Vec middle = vecOf(projection.center);
    const Vec point = vecOf(place);
    return std::abs(dot(cross(middle, north), point)) < 1e-9 && dot(middle, point) < 1e-9;
}

bool hasPartOnSeam(const Projection& projection, const Arc& arc) {
    for (int step = 0; step < 40; ++step) {
        if (onSeam(projection, alongGreatCircle(arc.from, arc.to, (step + 0.5) / 40))) return true;
    }
    return false;
}

// The ground covered by a line, in degrees.
double lengthOnGlobe(const Projection& projection, const MapPaths& lines) {
    double degrees = 0.0;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        for (std::size_t point = 1; point < lines[index].size(); ++point) {
            degrees += arcDegreesBetween(*globeFromMap(projection, lines[index][point - 1]), *globeFromMap(projection, lines[index][point]));
        }
    }
    return degrees;
}

}  // namespace

TEST_CASE("distances are right for near, far and antipodal places") {
    CHECK(arcDegreesBetween(beijing, beijing) == 0.0);
    CHECK(arcDegreesBetween({0, 0}, {0, 1e-9}) == doctest::Approx(1e-9).epsilon(1e-6));
    CHECK(arcDegreesBetween({179.5, 0}, {-179.5, 0}) == doctest::Approx(1.0));
    CHECK(arcDegreesBetween({30, 40}, {-150, -40}) == doctest::Approx(180.0).epsilon(1e-14));
    CHECK(arcDegreesBetween({30, 40}, {-150, -40 + 1e-6}) == doctest::Approx(180.0 - 1e-6).epsilon(1e-12));
    CHECK(arcDegreesBetween({5, 90}, {77, -90}) == doctest::Approx(180.0));
    CHECK(arcDegreesBetween({139.7, 35.7}, {-118.2, 34.1}) == doctest::Approx(79.2).epsilon(0.01));  // 8,800 km.
}

TEST_CASE("a place along a great circle divides its length as asked, from one end to the other") {
    for (const Arc& arc : arcsToTry()) {
        const double whole = arcDegreesBetween(arc.from, arc.to);
        CAPTURE(arc.name);
        CHECK(alongGreatCircle(arc.from, arc.to, 0) == arc.from);
        CHECK(alongGreatCircle(arc.from, arc.to, 1) == arc.to);
        for (const double fraction : {0.01, 0.25, 0.5, 0.9, 0.999}) {
            const LonLat place = alongGreatCircle(arc.from, arc.to, fraction);
            CHECK(arcDegreesBetween(arc.from, place) == doctest::Approx(whole * fraction).epsilon(1e-9));
            CHECK(arcDegreesBetween(place, arc.to) == doctest::Approx(whole * (1 - fraction)).epsilon(1e-9));
        }
    }
    CHECK(alongGreatCircle(beijing, beijing, 0.5) == beijing);
    // Between exact antipodes the way goes over the north pole.
    CHECK(alongGreatCircle({30, 40}, {-150, -40}, 50.0 / 180).lat == doctest::Approx(90.0));
    CHECK(alongGreatCircle({10, 0}, {-170, 0}, 0.25) == LonLat{10, 45});
    CHECK(alongGreatCircle({0, 90}, {0, -90}, 0.5).lat == doctest::Approx(0.0));
}

TEST_CASE("pieces of a great circle join at the seam at one place, and no piece follows the seam") {
    for (const ProjectionKind kind : allProjectionKinds) {
        for (const LonLat center : centersToTry()) {
            for (const Arc& arc : arcsToTry()) {
                const Projection projection{kind, center};
                const MapPaths lines = mapLine(projection, std::vector{arc.from, arc.to});
                CAPTURE(keyOf(kind));
                CAPTURE(center.lon);
                CAPTURE(center.lat);
                CAPTURE(arc.name);
                REQUIRE(allFinite(lines));
                for (std::size_t index = 0; index < lines.size(); ++index) {
                    REQUIRE(lines[index].size() >= 2);
                    for (std::size_t point = 1; point < lines[index].size(); ++point) {
                        const auto from = globeFromMap(projection, lines[index][point - 1]);
                        const auto to = globeFromMap(projection, lines[index][point]);
                        REQUIRE(from);
                        REQUIRE(to);
                        if (showsOneHemisphere(kind))
                            CHECK_FALSE((apart(lines[index][point - 1], {0, 0}) > 1 - 1e-12 && apart(lines[index][point], {0, 0}) > 1 - 1e-12));
                        else if (kind != ProjectionKind::AzimuthalEquidistant)
                            CHECK_FALSE((onSeam(projection, *from) && onSeam(projection, *to) && apart(*from, *to) > 1e-6));
                    }
                    if (index == 0 || showsOneHemisphere(kind) || kind == ProjectionKind::Mercator) continue;
                    const double gap = apart(*globeFromMap(projection, lines[index - 1].back()), *globeFromMap(projection, lines[index].front()));
                    CHECK(gap < (kind == ProjectionKind::AzimuthalEquidistant ? 3e-6 : 3e-8));
                }
            }
        }
    }
}

TEST_CASE("the pieces of a great circle are all of it, no more and no less") {
    for (const ProjectionKind kind : allProjectionKinds) {
        if (showsOneHemisphere(kind) || kind == ProjectionKind::Mercator) continue;
        for (const LonLat center : centersToTry()) {
            for (const Arc& arc : arcsToTry()) {
                const Projection projection{kind, center};
                const MapPaths lines = mapLine(projection, std::vector{arc.from, arc.to}, {1e-5});
                if (hasPartOnSeam(projection, arc)) continue;  // Left out on purpose.
                CAPTURE(keyOf(kind));
                CAPTURE(center.lon);
                CAPTURE(center.lat);
                CAPTURE(arc.name);
                CHECK(lengthOnGlobe(projection, lines) == doctest::Approx(arcDegreesBetween(arc.from, arc.to)).epsilon(1e-4));
                for (const double fraction : {0.1, 0.37, 0.52, 0.83}) {
                    const LonLat place = alongGreatCircle(arc.from, arc.to, fraction);
                    CHECK(distanceToLines(*mapFromGlobe(projection, place), lines) < 2e-5);
                }
            }
        }
    }
}

TEST_CASE("a line that passes a hair beside a pole meets the seam next to that pole") {
    for (const double hairDegrees : {1e-2, 1e-4, 1e-5, 1e-6, 1e-7}) {
        for (const double lat : {60.0, -60.0}) {
            const Projection projection{ProjectionKind::EqualEarth, {0, 0}};
            const MapPaths lines = mapLine(projection, std::vector<LonLat>{{100, lat}, {-80 - hairDegrees, lat / 2}});
            CAPTURE(hairDegrees);
            REQUIRE(lines.size() == 2);
            CHECK(std::abs(globeFromMap(projection, lines[0].back())->lat) > 89.9);
            CHECK(std::abs(globeFromMap(projection, lines[1].front())->lat) > 89.9);
        }
    }
}

TEST_CASE("an edge whose ends are near each other on the map hides no way to the pole and back") {
    const Projection projection{ProjectionKind::Mollweide, {0, 0}};
    const std::vector<LonLat> edge{{144.767837, -89.376096}, {179.9, -89.552344}};
    const double tolerance = 0.0005;
    CHECK(apart(*mapFromGlobe(projection, edge[0]), *mapFromGlobe(projection, edge[1])) < 2 * tolerance);
    const MapPaths drawn = mapLine(projection, edge, {tolerance});
    for (int step = 0; step <= 100; ++step) {
        CHECK(distanceToLines(*mapFromGlobe(projection, alongGreatCircle(edge[0], edge[1], step / 100.0)), drawn) < tolerance);
    }
}

TEST_CASE("great circles that nearly reach half way round leave on the side they must") {
    // From Beijing to Buenos Aires over Europe, from Fuzhou over Antarctica.
    CHECK(alongGreatCircle(beijing, {-58.4, -34.6}, 0.3).lat > 45);
    CHECK(alongGreatCircle(fuzhou, {-58.4, -34.6}, 0.6).lat < -50);
}

TEST_CASE("a line of one place, or of none, draws nothing or a dot, and never fails") {
    for (const ProjectionKind kind : allProjectionKinds) {
        for (const LonLat center : centersToTry()) {
            CHECK(mapLine({kind, center}, {}).empty());
            CHECK(mapLine({kind, center}, std::vector{beijing}).empty());
            for (const LonLat place : {beijing, LonLat{180, 12}, LonLat{0, 90}, LonLat{0, 0}, LonLat{-180, -90}}) {
                const MapPaths dot = mapLine({kind, center}, std::vector{place, place});
                CHECK(allFinite(dot));
                CHECK(longestEdge(dot) < 1e-9);
            }
        }
    }
}

TEST_CASE("a line that crosses the seam twice comes back to where it was") {
    const std::vector<LonLat> line{{170, 10}, {-170, 20}, {-175, 30}, {175, 40}, {160, 50}};
    for (const ProjectionKind kind : allProjectionKinds) {
        if (showsOneHemisphere(kind)) continue;
        CAPTURE(keyOf(kind));
        CHECK(mapLine({kind, {0, 0}}, line).size() == (kind == ProjectionKind::AzimuthalEquidistant ? 1 : 3));
        CHECK(mapLine({kind, {180, 0}}, line).size() == 1);
    }
}

TEST_CASE("a line that only touches the seam is not cut there") {
    const std::vector<LonLat> fromWest{{-170, 0}, {-180, 5}, {-170, 10}};
    const std::vector<LonLat> fromEast{{170, 0}, {-180, 5}, {170, 10}};
    const std::vector<LonLat> through{{170, 0}, {180, 5}, {-170, 10}};
    const std::vector<LonLat> along{{170, 0}, {180, 5}, {180, 15}, {-180, 20}, {170, 25}};
    const Projection projection{ProjectionKind::EqualEarth, {0, 0}};
    CHECK(mapLine(projection, fromWest).size() == 1);
    CHECK(mapLine(projection, fromEast).size() == 1);
    CHECK(mapLine(projection, through).size() == 2);
    CHECK(mapLine(projection, along).size() == 2);
    CHECK(mapLine(projection, std::vector<LonLat>{{180, 0}, {180, 40}}).empty());
    for (const MapPoint point : mapLine(projection, fromWest).points) CHECK(point.x < 0);
    for (const MapPoint point : mapLine(projection, fromEast).points) CHECK(point.x > 0);
}

TEST_CASE("Mercator's lines end at its limit and never run along it") {
    const Projection projection{ProjectionKind::Mercator, {0, 0}};
    std::vector<LonLat> wave;
    for (int lon = -180; lon <= 180; lon += 2) wave.push_back({static_cast<double>(lon), 84 + 4 * std::sin(lon / 10.0)});
    for (const double sign : {1.0, -1.0}) {
        for (LonLat& place : wave) place.lat = std::copysign(place.lat, sign);
        const MapPaths lines = mapLine(projection, wave);
        CHECK(lines.size() >= 5);
        for (std::size_t index = 0; index < lines.size(); ++index) {
            for (std::size_t point = 0; point < lines[index].size(); ++point) {
                CHECK(std::abs(lines[index][point].y) <= pi);
                if (point > 0) CHECK_FALSE((std::abs(lines[index][point].y) == pi && std::abs(lines[index][point - 1].y) == pi));
            }
        }
    }
    CHECK(mapLine(projection, std::vector<LonLat>{{10, 86}, {40, 87}}).empty());
}

TEST_CASE("the azimuthal map cuts a line at the antipode, which is its whole rim, and an area there at the right side") {
    for (const LonLat center : centersToTry()) {
        const Projection projection{ProjectionKind::AzimuthalEquidistant, center};
        const LonLat antipode = placeFrom(center, 0, 180);
        CAPTURE(center.lon);
        CAPTURE(center.lat);
        for (const double azimuth : {0.0, 33.0, 90.0, 171.0}) {
            const LonLat from = placeFrom(antipode, azimuth, 5);
            const LonLat to = placeFrom(antipode, azimuth + 180, 8);
            const MapPaths lines = mapLine(projection, std::vector{from, to});
            REQUIRE(lines.size() == 2);
            CHECK(apart(lines[0].back(), {0, 0}) == doctest::Approx(pi).epsilon(1e-6));
            CHECK(apart(lines[1].front(), {0, 0}) == doctest::Approx(pi).epsilon(1e-6));
            CHECK(mapLine(projection, std::vector{from, placeFrom(antipode, azimuth + 180.1, 8)}).size() == 1);
            const MapPaths rings = mapRings(projection, pathsOf({{from, to, placeFrom(antipode, azimuth + 270, 20)}}));
            CHECK(fills(rings, *mapFromGlobe(projection, placeFrom(antipode, azimuth + 270, 1))));
            CHECK_FALSE(fills(rings, *mapFromGlobe(projection, placeFrom(antipode, azimuth + 90, 1))));
        }
    }
}

TEST_CASE("the globe shows no line behind its horizon") {
    const Projection projection{ProjectionKind::Orthographic, {100, 20}};
    const MapPaths away = mapLine(projection, std::vector{placeFrom(projection.center, 0, 95), placeFrom(projection.center, 50, 120)});
    CHECK(away.empty());
    const MapPaths half = mapLine(projection, std::vector{projection.center, placeFrom(projection.center, 40, 150)});
    REQUIRE(half.size() == 1);
    CHECK(apart(half[0].back(), {0, 0}) == doctest::Approx(1.0));
}

TEST_CASE("graticule lines do not run along the seam, and every other meridian and parallel is there") {
    for (const ProjectionKind kind : allProjectionKinds) {
        for (const double center : {0.0, 10.0, 17.0, 180.0, -130.0}) {
            const Projection projection{kind, {center, 0}};
            const MapPaths net = mapGraticule(projection, 10);
            CAPTURE(keyOf(kind));
            CAPTURE(center);
            REQUIRE(allFinite(net));
            if (kind != ProjectionKind::Orthographic && kind != ProjectionKind::AzimuthalEquidistant) {
                for (std::size_t index = 0; index < net.size(); ++index) {
                    for (std::size_t point = 1; point < net[index].size(); ++point) {
                        const LonLat from = *globeFromMap(projection, net[index][point - 1]);
                        const LonLat to = *globeFromMap(projection, net[index][point]);
                        CHECK_FALSE((onSeam(projection, from) && onSeam(projection, to) && apart(from, to) > 1e-6));
                    }
                }
            }
            for (int lon = -180; lon < 180; lon += 10) {
                for (const double lat : {-73.0, 5.0, 41.0, 89.0}) {
                    const LonLat place{static_cast<double>(lon), lat};
                    const auto map = mapFromGlobe(projection, place);
                    if (!map || onSeam(projection, place)) continue;
                    if (showsOneHemisphere(kind) && apart(*map, {0, 0}) > 1 - 1e-9) continue;  // The horizon is drawn by the outline.
                    const bool drawn = distanceToLines(*map, net) < 0.0006;
                    if (lat < 80 || lon % 90 == 0)
                        CHECK(drawn);
                    else if (kind == ProjectionKind::AzimuthalEquidistant && center == 0)
                        CHECK_FALSE(drawn);
                }
            }
            for (int lat = -80; lat <= 80; lat += 10) {
                const auto map = mapFromGlobe(projection, {33.3, static_cast<double>(lat)});
                if (map) CHECK(distanceToLines(*map, net) < 0.0006);
            }
        }
    }
}

TEST_CASE("upright world maps draw each parallel as one line") {
    for (const double center : {0.0, 150.0, -77.7}) {
        // 36 meridians less the one on the seam where it is one of them, and 17 parallels.
        const std::size_t onTheSeam = std::remainder(center, 10.0) == 0.0 ? 1 : 0;
        CHECK(mapGraticule({ProjectionKind::EqualEarth, {center, 0}}, 10).size() == 36 - onTheSeam + 17);
    }
}
