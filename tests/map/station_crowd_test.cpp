// Layout of many stations: the grid finds what a comparison of all with all finds, and compares few.
#include "app/map/marks/disc_grid.h"

#include "app/map/marks/join_stations.h"
#include "app/map/marks/step_aside.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace app;

namespace {

constexpr double size = 7.1;

// Marks of single stations in `countries` countries, on `width` × `height` points; some on one place, radii of several sizes.
std::vector<StationMark> randomMarks(std::mt19937& random, std::size_t count, int countries, double width, double height) {
    std::uniform_real_distribution<double> share(0.0, 1.0);
    std::uniform_int_distribution<int> country(0, countries - 1);
    std::vector<StationMark> marks(count);
    std::uint32_t record = 0;
    for (std::size_t index = 0; index < count; ++index) {
        auto& mark = marks[index];
        mark.at = {share(random) * width, share(random) * height};
        // As cities are whose coordinates are rounded.
        if (share(random) < 0.3) mark.at = {std::round(mark.at.x / 10.0) * 10.0, std::round(mark.at.y / 10.0) * 10.0};
        mark.home = mark.place = mark.at;
        mark.label = "city " + std::to_string(index);
        mark.country = std::string(1, static_cast<char>('A' + country(random)));
        const int records = share(random) < 0.8 ? 1 : 1 + static_cast<int>(share(random) * 40.0);
        for (int more = 0; more < records; ++more) mark.records.push_back(record++);
        mark.radius = size * std::sqrt(static_cast<double>(records));
    }
    return marks;
}

void checkSame(const std::vector<StationMark>& found, const std::vector<StationMark>& plain) {
    REQUIRE(found.size() == plain.size());
    for (std::size_t index = 0; index < found.size(); ++index) {
        CHECK(distance(found[index].at, plain[index].at) < 1e-6);
        CHECK(distance(found[index].home, plain[index].home) < 1e-6);
        CHECK(found[index].radius == plain[index].radius);
        CHECK(found[index].label == plain[index].label);
        CHECK(found[index].ofCountry == plain[index].ofCountry);
        CHECK(found[index].records == plain[index].records);
    }
}

// The rule itself: of all pairs the nearest is joined, until none touches.
std::vector<StationMark> joinedByAllPairs(std::vector<StationMark> marks) {
    while (true) {
        std::size_t first = 0;
        std::size_t second = 0;
        double nearest = 1.0;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            for (std::size_t j = i + 1; j < marks.size(); ++j) {
                if (marks[i].country != marks[j].country) continue;
                const double relative = distance(marks[i].at, marks[j].at) / ((marks[i].radius + marks[j].radius) * overlapOfJoined);
                if (relative < nearest) nearest = relative, first = i, second = j;
            }
        }
        if (nearest >= 1.0) break;
        absorb(marks[first], std::move(marks[second]));
        marks.erase(marks.begin() + static_cast<std::ptrdiff_t>(second));
    }
    for (auto& mark : marks) std::sort(mark.records.begin(), mark.records.end());
    return marks;
}

PagePoint unitFrom(PagePoint from, PagePoint to) {
    const double apart = distance(from, to);
    return apart > 0.01 ? PagePoint{(to.x - from.x) / apart, (to.y - from.y) / apart} : PagePoint{0.7, -0.7};
}

// The rule itself, where no land binds: every mark meets all later ones and all fixed discs in turn, 24 times; a leash holds it near its
// home; then those that are hidden try the places around.
std::vector<StationMark> steppedByAllPairs(std::vector<StationMark> marks, const std::vector<Disc>& fixed) {
    const auto leash = [](const StationMark& mark) {
        return mark.radius / std::sqrt(static_cast<double>(mark.records.size())) * 1.8 + mark.radius * 0.6;
    };
    const auto pushed = [](PagePoint from, PagePoint way, double by) { return PagePoint{from.x + way.x * by, from.y + way.y * by}; };
    for (int round = 0; round < 24; ++round) {
        for (std::size_t i = 0; i < marks.size(); ++i) {
            for (std::size_t j = i + 1; j < marks.size(); ++j) {
                const double missing = (marks[i].radius + marks[j].radius) * 0.86 - distance(marks[i].at, marks[j].at);
                if (missing <= 0.0) continue;
                const PagePoint way = unitFrom(marks[i].at, marks[j].at);
                marks[i].at = pushed(marks[i].at, way, -missing / 2.0);
                marks[j].at = pushed(marks[j].at, way, missing / 2.0);
            }
            for (const auto& disc : fixed) {
                const double missing = marks[i].radius + disc.radius - distance(marks[i].at, disc.middle);
                if (missing > 0.0) marks[i].at = pushed(marks[i].at, unitFrom(disc.middle, marks[i].at), missing);
            }
        }
        for (auto& mark : marks) {
            if (distance(mark.at, mark.home) > leash(mark)) mark.at = pushed(mark.home, unitFrom(mark.home, mark.at), leash(mark));
        }
    }
    for (auto& own : marks) {
        const auto isHidden = [&](PagePoint at, double share) {
            const auto hides = [&](const StationMark& other) {
                return &other != &own && distance(at, other.at) < (own.radius + other.radius) * share;
            };
            return std::any_of(marks.begin(), marks.end(), hides) || overlapsAny(fixed, {at, own.radius}, share);
        };
        if (!isHidden(own.at, 0.7)) continue;
        const auto isFree = [&](PagePoint at) { return !isHidden(at, 0.8); };
        const PagePoint found = nearestFree(own.home, leash(own), isFree);
        if (isFree(found)) own.at = found;
    }
    return marks;
}

}  // namespace

TEST_CASE("a grid of discs finds those that all pairs find: near ones, whether any overlaps, the nearest; also after some moved, grew or went") {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> share(0.0, 1.0);
    for (int round = 0; round < 60; ++round) {
        const std::size_t count = 1 + random() % 60;
        const double extent = round % 3 == 0 ? 20.0 : 400.0;
        const auto randomDisc = [&] {
            const double y = round % 5 == 0 ? 7.0 : share(random) * extent;  // Also all on a line.
            return Disc{{share(random) * extent, y}, round % 7 == 0 ? 5.0 : std::exp2(share(random) * 6.0)};
        };
        std::vector<Disc> discs(count);
        for (auto& disc : discs) disc = randomDisc();
        DiscGrid grid(discs);
        std::vector<bool> gone(count, false);
        for (std::uint32_t index = 0; index < count; ++index) {
            if (share(random) < 0.3) discs[index] = randomDisc(), grid.replace(index, discs[index]);
            // Far beyond all that it was made for.
            if (share(random) < 0.1) discs[index].middle.x += 5000.0, grid.moveTo(index, discs[index].middle);
        }
        for (std::uint32_t index = 0; index < count; ++index) {
            gone[index] = share(random) < 0.1;
            if (gone[index]) grid.remove(index);
        }
        std::vector<std::uint32_t> found;
        for (std::uint32_t own = 0; own < count; ++own) {
            std::vector<std::uint32_t> near;
            bool overlapped = false;
            NearDiscs nearest{1.0, 0, 0};
            for (std::uint32_t other = 0; other < count; ++other) {
                if (gone[other]) continue;
                const double apart = distance(discs[own].middle, discs[other].middle);
                const double reach = discs[own].radius + discs[other].radius;
                if (apart < reach * 0.9 + 3.0) near.push_back(other);
                if (other == own) continue;
                overlapped = overlapped || apart < reach * 0.7;
                const NearDiscs pair{apart / (reach * 0.8), std::min(own, other), std::max(own, other)};
                if (pair.nearness < 1.0) nearest = std::min(nearest, pair, std::less<>());
            }
            grid.findNear(discs[own], 0.9, 3.0, found);
            CHECK(found == near);
            CHECK(grid.isOverlapped(discs[own], 0.7, own) == overlapped);
            if (gone[own]) continue;
            const auto pair = grid.nearestTo(own, 0.8);
            CHECK(pair.has_value() == (nearest.nearness < 1.0));
            if (pair) CHECK(*pair == nearest);
        }
    }
}

TEST_CASE("rings in rows hold the points that they hold edge by edge, also at the height of their corners") {
    std::mt19937 random(11);
    std::uniform_int_distribution<int> grid(-20, 20);
    const auto randomPoint = [&] { return geodata::MapPoint{grid(random) / 10.0, grid(random) / 10.0}; };
    std::size_t inside = 0;
    for (int round = 0; round < 200; ++round) {
        geodata::MapPaths rings;
        for (std::size_t ring = random() % 4; ring-- > 0;) {
            std::vector<geodata::MapPoint> points(random() % 90);
            for (auto& point : points) point = randomPoint();
            rings.add(points);
        }
        const RingRows rows(rings);
        for (int question = 0; question < 100; ++question) {
            const auto point = randomPoint();
            CHECK(rows.hold(point) == isInsideRings(rings, point));
            if (isInsideRings(rings, point)) ++inside;
        }
    }
    CHECK(inside > 1000);
}

TEST_CASE("marks are joined as if all pairs were compared after every joining, in random crowds") {
    std::mt19937 random(5);
    std::size_t joined = 0;
    for (int round = 0; round < 120; ++round) {
        const double extent = round % 4 == 0 ? 40.0 : 350.0;
        auto marks = randomMarks(random, 2 + random() % 80, 1 + round % 4, extent, round % 9 == 0 ? 0.0 : extent);
        const auto plain = joinedByAllPairs(marks);
        joined += marks.size() - plain.size();
        joinTouching(marks);
        checkSame(marks, plain);
    }
    CHECK(joined > 1000);
}

TEST_CASE("marks step aside as if each met all others in turn, in random crowds") {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> share(0.0, 1.0);
    std::size_t moved = 0;
    for (int round = 0; round < 80; ++round) {
        const double extent = round % 4 == 0 ? 60.0 : 300.0;
        auto marks = randomMarks(random, 2 + random() % 60, 9, extent, extent);
        std::vector<Disc> fixed(random() % 12);
        for (auto& disc : fixed) disc = {{share(random) * extent, share(random) * extent}, 4.0 + share(random) * 20.0};
        const auto plain = steppedByAllPairs(marks, fixed);
        for (std::size_t index = 0; index < marks.size(); ++index) {
            if (plain[index].at != marks[index].at) ++moved;
        }
        CountryLands none(nullptr);
        stepAside(marks, none, {}, fixed);
        checkSame(marks, plain);
    }
    CHECK(moved > 500);
}

TEST_CASE("twice as many marks need about twice as many comparisons, side by side or all in a small country") {
    for (const double room : {40.0, 4.0, 0.4}) {  // Points of page for a mark.
        std::vector<double> joining;
        std::vector<double> stepping;
        for (const std::size_t count : {4000UL, 8000UL, 16000UL}) {
            std::mt19937 random(9);
            const double side = std::sqrt(room * static_cast<double>(count)) * size;
            auto marks = randomMarks(random, count, 1, side, side);
            joining.push_back(static_cast<double>(joinTouching(marks)) / static_cast<double>(count));
            CountryLands none(nullptr);
            stepping.push_back(static_cast<double>(stepAside(marks, none, {}, {})) / static_cast<double>(count));
        }
        CAPTURE(room);
        CHECK(joining.back() < 1.5 * joining.front() + 1.0);
        CHECK(joining.back() < 200.0);
        CHECK(stepping.back() < 1.5 * stepping.front() + 1.0);
        CHECK(stepping.back() < 1000.0);
    }
    // However many cities there are on the same page.
    std::vector<double> joining;
    for (const std::size_t count : {2000UL, 8000UL, 32000UL}) {
        std::mt19937 random(9);
        auto marks = randomMarks(random, count, 1, 300.0, 300.0);
        joining.push_back(static_cast<double>(joinTouching(marks)) / static_cast<double>(count));
    }
    CHECK(joining.back() < 2.0 * joining.front() + 1.0);
}
