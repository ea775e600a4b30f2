// The search field with its list and chips, the menus and the words for what has happened.
#include "app/panels/credits.h"
#include "app/panels/export_menu.h"
#include "app/panels/map_menu.h"
#include "app/panels/map_tooltip.h"
#include "app/panels/notices.h"
#include "app/panels/search_bar.h"
#include "app/panels/search_field.h"
#include "app/panels/search_list.h"
#include "app/panels/stage.h"

#include "small_atlas.h"

#include <doctest/doctest.h>

#include <utility>

using namespace app;

namespace {

// The window with the keyboard in the search field.
struct Typing {
    small::Window window;
    PanelDriver driver = window.driver();

    Typing() {
        PanelDriver::connectKeyboard();
        enter();
    }
    void enter() {
        window.memory.focusSearch = true;
        for (int frames = 0; frames < 4; ++frames) driver.frame();
    }
    // What has been asked for since the last time.
    std::vector<Command> asked() { return std::exchange(window.commands, {}); }
    [[nodiscard]] SearchListShown list() {
        return window.withInput([&](const WindowInput& input) { return searchListShown(input, window.memory); });
    }
    [[nodiscard]] std::vector<std::string> names() {
        std::vector<std::string> names;
        for (const auto& row : list().rows) names.push_back(row.name);
        return names;
    }
};

template <typename Wanted>
Wanted only(const std::vector<Command>& commands) {
    const auto* action = small::onlyAction<Wanted>(commands);
    REQUIRE(action != nullptr);
    return *action;
}

bool fieldHasKeyboard() { return ImGui::GetIO().WantTextInput; }

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("asked for by a key, the search field takes the keyboard once") {
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

TEST_CASE("typing alone asks for nothing, whether it is a name, a filter or neither") {
    Typing typing;
    for (const char* text : {"n", "ether", " region:Europe", " region:Eurpe", " \"", " -"}) typing.driver.type(text);
    typing.driver.frame();
    CHECK(typing.asked().empty());
    CHECK(typing.window.memory.search.typed == "nether region:Europe region:Eurpe \" -");
    CHECK(PanelDriver::hasWindow("Search results"));
}

TEST_CASE("Return goes to the first that is found, and the field stays empty with the keyboard, so that letters after it are no shortcuts") {
    Typing typing;
    typing.driver.type("nether");
    CHECK(typing.names().front() == "Netherlands");
    typing.driver.key(ImGuiKey_Enter);
    CHECK(only<FlyTo>(typing.asked()).id == "NLD");
    for (int frames = 0; frames < 5; ++frames) {
        CHECK(fieldHasKeyboard());
        CHECK(typing.window.memory.search.typed.empty());
        CHECK_FALSE(PanelDriver::hasWindow("Search results"));
        typing.driver.frame();
    }
    typing.driver.type("tg");
    CHECK(typing.window.memory.search.typed == "tg");
    CHECK(typing.asked().empty());
}

TEST_CASE("what is found stands in groups: places, records, bodies, publishers, and last the mentions with their number") {
    Typing typing;
    typing.driver.type("ita");
    CHECK(typing.names() == Names{"Italy", "Record co-ita", "Record st-ita", "All records that mention “ita”"});
    const auto rows = typing.list().rows;
    CHECK(rows[0].heading == "COUNTRIES");
    CHECK(rows[0].detail == "3 records");
    CHECK(rows[1].heading == "RECORDS");
    CHECK(rows[2].heading.empty());
    CHECK(rows[3].heading == "MENTIONS");
    typing.window.memory.search.typed = "rome";
    CHECK(typing.names() == Names{"Rome", "All records that mention “rome”"});
    CHECK(typing.list().rows[0].detail == "capital of Italy · 1 record");
    typing.window.memory.search.typed = "ministry";
    CHECK(typing.names() == Names{"A ministry", "All records that mention “ministry”"});
    CHECK(typing.list().rows[0].detail == "cited by 1 record");
    CHECK(typing.list().rows[1].detail == "1 record");
    typing.window.memory.search.typed = "qingtian";
    CHECK(typing.names() == Names{"Qingtian", "All records that mention “qingtian”"});
    typing.window.memory.search.typed = "qqqqqqqq";
    CHECK(typing.names().empty());
    CHECK(typing.list().nothing.find("qqqqqqqq") != std::string::npos);
}

TEST_CASE("Down and Up choose another row, Ctrl Return filters to it instead of going there") {
    Typing typing;
    typing.driver.type("ita");
    typing.driver.key(ImGuiKey_DownArrow);
    CHECK(fieldHasKeyboard());
    CHECK(typing.window.memory.search.lit == 1);
    typing.driver.key(ImGuiKey_Enter);
    CHECK(only<FlyTo>(typing.asked()).id == "co-ita");
    typing.driver.type("ita");
    typing.driver.key(ImGuiKey_UpArrow);
    CHECK(typing.window.memory.search.lit == 3);
    typing.driver.key(ImGuiKey_DownArrow);
    typing.driver.key(ImGuiKey_Enter, true);
    CHECK(only<AddTerms>(typing.asked()).text == "country:Italy");
}

TEST_CASE("the list lies over every card, also over one that came back from the stage") {
    small::Window window;
    auto driver = window.driver();
    ImGui::BringWindowToDisplayFront(ImGui::FindWindowByName("Legend"));
    window.memory.search.typed = "rome";
    driver.frame();
    driver.frame();
    const auto& windows = GImGui->Windows;
    const int list = windows.index_from_ptr(windows.find(ImGui::FindWindowByName("Search results")));
    for (const char* card : {"Legend", "Timeline", "Layers and facets", "Top bar"})
        CHECK(list > windows.index_from_ptr(windows.find(ImGui::FindWindowByName(card))));
}

TEST_CASE("a row pressed by the mouse does what Return does") {
    Typing typing;
    typing.driver.type("oceania");
    typing.driver.frame();
    typing.driver.press("Search results", "###result0");
    CHECK(only<FrameRegion>(typing.asked()).name == "Oceania");
    CHECK(typing.window.memory.search.typed.empty());
    typing.enter();
    typing.driver.type("oceania");
    typing.driver.frame();
    typing.driver.press("Search results", "Filter###filter to 0");
    CHECK(only<AddTerms>(typing.asked()).text == "region:Oceania");
}

TEST_CASE("a text that is a filter is offered as one, in words, and Return applies it") {
    Typing typing;
    typing.driver.type("-region:Europe");
    CHECK(typing.names() == Names{"Filter: without Europe"});
    typing.driver.key(ImGuiKey_Enter);
    CHECK(only<AddTerms>(typing.asked()).text == "-region:Europe");
}

TEST_CASE("a wrong filter shows what is wrong, changes nothing, keeps the keyboard, and its correction is a button") {
    Typing typing;
    typing.driver.type("region:Eurpe");
    typing.driver.frame();
    CHECK(typing.asked().empty());
    CHECK(PanelDriver::hasWindow("Search results"));
    CHECK(typing.list().problem == "Unknown region Eurpe; did you mean Europe?");
    CHECK(typing.names() == Names{"Europe"});
    CHECK(typing.window.memory.search.typed == "region:Eurpe");
    CHECK(fieldHasKeyboard());
    typing.driver.press("Search results", "###result0");
    CHECK(only<AddTerms>(typing.asked()).text == "region:Europe");
    typing.enter();
    typing.driver.type("region:Eurpe");
    typing.driver.key(ImGuiKey_Enter);
    CHECK(only<AddTerms>(typing.asked()).text == "region:Europe");
    typing.driver.type("region:qqqqqqqqq");
    typing.driver.key(ImGuiKey_Enter);
    CHECK(typing.asked().empty());
    CHECK(typing.window.memory.search.typed == "region:qqqqqqqqq");
    CHECK(fieldHasKeyboard());
}

TEST_CASE("Escape closes the list first, keeping what is typed, and leaves the field second") {
    Typing typing;
    typing.driver.type("ita");
    typing.driver.key(ImGuiKey_Escape);
    typing.driver.frame();
    CHECK(typing.window.memory.search.typed == "ita");
    CHECK_FALSE(PanelDriver::hasWindow("Search results"));
    CHECK(fieldHasKeyboard());
    typing.driver.type("l");
    typing.driver.frame();
    CHECK(PanelDriver::hasWindow("Search results"));
    typing.driver.key(ImGuiKey_Escape);
    typing.driver.key(ImGuiKey_Escape);
    typing.driver.frame();
    CHECK_FALSE(fieldHasKeyboard());
    CHECK(typing.asked().empty());
}

TEST_CASE("a click elsewhere closes the list and leaves the field") {
    Typing typing;
    typing.driver.type("ita");
    typing.driver.moveTo({700.0F, 600.0F});
    typing.driver.button(true);
    typing.driver.button(false);
    typing.driver.frame();
    CHECK_FALSE(PanelDriver::hasWindow("Search results"));
    CHECK_FALSE(fieldHasKeyboard());
    CHECK(typing.window.memory.search.typed == "ita");
}

TEST_CASE("the filter's terms are chips: each says itself in words and goes when it is pressed") {
    small::Window window;
    window.session.view.question.filter = "region:Europe,Oceania -country:Italy";
    auto driver = window.driver();
    CHECK(window.withInput([](const WindowInput& input) { return chipsShown(input); }) == Names{"Europe and Oceania only", "without Italy"});
    window.session.view.question.filter = "region:Asia -country:Italy";
    driver.frame();
    driver.press("Top bar", "###chip1");
    CHECK(only<RemoveTerm>(window.commands).index == 1);
    window.commands.clear();
    driver.press("Top bar", "Clear###clear filter");
    CHECK(small::onlyAction<ClearFilter>(window.commands) != nullptr);
}

TEST_CASE("chips that leave no room to type in stand below the field") {
    small::Window window;
    window.session.view.question.filter = "region:Europe police academy seminar training cooperation -country:Italy";
    auto driver = window.driver();
    driver.frame();
    REQUIRE(PanelDriver::hasWindow("Filter terms"));
    driver.press("Filter terms", "###chip6");
    CHECK(only<RemoveTerm>(window.commands).index == 6);
    window.session.view.question.filter = "region:Europe";
    driver.frame();
    CHECK_FALSE(PanelDriver::hasWindow("Filter terms"));
}

TEST_CASE("Backspace in the empty field takes the last term away, and Ctrl Z there takes back what Return did") {
    Typing typing;
    typing.window.session.view.question.filter = "region:Europe police";
    typing.driver.type("a");
    typing.driver.key(ImGuiKey_Backspace);
    CHECK(typing.window.memory.search.typed.empty());
    CHECK(typing.asked().empty());
    typing.driver.key(ImGuiKey_Backspace);
    CHECK(only<RemoveTerm>(typing.asked()).index == 1);
    typing.driver.key(ImGuiKey_Z, true);
    CHECK(small::onlyAction<Undo>(typing.asked()) != nullptr);
    CHECK(typing.window.memory.search.typed.empty());
    CHECK(fieldHasKeyboard());
}

TEST_CASE("when nothing matches, words say why and offer to clear the filter") {
    small::Window window;
    window.session.view.question.filter = "nosuchword";
    const auto shown = window.withInput([&](const WindowInput& input) { return nothingShown(input, {280.0, 60.0, 1280.0, 540.0}, window.memory); });
    CHECK(shown.text == "No record for 2022 with the filter: mentioning “nosuchword”.");
    CHECK(shown.canClear);
    auto driver = window.driver();
    driver.press("Nothing shown", "Clear the filter###clear");
    CHECK(small::onlyAction<ClearFilter>(window.commands) != nullptr);
}

TEST_CASE("where only layers without marks are on, words say why the map is empty and where the records are") {
    small::Window window;
    geodata::Record record;
    record.id = "op-1";
    record.name = "An operation";
    record.layer = geodata::Layer::Operations;
    record.start = *geodata::parseEdtf("2022");
    window.atlas.records.records.push_back(record);
    window.session.view.question.layers = {geodata::Layer::Operations, geodata::Layer::Context};
    PanelMemory memory;
    const auto shownOver = [&](const WindowInput& input) { return nothingShown(input, {0.0, 0.0, 1280.0, 720.0}, memory); };
    const auto shown = window.withInput(shownOver);
    CHECK(shown.isBeside);
    CHECK(shown.text.find("not drawn on it") != std::string::npos);
    CHECK_FALSE(shown.canClear);
    window.session.view.question.layers.insert(geodata::Layer::Stations);
    CHECK(window.withInput(shownOver).text.empty());
}

TEST_CASE("with a filter whose marks are all out of sight, words say so and a button frames them") {
    small::Window window;
    window.session.view.question.filter = "country:Italy scope:bilateral";
    window.session.view.zoom = 20.0;
    window.session.view.focus = geodata::LonLat{-150.0, -40.0};
    auto driver = window.driver();
    REQUIRE(PanelDriver::hasWindow("Nothing shown"));
    driver.press("Nothing shown", "###show all");
    REQUIRE(small::onlyAction<FrameRegion>(window.commands) != nullptr);
    CHECK(small::onlyAction<FrameRegion>(window.commands)->name == "ITA");
    window.session.view.question.filter.clear();
    driver.frame();
    driver.frame();
    CHECK_FALSE(PanelDriver::hasWindow("Nothing shown"));
    window.session.view = {};
    window.session.view.question.filter = "country:Italy";
    driver.frame();
    driver.frame();
    CHECK_FALSE(PanelDriver::hasWindow("Nothing shown"));
}

TEST_CASE("the file name follows the years and the format until the person gives another") {
    PanelMemory memory;
    View view;
    CHECK(exportShown(view, memory).file == "reach-atlas-2022.png");
    view.question.years.first = 2018;
    memory.exportFormat = ExportFormat::Pdf;
    CHECK(exportShown(view, memory).file == "reach-atlas-2018-2022.pdf");
    memory.exportName = "mine.svg";
    CHECK(exportShown(view, memory).file == "mine.pdf");
}

TEST_CASE("the map menu shows what the view has") {
    small::Window window;
    View& view = window.session.view;
    view.projection = {geodata::ProjectionKind::Robinson, {150.0, 0.0}};
    view.labels = false;
    const auto shown = window.withInput([](const WindowInput& input) { return mapMenuShown(input); });
    CHECK(shown.projection == geodata::ProjectionKind::Robinson);
    CHECK(shown.meridian == 150.0);
    const auto isOn = [&](const char* key) {
        const auto row = std::find_if(shown.switches.begin(), shown.switches.end(), [&](const auto& each) { return each.info->key == key; });
        REQUIRE(row != shown.switches.end());
        return row->on;
    };
    CHECK_FALSE(isOn("labels"));
    CHECK(isOn("legend"));
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
    window.state.open.insert(Panel::Credits);
    auto driver = window.driver();
    driver.press("Credits", "Close###close credits");
    CHECK(small::asksFor(window.commands, Panel::Credits, false));
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
