// A view changes only through reduce(), stays valid whatever is done to it, and every change can be taken back.
#include "app/state/session.h"

#include "app/state/command_table.h"
#include "app/state/view_file.h"
#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace app;
using geodata::Problems;

namespace {

bool isValid(const View& view) {
    const auto& center = view.projection.center;
    return view.question.years.first <= view.question.years.last && view.zoom >= minZoom && view.zoom <= maxZoom && center.lon >= -180.0 &&
           center.lon <= 180.0 && center.lat >= -90.0 && center.lat <= 90.0 && (!view.focus || geodata::mapFromGlobe(view.projection, *view.focus));
}

Action randomAction(std::mt19937& random) {
    std::uniform_real_distribution<double> some(-3.0, 3.0);
    const auto pick = [&](std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random); };
    switch (pick(20)) {
        case 0: return SetYears{static_cast<int>(1900 + pick(200)), static_cast<int>(1900 + pick(200))};
        case 1: return StepYear{static_cast<int>(pick(9)) - 4};
        case 2: return SetTimeMode{geodata::allTimeModes[pick(4)]};
        case 3: return TogglePlay{};
        case 4: return SetFilter{pick(2) == 0 ? "region:Europe" : "region:Nowhere"};
        case 5: return ToggleFacetValue{geodata::Field::Region, pick(2) == 0 ? "Europe" : "Asia"};
        case 6: return ToggleLayer{geodata::allLayers[pick(5)]};
        case 7: return SetProjection{geodata::allProjectionKinds[pick(9)]};
        case 8: return SetCenter{{some(random) * 200.0, some(random) * 60.0}};
        case 9: return TurnBy{some(random) * 100.0, some(random) * 100.0};
        case 10: return PanBy{{some(random), some(random)}};
        case 11: return ZoomAt{std::exp(some(random)), geodata::MapPoint{some(random), some(random)}};
        case 12: return FrameRegion{pick(2) == 0 ? "Europe" : "Oceania"};
        case 13: return HoldPlace{{{some(random) * 60.0, some(random) * 30.0}, {some(random), some(random)}}};
        case 14: return SetProjection{geodata::allProjectionKinds[pick(9)], HeldPlace{{some(random) * 60.0, 10.0}, {some(random), 0.1}}};
        case 15: return AddTerms{pick(2) == 0 ? "region:Asia" : "police"};
        case 16: return RemoveTerm{pick(3)};
        case 17: return LookAt{{some(random) * 60.0, some(random) * 30.0}};
        case 18: return GoTo{pick(2) == 0 ? "spain" : "suva"};
        default: return pick(2) == 0 ? Action{Undo{}} : Action{Redo{}};
    }
}

Session after(Session session, std::initializer_list<Action> actions, const geodata::Atlas& atlas) {
    Problems problems;
    for (const auto& action : actions) session = reduce(std::move(session), action, atlas, problems);
    return session;
}

}  // namespace

TEST_CASE("whatever is done, the view stays valid and survives being written and read") {
    const auto atlas = geodata::sampleAtlas();
    for (const unsigned seed : {1U, 2U, 3U, 4U, 5U}) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        Session session;
        Problems problems;
        for (int step = 0; step < 400; ++step) {
            session = reduce(std::move(session), randomAction(random), atlas, problems);
            REQUIRE(isValid(session.view));
            const auto back = viewFromJson(jsonFrom(session.view), "view.json", View{}, atlas);
            REQUIRE(back);
            CHECK(*back == session.view);
        }
    }
}

TEST_CASE("undoing everything gives the first view back, and redoing everything the last") {
    const auto atlas = geodata::sampleAtlas();
    std::mt19937 random(7);
    Session session;
    const View first = session.view;
    Problems problems;
    for (int step = 0; step < 60; ++step) {
        Action action = randomAction(random);
        while (std::holds_alternative<Undo>(action) || std::holds_alternative<Redo>(action)) action = randomAction(random);
        session = reduce(std::move(session), action, atlas, problems);
    }
    const View last = session.view;
    while (!session.past.empty()) session = reduce(std::move(session), Undo{}, atlas, problems);
    CHECK(session.view == first);
    while (!session.future.empty()) session = reduce(std::move(session), Redo{}, atlas, problems);
    CHECK(session.view == last);
}

TEST_CASE("a run of map movements is one step to undo") {
    const auto atlas = geodata::sampleAtlas();
    const Session session = after({}, {ZoomAt{4.0, {}}, PanBy{{0.1, 0.0}}, PanBy{{0.1, 0.1}}, ZoomAt{1.5, {}}}, atlas);
    CHECK(session.past.size() == 1);
}

TEST_CASE("a filter that does not parse leaves the view as it is and is reported") {
    const auto atlas = geodata::sampleAtlas();
    Problems problems;
    const Session before = after({}, {SetFilter{"region:Europe"}}, atlas);
    const Session session = reduce(before, SetFilter{"region:Eurpe"}, atlas, problems);
    CHECK(session == before);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().what.find("Europe") != std::string::npos);
}

TEST_CASE("a title of one's own goes when something else is asked for, and comes back with undo") {
    const auto atlas = geodata::sampleAtlas();
    const Session titled = after({}, {SetFilter{"region:Europe"}, SetKey{"title", "Europe's stations"}}, atlas);
    REQUIRE(titled.view.title == "Europe's stations");
    CHECK(after(titled, {SetYears{2019, 2019}}, atlas).view.title == titled.view.title);
    CHECK(after(titled, {ZoomAt{3.0, geodata::MapPoint{0.6, 0.4}}}, atlas).view.title == titled.view.title);
    for (const Action& action : {Action{ClearFilter{}}, Action{FrameRegion{"Africa"}}, Action{ToggleLayer{geodata::Layer::Stations}}}) {
        const Session other = after(titled, {action}, atlas);
        CHECK(other.view.title.empty());
        CHECK(after(other, {Undo{}}, atlas).view.title == titled.view.title);
    }
    View whole = titled.view;
    whole.question.filter.clear();
    CHECK(after(titled, {SetView{whole}}, atlas).view.title == titled.view.title);
}

TEST_CASE("pressing a facet's value twice leaves the filter as it was") {
    const auto atlas = geodata::sampleAtlas();
    const Session before = after({}, {SetFilter{"certainty:reported"}}, atlas);
    const Session once = after(before, {ToggleFacetValue{geodata::Field::Region, "Europe"}}, atlas);
    CHECK(once.view.question.filter == "certainty:reported region:Europe");
    CHECK(after(once, {ToggleFacetValue{geodata::Field::Region, "Europe"}}, atlas).view.question.filter == before.view.question.filter);
}

TEST_CASE("the place under the pointer stays there while zooming") {
    const auto atlas = geodata::sampleAtlas();
    const geodata::MapPoint anchor{0.6, 0.4};
    View view = after({}, {ZoomAt{3.0, anchor}}, atlas).view;
    const auto focus = geodata::mapFromGlobe(view.projection, *view.focus);
    REQUIRE(focus);
    // Before, the anchor was anchor - 0 away from the middle at zoom 1; the same distance on the page is a third at zoom 3.
    CHECK((anchor.x - focus->x) * 3.0 == doctest::Approx(anchor.x).epsilon(1e-6));
    CHECK((anchor.y - focus->y) * 3.0 == doctest::Approx(anchor.y).epsilon(1e-6));
}

TEST_CASE("changing the projection keeps the place in the middle") {
    const auto atlas = geodata::sampleAtlas();
    const Session europe = after({}, {FrameRegion{"Europe"}}, atlas);
    const Session globe = after(europe, {SetProjection{geodata::ProjectionKind::Orthographic}}, atlas);
    CHECK(globe.view.projection.center == *europe.view.focus);
    const Session back = after(globe, {SetProjection{geodata::ProjectionKind::EqualEarth}}, atlas);
    REQUIRE(back.view.focus);
    CHECK(back.view.focus->lat == doctest::Approx(europe.view.focus->lat));
}

TEST_CASE("playing from the last year starts again at the first") {
    const auto atlas = geodata::sampleAtlas();
    Session session;
    const auto span = sliderYears(atlas, session.view);
    session = after(session, {SetYears{span.last, span.last}, TogglePlay{}}, atlas);
    CHECK(session.playing);
    CHECK(session.view.question.years.first == span.first);
    // A span with its length kept.
    const Session spanned = after({}, {SetYears{span.last - 3, span.last}, TogglePlay{}}, atlas);
    CHECK(spanned.view.question.years.first == span.first);
    CHECK(spanned.view.question.years.last == span.first + 3);
}

TEST_CASE("a span of years that is stepped on stops at either end of the years with its length kept") {
    const auto atlas = geodata::sampleAtlas();
    const auto span = sliderYears(atlas, View{});
    for (const int length : {0, 1, 4}) {
        const Session before = after({}, {SetYears{span.last - length - 1, span.last - 1}}, atlas);
        for (const int years : {1, 2, 50}) {
            const View later = after(before, {StepYear{years}}, atlas).view;
            CHECK(later.question.years.last == span.last);
            CHECK(later.question.years.first == span.last - length);
        }
        const Session early = after({}, {SetYears{span.first + 1, span.first + 1 + length}}, atlas);
        for (const int years : {-1, -2, -50}) {
            const View earlier = after(early, {StepYear{years}}, atlas).view;
            CHECK(earlier.question.years.first == span.first);
            CHECK(earlier.question.years.last == span.first + length);
        }
    }
}

TEST_CASE("after an undo, another change leaves nothing to redo") {
    const auto atlas = geodata::sampleAtlas();
    const Session undone = after({}, {SetTheme{Theme::Dark}, SetFilter{"region:Europe"}, Undo{}}, atlas);
    REQUIRE(undone.future.size() == 1);
    for (const Action& action : {Action{SetFilter{"region:Asia"}}, Action{ZoomAt{3.0, {}}}, Action{SetYears{2020, 2020}}}) {
        const Session changed = after(undone, {action}, atlas);
        CHECK(changed.future.empty());
        CHECK(after(changed, {Redo{}}, atlas) == changed);
    }
    // What changes nothing takes nothing away.
    CHECK(after(undone, {SetTheme{Theme::Dark}}, atlas).future.size() == 1);
}

TEST_CASE("every command of the list is understood, and a wrong one names the nearest") {
    for (const auto& info : commands()) {
        CAPTURE(info.key);
        CHECK(parseCommand(info.argument.empty() ? info.key : info.key + " " + info.argument));
    }
    const auto wrong = parseCommand("projektion globe");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.problem().what.find("projection") != std::string::npos);
}

TEST_CASE("the other words that a command's help names are understood, too") {
    const auto understood = [](const char* text) {
        const auto command = parseCommand(text);
        REQUIRE_MESSAGE(command, text);
        return *command;
    };
    CHECK(std::holds_alternative<WaitForMap>(understood("wait map")));
    CHECK(std::get<Wait>(understood("wait 2s")).milliseconds == 2000);
    CHECK(std::get<Wait>(understood("wait 500ms")).milliseconds == 500);
    for (const auto& preset : centerPresets) {
        const auto action = std::get<Action>(understood(("center " + std::string(preset.name)).c_str()));
        CHECK(std::get<SetCenter>(action).center == geodata::LonLat{preset.meridianDegrees, 0.0});
    }
    CHECK(std::get<StepMark>(understood("mark next")).by == 1);
    CHECK(std::get<StepMark>(understood("mark previous")).by == -1);
    CHECK(std::holds_alternative<OpenMark>(understood("mark open")));
    CHECK(std::holds_alternative<LeaveMark>(understood("mark leave")));
    CHECK(std::get<StepTextSize>(understood("text larger")).steps == 1);
    CHECK(std::get<StepTextSize>(understood("text smaller")).steps == -1);
    CHECK(std::get<SetTextSize>(understood("text 125")).percent == 125);
    CHECK_FALSE(std::get<Present>(understood("present off")).on);
    CHECK_FALSE(std::get<SetMotion>(understood("motion off")).on);
    CHECK(std::get<HoldMotion>(understood("motion 0.5")).fraction == 0.5);
    CHECK(std::get<ShowPanel>(understood("keys off")).panel == Panel::Keys);
    CHECK_FALSE(std::get<ShowPanel>(understood("keys off")).on);
}

TEST_CASE("the history keeps the last two hundred steps") {
    const auto atlas = geodata::sampleAtlas();
    Session session;
    for (int step = 0; step < 250; ++step) {
        session = after(std::move(session), {ToggleLabels{}}, atlas);
        CHECK(session.past.size() == static_cast<std::size_t>(std::min(step + 1, 200)));
    }
    const View last = session.view;
    session = after(std::move(session), {Undo{}}, atlas);
    CHECK(session.view.labels != last.labels);
}

TEST_CASE("an unknown key of a view file is an error that names the nearest key") {
    const auto atlas = geodata::sampleAtlas();
    const auto view = viewFromJson(R"({"yeers": [2020, 2021]})", "view.json", View{}, atlas);
    REQUIRE_FALSE(view);
    CHECK(view.problem().where == "view.json#/yeers");
    CHECK(view.problem().what.find("years") != std::string::npos);
}

TEST_CASE("a view that no reader could hold is one problem: numbers too large, brackets too deep, a member twice") {
    const auto atlas = geodata::sampleAtlas();
    const auto problemOf = [&](const std::string& text) {
        const auto view = viewFromJson(text, "view.json", View{}, atlas);
        REQUIRE_FALSE(view);
        return lineOf(view.problem());
    };
    CHECK(problemOf(R"({"zoom": 1e400})").starts_with("view.json: is no JSON: number overflow"));
    CHECK(problemOf("{\n\"years\": " + std::string(100000, '[')) == "view.json:2: nests deeper than 100 levels; fewer would be right");
    CHECK(problemOf("{\"years\": " + std::string(100000, '[') + std::string(100000, ']') + "}").starts_with("view.json:1: nests deeper"));
    CHECK(problemOf("{\"years\": [2018, 2022],\n\"years\": [2019, 2019]}") ==
          "view.json:2: /years: stands twice in its object, so that one of the two is lost; once would be right");
    CHECK(problemOf("{\"title\": \"\xFF\"}").starts_with("view.json:1: is no JSON"));
    for (const std::string& value : {std::string(100000, '['), std::string("1e400"), std::string("[1e400,0]")}) {
        const auto changed = withKey(View{}, "center", value, atlas);
        REQUIRE_FALSE(changed);
        CHECK(changed.problem().what.size() < 300);
    }
    const auto missing = readView("/no/such/view.json", View{}, atlas);
    REQUIRE_FALSE(missing);
    CHECK(lineOf(missing.problem()) == "there is no file /no/such/view.json; an existing one would be right");
    CHECK(lineOf(readView("/dev/zero", View{}, atlas).problem()) == "/dev/zero: is a pipe or a device; a regular file would be right");
}

TEST_CASE("a view keeps the language and the size of its names, and refuses what is not there") {
    const auto atlas = geodata::sampleAtlas();
    const auto larger = withKey(View{}, "label_scale", "1.5", atlas);
    REQUIRE(larger);
    CHECK(larger->labelScale == doctest::Approx(1.5));
    for (const char* wrong : {"0.1", "9", "large"}) CHECK_FALSE(withKey(View{}, "label_scale", wrong, atlas));
    const auto english = withKey(View{}, "language", "EN", atlas);
    REQUIRE(english);
    CHECK(english->language == "en");
    const auto missing = withKey(View{}, "language", "xx", atlas);
    REQUIRE_FALSE(missing);
    CHECK(missing.problem().what.find("would be right") != std::string::npos);
    CHECK(viewFromJson(jsonFrom(*larger), "a view", View{}, atlas));
}

TEST_CASE("terms are added to the filter and taken out of it, each as one step to undo") {
    const auto atlas = geodata::sampleAtlas();
    const Session twice = after({}, {AddTerms{"region:Europe"}, AddTerms{"region:Asia"}, AddTerms{"police"}}, atlas);
    CHECK(twice.view.question.filter == "region:Europe,Asia police");
    CHECK(twice.past.size() == 3);
    const Session less = after(twice, {RemoveTerm{0}}, atlas);
    CHECK(less.view.question.filter == "police");
    CHECK(after(less, {Undo{}}, atlas).view == twice.view);
    Problems problems;
    CHECK(reduce(twice, AddTerms{"region:Eurpe"}, atlas, problems) == twice);
    CHECK(problems.size() == 1);
}

TEST_CASE("going to a text does what its first finding does, in one step to undo") {
    const auto atlas = geodata::sampleAtlas();
    CHECK(after({}, {GoTo{"netherl"}}, atlas) == after({}, {FlyTo{"NLD"}}, atlas));
    CHECK(after({}, {GoTo{"oceania"}}, atlas) == after({}, {FrameRegion{"Oceania"}}, atlas));
    CHECK(after({}, {GoTo{"region:Europe"}}, atlas) == after({}, {AddTerms{"region:Europe"}}, atlas));
    CHECK(after({}, {GoTo{"region:Eurpe"}}, atlas) == after({}, {AddTerms{"region:Europe"}}, atlas));
    const Session suva = after({}, {GoTo{"suva"}}, atlas);
    CHECK(suva.past.size() == 1);
    REQUIRE(suva.view.focus);
    CHECK(suva.view.focus->lon == doctest::Approx(178.4));
    CHECK(suva.view.zoom > 10.0);
    const Session globe = after({}, {SetProjection{geodata::ProjectionKind::Orthographic}, GoTo{"suva"}}, atlas);
    CHECK(globe.view.projection.center.lat == doctest::Approx(-18.1));
    Problems problems;
    CHECK(reduce(Session{}, Action{GoTo{"qqqqqqqq"}}, atlas, problems) == Session{});
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().what.find("qqqqqqqq") != std::string::npos);
}

TEST_CASE("the palette knows how to go to a text") {
    const auto command = parseCommand("go New Zealand");
    REQUIRE(command);
    const auto* action = std::get_if<Action>(&*command);
    REQUIRE(action != nullptr);
    REQUIRE(std::get_if<GoTo>(action) != nullptr);
    CHECK(std::get_if<GoTo>(action)->text == "New Zealand");
}

TEST_CASE("a facet value with quotes in its name is switched on, shown, and off again") {
    auto atlas = geodata::sampleAtlas();
    auto& record = atlas.records.records.front();
    record.operatorName = "A \"B\" C";
    const ToggleFacetValue toggle{geodata::Field::Operator, record.operatorName};
    const auto on = after({}, {toggle}, atlas);
    CHECK(on.view.question.filter == "operator:\"A \"\"B\"\" C\"");
    const auto filter = geodata::parseFilter(on.view.question.filter, atlas);
    REQUIRE(filter);
    CHECK(geodata::matches(*filter, record, atlas));
    CHECK(after(on, {toggle}, atlas).view.question.filter.empty());
}

TEST_CASE("typographic dashes, quotes and full-width digits are read where a key takes words or numbers, and stay in a title") {
    const auto atlas = geodata::sampleAtlas();
    const auto with = [&](const char* key, const char* value) {
        auto view = withKey(View{}, key, value, atlas);
        REQUIRE(view);
        return *view;
    };
    for (const char* years : {"2018..2022", "2018–2022", "2018-2022", "２０１８..２０２２", "[2018，2022]"}) {
        CAPTURE(years);
        CHECK(with("years", years).question.years.first == 2018);
        CHECK(with("years", years).question.years.last == 2022);
    }
    CHECK(with("years", "２０２２").question.years.first == 2022);
    CHECK(with("center", "−160，10") == with("center", "-160,10"));
    CHECK(with("layers", "stations，training") == with("layers", "stations,training"));
    CHECK(with("theme", "“dark”") == with("theme", "dark"));
    CHECK(with("known_by", "２０２１").question.knownBy == "2021");
    CHECK(with("region", "“Europe”") == with("region", "Europe"));
    CHECK(with("title", "“A” – B").title == "“A” – B");
    CHECK(with("layers", "").question.layers.empty());
}
