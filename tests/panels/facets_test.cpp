// Layers and facets: their numbers are the selection's, and a press is one action.
#include "app/panels/layers_and_facets.h"

#include "small_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace app;

namespace {

FacetsShown shownIn(small::Window& window) {
    return window.withInput([&](const WindowInput& input) { return facetsShown(input, window.memory); });
}

const FacetShown& facetOf(const FacetsShown& shown, geodata::Field field) {
    return *std::find_if(shown.facets.begin(), shown.facets.end(), [&](const FacetShown& facet) { return facet.field == field; });
}

std::size_t countOf(const FacetShown& facet, const std::string& value) {
    const auto row = std::find_if(facet.rows.begin(), facet.rows.end(), [&](const FacetRow& each) { return each.value == value; });
    return row == facet.rows.end() ? 0 : row->count;
}

}  // namespace

TEST_CASE("a layer's row says how many of its records are shown, and of how many") {
    small::Window window;
    const auto selection = window.selection();
    const auto shown = shownIn(window);
    REQUIRE(shown.layers.size() == geodata::allLayers.size());
    for (const auto& row : shown.layers) {
        if (!row.on) CHECK(row.count == "off");
        if (!row.on) continue;
        CHECK(row.count == std::to_string(selection.shownByLayer.at(row.layer)) + " / " + std::to_string(selection.outOfByLayer.at(row.layer)));
    }
    window.session.view.question.layers.erase(geodata::Layer::Training);
    CHECK(shownIn(window).layers[2].count == "off");
}

TEST_CASE("layers without marks have a row, too, which says that they are beside the map") {
    small::Window window;
    for (const auto& row : shownIn(window).layers) {
        const bool beside = row.layer == geodata::Layer::Operations || row.layer == geodata::Layer::Context;
        CHECK(row.remark == (beside ? "beside the map" : ""));
    }
    auto driver = window.driver();
    driver.press("Layers and facets", "###layer operations");
    REQUIRE(small::onlyAction<ToggleLayer>(window.commands) != nullptr);
    CHECK(small::onlyAction<ToggleLayer>(window.commands)->layer == geodata::Layer::Operations);
    window.commands.clear();
    driver.press("Layers and facets", "Open a table…###ask for table");
    REQUIRE(window.commands.size() == 1);
    CHECK(std::get<ShowPanel>(window.commands.front()).on);
}

TEST_CASE("the certainty facet counts every shown record once") {
    small::Window window;
    const auto shown = shownIn(window);
    std::size_t sum = 0;
    for (const auto& row : facetOf(shown, geodata::Field::Certainty).rows) sum += row.count;
    CHECK(sum == window.selection().records.size());
}

TEST_CASE("bars keep their scale while a filter changes, and the chosen value is marked") {
    small::Window window;
    const auto before = facetOf(shownIn(window), geodata::Field::Certainty);
    window.session.view.question.filter = "region:Oceania";
    const auto after = shownIn(window);
    const auto& certainty = facetOf(after, geodata::Field::Certainty);
    REQUIRE(certainty.rows.size() == before.rows.size());
    for (std::size_t row = 0; row < certainty.rows.size(); ++row) {
        CHECK(certainty.rows[row].value == before.rows[row].value);
        CHECK(certainty.rows[row].fraction <= before.rows[row].fraction);
    }
    const auto& region = facetOf(after, geodata::Field::Region);
    for (const auto& row : region.rows) CHECK(row.chosen == (row.value == "Oceania"));
    // Its own term is left out, so that others can still be chosen.
    CHECK(countOf(region, "Europe") > 0);
}

TEST_CASE("rows keep their order whatever layers, years, clock and filter are chosen") {
    const auto orderOf = [](const FacetShown& facet) {
        std::vector<std::string> values;
        for (const auto& row : facet.rows) values.push_back(row.value);
        return values;
    };
    small::Window all;
    all.session.view.question.layers = {geodata::allLayers.begin(), geodata::allLayers.end()};
    const auto whole = shownIn(all);
    for (const auto layer : geodata::allLayers) {
        small::Window window;
        window.session.view.question.layers = {layer};
        window.session.view.question.years.first = 2019;
        window.session.view.question.knownBy = "2021";
        for (const auto& facet : shownIn(window).facets) {
            // What remains of the whole list when the values that this layer never has are taken out.
            auto expected = orderOf(facetOf(whole, facet.field));
            const auto now = orderOf(facet);
            std::erase_if(expected, [&](const auto& value) { return std::find(now.begin(), now.end(), value) == now.end(); });
            CHECK(now == expected);
        }
    }
}

TEST_CASE("unknown stands last though it is the most frequent") {
    small::Window window;
    CHECK(facetOf(shownIn(window), geodata::Field::Status).rows.back().value == "unknown");
}

TEST_CASE("pressing a value of a facet asks once to add it to the filter") {
    small::Window window;
    auto driver = window.driver();
    driver.press("Layers and facets", "Europe###region Europe");
    const auto* action = small::onlyAction<ToggleFacetValue>(window.commands);
    REQUIRE(action != nullptr);
    CHECK(action->field == geodata::Field::Region);
    CHECK(action->value == "Europe");
}

TEST_CASE("pressing a layer switches it, folded or not") {
    small::Window window;
    auto driver = window.driver();
    driver.press("Layers and facets", "###layer training");
    REQUIRE(small::onlyAction<ToggleLayer>(window.commands) != nullptr);
    CHECK(small::onlyAction<ToggleLayer>(window.commands)->layer == geodata::Layer::Training);
    window.commands.clear();
    driver.press("Layers and facets", "Fold###fold facets");
    CHECK(window.commands.empty());
    CHECK(window.memory.facetsOpen == false);
    driver.press("Folded facets", "###layer stations");
    CHECK(small::onlyAction<ToggleLayer>(window.commands) != nullptr);
}
