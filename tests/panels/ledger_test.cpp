// The ledger: both sides by date, who stands behind a record, what kind of date it has, and what a step of time changed.
#include "app/panels/change_list.h"
#include "app/panels/date_words.h"
#include "app/panels/inspector.h"
#include "app/panels/timeline.h"

#include "small_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace app;

namespace {

InspectedRecord inspected(small::Window& window, const std::string& id) {
    window.session.view.selected = id;
    return std::get<InspectedRecord>(window.withInput([](const WindowInput& input) { return inspectorShown(input); }));
}

geodata::Record& recordOf(small::Window& window, const std::string& id) {
    auto& records = window.atlas.records.records;
    return *std::find_if(records.begin(), records.end(), [&](const geodata::Record& record) { return record.id == id; });
}

}  // namespace

TEST_CASE("both sides stand in one list, by date, the undated last and said to be so") {
    small::Window window;
    auto& record = recordOf(window, "st-nld");
    record.chinaResponses = {{"", "denial", "Untrue.", {}, "foreign ministry"}, {"2022-11-15", "explanation", "Volunteers.", 1, "embassy"}};
    const auto shown = inspected(window, "st-nld").statements;
    REQUIRE(shown.size() == 4);
    CHECK(shown[0].heading == "Host · ordered closed · 1 November 2022");
    CHECK(shown[1].heading == "Chinese side · explanation · embassy · 15 November 2022");
    CHECK(shown[1].source == 2U);
    CHECK(shown[2].heading == "Host · statement · December 2022");
    CHECK(shown[3].heading == "Chinese side · denial · foreign ministry · undated");
    CHECK(shown[3].side == Side::China);
}

TEST_CASE("texts that repeat one witness are one witness, and those that only respond confirm nothing") {
    small::Window window;
    auto& record = recordOf(window, "st-nld");
    record.citations = {{0, "the list", "ngo:safeguard-defenders", false}, {1, "the same list", "ngo:safeguard-defenders", false}};
    geodata::derive(window.atlas.records);
    CHECK(witnessesInWords(record, window.atlas.countries) == "2 publications, 1 witness: Safeguard Defenders");
    record.citations[1] = {1, "a denial", "china", true};
    geodata::derive(window.atlas.records);
    CHECK(witnessesInWords(record, window.atlas.countries) == "1 publication, 1 witness: Safeguard Defenders; 1 more carries only a response");
    const auto shown = inspected(window, "st-nld");
    CHECK(shown.witnesses == witnessesInWords(record, window.atlas.countries));
    CHECK_FALSE(shown.sources[0].onlyResponse);
    CHECK(shown.sources[0].witness == "Safeguard Defenders");
    CHECK(shown.sources[1].onlyResponse);
}

TEST_CASE("a start says what kind of date it is, an end whether anyone reports it") {
    auto record = small::record("x", geodata::Layer::Stations, "NLD", "2022-12");
    record.startBasis = "first reported";
    CHECK(startInWords(record) == "First reported December 2022; says nothing about the years before");
    CHECK(endInWords(record) == "Not reported");
    record.startBasis = "announced";
    CHECK(startInWords(record) == "Announced December 2022");
    record.end = *geodata::parseEdtf("2023-03");
    record.endBasis = "ended per host";
    CHECK(endInWords(record) == "March 2023, according to the host's authorities");
    record.endBasis = "stated term";
    CHECK(endInWords(record).find("what happened is not said") != std::string::npos);
    record.end.reset();
    record.status = "in_force";
    CHECK(endInWords(record) == "None: going on, as far as reported");
    record.startBasis = "signed";
    record.firstReported = *geodata::parseEdtf("2023-01");
    CHECK(firstReportInWords(record) == "January 2023");
}

TEST_CASE("what changed is said below the sentence, opens a list, and the list's rows lead to the records") {
    small::Window window;
    const auto shown = window.withInput([&](const WindowInput& input) { return timelineShown(input, window.memory); });
    CHECK(shown.change == "Since 2021: 3 more");
    auto driver = window.driver();
    driver.press("Timeline", "Changes###changes");
    driver.frame();
    CHECK(small::asksFor(window.commands, Panel::Changes, true));
    window.commands.clear();
    window.state.open.insert(Panel::Changes);
    driver.frame();
    CHECK(PanelDriver::hasWindow("Changes"));
    const auto list = window.withInput([&](const WindowInput& input) { return changeListShown(input); });
    CHECK(list.title == "Since 2021");
    CHECK(list.added.size() == 3);
    driver.press("Changes", "###record st-ita");
    REQUIRE(small::onlyAction<Select>(window.commands) != nullptr);
    CHECK(small::onlyAction<Select>(window.commands)->id == "st-ita");
    driver.press("Changes", "Close###close changes");
    CHECK(small::asksFor(window.commands, Panel::Changes, false));
}

TEST_CASE("bars tell how much of them rests on report dates, and can be measured by the filter") {
    small::Window window;
    recordOf(window, "st-ita").startBasis = "first reported";
    window.session.view.question.filter = "country:Italy";
    auto shown = window.withInput([&](const WindowInput& input) { return timelineShown(input, window.memory); });
    CHECK(shown.anyFirstReports);
    std::size_t hatched = 0;
    for (const auto& column : shown.columns) {
        for (const auto& each : column.counts) {
            CHECK(each.firstReports <= each.count);
            hatched += column.year == 2022 ? each.firstReports : 0;
        }
    }
    CHECK(hatched == 1);
    const std::size_t all = shown.fullBar;
    window.memory.barsToFilter = true;
    shown = window.withInput([&](const WindowInput& input) { return timelineShown(input, window.memory); });
    CHECK(shown.fullBar < all);
    for (const auto& column : shown.columns) CHECK(column.total <= shown.fullBar);
}

TEST_CASE("the known-by handle asks for the end of a year, and for now at the end of the data") {
    small::Window window;
    auto shown = window.withInput([&](const WindowInput& input) { return timelineShown(input, window.memory); });
    CHECK(shown.knownByText == "now");
    CHECK(knownByAt(shown, shown.span.last) == "now");
    CHECK(knownByAt(shown, 2020) == "2020");
    window.session.view.question.knownBy = "2020";
    shown = window.withInput([&](const WindowInput& input) { return timelineShown(input, window.memory); });
    CHECK(shown.knownByText == "the end of 2020");
}

TEST_CASE("facets keep their order and the length of a full bar in every year") {
    small::Window window;
    const auto orderIn = [&](int year) {
        window.session.view.question.years.first = window.session.view.question.years.last = year;
        std::vector<std::pair<std::string, std::size_t>> order;
        for (const auto& facet : window.answer().facets) {
            for (const auto& value : facet.values) order.emplace_back(value.value, facet.fullBar);
        }
        return order;
    };
    const auto order = orderIn(2022);
    REQUIRE_FALSE(order.empty());
    for (int year = 2014; year <= 2026; ++year) CHECK(orderIn(year) == order);
}
