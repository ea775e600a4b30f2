// Sums fall apart into single records where a place is selected or near, each in its own spot, and only there.
#include "app/map/marks/single_ties.h"

#include "app/map/marks/record_lists.h"
#include "app/sheet/scene_for.h"
#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace app;
using geodata::Layer;

namespace {

// Twelve cooperation and five training records of one partner, three of them in a city of its own.
geodata::Atlas atlasOfOnePartner() {
    auto atlas = geodata::sampleAtlas();
    atlas.records.records.clear();
    for (int index = 0; index < 17; ++index) {
        auto record = geodata::sampleRecord("r-" + std::to_string(index), index < 12 ? Layer::Cooperation : Layer::Training, "ZAF", "agreement",
                                            geodata::Extent::Period, "2020", "", "", geodata::Certainty::Official, {0});
        if (index < 3) record = geodata::withPlace(std::move(record), "Durban", "ZAF", {31.0, -29.9});
        // A course in China happened there, not at a site of the partner.
        if (index == 13) record = geodata::withPlace(std::move(record), "Beijing", "CHN", {116.4, 39.9});
        atlas.records.records.push_back(std::move(record));
    }
    geodata::derive(atlas.records);
    return atlas;
}

Marks marksOf(const geodata::Atlas& atlas, const View& view) { return marksFor(atlas, geodata::select(atlas, queryOf(view, atlas))); }

const MapPlacement far{{800, 500}, 250.0};
const MapPlacement near{{800, 500}, 4000.0};
const PageBox everything{-1e6, -1e6, 1e6, 1e6};

}  // namespace

TEST_CASE("a partner's records are drawn singly when it or one of them is selected, or when its capital is in a near frame") {
    const auto atlas = atlasOfOnePartner();
    View view;
    const auto marks = marksOf(atlas, view);
    REQUIRE(marks.partners.size() == 1);
    const auto& partner = marks.partners.front();
    CHECK_FALSE(isShownSingly(atlas, partner, view, far, everything, 1.0));
    CHECK(isShownSingly(atlas, partner, view, near, everything, 1.0));
    // A page of twice the unit needs twice the points to be as near.
    CHECK_FALSE(isShownSingly(atlas, partner, view, near, everything, 4.0));
    CHECK_FALSE(isShownSingly(atlas, partner, view, near, {0, 0, 1, 1}, 1.0));
    view.selected = "ZAF";
    CHECK(isShownSingly(atlas, partner, view, far, everything, 1.0));
    view.selected = "r-14";
    CHECK(isShownSingly(atlas, partner, view, far, everything, 1.0));
    view.selected = "NLD";
    CHECK_FALSE(isShownSingly(atlas, partner, view, far, everything, 1.0));
}

TEST_CASE("single records are all there, once each, at the place where their arc ends") {
    const auto atlas = atlasOfOnePartner();
    const View view;
    const auto partner = marksOf(atlas, view).partners.front();
    for (const auto& placement : {far, near}) {
        const auto single = singleTies(atlas, partner, view, placement, 1.0);
        std::set<std::uint32_t> seen;
        std::size_t atPlaces = 0;
        for (const auto& tie : single.ties) seen.insert(tie.record);
        for (const auto& place : single.places) {
            atPlaces += place.cooperation.size() + place.training.size();
            for (const auto record : place.cooperation) CHECK(atlas.records.records[record].layer == Layer::Cooperation);
            for (const auto record : place.training) CHECK(atlas.records.records[record].layer == Layer::Training);
        }
        CHECK(single.ties.size() == partner.total());
        CHECK(seen.size() == partner.total());
        CHECK(atPlaces == partner.total());
    }
}

TEST_CASE("only from near does a record stand at its own city, and only at one in the partner's country") {
    const auto atlas = atlasOfOnePartner();
    const View view;
    const auto partner = marksOf(atlas, view).partners.front();
    CHECK(singleTies(atlas, partner, view, far, 1.0).places.size() == 1);
    const auto places = singleTies(atlas, partner, view, near, 1.0).places;
    REQUIRE(places.size() == 2);
    CHECK(places[0].city.empty());
    CHECK(places[1].city == "Durban");
    std::set<std::string> ids;
    for (const auto record : places[1].cooperation) ids.insert(atlas.records.records[record].id);
    CHECK(ids == std::set<std::string>{"r-0", "r-1", "r-2"});
    CHECK(places[1].training.empty());
}

TEST_CASE("a city so near the capital that their symbols would touch is told with it") {
    auto atlas = atlasOfOnePartner();
    for (auto& record : atlas.records.records) {
        if (record.place && record.place->city == "Durban") record.place->position = {28.3, -25.8};
    }
    const View view;
    const auto partner = marksOf(atlas, view).partners.front();
    const auto places = singleTies(atlas, partner, view, near, 1.0).places;
    REQUIRE(places.size() == 1);
    CHECK(places.front().cooperation.size() == 12);
    CHECK(std::is_sorted(places.front().cooperation.begin(), places.front().cooperation.end()));
}

TEST_CASE("a selected partner's records are a list: the newest can be clicked one by one, the others together, and its sum is not drawn") {
    const auto atlas = atlasOfOnePartner();
    const auto fonts = Fonts::load(REACH_DATASETS_DIR);
    REQUIRE(fonts);
    View view;
    view.selected = "ZAF";
    const auto answer = answerOf(view, atlas);
    const Scene scene = sceneFor(atlas, answer, view, {{1600, 1000}, {}, Medium::Screen}, *fonts, nullptr);
    std::set<std::uint32_t> clickable;
    std::set<std::uint32_t> together;
    for (const auto& target : scene.targets) {
        if (target.records.size() == 1) clickable.insert(target.records.front());
        if (target.records.size() > 1) together.insert(target.records.begin(), target.records.end());
    }
    CHECK(clickable.size() == rowsAtMost);
    CHECK(together.size() == 17 - rowsAtMost);
    for (const auto record : clickable) CHECK_FALSE(together.contains(record));
}

TEST_CASE("where a list finds no room, a sum stands for the records and says their number") {
    const auto atlas = atlasOfOnePartner();
    const auto fonts = Fonts::load(REACH_DATASETS_DIR);
    REQUIRE(fonts);
    View view;
    view.selected = "ZAF";
    const auto answer = answerOf(view, atlas);
    PageLayout layout{{1600, 1000}, {}, Medium::Screen};
    layout.covered = {{0, 0, 1600, 1000}};
    const Scene scene = sceneFor(atlas, answer, view, layout, *fonts, nullptr);
    REQUIRE(scene.targets.size() == 1);
    CHECK(scene.targets.front().records.size() == 17);
    std::set<std::string> numbers;
    for (const auto& item : scene.marks) {
        if (const auto* text = std::get_if<Text>(&item)) numbers.insert(text->shaped.runs.front().text);
    }
    CHECK(numbers.contains("12"));
    CHECK(numbers.contains("5"));
}
