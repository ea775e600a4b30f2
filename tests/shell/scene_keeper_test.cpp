// What the window keeps of a picture: a step of the years is shown once, and only forwards.
#include "app/shell/scene_keeper.h"

#include "app/map/marks/ties.h"
#include "tests/geodata/shipped_atlas.h"
#include "tests/picture/shipped_fonts.h"

#include <doctest/doctest.h>

using namespace app;

namespace {

View viewOf(int year) {
    View view;
    view.question.years.first = view.question.years.last = year;
    return view;
}

const PageLayout layout{{1280, 720}, {}, Medium::Screen};

std::size_t plainItems(const View& view) {
    const auto& atlas = geodata::shippedAtlas();
    return sceneFor(atlas, answerOf(view, atlas), view, layout, shippedFonts(), nullptr).marks.size();
}

}  // namespace

TEST_CASE("a step forwards is marked until the view or the atlas changes again, a step backwards never") {
    const auto& atlas = geodata::shippedAtlas();
    const auto shared = std::make_shared<const geodata::Atlas>(atlas);
    SceneKeeper keeper(shippedFonts());
    const MapFeed feed;
    const SceneKeeper::Timing still{Clock::now(), false, true};
    const auto itemsAt = [&](const View& view, const std::shared_ptr<const geodata::Atlas>& other = {}) {
        keeper.update(view, other ? other : shared, layout, 1.0, feed, still);
        return keeper.scene().marks.size();
    };
    CHECK(itemsAt(viewOf(2022)) == plainItems(viewOf(2022)));
    CHECK(itemsAt(viewOf(2023)) > plainItems(viewOf(2023)));
    CHECK(itemsAt(viewOf(2023), std::make_shared<const geodata::Atlas>(atlas)) == plainItems(viewOf(2023)));
    CHECK(itemsAt(viewOf(2022)) == plainItems(viewOf(2022)));
    CHECK(itemsAt(viewOf(2012)) == plainItems(viewOf(2012)));
    View filtered = viewOf(2013);
    CHECK(itemsAt(filtered) > plainItems(filtered));
    filtered.question.filter = "country:ITA";
    CHECK(itemsAt(filtered) == plainItems(filtered));
}

TEST_CASE("a step of the years asks the records once; the parsed filter, the bars and the marks of all years stay; a move asks nothing") {
    const auto atlas = std::make_shared<const geodata::Atlas>(geodata::shippedAtlas());
    SceneKeeper keeper(shippedFonts());
    const MapFeed feed;
    const SceneKeeper::Timing still{Clock::now(), false, true};
    View view = viewOf(2022);
    view.question.filter = "region:Europe";
    keeper.update(view, atlas, layout, 1.0, feed, still);
    const auto standing = keeper.answer()->standing;
    const auto marks = keeper.marks().standing;
    view = viewOf(2023);
    view.question.filter = "region:Europe";
    CHECK(keeper.update(view, atlas, layout, 1.0, feed, still));
    CHECK(keeper.answers().answersMade() == 2);
    CHECK(keeper.answers().standingsMade() == 1);
    CHECK(keeper.answer()->standing == standing);
    CHECK(keeper.marks().standing == marks);
    CHECK(keeper.roomsMeasured() == 1);
    const auto places = [](const Scene& scene) {
        std::vector<PagePoint> texts;
        for (const auto& item : scene.marks) {
            if (const auto* text = std::get_if<Text>(&item)) texts.push_back(text->at);
        }
        return texts;
    };
    SceneKeeper fresh(shippedFonts());
    fresh.update(view, atlas, layout, 1.0, feed, still);
    CHECK(places(fresh.scene()) == places(keeper.scene()));
    view.zoom = 2.0;
    view.selected = "DEU";
    CHECK(keeper.update(view, atlas, layout, 1.0, feed, still));
    CHECK(keeper.answers().answersMade() == 2);
    CHECK(keeper.roomsMeasured() == 2);
}
