// The time line: bars equal what each year alone would select; play, modes and dragging.
#include "app/panels/timeline.h"
#include "geodata/query/sentence.h"

#include "small_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace app;

namespace {

TimelineShown shownIn(small::Window& window) {
    return window.withInput([&](const WindowInput& input) { return timelineShown(input, window.memory); });
}

}  // namespace

TEST_CASE("a year's bar is what this year alone would show") {
    for (const auto mode : geodata::allTimeModes) {
        small::Window window;
        window.session.view.question.years.mode = mode;
        window.session.view.question.filter = "region:Europe";
        const auto shown = shownIn(window);
        REQUIRE(shown.columns.size() == static_cast<std::size_t>(shown.span.last - shown.span.first + 1));
        for (const auto& column : shown.columns) {
            window.session.view.question.years.first = window.session.view.question.years.last = column.year;
            CHECK(window.selection().records.size() == column.total);
            CHECK(column.unfiltered >= column.total);
            CHECK(column.unfiltered <= shown.fullBar);
        }
    }
}

TEST_CASE("scaled to the filter, the bars of the whole end at a full bar") {
    small::Window window;
    window.session.view.question.filter = "layer:stations";
    window.memory.barsToFilter = true;
    const auto shown = shownIn(window);
    bool cut = false;
    for (const auto& column : shown.columns) {
        CHECK(column.unfilteredBar == std::min(column.unfiltered, shown.fullBar));
        cut = cut || column.unfilteredBar < column.unfiltered;
    }
    CHECK(cut);
}

TEST_CASE("the sentence is the selection's") {
    small::Window window;
    CHECK(shownIn(window).sentence.text() == geodata::sentenceFor(window.selection(), queryOf(window.session.view, window.atlas)));
}

TEST_CASE("the marked height is a round number no higher than the highest bar") {
    CHECK(roundNumberBelow(1) == 1);
    CHECK(roundNumberBelow(4) == 2);
    CHECK(roundNumberBelow(5) == 5);
    CHECK(roundNumberBelow(396) == 200);
    CHECK(roundNumberBelow(1000) == 1000);
}

TEST_CASE("a drag chooses one year; with Shift the farther end stays") {
    TimelineShown shown;
    shown.firstYear = 2015;
    shown.lastYear = 2020;
    const auto single = yearsDragged(shown, 2018, false, {});
    CHECK((single.first == 2018 && single.last == 2018));
    const auto before = yearsDragged(shown, 2012, true, {});
    CHECK((before.first == 2012 && before.last == 2020));
    const auto after = yearsDragged(shown, 2022, true, {});
    CHECK((after.first == 2015 && after.last == 2022));
    const auto crossed = yearsDragged(shown, 2025, true, 2020);
    CHECK((crossed.first == 2020 && crossed.last == 2025));
}

TEST_CASE("pressing play asks once to start or stop") {
    for (const bool playing : {false, true}) {
        small::Window window;
        window.session.playing = playing;
        auto driver = window.driver();
        driver.press("Timeline", "Play###play");
        CHECK(small::onlyAction<TogglePlay>(window.commands) != nullptr);
    }
}

TEST_CASE("pressing a time mode asks for it; the one that is on asks for nothing") {
    small::Window window;
    auto driver = window.driver();
    driver.press("Timeline", "###mode began");
    REQUIRE(small::onlyAction<SetTimeMode>(window.commands) != nullptr);
    CHECK(small::onlyAction<SetTimeMode>(window.commands)->mode == geodata::TimeMode::Began);
    window.commands.clear();
    driver.press("Timeline", "###mode active");
    CHECK(window.commands.empty());
}

TEST_CASE("a click on a bar asks for its year once") {
    small::Window window;
    auto driver = window.driver();
    const ImGuiWindow& card = *ImGui::FindWindowByName("Timeline");
    // The left end of the bars: the first year of the data.
    driver.moveTo({card.Pos.x + 20.0F, card.Pos.y + card.Size.y - 40.0F});
    driver.button(true);
    REQUIRE(small::onlyAction<SetYears>(window.commands) != nullptr);
    const auto years = *small::onlyAction<SetYears>(window.commands);
    CHECK(years.first == sliderYears(window.atlas, window.session.view).first);
    CHECK(years.last == years.first);
    window.session.view.question.years.first = window.session.view.question.years.last = years.first;
    window.commands.clear();
    driver.frame();
    driver.button(false);
    CHECK(window.commands.empty());
}
