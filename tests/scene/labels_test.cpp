// Names never cover one another or a mark, never leave the frame, and the more important one wins.
#include "app/scene/labels.h"

#include <doctest/doctest.h>

#include <random>

using namespace app;

namespace {

Fonts fonts() {
    auto loaded = Fonts::load(REACH_DATASETS_DIR);
    REQUIRE(loaded);
    return *std::move(loaded);
}

PageBox boxOf(const Item& item) {
    const auto& text = std::get<Text>(item);
    return {text.at.x, text.at.y - text.shaped.ascent, text.at.x + text.shaped.width, text.at.y + text.shaped.descent};
}

bool overlap(const PageBox& a, const PageBox& b) { return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom; }

}  // namespace

TEST_CASE("placed names overlap neither one another nor an obstacle, and stay in the frame") {
    const Fonts shared = fonts();
    std::mt19937 random(3);
    std::uniform_real_distribution<double> across(0.0, 600.0);
    std::uniform_real_distribution<double> down(0.0, 400.0);
    const PageBox frame{0, 0, 600, 400};
    std::vector<LabelWish> wishes;
    std::vector<PageBox> obstacles;
    for (int index = 0; index < 120; ++index) {
        const PagePoint at{across(random), down(random)};
        wishes.push_back({"Name " + std::to_string(index), {}, at, 5.0, 0.0, static_cast<double>(index), rgb(0)});
        obstacles.push_back({at.x - 5, at.y - 5, at.x + 5, at.y + 5});
    }
    const auto placed = placedLabels(wishes, obstacles, frame, rgb(0xffffff), shared);
    CHECK(placed.size() > 10);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const auto box = boxOf(placed[i]);
        CHECK(box.left >= 0.0);
        CHECK(box.right <= 600.0);
        for (const auto& obstacle : obstacles) CHECK_FALSE(overlap(box, obstacle));
        for (std::size_t j = i + 1; j < placed.size(); ++j) CHECK_FALSE(overlap(box, boxOf(placed[j])));
    }
}

TEST_CASE("of two names for the same room the one with the higher priority is placed") {
    const Fonts shared = fonts();
    const std::vector<LabelWish> wishes{{"minor", {}, {100, 100}, 0.0, 0.0, 1.0, rgb(0)}, {"major", {}, {100, 100}, 0.0, 0.0, 2.0, rgb(0)}};
    const auto placed = placedLabels(wishes, {}, {0, 0, 200, 200}, rgb(0xffffff), shared);
    REQUIRE(placed.size() == 1);
    CHECK(std::get<Text>(placed.front()).shaped.runs.front().text == "major");
}

TEST_CASE("a centred name wider than its room is left out") {
    const Fonts shared = fonts();
    const auto placed = placedLabels({{"a very long name", {}, {100, 100}, 0.0, 20.0, 1.0, rgb(0)}}, {}, {0, 0, 400, 200}, rgb(0xffffff), shared);
    CHECK(placed.empty());
}
