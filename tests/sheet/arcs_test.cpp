// Arcs: nothing torn, nothing off the map, nothing that claims a direction it has not; and a bundle that opens like a fan.
#include "app/map/marks/arcs.h"

#include "app/map/marks/arc_courses.h"
#include "app/sheet/legend.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <random>

using namespace app;
using geodata::LonLat;

namespace {

constexpr LonLat fuzhou{119.3, 26.07};
const MapPlacement placement{{800, 500}, 250.0};

struct Pair {
    const char* name;
    LonLat from;
    LonLat to;
};

// ANCHORS 5 and 6: across 180°, over the pole, exact antipodes, one place, ends on ±180°, nearly half way round.
const std::vector<Pair> pairs{
    {"Tokyo to Los Angeles", {139.69, 35.69}, {-118.24, 34.05}},
    {"Auckland to Los Angeles", {174.76, -36.85}, {-118.24, 34.05}},
    {"Suva to Apia", {178.44, -18.14}, {-171.76, -13.83}},
    {"over the north pole", {-75.0, 60.0}, {105.0, 60.0}},
    {"over the south pole", {20.0, -70.0}, {-160.0, -65.0}},
    {"exact antipodes", beijing, {beijing.lon - 180.0, -beijing.lat}},
    {"one place", beijing, beijing},
    {"from +180 to -180", {180.0, 10.0}, {-180.0, -20.0}},
    {"ends on 180", {160.0, -10.0}, {180.0, 20.0}},
    {"ends on -180", {160.0, -10.0}, {-180.0, 20.0}},
    {"Beijing to Buenos Aires", beijing, {-58.38, -34.6}},
    {"Beijing to Montevideo", beijing, {-56.19, -34.9}},
    {"Beijing to Asunción", beijing, {-57.63, -25.3}},
    {"Beijing to Santiago", beijing, {-70.65, -33.46}},
    {"Fuzhou to Buenos Aires", fuzhou, {-58.38, -34.6}},
    {"Fuzhou to Montevideo", fuzhou, {-56.19, -34.9}},
    {"Fuzhou to Asunción", fuzhou, {-57.63, -25.3}},
    {"Fuzhou to Santiago", fuzhou, {-70.65, -33.46}},
};

const std::vector<LonLat> centers{{0, 0}, {11, 0}, {105, 0}, {150, 0}, {-160, 0}, {180, 0}, {30, 40}, {-70, -35}};

// The place under a page point; a hair inwards, because a point of the outline may fall outside by rounding.
std::optional<LonLat> placeUnder(const View& view, PagePoint point) {
    const auto onMap = placement.mapFromPage(point);
    return geodata::globeFromMap(view.projection, {onMap.x * (1.0 - 1e-7), onMap.y * (1.0 - 1e-7)});
}

// For each bend of a schematic curve, by how many points a great circle is drawn aside.
const std::map<double, double> asides{{-mostBend, -2.1}, {-0.2, -1.0}, {0.0, 0.0}, {0.35, 1.0}, {mostBend, 2.1}};

template <typename Check>
void forEachArc(ArcStyle style, Check check) {
    for (const auto kind : geodata::allProjectionKinds) {
        for (const auto center : centers) {
            View view;
            view.projection = {kind, center};
            view.arcs = style;
            for (const auto& pair : pairs) {
                for (const double bend : {-mostBend, -0.2, 0.0, 0.35, mostBend}) {
                    CAPTURE(geodata::keyOf(kind));
                    CAPTURE(center.lon);
                    CAPTURE(center.lat);
                    CAPTURE(pair.name);
                    CAPTURE(bend);
                    // A great circle has no bend; it is drawn on its course or beside it.
                    const double aside = style == ArcStyle::Geodesic ? asides.at(bend) : 0.0;
                    CAPTURE(aside);
                    check(view, pair, arcPath(view, placement, pair.from, pair.to, bend, aside));
                }
            }
        }
    }
}

// Whether a place is so near a pole of the turned sphere that the map stretches it more than sevenfold.
bool isNearOwnPole(const View& view, const LonLat& place) {
    // Azimuthal equidistant: what lies opposite the centre is drawn out to the whole rim.
    if (view.projection.kind == geodata::ProjectionKind::AzimuthalEquidistant)
        return geodata::arcDegreesBetween(place, view.projection.center) > 155.0;
    const auto [lon, lat] = view.projection.center;
    const LonLat north = lat > 0.0 ? LonLat{lon > 0.0 ? lon - 180.0 : lon + 180.0, 90.0 - lat} : LonLat{lon, 90.0 + lat};
    const double fromNorth = geodata::arcDegreesBetween(place, north);
    return std::min(fromNorth, 180.0 - fromNorth) < 8.0;
}

double distanceTo(std::span<const PagePoint> line, PagePoint point) {
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t index = 1; index < line.size(); ++index) {
        const double dx = line[index].x - line[index - 1].x;
        const double dy = line[index].y - line[index - 1].y;
        const double length = dx * dx + dy * dy;
        const double t =
            length > 0.0 ? std::clamp(((point.x - line[index - 1].x) * dx + (point.y - line[index - 1].y) * dy) / length, 0.0, 1.0) : 0.0;
        nearest = std::min(nearest, std::hypot(line[index - 1].x + t * dx - point.x, line[index - 1].y + t * dy - point.y));
    }
    return nearest;
}

// Whether the map goes on for so many points in every direction.
bool isInside(const View& view, PagePoint point, double reach) {
    for (int direction = 0; direction < 8; ++direction) {
        const double angle = direction * std::numbers::pi / 4.0;
        if (!placeUnder(view, {point.x + reach * std::cos(angle), point.y + reach * std::sin(angle)})) return false;
    }
    return true;
}

double stepLength(const PagePaths& paths, std::size_t path, std::size_t index) {
    const auto points = paths[path];
    return std::hypot(points[index].x - points[index - 1].x, points[index].y - points[index - 1].y);
}

}  // namespace

TEST_CASE("every point of an arc is finite and on the map, in all projections, centres and styles") {
    for (const auto style : {ArcStyle::Schematic, ArcStyle::Geodesic}) {
        forEachArc(style, [](const View& view, const Pair&, const PagePaths& paths) {
            for (const auto& point : paths.points) {
                REQUIRE(std::isfinite(point.x));
                REQUIRE(std::isfinite(point.y));
                REQUIRE(placeUnder(view, point));
            }
        });
    }
}

TEST_CASE("a schematic curve is torn at the map's edge only: it goes on at the other edge, in the same place of the globe") {
    forEachArc(ArcStyle::Schematic, [](const View& view, const Pair& pair, const PagePaths& paths) {
        if (geodata::showsOneHemisphere(view.projection.kind)) return;
        const auto from = geodata::mapFromGlobe(view.projection, pair.from);
        const auto to = geodata::mapFromGlobe(view.projection, pair.to);
        if (!from || !to) {
            CHECK(paths.empty());
            return;
        }
        if (paths.empty()) {
            CHECK(geodata::arcDegreesBetween(pair.from, pair.to) < 1e-6);
            return;
        }
        const auto begin = placement.pageFromMap(*from);
        const auto end = placement.pageFromMap(*to);
        CHECK(std::hypot(paths.points.front().x - begin.x, paths.points.front().y - begin.y) < 1e-6);
        // An end on the edge itself may be reached from either side.
        const bool endsOnEdge = !placeUnder(view, {end.x + (end.x > placement.origin.x ? 0.01 : -0.01), end.y});
        if (!endsOnEdge) CHECK(std::hypot(paths.points.back().x - end.x, paths.points.back().y - end.y) < 1e-6);
        for (std::size_t path = 0; path < paths.size(); ++path) {
            for (std::size_t index = 1; index < paths[path].size(); ++index)
                REQUIRE(stepLength(paths, path, index) <= 0.25 * placement.pointsPerRadius);
            if (path == 0) continue;
            const auto out = paths[path - 1].back();
            const auto in = paths[path].front();
            CHECK(out.y == doctest::Approx(in.y));
            CHECK(out.x - placement.origin.x == doctest::Approx(placement.origin.x - in.x));
            CHECK_FALSE(placeUnder(view, {out.x + (out.x > placement.origin.x ? 0.1 : -0.1), out.y}));
        }
    });
}

TEST_CASE("no tie runs the long way: it is drawn no longer than 1.3 times the shorter way, to any country, in nine projections from four centres") {
    const auto countries = geodata::shippedAtlas().countries;
    const auto lengthOf = [](const PagePaths& paths) {
        double length = 0.0;
        for (std::size_t path = 0; path < paths.size(); ++path) {
            for (std::size_t index = 1; index < paths[path].size(); ++index) length += stepLength(paths, path, index);
        }
        return length;
    };
    for (const auto kind : geodata::allProjectionKinds) {
        for (const LonLat center : {LonLat{11, 0}, LonLat{150, 0}, LonLat{-90, 0}, LonLat{30, 40}}) {
            View schematic;
            schematic.projection = {kind, center};
            View geodesic = schematic;
            geodesic.arcs = ArcStyle::Geodesic;
            const auto hub = geodata::mapFromGlobe(schematic.projection, beijing);
            for (const auto& country : countries.list()) {
                if (!country.capitalPosition) continue;
                CAPTURE(geodata::keyOf(kind));
                CAPTURE(center.lon);
                CAPTURE(country.alpha3);
                const auto end = geodata::mapFromGlobe(schematic.projection, *country.capitalPosition);
                if (!hub || !end) continue;
                // The shorter way: the great circle as it is drawn, cut at the edge; or the straight line, where that is shorter still.
                const double straight = std::hypot(end->x - hub->x, end->y - hub->y) * placement.pointsPerRadius;
                const bool hasCircle = geodata::arcDegreesBetween(beijing, *country.capitalPosition) <= nearlyAntipodalDegrees;
                const double circle = hasCircle ? lengthOf(arcPath(geodesic, placement, beijing, *country.capitalPosition, 0.0)) : straight;
                for (const double bend : {-mostBend, 0.2, mostBend}) {
                    CAPTURE(bend);
                    const double drawn = lengthOf(arcPath(schematic, placement, beijing, *country.capitalPosition, bend));
                    CHECK(drawn <= 1.3 * std::min(straight, circle) + 1.0);
                }
            }
        }
    }
}

TEST_CASE("the Cook Islands' tie leaves the world map in the east and comes in again in the west") {
    View view;
    view.projection = {geodata::ProjectionKind::EqualEarth, {11, 0}};
    const auto paths = arcPath(view, placement, beijing, {-159.8, -21.2}, 0.2);
    REQUIRE(paths.size() == 2);
    for (const auto& point : paths[0]) CHECK(point.x > placement.origin.x);
    for (const auto& point : paths[1]) CHECK(point.x < placement.origin.x);
}

TEST_CASE("the pieces of a great circle follow one another: each begins where the one before was cut, and no step jumps") {
    forEachArc(ArcStyle::Geodesic, [](const View& view, const Pair&, const PagePaths& paths) {
        // A hemisphere hides what lies behind the horizon, so its pieces need not meet.
        const bool hemisphere = geodata::showsOneHemisphere(view.projection.kind);
        const bool mercator = view.projection.kind == geodata::ProjectionKind::Mercator;
        for (std::size_t path = 0; path < paths.size(); ++path) {
            REQUIRE(paths[path].size() >= 2);
            for (std::size_t index = 1; index < paths[path].size(); ++index) {
                const auto from = placeUnder(view, paths[path][index - 1]);
                const auto to = placeUnder(view, paths[path][index]);
                REQUIRE(from);
                REQUIRE(to);
                // Neighbours on the page are neighbours on the globe's way, so a step is no longer than the map stretches that way; near a
                // pole it stretches without end.
                const double way = geodata::arcDegreesBetween(*from, *to) * std::numbers::pi / 180.0 * placement.pointsPerRadius;
                if (!isNearOwnPole(view, *from) && !isNearOwnPole(view, *to)) REQUIRE(stepLength(paths, path, index) <= 8.0 * way + 2.0);
            }
            if (path == 0 || hemisphere || mercator) continue;
            const auto cut = placeUnder(view, paths[path - 1].back());
            const auto goesOn = placeUnder(view, paths[path].front());
            REQUIRE(cut);
            REQUIRE(goesOn);
            CHECK(geodata::arcDegreesBetween(*cut, *goesOn) < 0.2);
        }
    });
}

TEST_CASE("great circles drawn aside keep to their course: as many pieces with the same ends, nowhere farther from it than asked, parted between") {
    constexpr double aside = 2.1;
    for (const auto kind : geodata::allProjectionKinds) {
        for (const auto center : centers) {
            View view;
            view.projection = {kind, center};
            view.arcs = ArcStyle::Geodesic;
            for (const auto& pair : pairs) {
                CAPTURE(geodata::keyOf(kind));
                CAPTURE(center.lon);
                CAPTURE(pair.name);
                const bool straightens =
                    geodata::arcDegreesBetween(pair.from, pair.to) > nearlyAntipodalDegrees && !geodata::showsOneHemisphere(kind);
                const auto course = arcPath(view, placement, pair.from, pair.to, 0.2);
                const auto left = arcPath(view, placement, pair.from, pair.to, 0.2, aside);
                const auto right = arcPath(view, placement, pair.from, pair.to, 0.2, -aside);
                if (straightens) {
                    CHECK(left == course);
                    continue;
                }
                REQUIRE(left.size() == course.size());
                REQUIRE(right.size() == course.size());
                for (std::size_t piece = 0; piece < course.size(); ++piece) {
                    for (const auto* side : {&left, &right}) {
                        CHECK((*side)[piece].front() == course[piece].front());
                        CHECK((*side)[piece].back() == course[piece].back());
                        for (const auto& point : (*side)[piece]) REQUIRE(distanceTo(course[piece], point) <= aside + 1e-6);
                    }
                    // In the middle of a long piece each is a whole step aside, to its own side, except along the edge of the map.
                    const auto middle = course[piece][course[piece].size() / 2];
                    const bool isLong = std::hypot(middle.x - course[piece].front().x, middle.y - course[piece].front().y) > 12.0 * aside &&
                                        std::hypot(middle.x - course[piece].back().x, middle.y - course[piece].back().y) > 12.0 * aside;
                    if (isLong && isInside(view, middle, 2.0 * aside)) {
                        CHECK(distanceTo(left[piece], middle) == doctest::Approx(aside).epsilon(0.02));
                        CHECK(distanceTo(right[piece], middle) == doctest::Approx(aside).epsilon(0.02));
                    }
                }
            }
        }
    }
}

TEST_CASE("the two great circles of one partner leave a gap between their lines, half of it on each side of the course") {
    for (const double unit : {1.0, 1.6}) {
        const double cooperation = asideOf(Lane::Cooperation, arcWidth(12, unit), unit);
        const double training = asideOf(Lane::Training, arcWidth(1, unit), unit);
        CHECK(cooperation - arcWidth(12, unit) / 2.0 == doctest::Approx(laneGap * unit / 2.0));
        CHECK(-training - arcWidth(1, unit) / 2.0 == doctest::Approx(laneGap * unit / 2.0));
    }
}

TEST_CASE("beyond 170 degrees of arc the great circle gives way to the schematic curve, from any hub") {
    View geodesic;
    geodesic.arcs = ArcStyle::Geodesic;
    View schematic;
    schematic.arcs = ArcStyle::Schematic;
    for (const auto& pair : pairs) {
        CAPTURE(pair.name);
        const double degrees = geodata::arcDegreesBetween(pair.from, pair.to);
        if (degrees < 1e-6) continue;
        const bool same = arcPath(geodesic, placement, pair.from, pair.to, 0.2) == arcPath(schematic, placement, pair.from, pair.to, 0.2);
        CHECK(same == (degrees > nearlyAntipodalDegrees));
    }
}

TEST_CASE("with partner symbols only, no arc is drawn") {
    forEachArc(ArcStyle::SymbolsOnly, [](const View&, const Pair&, const PagePaths& paths) { REQUIRE(paths.empty()); });
}

TEST_CASE("a schematic curve is the same from both ends, and a longer one bends farther from its chord") {
    View view;
    const LonLat paris{2.35, 48.85};
    auto there = arcPath(view, placement, beijing, paris, 0.3);
    const auto back = arcPath(view, placement, paris, beijing, -0.3);
    REQUIRE(there.points.size() == back.points.size());
    for (std::size_t index = 0; index < there.points.size(); ++index) {
        const auto& other = back.points[back.points.size() - 1 - index];
        CHECK(std::hypot(there.points[index].x - other.x, there.points[index].y - other.y) < 1e-6);
    }
    const auto rise = [&](LonLat to) {
        const auto arc = arcPath(view, placement, beijing, to, 0.3);
        const auto& middle = arc.points[arc.points.size() / 2];
        return std::hypot(middle.x - (arc.points.front().x + arc.points.back().x) / 2.0,
                          middle.y - (arc.points.front().y + arc.points.back().y) / 2.0);
    };
    CHECK(rise(paris) > rise({68.8, 38.5}));
}

TEST_CASE("a bundle opens like a fan: departures keep an order, keep apart, and none is bent by more than stated") {
    std::mt19937 random(20261125);
    std::uniform_real_distribution<double> x(-2.6, 0.2);
    std::uniform_real_distribution<double> y(-0.4, 0.5);
    const geodata::MapPoint hub{1.6, 0.6};
    std::vector<geodata::MapPoint> ends;
    for (int index = 0; index < 90; ++index) ends.push_back({x(random), y(random)});
    const auto bends = fannedBends(hub, ends, 5.4);
    std::vector<double> bearings;
    std::vector<double> departures;
    for (std::size_t index = 0; index < ends.size(); ++index) {
        CHECK(std::abs(bends[index]) <= mostBend);
        // All lie to the west: counted from the east, no bearing wraps.
        const double bearing = std::fmod(std::atan2(ends[index].y - hub.y, ends[index].x - hub.x) + 2.0 * std::numbers::pi, 2.0 * std::numbers::pi);
        bearings.push_back(bearing);
        departures.push_back(bearing + bends[index]);
    }
    std::sort(bearings.begin(), bearings.end());
    std::sort(departures.begin(), departures.end());
    CHECK(departures.back() - departures.front() > 1.3 * (bearings.back() - bearings.front()));
    double closest = 1.0;
    for (std::size_t index = 1; index < departures.size(); ++index) closest = std::min(closest, departures[index] - departures[index - 1]);
    CHECK(closest > 0.5 * std::numbers::pi / 180.0);
}

TEST_CASE("the fan does not depend on the order in which its ends are told") {
    const geodata::MapPoint hub{1.6, 0.6};
    const std::vector<geodata::MapPoint> ends{{0.1, 0.7}, {0.0, 0.72}, {-0.1, 0.69}, {1.5, -0.4}, {-2.0, 0.3}, {2.4, -0.5}};
    const auto bends = fannedBends(hub, ends, 5.4);
    const std::vector<geodata::MapPoint> reversed(ends.rbegin(), ends.rend());
    const auto other = fannedBends(hub, reversed, 5.4);
    for (std::size_t index = 0; index < ends.size(); ++index) CHECK(bends[index] == doctest::Approx(other[ends.size() - 1 - index]));
}

TEST_CASE("an arc keeps its course whatever years and filter show, and the two of one partner part") {
    const auto atlas = geodata::sampleAtlas();
    View view;
    const auto courses = arcCoursesFor(atlas, view.projection, beijing);
    REQUIRE_FALSE(courses.byCountry.empty());
    for (const auto& [country, course] : courses.byCountry) {
        CHECK(courses.bendOf(country, Lane::Cooperation) > courses.bendOf(country, Lane::Training));
        // Single records fan out around the course of their sum.
        CHECK(courses.bendOfSingle(country, 0, 3) < course.bend);
        CHECK(courses.bendOfSingle(country, 2, 3) > course.bend);
    }
}

TEST_CASE("the line's pattern says the layer, its width the number, and agreements carry no arrow heads") {
    for (const auto theme : allThemes) {
        const Palette& palette = paletteOf(theme);
        const auto cooperation = arcStroke(geodata::Layer::Cooperation, 3, 1.0, palette);
        const auto training = arcStroke(geodata::Layer::Training, 3, 1.0, palette);
        CHECK(cooperation.dash == Dash{});
        CHECK(training.dash.drawn > 0.0);
        CHECK(arcStroke(geodata::Layer::Cooperation, 12, 1.0, palette).width > cooperation.width);
        CHECK(arcStroke(geodata::Layer::Cooperation, 4, 1.0, palette).width == cooperation.width);
    }
    // One open line an arc: nothing at its end.
    View view;
    CHECK(arcPath(view, placement, beijing, {2.35, 48.85}, 0.2).size() == 1);
}
