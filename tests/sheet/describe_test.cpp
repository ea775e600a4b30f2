// A picture in words: every number is the selection's, and the change since the year before is the difference of two selections.
#include "app/sheet/describe.h"

#include "geodata/query/sentence.h"
#include "geodata/query/year_change.h"
#include "tests/geodata/asked_once.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <string>

using namespace app;
using geodata::shippedAtlas;

namespace {

geodata::Selection selectionOf(const View& view) { return geodata::select(shippedAtlas(), queryOf(view, shippedAtlas())); }

// The number before the words, or -1.
long numberBefore(const std::string& text, const std::string& words) {
    std::smatch found;
    const std::regex pattern("(\\d+) " + words);
    return std::regex_search(text, found, pattern) ? std::stol(found[1]) : -1;
}

View withYears(int first, int last, geodata::TimeMode mode) {
    View view;
    view.question.years.first = first;
    view.question.years.last = last;
    view.question.years.mode = mode;
    return view;
}

std::vector<View> someViews() {
    std::vector<View> views;
    for (const auto mode : geodata::allTimeModes) {
        for (const auto& [first, last] : {std::pair{2022, 2022}, {2018, 2022}, {2004, 2005}, {1950, 1950}}) {
            views.push_back(withYears(first, last, mode));
            views.push_back(views.back());
            views.back().question.filter = "region:Europe,Africa";
            views.back().question.layers = {geodata::allLayers.begin(), geodata::allLayers.end()};
        }
    }
    return views;
}

}  // namespace

TEST_CASE("the description's sentence is the selection's, and its counts by layer and region sum to the records shown") {
    for (const auto& view : someViews()) {
        const auto selection = selectionOf(view);
        const auto text = describe(shippedAtlas(), answerOf(view, shippedAtlas()), view);
        CAPTURE(text);
        CHECK(text.find(geodata::sentenceFor(selection, queryOf(view, shippedAtlas()))) != std::string::npos);
        long layers = 0;
        for (const auto& [layer, count] : selection.shownByLayer) {
            if (count == 0) continue;
            CHECK(numberBefore(text, "in the layer " + std::string(geodata::keyOf(layer))) == static_cast<long>(count));
            layers += static_cast<long>(count);
        }
        CHECK(layers == static_cast<long>(selection.records.size()));
        long regions = std::max(0L, numberBefore(text, "with no single partner or host"));
        for (const auto* region : {"Africa", "Americas", "Antarctica", "Asia", "Europe", "Oceania"}) {
            regions += std::max(0L, numberBefore(text, std::string("in ") + region));
        }
        CHECK(regions == static_cast<long>(selection.records.size()));
    }
}

TEST_CASE("of a framed region the description tells the region's numbers, which sum to the sentence's") {
    View view;
    view.region = RegionFrame{"Europe", "Europe"};
    const auto selection = selectionOf(view);
    const auto text = describe(shippedAtlas(), answerOf(view, shippedAtlas()), view);
    CAPTURE(text);
    long layers = 0;
    for (const auto layer : view.question.layers) layers += std::max(0L, numberBefore(text, "in the layer " + std::string(geodata::keyOf(layer))));
    CHECK(layers == static_cast<long>(selection.inRegion.shown));
    CHECK(text.find("in Asia") == std::string::npos);
    const auto keywords = keywordsFor(shippedAtlas(), selection, view);
    CHECK(std::find(keywords.begin(), keywords.end(), "Europe") != keywords.end());
    CHECK(std::find(keywords.begin(), keywords.end(), "Asia") == keywords.end());
}

TEST_CASE("counts by region are those that `count --by region` gives for bilateral records") {
    auto view = withYears(2022, 2022, geodata::TimeMode::Active);
    view.question.filter = "scope:bilateral";
    const auto regions = regionCounts(shippedAtlas(), selectionOf(view), {});
    for (const auto& [region, count] :
         geodata::countBy(shippedAtlas(), queryOf(view, shippedAtlas()), geodata::Field::Region, geodata::Unit::Records)) {
        const auto found = std::find_if(regions.begin(), regions.end(), [&](const RegionCount& each) { return each.region == region; });
        REQUIRE(found != regions.end());
        CHECK(found->now == count);
    }
}

TEST_CASE("records added and gone are the two differences of the selections of this year and the year before") {
    for (const auto& view : someViews()) {
        View before = view;
        --before.question.years.first;
        --before.question.years.last;
        const auto now = selectionOf(view);
        const auto then = selectionOf(before);
        const std::set<std::uint32_t> nowSet(now.records.begin(), now.records.end());
        const std::set<std::uint32_t> thenSet(then.records.begin(), then.records.end());
        std::size_t added = 0;
        for (const auto index : nowSet) added += thenSet.contains(index) ? std::size_t{0} : std::size_t{1};
        const auto change = geodata::yearChange(shippedAtlas(), queryOf(view, shippedAtlas()), now);
        CHECK(change.added.size() == added);
        CHECK(now.records.size() + change.gone.size() == then.records.size() + change.added.size());
        std::size_t nowInRegions = 0;
        std::size_t thenInRegions = 0;
        for (const auto& region : regionCounts(shippedAtlas(), now, change.before)) {
            nowInRegions += region.now;
            thenInRegions += region.before;
        }
        CHECK(nowInRegions == now.records.size());
        CHECK(thenInRegions == then.records.size());
        const auto text = describe(shippedAtlas(), answerOf(view, shippedAtlas()), view);
        CAPTURE(text);
        if (change.added.empty() && change.gone.empty()) {
            CHECK(text.find("the same records are shown") != std::string::npos);
        } else {
            CHECK(numberBefore(text, "more records? (is|are) shown") == static_cast<long>(change.added.size()));
            CHECK(numberBefore(text, "(is|are) no longer shown") == static_cast<long>(change.gone.size()));
        }
    }
}

TEST_CASE("a year in which nothing is reported, no layer and a place on the globe are described too") {
    auto view = withYears(1900, 1900, geodata::TimeMode::Active);
    CHECK(describe(shippedAtlas(), answerOf(view, shippedAtlas()), view).find("None of") != std::string::npos);
    view.question.layers.clear();
    CHECK(describe(shippedAtlas(), answerOf(view, shippedAtlas()), view).find("No layer is shown") != std::string::npos);
    view.projection = {geodata::ProjectionKind::Orthographic, {-60.0, -20.0}};
    CHECK(describe(shippedAtlas(), answerOf(view, shippedAtlas()), view).find("centred on 60° W") != std::string::npos);
    view.zoom = 4.0;
    view.focus = geodata::LonLat{12.0, -48.4};
    CHECK(describe(shippedAtlas(), answerOf(view, shippedAtlas()), view).find("Map around 48° S 12° E") != std::string::npos);
}

TEST_CASE("keywords name the layers, years, projection, regions and the data's version") {
    const auto view = withYears(2018, 2022, geodata::TimeMode::Active);
    const auto words = keywordsFor(shippedAtlas(), selectionOf(view), view);
    for (const auto* word : {"stations", "2018–2022", "Equal Earth projection", "Europe"}) {
        CHECK(std::find(words.begin(), words.end(), word) != words.end());
    }
    CHECK(words.back() == "data version " + shippedAtlas().records.version);
}
