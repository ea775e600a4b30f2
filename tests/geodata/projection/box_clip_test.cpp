// Cutting off at a box: what is filled within it stays, nothing is outside, lines end on its sides.
#include "geodata/projection/box_clip.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace geodata;

namespace {

constexpr MapBox box{{-0.4, -0.3}, {0.5, 0.2}};

// A star with several arms, so that it leaves the box and comes back many times.
std::vector<MapPoint> star(std::mt19937& random) {
    std::uniform_real_distribution<double> at(-0.8, 0.8);
    std::uniform_real_distribution<double> reach(0.05, 1.2);
    const MapPoint middle{at(random), at(random)};
    std::vector<MapPoint> ring;
    for (int step = 0; step < 40; ++step) {
        const double angle = step * 2.0 * 3.14159265358979 / 40.0;
        const double far = reach(random);
        ring.push_back({middle.x + far * std::cos(angle), middle.y + far * std::sin(angle)});
    }
    return ring;
}

bool isFilled(const MapPaths& rings, MapPoint point) {
    bool inside = false;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        const auto ring = rings[index];
        for (std::size_t here = 0, before = ring.size() - 1; here < ring.size(); before = here++) {
            const auto& a = ring[here];
            const auto& b = ring[before];
            if ((a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
        }
    }
    return inside;
}

bool isInBox(MapPoint point) { return point.x >= box.low.x && point.x <= box.high.x && point.y >= box.low.y && point.y <= box.high.y; }

double lengthWithin(const MapPaths& lines, bool onlyInBox) {
    double length = 0.0;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        for (std::size_t point = 1; point < lines[index].size(); ++point) {
            const auto from = lines[index][point - 1];
            const auto to = lines[index][point];
            constexpr int steps = 400;
            for (int step = 0; step < steps; ++step) {
                const double share = (step + 0.5) / steps;
                if (!onlyInBox || isInBox({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share}))
                    length += std::hypot(to.x - from.x, to.y - from.y) / steps;
            }
        }
    }
    return length;
}

}  // namespace

TEST_CASE("within the box the same is filled as before, with holes and neighbours, and nothing is left outside") {
    std::mt19937 random(5);
    std::uniform_real_distribution<double> x(box.low.x, box.high.x);
    std::uniform_real_distribution<double> y(box.low.y, box.high.y);
    for (int trial = 0; trial < 60; ++trial) {
        MapPaths rings;
        for (int ring = 0; ring < 3; ++ring) rings.add(star(random));
        const auto kept = ringsWithin(rings, box);
        CHECK(std::all_of(kept.points.begin(), kept.points.end(), isInBox));
        for (int probe = 0; probe < 200; ++probe) {
            const MapPoint point{x(random), y(random)};
            CHECK(isFilled(kept, point) == isFilled(rings, point));
        }
    }
}

TEST_CASE("lines keep exactly what lies in the box, and end on its sides") {
    std::mt19937 random(6);
    for (int trial = 0; trial < 40; ++trial) {
        MapPaths lines;
        lines.add(star(random));
        const auto kept = linesWithin(lines, box);
        CHECK(std::all_of(kept.points.begin(), kept.points.end(), isInBox));
        CHECK(lengthWithin(kept, false) == doctest::Approx(lengthWithin(lines, true)).epsilon(0.01).scale(0.1));
        for (std::size_t piece = 0; piece < kept.size(); ++piece) CHECK(kept[piece].size() >= 2);
    }
}

TEST_CASE("what lies inside stays as it is, what lies outside goes, a box within a ring is filled by itself") {
    MapPaths paths;
    paths.add(std::vector<MapPoint>{{0.0, 0.0}, {0.1, 0.0}, {0.1, 0.1}});
    CHECK(ringsWithin(paths, box) == paths);
    CHECK(linesWithin(paths, box) == paths);
    MapPaths away;
    away.add(std::vector<MapPoint>{{2.0, 0.0}, {2.1, 0.0}, {2.1, 0.1}});
    CHECK(ringsWithin(away, box).empty());
    CHECK(linesWithin(away, box).empty());
    MapPaths around;
    around.add(std::vector<MapPoint>{{-3.0, -3.0}, {3.0, -3.0}, {3.0, 3.0}, {-3.0, 3.0}});
    const auto filled = ringsWithin(around, box);
    REQUIRE(filled.size() == 1);
    CHECK(boxAround(filled.points) == box);
    CHECK_FALSE(boxAround({}));
}
