// How training is shown is part of the view, and asks nothing of the records.
#include "app/state/command.h"
#include "app/state/session.h"
#include "app/state/view_file.h"
#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

using namespace app;

TEST_CASE("training as a choropleth is a command and a key of the view file, and shows the same records") {
    const auto atlas = geodata::sampleAtlas();
    geodata::Problems problems;
    const auto command = parseCommand("training choropleth");
    REQUIRE(command);
    const Session before;
    const Session after = reduce(before, std::get<Action>(*command), atlas, problems);
    CHECK(problems.empty());
    CHECK(after.view.training == TrainingStyle::Choropleth);
    CHECK(after.view.question == before.view.question);
    const auto back = viewFromJson(jsonFrom(after.view), "view.json", View{}, atlas);
    REQUIRE(back);
    CHECK(*back == after.view);
}

TEST_CASE("a wrong way to show training names the right ones") {
    const auto wrong = withKey(View{}, "training", "choroplet", geodata::sampleAtlas());
    REQUIRE_FALSE(wrong);
    CHECK(wrong.problem().what.find("choropleth") != std::string::npos);
}
