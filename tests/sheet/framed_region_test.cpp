// A framed region fills what is free of a picture of any shape, and taken as focus and zoom it stays where it is.
#include "app/sheet/scene_for.h"
#include "app/state/camera.h"
#include "app/state/region_frame.h"
#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>

using namespace app;

namespace {

constexpr double margin = 12.0;  // Of what is free, around the map.

// A4 upright and lying, square, 16:9, 32:9, 9:16.
constexpr std::array shapes{PageSize{842, 1191}, PageSize{1191, 842}, PageSize{1000, 1000},
                            PageSize{1280, 720}, PageSize{2560, 720}, PageSize{720, 1280}};

std::vector<PageLayout> layoutsOf(PageSize size) {
    return {{size, {0, 90, 0, 150}, Medium::Page}, {size, {200, 40, 0, 100}, Medium::Screen}, {size, {0, 40, 0, 150}, Medium::Screen}};
}

View framedAlone(const RegionFrame& frame, geodata::ProjectionKind kind) {
    View view;
    view.projection.kind = kind;
    return framed(view, frame, geodata::sampleAtlas());
}

bool agree(const MapPlacement& a, const MapPlacement& b) {
    return std::abs(a.origin.x - b.origin.x) < 1e-3 && std::abs(a.origin.y - b.origin.y) < 1e-3 &&
           std::abs(a.pointsPerRadius / b.pointsPerRadius - 1.0) < 1e-9;
}

}  // namespace

TEST_CASE("a framed region lies whole in what is free and touches its sides, in every projection and shape") {
    for (const auto& frame : regionFrames()) {
        // All longitudes: a strip on flat maps.
        if (frame.name == "World" || frame.name == "Antarctica") continue;
        for (const auto kind : geodata::allProjectionKinds) {
            const View view = framedAlone(frame, kind);
            const auto box = boxOnMap(view.projection, frame);
            REQUIRE(box);
            for (const auto& size : shapes) {
                for (const auto& layout : layoutsOf(size)) {
                    CAPTURE(frame.name);
                    CAPTURE(geodata::keyOf(kind));
                    CAPTURE(size.width);
                    CAPTURE(size.height);
                    const auto placement = placementFor(view, layout);
                    const auto upperLeft = placement.pageFromMap({box->low.x, box->high.y});
                    const auto lowerRight = placement.pageFromMap({box->high.x, box->low.y});
                    const PageBox free{layout.insets.left + margin, layout.insets.top + margin, size.width - layout.insets.right - margin,
                                       size.height - layout.insets.bottom - margin};
                    // A globe that is seen almost whole stands where a whole one does, and no map is ever smaller than the whole one.
                    const double zoom = withoutRegion(view, layout).zoom;
                    const bool isWholeGlobe = turnsWhenDragged(kind) && zoom < 1.5;
                    const bool isWhole = isWholeGlobe || zoom <= minZoom;
                    const double slack = isWhole ? 0.02 * size.height : 1.0;
                    CHECK(upperLeft.x >= free.left - slack);
                    CHECK(upperLeft.y >= free.top - (isWholeGlobe ? slack : 0.02 * size.height));
                    CHECK(lowerRight.x <= free.right + slack);
                    CHECK(lowerRight.y <= free.bottom + slack);
                    const double fills = std::max((lowerRight.x - upperLeft.x) / free.width(), (lowerRight.y - upperLeft.y) / free.height());
                    CHECK(fills >= (isWholeGlobe ? 0.9 : 0.95));
                }
            }
        }
    }
}

TEST_CASE("a framed region said as focus and zoom is the same picture, and a hand moves it on from there") {
    for (const auto& frame : regionFrames()) {
        if (frame.name == "World") continue;
        for (const auto kind : geodata::allProjectionKinds) {
            const View view = framedAlone(frame, kind);
            for (const auto& size : shapes) {
                for (const auto& layout : layoutsOf(size)) {
                    CAPTURE(frame.name);
                    CAPTURE(geodata::keyOf(kind));
                    const View said = withoutRegion(view, layout);
                    CHECK_FALSE(said.region);
                    CHECK(said.zoom >= minZoom);
                    CHECK(agree(placementFor(view, layout), placementFor(said, layout)));
                    // The least move moves the least.
                    const auto moved = placementFor(panned(said, {{1e-6, 0.0}}), layout);
                    if (!turnsWhenDragged(kind) && said.zoom > 1.01) CHECK(std::abs(moved.origin.x - placementFor(view, layout).origin.x) < 0.1);
                }
            }
        }
    }
}

TEST_CASE("the same view fits a page and a window, each by its own shape") {
    const auto frame = *regionFrameFrom("South America", geodata::sampleAtlas());
    const View view = framedAlone(frame, geodata::ProjectionKind::EqualEarth);
    const auto wide = placementFor(view, {{1280, 720}, {}, Medium::Page});
    const auto tall = placementFor(view, {{842, 1191}, {}, Medium::Page});
    // The upright page is 1.65 times as high and nearly wide enough.
    CHECK(tall.pointsPerRadius > 1.3 * wide.pointsPerRadius);
}
