// A map on the way from one projection to another: whole at every moment, both ends exact.
#include "tests/geodata/cut_shapes.h"

#include <doctest/doctest.h>

using namespace geodata;
using namespace shapes;

namespace {

constexpr std::array sharesToTry{0.02, 0.15, 0.3, 0.45, 0.5, 0.55, 0.7, 0.85, 0.98};

template <typename Check>
void forEveryMorph(Check check) {
    for (const ProjectionKind from : allProjectionKinds) {
        for (const ProjectionKind to : allProjectionKinds) {
            if (from == to) continue;
            for (const double share : sharesToTry) {
                CAPTURE(keyOf(from));
                CAPTURE(keyOf(to));
                CAPTURE(share);
                check(from, to, share);
            }
        }
    }
}

}  // namespace

TEST_CASE("a morph is the first projection at its start and the second at its end") {
    forEveryMorph([](ProjectionKind from, ProjectionKind to, double) {
        CHECK(morphed(from, to, {20, 0}, 0.0) == Projection{from, {20, 0}});
        CHECK(morphed(from, to, {20, 0}, 1.0) == Projection{to, {20, 0}});
        for (const auto& [share, kind] : {std::pair(1e-6, from), std::pair(1 - 1e-6, to)}) {
            for (const LonLat place : {LonLat{10, 10}, {60, 45}, {-30, -70}, {25, 80}}) {
                const auto near = mapFromGlobe(morphed(from, to, {20, 0}, share), place);
                const auto end = mapFromGlobe({kind, {20, 0}}, place);
                REQUIRE(near);
                REQUIRE(end);
                CHECK(apart(*near, *end) < 1e-4);
            }
        }
    });
}

TEST_CASE("unprojecting what a morph shows gives the place") {
    std::mt19937 random(11);
    forEveryMorph([&](ProjectionKind from, ProjectionKind to, double share) {
        const Projection projection = morphed(from, to, {104, 20}, share);
        for (int trial = 0; trial < 40; ++trial) {
            const LonLat place = randomPlace(random);
            const auto map = mapFromGlobe(projection, place);
            if (!map) continue;
            const auto back = globeFromMap(projection, *map);
            REQUIRE(back);
            const auto again = mapFromGlobe(projection, *back);
            REQUIRE(again);
            CHECK(apart(*again, *map) < 1e-7);
        }
    });
}

TEST_CASE("no part of a morphing map lies on another: a small step to the north turns left from a step to the east") {
    std::mt19937 random(12);
    forEveryMorph([&](ProjectionKind from, ProjectionKind to, double share) {
        const Projection projection = morphed(from, to, {0, 0}, share);
        for (int trial = 0; trial < 60; ++trial) {
            LonLat place = randomPlace(random);
            // Beyond Mercator's limit all lies on the edge.
            if (std::abs(place.lat) > 84) place.lat = 84;
            if (std::abs(place.lon) > 179) place.lon = 179;
            const auto middle = mapFromGlobe(projection, place);
            const auto east = mapFromGlobe(projection, {place.lon + 0.01, place.lat});
            const auto north = mapFromGlobe(projection, {place.lon, place.lat + 0.01});
            if (!middle || !east || !north) continue;
            CHECK((east->x - middle->x) * (north->y - middle->y) - (east->y - middle->y) * (north->x - middle->x) > 0.0);
        }
    });
}

TEST_CASE("nothing is torn: no edge of a line drawn on a morphing map steps across it") {
    std::mt19937 random(13);
    forEveryMorph([&](ProjectionKind from, ProjectionKind to, double share) {
        const Projection projection = morphed(from, to, {150, 0}, share);
        const double width = boundsOf(projection).width();
        for (int trial = 0; trial < 4; ++trial) {
            const auto star = randomStar(random, randomPlace(random), 5, 50, 24);
            auto closed = star.ring;
            closed.push_back(closed.front());
            const auto lines = mapLines(projection, pathsOf({closed}));
            CHECK(allFinite(lines));
            CHECK(longestEdge(lines) < width / 6);
            for (std::size_t index = 0; index < lines.size(); ++index) CHECK(lines[index].size() > 1);
        }
    });
}

TEST_CASE("an area on a morphing map is filled where its places are, and nowhere else") {
    std::mt19937 random(14);
    forEveryMorph([&](ProjectionKind from, ProjectionKind to, double share) {
        const Projection projection = morphed(from, to, {-60, 15}, share);
        const auto star = randomStar(random, randomPlace(random), 15, 40, 20);
        const auto rings = mapRings(projection, pathsOf({star.ring}));
        CHECK(allFinite(rings));
        for (int trial = 0; trial < 40; ++trial) {
            const LonLat place = randomPlace(random);
            const auto map = mapFromGlobe(projection, place);
            const double depth = depthIn(star, place);
            const bool isFar = arcDegreesBetween(star.middle, place) > 60;
            if (!map || (std::abs(depth) < 0.03 && !isFar) || std::abs(place.lat) > 80) continue;
            // On the rim itself, where a degree is no pixel, nothing can be said.
            const auto bounds = boundsOf(projection);
            if (std::hypot(map->x / bounds.high.x, map->y / bounds.high.y) > 0.97) continue;
            CHECK(fills(rings, *map) == (!isFar && depth > 0));
        }
    });
}

TEST_CASE("the box of a morph holds its outline and changes steadily from one projection's to the other's") {
    forEveryMorph([](ProjectionKind from, ProjectionKind to, double share) {
        const Projection projection = morphed(from, to, {0, 0}, share);
        const auto bounds = boundsOf(projection);
        double right = 0.0;
        double top = 0.0;
        for (const MapPoint point : mapOutline(projection).points) {
            right = std::max(right, point.x);
            top = std::max(top, point.y);
        }
        CHECK(right == doctest::Approx(bounds.high.x).epsilon(1e-3));
        CHECK(top == doctest::Approx(bounds.high.y).epsilon(1e-3));
        const auto next = boundsOf(morphed(from, to, {0, 0}, share + 0.001));
        CHECK(std::abs(next.high.x - bounds.high.x) < 0.05);
        CHECK(std::abs(next.high.y - bounds.high.y) < 0.05);
    });
}
