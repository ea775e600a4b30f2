// The ground of countries is looked up by an index: it answers as a walk along every edge does.
#include "geodata/boundaries/ground_index.h"

#include "geodata/boundaries/country_ground.h"
#include "geodata/projection/inside.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <string>
#include <vector>

using namespace geodata;

namespace {

// The rule itself: the rings are turned until the place is the south pole, and all of them are walked.
bool holdsByWalk(const GlobePaths& rings, LonLat place) {
    PathsOf<Direction> directions;
    directions.starts = rings.starts;
    for (const auto& point : rings.points) directions.points.push_back(PlaceOnGlobe(point).direction);
    return holds(directions, PlaceOnGlobe(place).direction);
}

double radiansByWalk(const GlobePaths& rings, LonLat place) {
    const Direction here = PlaceOnGlobe(place).direction;
    double least = 4.0;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        const auto ring = rings[index];
        for (std::size_t point = 0; point < ring.size(); ++point) {
            const Direction from = PlaceOnGlobe(ring[(point + ring.size() - 1) % ring.size()]).direction;
            const Direction to = PlaceOnGlobe(ring[point]).direction;
            const Direction along{to.x - from.x, to.y - from.y, to.z - from.z};
            const Direction offset{here.x - from.x, here.y - from.y, here.z - from.z};
            const double share = dot(along, along) > 0.0 ? std::clamp(dot(offset, along) / dot(along, along), 0.0, 1.0) : 0.0;
            least = std::min(least, chordSquared(here, alongChord(from, to, share)));
        }
    }
    return 2.0 * std::asin(std::min(1.0, std::sqrt(least) / 2.0));
}

// Exactly, also for long edges; either answer is right there.
bool isOnRing(const GlobePaths& rings, LonLat place) {
    const Direction here = PlaceOnGlobe(place).direction;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        const auto ring = rings[index];
        for (std::size_t point = 0; point < ring.size(); ++point) {
            const Direction from = PlaceOnGlobe(ring[(point + ring.size() - 1) % ring.size()]).direction;
            const Direction to = PlaceOnGlobe(ring[point]).direction;
            const Direction middle{from.x + to.x, from.y + to.y, from.z + to.z};
            const Direction normal = cross(from, to);
            if (std::abs(dot(normal, here)) <= 1e-9 * lengthOf(normal) && dot(middle, here) >= dot(middle, from) - 1e-9) return true;
        }
    }
    return false;
}

// A ring of `count` points around a place, clockwise as outer rings are, or as a hole; in all directions up to `reach` radians away.
std::vector<LonLat> ringAround(std::mt19937& random, LonLat middle, double reach, std::size_t count, bool isHole, double grain) {
    std::uniform_real_distribution<double> share(0.4, 1.0);
    const Direction up = PlaceOnGlobe(middle).direction;
    const Direction skew = std::abs(up.z) < 0.9 ? cross({0, 0, 1}, up) : cross({1, 0, 0}, up);
    const Direction east{skew.x / lengthOf(skew), skew.y / lengthOf(skew), skew.z / lengthOf(skew)};
    const Direction north = cross(up, east);
    std::vector<LonLat> ring;
    for (std::size_t index = 0; index < count; ++index) {
        const double angle = (isHole ? 2.0 : -2.0) * pi * static_cast<double>(index) / static_cast<double>(count);
        const double away = reach * share(random);
        const double x = std::cos(angle) * std::sin(away);
        const double y = std::sin(angle) * std::sin(away);
        const auto turned = turnedPointOf({up.x * std::cos(away) + east.x * x + north.x * y, up.y * std::cos(away) + east.y * x + north.y * y,
                                           up.z * std::cos(away) + east.z * x + north.z * y});
        const LonLat point{turned.lambda / radiansPerDegree, turned.phi / radiansPerDegree};
        ring.push_back(grain > 0.0 ? LonLat{std::round(point.lon / grain) * grain, std::round(point.lat / grain) * grain} : point);
    }
    return ring;
}

}  // namespace

TEST_CASE("an index of rings answers as a walk along all edges, wherever they lie: across 180°, round a pole, with a hole, on round degrees") {
    std::mt19937 random(17);
    std::uniform_real_distribution<double> share(0.0, 1.0);
    std::size_t within = 0;
    std::size_t outside = 0;
    for (int round = 0; round < 300; ++round) {
        const double grain = round % 3 == 0 ? 0.5 : 0.0;
        LonLat middle{share(random) * 360.0 - 180.0, std::asin(share(random) * 2.0 - 1.0) / radiansPerDegree};
        if (round % 5 == 0) middle.lat = round % 7 < 3 ? 88.0 : -88.0;
        if (round % 5 == 1) middle.lon = 179.0;
        const double reach = 0.05 + share(random) * 0.7;
        GlobePaths rings;
        const std::size_t points = 6 + random() % 90;
        rings.add(ringAround(random, middle, reach, points, false, grain));
        if (round % 4 == 0) rings.add(ringAround(random, middle, reach * 0.3, points, true, grain));
        // Far away a second part; and one on the first, as where two areas share a code.
        if (round % 4 == 1) rings.add(ringAround(random, {middle.lon + 120.0, -middle.lat}, reach * 0.2, points, false, grain));
        if (round % 4 == 2) rings.add(ringAround(random, {middle.lon + 2.0, middle.lat * 0.95}, reach * 0.5, points, false, grain));
        const GroundIndex index(rings);
        for (int question = 0; question < 40; ++question) {
            LonLat place{share(random) * 360.0 - 180.0, share(random) * 180.0 - 90.0};
            if (question % 4 != 0) {
                const auto near = ringAround(random, middle, reach * 1.4, 5, false, grain);
                place = near[random() % near.size()];
            }
            CAPTURE(round);
            CAPTURE(place.lon);
            CAPTURE(place.lat);
            CHECK(std::abs(index.radiansTo(PlaceOnGlobe(place)) - radiansByWalk(rings, place)) < 1e-12);
            if (isOnRing(rings, place)) continue;
            const bool isWithin = holdsByWalk(rings, place);
            CHECK(index.holds(PlaceOnGlobe(place)) == isWithin);
            CHECK(index.holds(PlaceOnGlobe({place.lon + 360.0, place.lat})) == isWithin);
            ++(isWithin ? within : outside);
        }
    }
    CHECK(within > 1000);
    CHECK(outside > 3000);
}

TEST_CASE("an edge that passes close by a pole is met only on the meridians that it crosses") {
    GlobePaths rings;
    for (const LonLat point : {LonLat{90.3, 80.0}, LonLat{-89.6, 80.0}, LonLat{-179.9, 80.0}}) {
        if (rings.empty()) rings.startPath();
        rings.points.push_back(point);
    }
    const GroundIndex index(rings);
    std::size_t within = 0;
    for (const double meridian : {-90.1, -89.9, -89.75, -89.55, -89.4, 90.1, 90.25, 90.4, 135.0, 0.0}) {
        for (const double latitude : {-60.0, 70.0, 79.0, 81.0, 85.0, 89.0, 89.9}) {
            const LonLat place{meridian, latitude};
            CAPTURE(meridian);
            CAPTURE(latitude);
            const bool isWithin = holdsByWalk(rings, place);
            CHECK(index.holds(PlaceOnGlobe(place)) == isWithin);
            if (isWithin) ++within;
        }
    }
    CHECK(within > 5);
}

TEST_CASE("without rings nothing is held and everything is half the globe away") {
    const GroundIndex index(GlobePaths{});
    CHECK_FALSE(index.holds(PlaceOnGlobe({10.0, 50.0})));
    CHECK(index.radiansTo(PlaceOnGlobe({10.0, 50.0})) == doctest::Approx(pi));
}

TEST_CASE("data: places in, near and far from every country at 1:10 million are as far from it as a walk along its outline says") {
    const auto boundaries = readBoundaries(REACH_DATASETS_DIR, Scale::OneTo10Million);
    REQUIRE(boundaries);
    const CountryGround ground(boundaries->areas);
    std::map<std::string, GlobePaths> outlines;
    for (const auto& area : boundaries->areas) {
        if (!area.alpha3.empty()) outlines[area.alpha3].append(area.rings);
    }
    std::mt19937 random(19);
    std::uniform_real_distribution<double> share(-1.0, 1.0);
    std::size_t within = 0;
    std::size_t near = 0;
    for (const auto& outline : outlines) {
        const auto& alpha3 = outline.first;  // Clang 14 captures no structured binding.
        const auto& rings = outline.second;
        for (const double degrees : {0.01, 0.1, 2.0, 180.0}) {
            const LonLat vertex = rings.points[random() % rings.points.size()];
            const LonLat place{std::remainder(vertex.lon + share(random) * degrees, 360.0),
                               std::clamp(vertex.lat + share(random) * std::min(degrees, 60.0), -90.0, 90.0)};
            const double radians = radiansByWalk(rings, place);
            if (radians < 1e-9) continue;
            const double walked = holdsByWalk(rings, place) ? 0.0 : radians * 6371.0088;
            CAPTURE(alpha3);
            CAPTURE(place.lon);
            CAPTURE(place.lat);
            const auto away = ground.kilometresFrom(alpha3, place);
            REQUIRE(away);
            CHECK(std::abs(*away - walked) < 1e-6);
            if (walked <= 0.0) ++within;
            if (walked > 0.0 && walked < 20.0) ++near;
        }
    }
    CHECK(within > 150);
    CHECK(near > 150);
}

TEST_CASE("data: the country at a place is the first, by code, whose outline holds it when all are walked") {
    const auto boundaries = readBoundaries(REACH_DATASETS_DIR, Scale::OneTo110Million);
    REQUIRE(boundaries);
    const CountryGround ground(boundaries->areas);
    std::map<std::string, GlobePaths> outlines;
    for (const auto& area : boundaries->areas) {
        if (!area.alpha3.empty()) outlines[area.alpha3].append(area.rings);
    }
    std::mt19937 random(23);
    std::uniform_real_distribution<double> share(-1.0, 1.0);
    std::size_t onLand = 0;
    for (int round = 0; round < 600; ++round) {
        const LonLat place{share(random) * 180.0, share(random) * 90.0};
        const auto holder = std::find_if(outlines.begin(), outlines.end(), [&](const auto& entry) { return holdsByWalk(entry.second, place); });
        CAPTURE(place.lon);
        CAPTURE(place.lat);
        CHECK(ground.countryAt(place) == (holder == outlines.end() ? "" : holder->first));
        if (holder != outlines.end()) ++onLand;
    }
    CHECK(onLand > 150);
}
