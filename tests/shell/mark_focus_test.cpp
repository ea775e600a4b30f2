// Marks reached by keyboard.
#include "app/shell/mark_focus.h"

#include "app/shell/quiet_mark.h"
#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

#include <random>
#include <set>

using namespace app;

namespace {

Scene sceneOf(std::vector<Target> targets) {
    Scene scene;
    scene.size = {1280.0, 720.0};
    scene.targets = std::move(targets);
    return scene;
}

}  // namespace

TEST_CASE("marks are read from the top down and in a row from the left, however they are drawn") {
    const Scene scene = sceneOf({{{600, 300}, 6, "C", {}}, {{200, 310}, 6, "B", {}}, {{900, 100}, 6, "A", {}}, {{100, 600}, 6, "D", {}}});
    std::string read;
    for (const auto* mark : inReadingOrder(scene, {})) read += mark->country;
    CHECK(read == "ABCD");
}

TEST_CASE("what lies under a panel or out of the window is passed over") {
    const Scene scene = sceneOf({{{600, 300}, 6, "A", {}}, {{1200, 300}, 6, "B", {}}, {{-20, 300}, 6, "C", {}}});
    const std::vector<PageBox> panels{{948, 70, 1268, 560}};
    const auto marks = inReadingOrder(scene, panels);
    REQUIRE(marks.size() == 1);
    CHECK(marks.front()->country == "A");
    MarkFocus focus;
    CHECK(focus.step(sceneOf({}), {}, 1) == nullptr);
    CHECK_FALSE(focus.isAnywhere());
}

TEST_CASE("stepping on visits every mark in sight once and comes round; stepping back goes the same way") {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> x(0.0, 1280.0);
    std::uniform_real_distribution<double> y(0.0, 720.0);
    for (int trial = 0; trial < 50; ++trial) {
        std::vector<Target> targets;
        for (std::uint32_t record = 0; record < 40; ++record) targets.push_back({{x(random), y(random)}, 6.0, "", {record}});
        const Scene scene = sceneOf(targets);
        MarkFocus focus;
        std::vector<std::uint32_t> there;
        for (int step = 0; step < 40; ++step) there.push_back(focus.step(scene, {}, 1)->records.front());
        CHECK(std::set<std::uint32_t>(there.begin(), there.end()).size() == 40);
        CHECK(focus.step(scene, {}, 1)->records.front() == there.front());
        CHECK(focus.step(scene, {}, -1)->records.front() == there.back());
        CHECK(focus.step(scene, {}, -1)->records.front() == there[38]);
    }
}

TEST_CASE("the keyboard stays at its mark in another scene, and at none when it is left") {
    MarkFocus focus;
    focus.step(sceneOf({{{100, 100}, 6, "", {3, 4}}}), {}, 1);
    const Scene later = sceneOf({{{500, 100}, 6, "", {1}}, {{300, 200}, 6, "", {4}}});
    REQUIRE(focus.in(later) != nullptr);
    CHECK(focus.in(later)->records.front() == 4);
    CHECK(focus.in(sceneOf({{{500, 100}, 6, "", {1}}})) == nullptr);
    focus.leave();
    CHECK(focus.in(later) == nullptr);
}

TEST_CASE("Enter opens a country's mark, and the records of a place one after another") {
    const auto atlas = geodata::sampleAtlas();
    View view;
    CHECK(chosenFrom({{}, 6.0, "ITA", {0}}, atlas, view) == "ITA");
    const Target place{{}, 6.0, "", {0, 1}};
    view.selected = chosenFrom(place, atlas, view);
    CHECK(view.selected == atlas.records.records[0].id);
    CHECK(chosenFrom(place, atlas, view) == atlas.records.records[1].id);
}

TEST_CASE("a mark that was clicked is told of again only after the pointer has moved to something else") {
    QuietMark quiet;
    const Target italy{{100, 100}, 6.0, "ITA", {0}};
    const Target spain{{200, 100}, 6.0, "ESP", {1}};
    CHECK(quiet.toldOf(&italy, {100, 100}) == &italy);
    quiet.pressed(&italy, {100, 100});
    CHECK(quiet.toldOf(&italy, {100, 100}) == nullptr);
    CHECK(quiet.toldOf(&italy, {102, 100}) == nullptr);
    // The map has flown under the pointer, which rests.
    CHECK(quiet.toldOf(&spain, {100, 100}) == nullptr);
    CHECK(quiet.toldOf(&spain, {104, 100}) == &spain);
    CHECK(quiet.toldOf(&italy, {100, 100}) == &italy);
}
