// What mouse and wheel ask for on the map.
#include "app/shell/map_input.h"

#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace app;

namespace {

struct Page {
    geodata::Atlas atlas = geodata::sampleAtlas();
    View view;
    Scene scene;
    MapHand hand;

    Actions after(std::initializer_list<MapEvent> events) {
        Actions actions;
        for (const auto& event : events) {
            const MapContext context{atlas, view, scene, {{500, 300}, 200.0}, {500, 300}};
            for (const auto& action : actionsFrom(event, context, hand)) actions.push_back(action);
        }
        return actions;
    }
};

template <typename Wanted>
const Wanted* onlyAction(const Actions& actions) {
    return actions.size() == 1 ? std::get_if<Wanted>(&actions.front()) : nullptr;
}

}  // namespace

TEST_CASE("a drag holds the place it took hold of under the pointer, and is no click") {
    Page page;
    const auto commands = page.after({PointerPressed{{450, 300}, {}, 1}, PointerMoved{{490, 280}}, PointerReleased{{490, 280}}});
    const auto* hold = onlyAction<HoldPlace>(commands);
    REQUIRE(hold != nullptr);
    const auto grabbed = geodata::mapFromGlobe(page.view.projection, hold->held.place);
    REQUIRE(grabbed);
    CHECK(grabbed->x == doctest::Approx(-50.0 / 200.0));
    CHECK(hold->held.fromMiddle.x == doctest::Approx(-10.0 / 200.0));
    CHECK(hold->held.fromMiddle.y == doctest::Approx(20.0 / 200.0));
}

TEST_CASE("a drag that begins beside the map moves the map by as much as the pointer") {
    Page page;
    const auto commands = page.after({PointerPressed{{5, 5}, {}, 1}, PointerMoved{{45, -15}}});
    const auto* pan = onlyAction<PanBy>(commands);
    REQUIRE(pan != nullptr);
    CHECK(pan->onMap.x == doctest::Approx(40.0 / 200.0));
    CHECK(pan->onMap.y == doctest::Approx(20.0 / 200.0));
}

TEST_CASE("a double click on a mark flies there, elsewhere it zooms in") {
    Page page;
    page.scene.targets.push_back({{100, 100}, 6.0, "ITA", {0}});
    const auto there = page.after({PointerPressed{{100, 100}, {}, 1}, PointerPressed{{100, 100}, {}, 2}});
    REQUIRE(onlyAction<FlyTo>(there) != nullptr);
    CHECK(onlyAction<FlyTo>(there)->id == "ITA");
    const auto elsewhere = page.after({PointerPressed{{450, 300}, {}, 1}, PointerPressed{{450, 300}, {}, 2}});
    REQUIRE(onlyAction<ZoomAt>(elsewhere) != nullptr);
    CHECK(onlyAction<ZoomAt>(elsewhere)->factor > 1.0);
}

TEST_CASE("a double click flies to the mark of its first press, though the map has moved away under it") {
    Page page;
    page.scene.targets.push_back({{100, 100}, 6.0, "", {1, 2}});
    const auto first = page.after({PointerPressed{{100, 100}, {}, 1}, PointerReleased{{100, 100}}});
    REQUIRE(onlyAction<Select>(first) != nullptr);
    page.view.selected = onlyAction<Select>(first)->id;
    // The sea is there now, or another mark.
    for (const auto& there : {std::vector<Target>{}, std::vector<Target>{{{100, 100}, 6.0, "ITA", {0}}}}) {
        page.scene.targets = there;
        MapHand hand = page.hand;
        const auto second = page.after({PointerPressed{{101, 100}, {}, 2}, PointerReleased{{101, 100}}});
        REQUIRE(onlyAction<FlyTo>(second) != nullptr);
        CHECK(onlyAction<FlyTo>(second)->id == page.view.selected);
        page.hand = hand;
    }
}

TEST_CASE("a double click beside all marks zooms at the place of its first press, though the map has moved") {
    Page page;
    const auto first = page.after({PointerPressed{{450, 300}, {}, 1}, PointerReleased{{450, 300}}});
    CHECK(first.empty());
    page.view.projection.center.lon += 20.0;
    const auto second = page.after({PointerPressed{{450, 300}, {}, 2}});
    REQUIRE(onlyAction<ZoomAt>(second) != nullptr);
    CHECK(onlyAction<ZoomAt>(second)->anchor.value_or(geodata::MapPoint{}).x < -50.0 / 200.0 - 0.1);
}

TEST_CASE("a hand that trembles while it clicks still clicks") {
    Page page;
    page.scene.targets.push_back({{100, 100}, 6.0, "ITA", {0}});
    const auto commands = page.after({PointerPressed{{100, 100}, {}, 1}, PointerMoved{{102, 101}}, PointerReleased{{102, 101}}});
    const auto* chosen = onlyAction<Select>(commands);
    REQUIRE(chosen != nullptr);
    CHECK(chosen->id == "ITA");
}

TEST_CASE("clicking the same place again goes through all records there") {
    Page page;
    page.scene.targets.push_back({{100, 100}, 6.0, "", {0, 1, 2}});
    for (const std::size_t expected : {0U, 1U, 2U, 0U}) {
        const auto commands = page.after({PointerPressed{{100, 100}, {}, 1}, PointerReleased{{100, 100}}});
        const auto* chosen = onlyAction<Select>(commands);
        REQUIRE(chosen != nullptr);
        CHECK(chosen->id == page.atlas.records.records[expected].id);
        page.view.selected = chosen->id;
    }
}

TEST_CASE("a click where nothing is closes what is open, and only then asks for anything") {
    Page page;
    CHECK(page.after({PointerPressed{{5, 5}, {}, 1}, PointerReleased{{5, 5}}}).empty());
    page.view.selected = "ITA";
    const auto commands = page.after({PointerPressed{{5, 5}, {}, 1}, PointerReleased{{5, 5}}});
    const auto* chosen = onlyAction<Select>(commands);
    REQUIRE(chosen != nullptr);
    CHECK(chosen->id.empty());
}

TEST_CASE("the wheel zooms at the pointer, and there and back is where it was") {
    Page page;
    const auto near = page.after({WheelTurned{{700, 300}, 1.0}});
    const auto far = page.after({WheelTurned{{700, 300}, -1.0}});
    REQUIRE(onlyAction<ZoomAt>(near) != nullptr);
    REQUIRE(onlyAction<ZoomAt>(far) != nullptr);
    CHECK(onlyAction<ZoomAt>(near)->anchor.value_or(geodata::MapPoint{}).x == doctest::Approx(1.0));
    CHECK(onlyAction<ZoomAt>(near)->factor * onlyAction<ZoomAt>(far)->factor == doctest::Approx(1.0));
}
