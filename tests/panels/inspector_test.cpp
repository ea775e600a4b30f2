// The inspector: every source once, numbers that match, multilateral records apart.
#include "app/panels/inspector.h"

#include "small_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace app;

namespace {

InspectorShown shownIn(small::Window& window, const std::string& selected) {
    window.session.view.selected = selected;
    return window.withInput([](const WindowInput& input) { return inspectorShown(input); });
}

}  // namespace

TEST_CASE("a record's sources are listed once each and numbered from 1") {
    small::Window window;
    const auto record = std::get<InspectedRecord>(shownIn(window, "st-nld"));
    REQUIRE(record.sources.size() == 2);
    CHECK(record.sources[0].number == 1);
    CHECK(record.sources[0].publisher == "A ministry");
    CHECK(record.sources[0].supports == std::vector<std::string>{"the order", "the closing"});
    CHECK(record.sources[1].number == 2);
    CHECK(record.sources[1].publisher == "An NGO");
}

TEST_CASE("both sides' words carry the number of their source") {
    small::Window window;
    const auto record = std::get<InspectedRecord>(shownIn(window, "st-nld"));
    REQUIRE(record.statements.size() == 3);
    CHECK(record.statements[0].source == 1U);
    CHECK(record.statements[1].source == 1U);  // The third citation is the first source again.
    CHECK(record.statements[2].side == Side::China);
    CHECK(record.statements[2].text == "These are no police stations.");
}

TEST_CASE("a citation names the record, the data and every source, and no link to a copy on another page") {
    small::Window window;
    const auto record = std::get<InspectedRecord>(shownIn(window, "st-nld"));
    for (const char* part : {"Record st-nld", "2026-11", "A ministry", "An NGO", "https://example.org/a"})
        CHECK(record.citation.find(part) != std::string::npos);
    CHECK(record.citation.find("https://example.org/b") == std::string::npos);
}

TEST_CASE("a contested record says so, and one that the years leave out says so too") {
    small::Window window;
    const auto record = std::get<InspectedRecord>(shownIn(window, "st-ita"));
    REQUIRE_FALSE(record.chips.empty());
    CHECK(record.chips.front().text == "contested");
    CHECK(record.chips.front().warning);
    CHECK(record.notShown.empty());
    window.session.view.question.years.first = window.session.view.question.years.last = 2015;
    CHECK_FALSE(std::get<InspectedRecord>(shownIn(window, "st-ita")).notShown.empty());
}

TEST_CASE("a country lists its shown bilateral records by layer and multilateral ones apart") {
    small::Window window;
    const auto country = std::get<InspectedCountry>(shownIn(window, "ITA"));
    CHECK(country.name == "Italy");
    std::set<std::string> listed;
    for (const auto& group : country.groups) {
        for (const auto& line : group.records) listed.insert(line.id);
    }
    CHECK(listed == std::set<std::string>{"co-ita", "st-ita"});
    REQUIRE(country.throughOrganisations.size() == 1);
    CHECK(country.throughOrganisations.front().id == "co-many");
    CHECK(country.empty.empty());
    CHECK_FALSE(std::get<InspectedCountry>(shownIn(window, "CHN")).empty.empty());
}

TEST_CASE("countries are named in the language of the map, the record's own words and its citation stay as they are") {
    small::Window window;
    window.atlas.names = small::shippedNames();
    window.session.view.language = "zh";
    CHECK(std::get<InspectedCountry>(shownIn(window, "ITA")).name == "意大利");
    const auto station = std::get<InspectedRecord>(shownIn(window, "st-nld"));
    CHECK(station.countryName == "荷兰");
    CHECK(station.title == "Amsterdam");
    CHECK(station.citation.find("Netherlands") != std::string::npos);
    CHECK(station.citation.find("荷兰") == std::string::npos);
    const auto details = std::get<InspectedRecord>(shownIn(window, "co-many")).details;
    const auto has = [&](const char* name, const char* value) {
        return std::find(details.begin(), details.end(), std::pair<std::string, std::string>(name, value)) != details.end();
    };
    CHECK(has("Place", "Rome, 意大利"));
    CHECK(has("Named in it", "荷兰, 意大利"));
    window.session.view.language = "en";
    CHECK(std::get<InspectedCountry>(shownIn(window, "ITA")).name == "Italy");
}

TEST_CASE("nothing selected: no inspector") {
    small::Window window;
    CHECK(std::holds_alternative<std::monostate>(shownIn(window, "")));
    auto driver = window.driver();
    CHECK_FALSE(PanelDriver::hasWindow("Inspector"));
}

TEST_CASE("a press on a country's record selects it, on a record's country that country, on the cross nothing") {
    small::Window window;
    window.session.view.selected = "ITA";
    auto driver = window.driver();
    driver.press("Inspector", "###record co-many");
    REQUIRE(small::onlyAction<Select>(window.commands) != nullptr);
    CHECK(small::onlyAction<Select>(window.commands)->id == "co-many");
    window.commands.clear();
    window.session.view.selected = "st-nld";
    driver.frame();
    driver.press("Inspector", "###all of NLD");
    REQUIRE(small::onlyAction<Select>(window.commands) != nullptr);
    CHECK(small::onlyAction<Select>(window.commands)->id == "NLD");
    window.commands.clear();
    driver.press("Inspector", "Close###close inspector");
    REQUIRE(small::onlyAction<Select>(window.commands) != nullptr);
    CHECK(small::onlyAction<Select>(window.commands)->id.empty());
}

TEST_CASE("cite and copy link fill the clipboard, say so, and ask for nothing; a copy on another page has no link") {
    small::Window window;
    window.session.view.selected = "st-nld";
    window.size = {1280.0, 1600.0};  // The sources are in sight.
    auto driver = window.driver();
    driver.press("Inspector", "Cite###cite");
    CHECK(std::string(ImGui::GetClipboardText()).starts_with("Record st-nld"));
    CHECK(window.memory.notices.size() == 1);
    driver.press("Inspector", "Copy link###link 2.");
    CHECK(std::string(ImGui::GetClipboardText()) == "https://example.org/a");
    driver.press("Inspector", "Copy link###link 1.");
    CHECK(std::string(ImGui::GetClipboardText()) == "https://example.org/a");
    CHECK(window.commands.empty());
}

TEST_CASE("a country's name that has no room beside the record's kind stands below it, whole") {
    const std::string name = "The United Netherlands and Isles";
    small::Window window;
    window.atlas.countries = geodata::Countries({{"NLD", "NL", "528", name, "Europe", "Western Europe", "Amsterdam", geodata::LonLat{4.9, 52.4}}});
    window.session.view.selected = window.atlas.records.records.front().id;
    auto driver = window.driver();
    driver.frame();
    const ImGuiWindow* card = ImGui::FindWindowByName("Inspector");
    REQUIRE(card != nullptr);
    const ImGuiID link = ImGui::FindWindowByName("Inspector")->GetID("###all of NLD");
    const float width = textSize(Type::Body, name).x;
    REQUIRE(width < card->Size.x - 86.0F);
    for (const float x : {4.0F, width - 4.0F}) {
        driver.moveTo({card->Pos.x + 46.0F + x, card->Pos.y + 16.0F + 38.0F});
        driver.frame();
        CHECK(GImGui->HoveredId == link);
    }
}

TEST_CASE("a country says how many of its records the years leave out, and a button shows them, too") {
    small::Window window;
    window.session.view.selected = "ITA";
    window.session.view.question.years.first = window.session.view.question.years.last = 2016;
    window.session.view.question.years.mode = geodata::TimeMode::Began;
    const auto country = std::get<InspectedCountry>(shownIn(window, "ITA"));
    CHECK(country.groups.empty());
    CHECK(country.inOtherYears == 3);
    auto driver = window.driver();
    driver.press("Inspector", "###other years");
    const auto* all = small::onlyAction<SetView>(window.commands);
    REQUIRE(all != nullptr);
    CHECK(all->view.question.years.mode == geodata::TimeMode::UpTo);
    window.session.view = all->view;
    CHECK(std::get<InspectedCountry>(shownIn(window, "ITA")).inOtherYears == 0);
}
