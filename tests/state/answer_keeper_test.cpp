// A question is asked once, whoever reads the answer.
#include "app/state/answer_keeper.h"

#include "tests/geodata/asked_once.h"
#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

using namespace app;

TEST_CASE("a view is asked once until its question, its region or the atlas changes, and a step of years asks for no more than the years") {
    const auto atlas = std::make_shared<const geodata::Atlas>(geodata::randomAtlas(6, 200));
    AnswerKeeper keeper;
    View view;
    view.question.filter = "region:Europe";
    CHECK(keeper.ask(atlas, view));
    CHECK(keeper.answersMade() == 1);
    view.zoom = 3.0;
    view.theme = Theme::Dark;
    view.selected = "DEU";
    CHECK_FALSE(keeper.ask(atlas, view));
    ++view.question.years.last;
    CHECK(keeper.ask(atlas, view));
    CHECK(keeper.answersMade() == 2);
    CHECK(keeper.standingsMade() == 1);
    CHECK(keeper.answer()->selection.records == geodata::select(*atlas, queryOf(view, *atlas)).records);
    view.question.years.mode = geodata::TimeMode::UpTo;
    CHECK(keeper.ask(atlas, view));
    CHECK(keeper.standingsMade() == 2);
    CHECK(keeper.answer()->standing->bars.byLayer == geodata::yearBars(*atlas, queryOf(view, *atlas), keeper.answer()->standing->span).byLayer);
    view.question.filter.clear();
    CHECK(keeper.ask(atlas, view));
    CHECK(keeper.standingsMade() == 3);
    view.region = RegionFrame{"Europe", "Europe", -25.0, 34.0, 45.0, 72.0};
    CHECK(keeper.ask(atlas, view));
    CHECK(keeper.standingsMade() == 3);
    CHECK(keeper.answer()->query.region->name == "Europe");
    CHECK(keeper.ask(std::make_shared<const geodata::Atlas>(*atlas), view));
    CHECK(keeper.standingsMade() == 4);
}
