// The filter field, the menus and the words for what has happened.
#include "app/panels/credits.h"
#include "app/panels/export_menu.h"
#include "app/panels/map_menu.h"
#include "app/panels/map_tooltip.h"
#include "app/panels/notices.h"
#include "app/panels/search_bar.h"
#include "app/panels/stage.h"

#include "small_atlas.h"

#include <doctest/doctest.h>

using namespace app;

TEST_CASE("a wrong filter shows what is wrong and leaves the view alone") {
    small::Window window;
    auto driver = window.driver();
    filterTyped("region:Eurpe", window.atlas, window.memory, window.commands);
    CHECK(window.commands.empty());
    CHECK(window.memory.filterProblem.find("Europe") != std::string::npos);
    driver.frame();
    CHECK(PanelDriver::hasWindow("Filter problem"));
    CHECK(window.memory.filterDraft == "region:Eurpe");
}

TEST_CASE("a filter that parses is asked for once and takes the problem away") {
    small::Window window;
    window.memory.filterProblem = "wrong";
    filterTyped("region:Europe", window.atlas, window.memory, window.commands);
    REQUIRE(small::onlyAction<SetFilter>(window.commands) != nullptr);
    CHECK(small::onlyAction<SetFilter>(window.commands)->text == "region:Europe");
    CHECK(window.memory.filterProblem.empty());
}

TEST_CASE("a filter set elsewhere shows in the field, and the cross clears it") {
    small::Window window;
    window.session.view.filter = "region:Europe";
    auto driver = window.driver();
    CHECK(window.memory.filterDraft == "region:Europe");
    driver.press("Top bar", "Clear###clear filter");
    CHECK(small::onlyAction<ClearFilter>(window.commands) != nullptr);
    CHECK(window.memory.filterDraft.empty());
}

TEST_CASE("asked for by a key, the filter field takes the keyboard once") {
    small::Window window;
    auto driver = window.driver();
    CHECK_FALSE(ImGui::GetIO().WantTextInput);
    window.memory.focusSearch = true;
    driver.frame();
    CHECK_FALSE(window.memory.focusSearch);
    driver.frame();
    driver.frame();
    CHECK(ImGui::GetIO().WantTextInput);
    CHECK(window.commands.empty());
}

TEST_CASE("when nothing matches, words say why and offer to clear the filter") {
    small::Window window;
    window.session.view.filter = "nosuchword";
    const auto shown = window.withInput([](const WindowInput& input) { return nothingShown(input); });
    CHECK(shown.text == "No record matches “nosuchword” in 2022.");
    CHECK(shown.canClear);
    auto driver = window.driver();
    driver.press("Nothing shown", "Clear the filter###clear");
    CHECK(small::onlyAction<ClearFilter>(window.commands) != nullptr);
}

TEST_CASE("the file name follows the years and the format until the person gives another") {
    PanelMemory memory;
    View view;
    CHECK(exportShown(view, memory).file == "reach-atlas-2022.png");
    view.firstYear = 2018;
    memory.exportFormat = ExportFormat::Pdf;
    CHECK(exportShown(view, memory).file == "reach-atlas-2018-2022.pdf");
    memory.exportName = "mine.svg";
    CHECK(exportShown(view, memory).file == "mine.pdf");
}

TEST_CASE("the map menu shows what the view has") {
    View view;
    view.projection = {geodata::ProjectionKind::Robinson, {150.0, 0.0}};
    view.labels = false;
    const auto shown = mapMenuShown(view);
    CHECK(shown.projection == geodata::ProjectionKind::Robinson);
    CHECK(shown.meridian == 150.0);
    CHECK_FALSE(shown.labels);
}

TEST_CASE("a notice runs from when it is first seen and then goes") {
    std::vector<Notice> notices{{"Saved.", false, 2.0, false}};
    ageNotices(notices, 60.0);  // The window slept before it.
    REQUIRE(notices.size() == 1);
    ageNotices(notices, 1.0);
    CHECK(notices.size() == 1);
    ageNotices(notices, 1.5);
    CHECK(notices.empty());
}

TEST_CASE("a window with a notice wakes when the notice goes") {
    small::Window window;
    window.memory.notices.push_back({"Saved.", false, 2.0, false});
    auto driver = window.driver();
    // The first frame finds the legend's height, for which the map then makes room.
    driver.frame();
    CHECK(window.memory.nextFrameWithin <= 2.0);
    CHECK(window.memory.nextFrameWithin > 1.0);
}

TEST_CASE("the credits say what a mark means, whose boundaries they are and how old the data is") {
    small::Window window;
    const auto shown = window.withInput([](const WindowInput& input) { return creditsShown(input); });
    std::string all;
    for (const auto& paragraph : shown.paragraphs) all += paragraph.text;
    for (const char* part :
         {"publicly reported, not that it is proven",
          "Natural Earth 4.1.0, showing who controls the ground; dashed lines and hatched areas are disputed; shown without judgement on status",
          "2026-11"}) {
        CHECK(all.find(part) != std::string::npos);
    }
    window.memory.creditsOpen = true;
    auto driver = window.driver();
    driver.press("Credits", "Close###close credits");
    CHECK_FALSE(window.memory.creditsOpen);
}

TEST_CASE("the tooltip of a partner counts its records by layer; of several records it names the first") {
    const auto atlas = small::atlas();
    const auto partner = mapTooltipShown(atlas, {{}, 6.0, "FJI", {3, 4}}, "en");
    CHECK(partner.title == "Fiji");
    CHECK(partner.lines == std::vector<std::string>{"Police cooperation: 1", "Training: 1"});
    CHECK(mapTooltipShown(atlas, {{}, 6.0, "", {0}}, "en").title == "Record st-nld");
    CHECK(mapTooltipShown(atlas, {{}, 6.0, "", {0, 1, 2, 3, 4, 5}}, "en").more == "and 2 more");
}

TEST_CASE("the tooltip names a country in the language of the map, and in English where that has no name for it") {
    auto atlas = small::atlas();
    atlas.names = small::shippedNames();
    CHECK(mapTooltipShown(atlas, {{}, 6.0, "FJI", {3, 4}}, "zh").title == "斐济");
    CHECK(mapTooltipShown(atlas, {{}, 6.0, "", {3, 4}}, "zh").title == "斐济: 2 records");
    CHECK(mapTooltipShown(atlas, {{}, 6.0, "", {0}}, "zh").title == "Record st-nld");
    atlas.countries = geodata::Countries({{"XAA", "", "", "Somewhere", "", "", "", {}}});
    CHECK(mapTooltipShown(atlas, {{}, 6.0, "XAA", {3}}, "zh").title == "Somewhere");
}

TEST_CASE("the stage says the year once, large") {
    small::Window window;
    const auto shown = window.withInput([](const WindowInput& input) { return stageShown(input); });
    CHECK(shown.years == "2022");
    CHECK(shown.title.find("2022") == std::string::npos);
    window.session.view.title = "The stations of 2022";
    CHECK(window.withInput([](const WindowInput& input) { return stageShown(input); }).title == "The stations of 2022");
}
