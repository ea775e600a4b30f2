// Areas on the map: nothing is lost, doubled, torn or smeared where the map is cut.
#include "geodata/projection/cut.h"

#include "tests/geodata/cut_shapes.h"

#include <doctest/doctest.h>

using namespace geodata;
using namespace shapes;

namespace {

// Stars of all sizes around random places and around the places where cuts go wrong.
std::vector<Star> starsToTry(std::mt19937& random) {
    std::vector<Star> stars;
    for (const LonLat middle : {LonLat{0, 90}, LonLat{0, -90}, LonLat{180, 0}, LonLat{-180, 65}, LonLat{179, -89}, LonLat{0, 0}}) {
        stars.push_back(randomStar(random, middle, 5, 20, 17));
        stars.push_back(randomStar(random, middle, 40, 80, 40));
    }
    for (int count = 0; count < 12; ++count) stars.push_back(randomStar(random, randomPlace(random), 3, 30, 24));
    for (int count = 0; count < 4; ++count) stars.push_back(randomStar(random, randomPlace(random), 80, 120, 40));  // More than half of the globe.
    stars.push_back(randomStar(random, randomPlace(random), 150, 170, 40));                                         // All but a hole.
    return stars;
}

struct Count {
    int inside = 0;
    int outside = 0;
    int wrong = 0;
};

}  // namespace

TEST_CASE("a place is filled on the map exactly if it lies in the area on the globe, for every projection and centre") {
    const unsigned seed = 4711;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::vector<Star> stars = starsToTry(random);
    for (const ProjectionKind kind : allProjectionKinds) {
        Count count;
        for (const LonLat center : centersToTry()) {
            for (const Star& star : stars) {
                const MapPaths rings = mapRings({kind, center}, pathsOf({star.ring}), {1e-4});
                REQUIRE(allFinite(rings));
                for (int trial = 0; trial < 60; ++trial) {
                    // Half of the places near the star, so that both answers come up.
                    const LonLat place =
                        trial % 2 == 0 ? randomPlace(random) : placeFrom(star.middle, trial * 6, std::uniform_real_distribution(0.0, 60.0)(random));
                    const double depth = depthIn(star, place);
                    const auto map = mapFromGlobe({kind, center}, place);
                    if (!map || std::abs(depth) < 0.003) continue;
                    const bool filled = fills(rings, *map);
                    ++(depth > 0 ? count.inside : count.outside);
                    if (filled != (depth > 0) && distanceToLines(*map, rings, true) > 2e-4) ++count.wrong;
                }
            }
        }
        CAPTURE(keyOf(kind));
        CHECK(count.inside > 1000);
        CHECK(count.outside > 1000);
        CHECK(count.wrong == 0);
    }
}

TEST_CASE("a hole stays empty and an island in it is filled, wherever the seam goes") {
    const unsigned seed = 99;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (const ProjectionKind kind : allProjectionKinds) {
        int wrong = 0;
        int seen = 0;
        for (int trial = 0; trial < 60; ++trial) {
            const LonLat middle = trial % 3 == 0 ? LonLat{180, trial % 2 == 0 ? 90.0 : -30.0} : randomPlace(random);
            const Star outer = randomStar(random, middle, 30, 50, 30);
            Star hole = randomStar(random, middle, 15, 20, 30);
            const Star island = randomStar(random, middle, 3, 8, 10);
            std::reverse(hole.ring.begin(), hole.ring.end());
            const Projection projection{kind, randomPlace(random)};
            const MapPaths rings = mapRings(projection, pathsOf({outer.ring, hole.ring, island.ring}), {1e-4});
            for (const double angle : {1.0, 11.0, 25.0, 55.0}) {
                const bool land = angle < 5 || (angle > 20 && angle < 30);
                for (double azimuth = 0; azimuth < 360; azimuth += 30) {
                    const auto map = mapFromGlobe(projection, placeFrom(middle, azimuth, angle));
                    if (!map) continue;
                    ++seen;
                    if (fills(rings, *map) != land && distanceToLines(*map, rings, true) > 2e-4) ++wrong;
                }
            }
        }
        CAPTURE(keyOf(kind));
        CHECK(seen > 500);
        CHECK(wrong == 0);
    }
}

TEST_CASE("equal-area maps keep the area of a polygon wherever they are cut") {
    const unsigned seed = 2718;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (const Star& star : starsToTry(random)) {
        const double truth = sphereArea(star);
        for (const ProjectionKind kind : {ProjectionKind::EqualEarth, ProjectionKind::Mollweide}) {
            for (double lon = -180; lon <= 180; lon += 24) {
                for (const double lat : {0.0, 50.0, -90.0}) {
                    CAPTURE(keyOf(kind));
                    CAPTURE(lon);
                    CAPTURE(lat);
                    CAPTURE(star.middle.lon);
                    CAPTURE(star.middle.lat);
                    const double area = mapArea(mapRings({kind, {lon, lat}}, pathsOf({star.ring}), {1e-5}));
                    CHECK(area == doctest::Approx(truth).epsilon(2e-5));
                }
            }
        }
    }
}

TEST_CASE("the outline of an equal-area map has the area of the globe") {
    for (const ProjectionKind kind : {ProjectionKind::EqualEarth, ProjectionKind::Mollweide}) {
        for (const LonLat center : centersToTry()) CHECK(mapArea(mapOutline({kind, center}, {1e-6})) == doctest::Approx(4 * pi).epsilon(1e-6));
    }
    CHECK(mapArea(mapOutline({ProjectionKind::Orthographic, {}}, {1e-6})) == doctest::Approx(pi).epsilon(1e-6));
    CHECK(mapArea(mapOutline({ProjectionKind::Mercator, {}}, {1e-6})) == doctest::Approx(4 * pi * pi).epsilon(1e-9));
    CHECK(mapArea(mapOutline({ProjectionKind::AzimuthalEquidistant, {}}, {1e-6})) == doctest::Approx(pi * pi * pi).epsilon(1e-5));
}

TEST_CASE("the outline is one ring that holds every projected place, and touches the bounds") {
    const unsigned seed = 5;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (const ProjectionKind kind : allProjectionKinds) {
        const Projection projection{kind, {-20, 10}};
        const MapPaths outline = mapOutline(projection);
        CAPTURE(keyOf(kind));
        REQUIRE(outline.size() == 1);
        int outside = 0;
        for (int trial = 0; trial < 3000; ++trial) {
            const auto map = mapFromGlobe(projection, randomPlace(random));
            if (map && !fills(outline, *map) && distanceToLines(*map, outline, true) > 0.0005) ++outside;
        }
        CHECK(outside == 0);
        double right = 0;
        double top = 0;
        for (const MapPoint point : outline.points) right = std::max(right, point.x), top = std::max(top, point.y);
        CHECK(right == doctest::Approx(boundsOf(kind).high.x).epsilon(1e-5));
        CHECK(top == doctest::Approx(boundsOf(kind).high.y).epsilon(1e-5));
    }
}

TEST_CASE("land around a pole is filled to the edge of the map, along all of it") {
    std::vector<LonLat> antarctica;  // Eastward: the pole lies to the right.
    for (int lon = -180; lon < 180; lon += 3) antarctica.push_back({static_cast<double>(lon), -70 + 5 * std::sin(lon / 20.0)});
    for (const ProjectionKind kind : allProjectionKinds) {
        if (showsOneHemisphere(kind)) continue;
        for (const double center : {0.0, 60.0, 123.4, 180.0, -177.0}) {
            const Projection projection{kind, {center, 0}};
            const MapPaths rings = mapRings(projection, pathsOf({antarctica}), {1e-6});
            CAPTURE(keyOf(kind));
            CAPTURE(center);
            for (double lon = -179.9; lon < 180; lon += 4.9) {
                const double lat = kind == ProjectionKind::Mercator ? -84.9 : -89.9;
                const auto map = mapFromGlobe(projection, {lon, lat});
                REQUIRE(map);
                CHECK((fills(rings, *map) || distanceToLines(*map, rings, true) < 2e-6));
                CHECK_FALSE(fills(rings, *mapFromGlobe(projection, {lon, -60})));
                CHECK_FALSE(fills(rings, *mapFromGlobe(projection, {lon, 80})));
            }
        }
    }
}

TEST_CASE("an area that holds the whole seam or horizon is filled to the edge of the map") {
    const LonLat lake{0, 0};
    std::mt19937 random(1);
    Star shore = randomStar(random, lake, 10, 20, 12);
    std::reverse(shore.ring.begin(), shore.ring.end());  // All of the globe but the lake.
    for (const ProjectionKind kind : allProjectionKinds) {
        CAPTURE(keyOf(kind));
        for (const LonLat center : {LonLat{0, 0}, LonLat{3, -2}}) {
            const Projection projection{kind, center};
            const MapPaths rings = mapRings(projection, pathsOf({shore.ring}));
            CHECK_FALSE(fills(rings, *mapFromGlobe(projection, lake)));
            for (const LonLat place : {LonLat{60, 10}, LonLat{-60, -70}, LonLat{85, 0}, LonLat{0, 84}})
                CHECK(fills(rings, *mapFromGlobe(projection, place)));
        }
        if (!showsOneHemisphere(kind)) continue;
        // And from behind, where only the area is seen.
        CHECK(mapArea(mapRings({kind, {180, 0}}, pathsOf({shore.ring}))) == doctest::Approx(pi).epsilon(1e-3));
        std::reverse(shore.ring.begin(), shore.ring.end());
        CHECK(mapRings({kind, {180, 0}}, pathsOf({shore.ring})).empty());
        std::reverse(shore.ring.begin(), shore.ring.end());
    }
}

TEST_CASE("a resampled border lies within the tolerance of the true curve") {
    const unsigned seed = 606;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (const ProjectionKind kind : allProjectionKinds) {
        for (const double tolerance : {0.0005, 0.00005}) {
            double worst = 0.0;
            for (int trial = 0; trial < 300; ++trial) {
                const Projection projection{kind, randomPlace(random)};
                // Every third line passes next to a pole of the map, where the curve turns sharply, and some of these are short.
                const LonLat pole = placeFrom(projection.center, 0, trial % 2 == 0 ? 90 : -90);
                const double azimuth = std::uniform_real_distribution(0.0, 360.0)(random);
                const LonLat near = trial % 3 == 0 ? placeFrom(pole, trial, std::uniform_real_distribution(0.0, 1.5)(random)) : randomPlace(random);
                const double longest = trial % 9 == 0 ? 0.5 : 80.0;
                const LonLat from = placeFrom(near, azimuth, std::uniform_real_distribution(0.01, longest)(random));
                const LonLat to = placeFrom(near, azimuth + 180, std::uniform_real_distribution(0.01, longest)(random));
                const MapPaths drawn = mapLine(projection, std::vector{from, to}, {tolerance});
                for (int step = 0; step <= 100; ++step) {
                    const auto truth = mapFromGlobe(projection, alongGreatCircle(from, to, step / 100.0));
                    if (truth) worst = std::max(worst, distanceToLines(*truth, drawn));
                }
            }
            CAPTURE(keyOf(kind));
            CAPTURE(tolerance);
            CHECK(worst < tolerance);
        }
    }
}

// The longest segment that is neither along a pole of the map, which is a long line on some maps, nor next to the antipode, a long
// circle. Asked of lines whose edges are 1 degree long.
double longestElsewhere(const Projection& projection, const MapPaths& lines) {
    double longest = 0.0;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        for (std::size_t point = 1; point < lines[index].size(); ++point) {
            const MapPoint from = lines[index][point - 1];
            const MapPoint to = lines[index][point];
            const LonLat place = *globeFromMap(projection, {(from.x + to.x) / 2, (from.y + to.y) / 2});
            bool special = false;
            for (const LonLat spot :
                 {placeFrom(projection.center, 0, 90), placeFrom(projection.center, 180, 90), placeFrom(projection.center, 0, 180)}) {
                special = special || arcDegreesBetween(place, spot) < 3;
            }
            if (!special) longest = std::max(longest, apart(from, to));
        }
    }
    return longest;
}

TEST_CASE("short edges stay short: nothing is smeared across the map") {
    const unsigned seed = 8;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (const ProjectionKind kind : allProjectionKinds) {
        for (const LonLat center : centersToTry()) {
            for (int trial = 0; trial < 12; ++trial) {
                // A coast in steps of a degree, over seam, poles and horizon.
                std::vector<LonLat> coast{randomPlace(random)};
                double azimuth = trial * 30;
                for (int step = 0; step < 300; ++step) {
                    azimuth += std::uniform_real_distribution(-20.0, 20.0)(random);
                    coast.push_back(placeFrom(coast.back(), azimuth, 1));
                }
                const MapPaths lines = mapLine({kind, center}, coast);
                CAPTURE(keyOf(kind));
                CAPTURE(center.lon);
                CAPTURE(center.lat);
                REQUIRE(allFinite(lines));
                CHECK(longestElsewhere({kind, center}, lines) < boundsOf(kind).width() / 20);
            }
        }
    }
}
