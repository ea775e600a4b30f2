// The overview's frame is where the large map is, and the scale bar is as long as it says or not there.
#include "app/map/inset.h"
#include "app/map/scale_bar.h"
#include "app/state/camera.h"
#include "geodata/projection/cut.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

using namespace app;

namespace {

const PageLayout layout{{1600, 1000}, {280, 60, 0, 150}, Medium::Screen};
const PageBox free_{280, 60, 1600, 850};

View lookingAt(geodata::ProjectionKind kind, geodata::LonLat place, double zoom) {
    View view;
    view.projection.kind = kind;
    view.zoom = zoom;
    if (turnsWhenDragged(kind)) {
        view.projection.center = place;
    } else {
        view.focus = place;
    }
    return view;
}

}  // namespace

TEST_CASE("the overview's frame shows on the small map what the picture shows on the large one") {
    for (const auto kind : geodata::allProjectionKinds) {
        CAPTURE(geodata::keyOf(kind));
        const View view = lookingAt(kind, {20.0, 40.0}, 5.0);
        const auto placement = placementFor(view, layout);
        const auto inset = insetFor(view, placement, free_, {free_.right - 14.0, free_.bottom - 14.0}, 1.0);
        REQUIRE(inset);
        const auto upperLeft = inset->placement.mapFromPage({inset->shown.left, inset->shown.top});
        const auto expected = placement.mapFromPage({free_.left, free_.top});
        const auto world = geodata::boundsOf(kind);
        CHECK(upperLeft.x == doctest::Approx(std::max(expected.x, world.low.x)));
        CHECK(upperLeft.y == doctest::Approx(std::min(expected.y, world.high.y)));
        CHECK(inset->box.contains({inset->shown.left, inset->shown.top}));
        CHECK(inset->box.contains({inset->shown.right, inset->shown.bottom}));
        CHECK(free_.contains({inset->box.left, inset->box.top}));
        CHECK(free_.contains({inset->box.right, inset->box.bottom}));
    }
}

TEST_CASE("there is no overview of a whole map, nor where it is not wanted") {
    for (const auto kind : geodata::allProjectionKinds) {
        CAPTURE(geodata::keyOf(kind));
        View view;
        view.projection.kind = kind;
        CHECK_FALSE(insetFor(view, placementFor(view, layout), free_, {free_.right - 14.0, free_.bottom - 14.0}, 1.0));
        view = lookingAt(kind, {20.0, 40.0}, 8.0);
        view.inset = false;
        CHECK_FALSE(insetFor(view, placementFor(view, layout), free_, {free_.right - 14.0, free_.bottom - 14.0}, 1.0));
    }
}

TEST_CASE("a scale bar is as long as the great circle it stands for, anywhere in the frame, in every projection") {
    std::mt19937 random(5);
    const auto number = [&](double low, double high) { return std::uniform_real_distribution(low, high)(random); };
    int bars = 0;
    for (const auto kind : geodata::allProjectionKinds) {
        CAPTURE(geodata::keyOf(kind));
        for (const double zoom : {20.0, 60.0, 200.0, 390.0}) {
            for (const geodata::LonLat place : {geodata::LonLat{10, 0}, {15, 47}, {100, -30}, {-60, 62}}) {
                const View view = lookingAt(kind, place, zoom);
                const auto placement = placementFor(view, layout);
                const auto bar = scaleBarFor(view, placement, free_, 150.0);
                if (!bar) continue;
                ++bars;
                CHECK(bar->points <= 150.0);
                CHECK(bar->points > 150.0 / 2.6);
                for (int trial = 0; trial < 20; ++trial) {
                    const PagePoint left{number(free_.left, free_.right - bar->points), number(free_.top, free_.bottom)};
                    const auto from = geodata::globeFromMap(view.projection, placement.mapFromPage(left));
                    const auto to = geodata::globeFromMap(view.projection, placement.mapFromPage({left.x + bar->points, left.y}));
                    REQUIRE(from);
                    REQUIRE(to);
                    const double kilometres = geodata::arcDegreesBetween(*from, *to) * std::acos(-1.0) / 180.0 * 6371.0088;
                    CHECK(std::abs(kilometres / bar->kilometres - 1.0) < scaleBarTolerance * 1.05);
                }
            }
        }
    }
    CHECK(bars > 60);
}

TEST_CASE("a map of the world has no scale bar, nor has one that reaches beyond the map's edge") {
    for (const auto kind : geodata::allProjectionKinds) {
        CAPTURE(geodata::keyOf(kind));
        View view;
        view.projection.kind = kind;
        CHECK_FALSE(scaleBarFor(view, placementFor(view, layout), free_, 150.0));
    }
    const View edge = lookingAt(geodata::ProjectionKind::EqualEarth, {-168.9, 0.0}, 30.0);
    CHECK_FALSE(scaleBarFor(edge, placementFor(edge, layout), free_, 150.0));
}

TEST_CASE("a scale bar says a round length") {
    for (const auto& [kilometres, words] : {std::pair(0.5, "0.5 km"), {1.0, "1 km"}, {20.0, "20 km"}, {500.0, "500 km"}, {2000.0, "2,000 km"}}) {
        CHECK(labelOf({kilometres, 100.0, false}) == words);
    }
    CHECK(labelOf({50.0, 100.0, true}) == "50 km (east–west)");
}

TEST_CASE("a view with its focus said is the same picture, and a place put at a point of the page is there") {
    for (const auto kind : geodata::allProjectionKinds) {
        CAPTURE(geodata::keyOf(kind));
        View view;
        view.projection.kind = kind;
        const auto before = placementFor(view, layout);
        const auto after = placementFor(withFocus(view, Medium::Screen), layout);
        CHECK(after.origin.x == doctest::Approx(before.origin.x));
        CHECK(after.origin.y == doctest::Approx(before.origin.y));
        CHECK(after.pointsPerRadius == doctest::Approx(before.pointsPerRadius));
        const geodata::LonLat place{25.0, 30.0};
        for (const double share : {0.0, 0.3, 0.8}) {
            View morphing = lookingAt(kind, {20.0, 25.0}, 3.0);
            morphing.projection = geodata::morphed(kind, geodata::ProjectionKind::Robinson, morphing.projection.center, share);
            const PagePoint at{1000.0, 500.0};
            const View moved = withPlaceAt(morphing, layout, place, at);
            const auto onMap = geodata::mapFromGlobe(moved.projection, place);
            REQUIRE(onMap);
            const auto there = placementFor(moved, layout).pageFromMap(*onMap);
            CHECK(std::hypot(there.x - at.x, there.y - at.y) < 1.0);
        }
    }
}
