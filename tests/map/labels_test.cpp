// Names never cover one another, a symbol or a leader, never leave the frame, and the more important one wins.
#include "app/map/names/labels.h"
#include "app/map/names/label_room.h"
#include "app/map/names/map_names.h"
#include "tests/picture/shipped_fonts.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

using namespace app;

namespace {

LabelWish wishAt(const std::string& text, PagePoint anchor, double priority) {
    LabelWish wish;
    wish.key = text;
    wish.priority = priority;
    wish.anchor = anchor;
    wish.clearance = 4.0;
    wish.forms.push_back(labelBlock(shippedFonts(), {text}, {}));
    const double away = wish.forms.front().width / 2.0;
    wish.places = {{0, {anchor.x + 8.0 + away, anchor.y}, false},
                   {0, {anchor.x - 8.0 - away, anchor.y}, false},
                   {0, {anchor.x + 30.0 + away, anchor.y - 20.0}, true},
                   {0, {anchor.x - 30.0 - away, anchor.y + 20.0}, true}};
    return wish;
}

}  // namespace

TEST_CASE("placed names overlap neither one another nor a symbol nor a leader, and stay in the frame") {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> across(0.0, 600.0);
    std::uniform_real_distribution<double> down(0.0, 400.0);
    const PageBox frame{0, 0, 600, 400};
    TakenRoom taken(frame);
    std::vector<LabelWish> wishes;
    std::vector<PageBox> symbols;
    for (int index = 0; index < 120; ++index) {
        const PagePoint at{across(random), down(random)};
        wishes.push_back(wishAt("Name " + std::to_string(index), at, static_cast<double>(index)));
        symbols.push_back({at.x - 4, at.y - 4, at.x + 4, at.y + 4});
        taken.take(symbols.back());
    }
    const auto placed = placedLabels(wishes, taken, frame);
    CHECK(placed.size() > 10);
    std::size_t leaders = 0;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const auto& label = placed[i];
        CAPTURE(label.key);
        CHECK(isInside(label.box, frame));
        for (const auto& symbol : symbols) CHECK_FALSE(touches(label.box, symbol));
        for (std::size_t j = i + 1; j < placed.size(); ++j) CHECK_FALSE(touches(label.box, placed[j].box));
        for (const auto& other : placed) {
            if (!other.leader || other.key == label.key) continue;
            CHECK_FALSE(crosses(*other.leader, label.box));
        }
        leaders += label.leader ? 1U : 0U;
    }
    CHECK(leaders > 0);
}

TEST_CASE("a leader begins at its name and ends at the edge of what it names") {
    const PageBox frame{0, 0, 600, 400};
    TakenRoom taken(frame);
    const PagePoint anchor{300, 200};
    taken.take(PageBox{anchor.x - 3, anchor.y - 3, anchor.x + 3, anchor.y + 3});
    // What would be nearer is taken.
    taken.take(PageBox{310, 198, 320, 202});
    taken.take(PageBox{280, 198, 290, 202});
    const auto placed = placedLabels({wishAt("Malta", anchor, 1.0)}, taken, frame);
    REQUIRE(placed.size() == 1);
    REQUIRE(placed.front().leader);
    const Leader& leader = *placed.front().leader;
    CHECK(placed.front().box.contains(leader.from));
    CHECK(std::hypot(leader.to.x - anchor.x, leader.to.y - anchor.y) == doctest::Approx(4.0));
}

TEST_CASE("of two names for the same room the one with the higher priority is placed") {
    const PageBox frame{0, 0, 200, 200};
    TakenRoom taken(frame);
    auto minor = wishAt("minor", {100, 100}, 1.0);
    auto major = wishAt("major", {100, 100}, 2.0);
    minor.places = major.places = {{0, {100, 100}, false}};
    const auto placed = placedLabels({minor, major}, taken, frame);
    REQUIRE(placed.size() == 1);
    CHECK(placed.front().key == "major");
}

TEST_CASE("a name is broken into lines as even as can be, and only at spaces") {
    CHECK(brokenInto("Bosnia and Herzegovina", 2) == std::vector<std::string>{"Bosnia and", "Herzegovina"});
    CHECK(brokenInto("Central African Republic", 3) == std::vector<std::string>{"Central", "African", "Republic"});
    CHECK(brokenInto("Kazakhstan", 2).empty());
    CHECK(brokenInto("South Sudan", 3).empty());
}

TEST_CASE("every place for a name inside an area lies inside it, over its whole height") {
    // A cross: wide in the middle only.
    geodata::MapPaths rings;
    const std::vector<geodata::MapPoint> cross{{-1, -3}, {1, -3}, {1, -1}, {3, -1}, {3, 1},   {1, 1},
                                               {1, 3},   {-1, 3}, {-1, 1}, {-3, 1}, {-3, -1}, {-1, -1}};
    rings.add(cross);
    const LabelRoom room = labelRoomIn(rings);
    CHECK(room.area == doctest::Approx(20.0));
    CHECK(room.length == doctest::Approx(6.0));
    const geodata::MapBox everywhere{{-10, -10}, {10, 10}};
    const auto wide = middlesFor(room, 4.0, 0.5, everywhere);
    REQUIRE_FALSE(wide.empty());
    for (const auto& middle : wide) {
        CHECK(std::abs(middle.y) <= 1.0);
        CHECK(std::abs(middle.x) <= 1.01);
    }
    CHECK(middlesFor(room, 7.0, 0.5, everywhere).empty());
    // Too high for the arms: such a name has only the width of the shaft.
    CHECK(middlesFor(room, 4.0, 3.0, everywhere).empty());
    CHECK_FALSE(middlesFor(room, 1.5, 3.0, everywhere).empty());
    // Only a part is in sight.
    for (const auto& middle : middlesFor(room, 1.0, 0.5, {{0.0, -10}, {10, 10}})) CHECK(middle.x >= 0.5);
}

TEST_CASE("a line crosses a box exactly when it has a point in it") {
    const PageBox box{10, 10, 20, 20};
    CHECK(crosses({{0, 15}, {30, 15}}, box));
    CHECK(crosses({{15, 0}, {15, 30}}, box));
    CHECK(crosses({{12, 12}, {14, 18}}, box));
    CHECK_FALSE(crosses({{0, 0}, {9, 30}}, box));
    CHECK_FALSE(crosses({{0, 12}, {9, 12}}, box));
    CHECK_FALSE(crosses({{0, 25}, {25, 50}}, box));
}

TEST_CASE("of places equally good the one that stays free in other years goes first, and worse places are asked for only when none is free") {
    const PageBox frame{0, 0, 600, 400};
    TakenRoom taken(frame);
    TakenRoom better(frame);
    const PagePoint anchor{300, 200};
    better.take(PageBox{310, 190, 330, 210});
    bool asked = false;
    auto wish = wishAt("Malta", anchor, 1.0);
    wish.further.emplace_back([&](LabelWish& wanted) {
        asked = true;
        wanted.places.push_back({0, {100.0, 100.0}, false});
    });
    const auto steady = placedLabels({wish}, taken, frame, &better);
    REQUIRE(steady.size() == 1);
    CHECK(steady.front().box.right < anchor.x);
    CHECK_FALSE(asked);
    TakenRoom crowded(frame);
    crowded.take(PageBox{200, 100, 400, 300});
    const auto far = placedLabels({wish}, crowded, frame);
    REQUIRE(far.size() == 1);
    CHECK(asked);
    CHECK(far.front().box.left < 100.0);
}
