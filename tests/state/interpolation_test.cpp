// Views between views: ends exact, steady in between, valid always; and places that stay under the pointer while the map is moved.
#include "app/state/interpolation.h"

#include "app/state/camera.h"
#include "app/state/session.h"
#include "geodata/projection/cut.h"
#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace app;

namespace {

bool isValid(const View& view) {
    const auto& center = view.projection.center;
    return view.question.years.first <= view.question.years.last && view.zoom >= minZoom && view.zoom <= maxZoom && center.lon >= -180.0 &&
           center.lon <= 180.0 && center.lat >= -90.0 && center.lat <= 90.0 && (!view.focus || geodata::mapFromGlobe(view.projection, *view.focus));
}

View randomView(std::mt19937& random) {
    const auto number = [&](double low, double high) { return std::uniform_real_distribution(low, high)(random); };
    View view;
    const auto kind = geodata::allProjectionKinds[std::uniform_int_distribution<std::size_t>(0, geodata::allProjectionKinds.size() - 1)(random)];
    const bool turns = turnsWhenDragged(kind);
    view.projection = {kind, {number(-180, 180), turns ? number(-89, 89) : 0.0}};
    view.zoom = std::exp(number(0.0, 4.0));
    if (!turns && view.zoom > 1.5) view.focus = geodata::LonLat{number(-180, 180), number(-80, 80)};
    view.question.years.first = static_cast<int>(number(1990, 2010));
    view.question.years.last = view.question.years.first + static_cast<int>(number(0, 12));
    return view;
}

// The frame's middle on the map, in frames: what moves on the screen.
geodata::MapPoint middleInFrames(const View& view) {
    const auto middle = focusOnMap(view);
    const double width = geodata::boundsOf(view.projection).width() / view.zoom;
    return {middle.x / width, middle.y / width};
}

}  // namespace

TEST_CASE("a way between two views begins and ends exactly, and outside of it stays at its ends") {
    std::mt19937 random(1);
    for (int trial = 0; trial < 200; ++trial) {
        const View from = randomView(random);
        const View to = randomView(random);
        CHECK(between(from, to, 0.0) == from);
        CHECK(between(from, to, 1.0) == to);
        CHECK(between(from, to, -3.0) == from);
        CHECK(between(from, to, 7.0) == to);
        CHECK(between(from, from, 0.4) == from);
    }
}

TEST_CASE("every view on the way is valid, whatever the two ends are") {
    std::mt19937 random(2);
    for (int trial = 0; trial < 300; ++trial) {
        const View from = randomView(random);
        const View to = randomView(random);
        for (int step = 1; step < 20; ++step) {
            CAPTURE(trial);
            CAPTURE(step);
            const View view = between(from, to, step / 20.0);
            REQUIRE(isValid(view));
            // And from there one can turn round and go somewhere else.
            REQUIRE(isValid(between(view, from, 0.5)));
        }
    }
}

TEST_CASE("a small part of the way moves the picture little: nothing jumps, also next to the ends and over the seam") {
    std::mt19937 random(3);
    for (int trial = 0; trial < 150; ++trial) {
        CAPTURE(trial);
        const View from = randomView(random);
        View to = randomView(random);
        if (trial % 2 == 0) to.projection.kind = from.projection.kind, to.projection.center = from.projection.center;
        if (!to.focus || !geodata::mapFromGlobe(to.projection, *to.focus)) to.focus.reset();
        if (turnsWhenDragged(to.projection.kind)) to.focus.reset();
        const double length = 2.0 + lengthBetween(from, to);
        constexpr int steps = 400;
        for (int step = 0; step < steps; ++step) {
            CAPTURE(step);
            const View a = between(from, to, static_cast<double>(step) / steps);
            const View b = between(from, to, static_cast<double>(step + 1) / steps);
            const double most = 25.0 * length / steps;
            REQUIRE(std::abs(std::log(b.zoom / a.zoom)) < most);
            if (a.projection.kind == b.projection.kind && a.projection.share > 0.0 && b.projection.share > 0.0)
                REQUIRE(std::abs(a.projection.share - b.projection.share) < 2.0 / steps);
            if (from.projection.center == to.projection.center && from.projection.kind == to.projection.kind &&
                !turnsWhenDragged(from.projection.kind)) {
                const auto before = middleInFrames(a);
                const auto after = middleInFrames(b);
                const double zoomPart = std::abs(std::log(b.zoom / a.zoom)) * std::hypot(before.x, before.y);
                REQUIRE(std::hypot(after.x - before.x, after.y - before.y) < most + 2.0 * zoomPart);
            }
        }
    }
}

TEST_CASE("a far flight zooms out on its way, a near one does not") {
    View from;
    from.zoom = 30.0;
    from.focus = geodata::LonLat{2.0, 48.0};
    View far = from;
    far.focus = geodata::LonLat{-100.0, 40.0};
    View near = from;
    near.focus = geodata::LonLat{2.5, 48.0};
    CHECK(between(from, far, 0.5).zoom < 6.0);
    CHECK(between(from, near, 0.5).zoom > 25.0);
    CHECK(lengthBetween(from, far) > lengthBetween(from, near));
    CHECK(lengthBetween(from, from) == 0.0);
}

TEST_CASE("a globe zooms out on a far flight as a flat map does, the further the more") {
    View from;
    from.projection = {geodata::ProjectionKind::Orthographic, {10.0, 50.0}};
    from.zoom = 30.0;
    double before = from.zoom;
    double length = 0.0;
    for (const double lon : {10.1, 20.0, 40.0, 100.0}) {
        View to = from;
        to.projection.center.lon = lon;
        CHECK(between(from, to, 0.5).zoom < before);
        CHECK(lengthBetween(from, to) > length);
        before = between(from, to, 0.5).zoom;
        length = lengthBetween(from, to);
    }
    CHECK(before < 10.0);
}

TEST_CASE("a globe flies along the great circle") {
    View from;
    from.projection = {geodata::ProjectionKind::Orthographic, {10.0, 50.0}};
    from.zoom = 4.0;
    View to = from;
    to.projection.center = {120.0, 35.0};
    const double whole = geodata::arcDegreesBetween(from.projection.center, to.projection.center);
    for (const double fraction : {0.2, 0.5, 0.8}) {
        const auto center = between(from, to, fraction).projection.center;
        const double there = geodata::arcDegreesBetween(from.projection.center, center);
        CHECK(there + geodata::arcDegreesBetween(center, to.projection.center) == doctest::Approx(whole));
    }
}

TEST_CASE("a morph keeps the place that is in the middle of both maps in the middle") {
    const auto atlas = geodata::sampleAtlas();
    geodata::Problems problems;
    Session session;
    session = reduce(std::move(session), FrameRegion{"Europe"}, atlas, problems);
    const View flat = session.view;
    for (const auto kind : geodata::allProjectionKinds) {
        session.view = flat;
        const View other = reduce(session, SetProjection{kind}, atlas, problems).view;
        for (const double fraction : {0.1, 0.5, 0.9}) {
            const View view = between(flat, other, fraction);
            const auto middle = view.focus.value_or(view.projection.center);
            CHECK(geodata::arcDegreesBetween(middle, *flat.focus) < 1e-6);
        }
    }
}

TEST_CASE("a morph that is stopped goes on to where it was going, back, or on to a third map, and never ends elsewhere") {
    using geodata::ProjectionKind;
    View stopped;
    stopped.projection = geodata::morphed(ProjectionKind::EqualEarth, ProjectionKind::Robinson, {20.0, 0.0}, 0.4);
    const auto onTheWayTo = [&](ProjectionKind kind) {
        View to;
        to.projection = {kind, {20.0, 0.0}};
        return between(stopped, to, 0.5).projection;
    };
    const auto on = onTheWayTo(ProjectionKind::Robinson);
    CHECK(on.toward == ProjectionKind::Robinson);
    CHECK(on.share == doctest::Approx(0.7));
    const auto back = onTheWayTo(ProjectionKind::EqualEarth);
    CHECK(back.kind == ProjectionKind::EqualEarth);
    CHECK(back.share == doctest::Approx(0.2));
    for (const auto third : {ProjectionKind::Mercator, ProjectionKind::Mollweide, ProjectionKind::WinkelTripel}) {
        const auto other = onTheWayTo(third);
        CHECK(other.kind == ProjectionKind::EqualEarth);  // The nearer of the two.
        CHECK(other.toward == third);
        CHECK(other.share == doctest::Approx(0.5));
    }
}

TEST_CASE("years step, each for the same share of the way, and never backwards") {
    View from;
    View to;
    from.question.years.first = from.question.years.last = 2000;
    to.question.years.first = to.question.years.last = 2009;
    std::vector<int> counts(10);
    int before = 2000;
    for (int step = 0; step < 1000; ++step) {
        const View view = between(from, to, (step + 0.5) / 1000.0);
        CHECK(view.question.years.last >= before);
        before = view.question.years.last;
        ++counts[static_cast<std::size_t>(view.question.years.last - 2000)];
    }
    for (const int count : counts) CHECK(count == 100);
}

TEST_CASE("a place that is held lies exactly where it should, on a globe turned, on a map moved") {
    std::mt19937 random(4);
    const auto number = [&](double low, double high) { return std::uniform_real_distribution(low, high)(random); };
    for (const auto kind : geodata::allProjectionKinds) {
        CAPTURE(geodata::keyOf(kind));
        for (int trial = 0; trial < 200; ++trial) {
            View view;
            const bool turns = turnsWhenDragged(kind);
            view.projection = {kind, {number(-180, 180), turns ? number(-50, 50) : 0.0}};
            view.zoom = 6.0;
            if (!turns) view.focus = geodata::LonLat{view.projection.center.lon, number(-40, 40)};
            const auto middle = focusOnMap(view);
            const auto grabbed = geodata::globeFromMap(view.projection, {middle.x + number(-0.15, 0.15), middle.y + number(-0.15, 0.15)});
            REQUIRE(grabbed);
            const HeldPlace held{*grabbed, {number(-0.15, 0.15), number(-0.15, 0.15)}};
            const View moved = holding(view, held);
            const auto there = geodata::mapFromGlobe(moved.projection, *grabbed);
            REQUIRE(there);
            const auto middleAfter = focusOnMap(moved);
            // A pixel of a map at zoom 6 is about a two thousandth of a radian.
            CHECK(there->x - middleAfter.x == doctest::Approx(held.fromMiddle.x).epsilon(1e-6));
            CHECK(there->y - middleAfter.y == doctest::Approx(held.fromMiddle.y).epsilon(1e-6));
            CHECK(isValid(moved));
        }
    }
}

TEST_CASE("a globe dragged somewhere by small steps or by one is the same globe, and back it is as it was") {
    View view;
    view.projection = {geodata::ProjectionKind::Orthographic, {20.0, 30.0}};
    view.zoom = 2.0;
    const auto grabbed = geodata::globeFromMap(view.projection, {0.1, 0.2});
    REQUIRE(grabbed);
    View steps = view;
    for (int step = 1; step <= 20; ++step) steps = holding(steps, {*grabbed, {0.1 + step * 0.01, 0.2 - step * 0.005}});
    const View once = holding(view, {*grabbed, {0.3, 0.1}});
    CHECK(geodata::arcDegreesBetween(steps.projection.center, once.projection.center) < 1e-9);
    CHECK(geodata::arcDegreesBetween(holding(once, {*grabbed, {0.1, 0.2}}).projection.center, view.projection.center) < 1e-9);
}

TEST_CASE("zooming in and out at a place of the globe keeps it where it is on the page") {
    for (const auto kind : {geodata::ProjectionKind::Orthographic, geodata::ProjectionKind::AzimuthalEquidistant}) {
        View view;
        view.projection = {kind, {100.0, 20.0}};
        view.zoom = 2.0;
        const geodata::MapPoint anchor{0.25, -0.3};
        const auto place = geodata::globeFromMap(view.projection, anchor);
        REQUIRE(place);
        const View near = zoomed(view, {3.0, anchor});
        const auto there = geodata::mapFromGlobe(near.projection, *place);
        REQUIRE(there);
        CHECK(there->x * 3.0 == doctest::Approx(anchor.x));
        CHECK(there->y * 3.0 == doctest::Approx(anchor.y));
    }
}

TEST_CASE("flying to a record or a country opens it and frames its place; an unknown one is a problem") {
    const auto atlas = geodata::sampleAtlas();
    geodata::Problems problems;
    for (const auto& record : atlas.records.records) {
        const View view = app::reduce(Session{}, FlyTo{record.id}, atlas, problems).view;
        CHECK(view.selected == record.id);
        if (!record.place) continue;
        REQUIRE(view.focus);
        CHECK(geodata::arcDegreesBetween(*view.focus, record.place->position) < 1.0);
        CHECK(view.zoom > 5.0);
    }
    CHECK(problems.empty());
    CHECK(app::reduce(Session{}, FlyTo{"no-such-thing"}, atlas, problems).view == View{});
    CHECK(problems.size() == 1);
}
