// Sums fall apart into single records where a place is selected or near, each in its own spot, and only there.
#include "app/scene/single_ties.h"

#include "app/scene/scene_for.h"
#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
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

TEST_CASE("single records are all there, once each, and none covers another") {
    const auto atlas = atlasOfOnePartner();
    const View view;
    const auto partner = marksOf(atlas, view).partners.front();
    for (const auto& placement : {far, near}) {
        const auto single = singleTies(atlas, partner, view, placement, 1.0);
        std::set<std::uint32_t> seen;
        for (const auto& tie : single.ties) seen.insert(tie.record);
        CHECK(single.ties.size() == partner.total());
        CHECK(seen.size() == partner.total());
        for (std::size_t i = 0; i < single.ties.size(); ++i) {
            for (std::size_t j = i + 1; j < single.ties.size(); ++j) {
                const double apart = std::hypot(single.ties[i].at.x - single.ties[j].at.x, single.ties[i].at.y - single.ties[j].at.y);
                // Half discs of different layers turn their flat sides to one another.
                const bool sameLayer = atlas.records.records[single.ties[i].record].layer == atlas.records.records[single.ties[j].record].layer;
                if (sameLayer) CHECK(apart > singleTieRadius * 1.4);
            }
        }
    }
}

TEST_CASE("only from near does a record stand at its own city, and only at one in the partner's country") {
    const auto atlas = atlasOfOnePartner();
    const View view;
    const auto partner = marksOf(atlas, view).partners.front();
    const auto elsewhere = [&](const MapPlacement& placement) {
        std::set<std::string> ids;
        for (const auto& tie : singleTies(atlas, partner, view, placement, 1.0).ties) {
            if (!tie.atCapital) ids.insert(atlas.records.records[tie.record].id);
        }
        return ids;
    };
    CHECK(elsewhere(far).empty());
    CHECK(elsewhere(near) == std::set<std::string>{"r-0", "r-1", "r-2"});
}

TEST_CASE("around the capital, cooperation stands left and training right, each from the top in the order of the records") {
    const auto atlas = atlasOfOnePartner();
    const View view;
    const auto partner = marksOf(atlas, view).partners.front();
    const auto single = singleTies(atlas, partner, view, far, 1.0);
    for (const auto& tie : single.ties) {
        const bool training = atlas.records.records[tie.record].layer == Layer::Training;
        CHECK((training ? tie.at.x - single.capital.x : single.capital.x - tie.at.x) > 0.0);
    }
    for (const auto layer : {Layer::Cooperation, Layer::Training}) {
        std::vector<std::uint32_t> order;
        for (const auto& tie : single.ties) {
            if (atlas.records.records[tie.record].layer == layer) order.push_back(tie.record);
        }
        CHECK(std::is_sorted(order.begin(), order.end()));
    }
}

TEST_CASE("a selected partner's single records can each be clicked, and its sum is no longer drawn") {
    const auto atlas = atlasOfOnePartner();
    const auto fonts = Fonts::load(REACH_DATASETS_DIR);
    REQUIRE(fonts);
    View view;
    view.selected = "ZAF";
    const auto selection = geodata::select(atlas, queryOf(view, atlas));
    const Scene scene = sceneFor(atlas, selection, view, {{1600, 1000}, {}, Medium::Screen}, *fonts, nullptr);
    std::set<std::uint32_t> clickable;
    for (const auto& target : scene.targets) {
        if (target.records.size() == 1) clickable.insert(target.records.front());
    }
    CHECK(clickable.size() == 17);
}
