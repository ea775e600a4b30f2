// The map slides only when what opens would hide the mark it tells of, and then by the least.
#include "app/shell/kept_in_view.h"

#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace app;

namespace {

struct Opened {
    geodata::Atlas atlas = geodata::sampleAtlas();
    AppState state;
    Session& session = state.session;
    PageSize size{1280.0, 720.0};
    Scene scene;

    // Of the selected country, drawn at a place of the window.
    void markAt(PagePoint at) {
        auto mesh = std::make_shared<MapMesh>();
        mesh->key.projection = session.view.projection;
        scene.size = size;
        scene.base.mesh = mesh;
        scene.base.placement = placementFor(session.view, layout());
        scene.targets = {{at, 6.0, session.view.selected, {}}};
    }
    [[nodiscard]] PageLayout layout() const { return mapLayoutFor(size, state, {}); }
    [[nodiscard]] PanelLayout panels() const { return layoutFor(size, state, {}); }
    [[nodiscard]] std::optional<View> slid() const { return keptInView(session.view, layout(), panels(), scene, atlas); }
    [[nodiscard]] PagePoint markIn(const View& view) const {
        const auto place = geodata::globeFromMap(session.view.projection, scene.base.placement.mapFromPage(scene.targets.front().at));
        return placementFor(view, layout()).pageFromMap(*geodata::mapFromGlobe(view.projection, *place));
    }
};

Opened opened(double zoom) {
    Opened made;
    made.session.view.selected = "ITA";
    made.session.view.zoom = zoom;
    if (zoom > 1.0) made.session.view.focus = geodata::LonLat{10.0, 20.0};
    return made;
}

}  // namespace

TEST_CASE("a mark in sight leaves the map where it is, and so does one out of the window") {
    for (const double zoom : {1.0, 4.0}) {
        auto window = opened(zoom);
        for (const PagePoint at : {PagePoint{620.0, 300.0}, {500.0, 200.0}, {900.0, 400.0}}) {
            window.markAt(at);
            CHECK_FALSE(window.slid());
        }
        window.markAt({2000.0, 300.0});
        CHECK_FALSE(window.slid());
        window.session.view.selected.clear();
        CHECK_FALSE(window.slid());
    }
}

TEST_CASE("a mark that the inspector would hide comes to stand right beside it, at the same height and scale") {
    for (const double zoom : {1.0, 4.0}) {
        auto window = opened(zoom);
        const auto inspector = *window.panels().inspector;
        const PagePoint at{inspector.left + 100.0, 300.0};
        window.markAt(at);
        const auto view = window.slid();
        REQUIRE(view);
        const auto now = window.markIn(*view);
        CHECK(now.x == doctest::Approx(inspector.left - 18.0).epsilon(0.001));
        CHECK(now.y == doctest::Approx(at.y).epsilon(0.001));
        CHECK(view->zoom == zoom);
        CHECK(view->selected == "ITA");
    }
}

TEST_CASE("of several marks one in sight is enough") {
    auto window = opened(1.0);
    window.markAt({1100.0, 300.0});
    REQUIRE(window.slid());
    window.scene.targets.push_back({{620.0, 300.0}, 6.0, "ITA", {}});
    CHECK_FALSE(window.slid());
}

TEST_CASE("a globe is turned so that the mark comes out") {
    auto window = opened(3.0);
    window.session.view.focus.reset();
    window.session.view.projection = {geodata::ProjectionKind::Orthographic, {10.0, 20.0}};
    window.markAt({window.panels().inspector->left + 60.0, 300.0});
    const auto view = window.slid();
    REQUIRE(view);
    CHECK(window.panels().free.contains(window.markIn(*view)));
}
