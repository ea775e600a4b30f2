// The stage: what is seen and said from the back of a room.
#include "app/panels/stage.h"
#include "app/map/make_map_mesh.h"

#include "app/map/names/taken_room.h"
#include "app/panels/panel_layout.h"
#include "app/state/session.h"
#include "small_atlas.h"
#include "tests/geodata/shipped_atlas.h"
#include "tests/picture/shipped_fonts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>

using namespace app;

namespace {

const std::vector<PageSize> screens{{1280.0, 720.0}, {1920.0, 1080.0}, {3840.0, 2160.0}};

std::shared_ptr<const MapMesh> mesh() {
    static const auto boundaries = geodata::readBoundaries(REACH_DATASETS_DIR, geodata::Scale::OneTo110Million);
    REQUIRE(boundaries);
    static const auto made = makeMapMesh(*boundaries, View{}.projection);
    return made;
}

View framing(const std::string& region) {
    Session session;
    geodata::Problems problems;
    session = reduce(std::move(session), FrameRegion{region}, geodata::shippedAtlas(), problems);
    REQUIRE(problems.empty());
    return session.view;
}

std::string captionOf(const geodata::Atlas& atlas, const View& view) {
    return stageCaption(atlas, geodata::select(atlas, queryOf(view, atlas)), view);
}

}  // namespace

TEST_CASE("on the stage marks, names and numbers are at least 2.2 % of the picture's height, and no name covers another") {
    const auto& atlas = geodata::shippedAtlas();
    for (const auto& size : screens) {
        for (const std::string region : {"World", "Europe"}) {
            for (const double labelScale : {minLabelScale, 1.0}) {
                CAPTURE(size.height);
                CAPTURE(region);
                AppState state;
                state.presenting = true;
                Session& session = state.session;
                session.view = framing(region);
                session.view.labelScale = labelScale;
                const auto scene =
                    sceneFor(atlas, answerOf(session.view, atlas), session.view, mapLayoutFor(size, state, {}), shippedFonts(), mesh());
                const double least = 0.022 * size.height - 1e-6;
                std::vector<PageBox> names;
                std::vector<std::string> words;
                for (const auto& item : scene.marks) {
                    if (const auto* symbol = std::get_if<Symbol>(&item); symbol != nullptr && symbol->shape != SymbolShape::Circle)
                        CHECK(2.0 * symbol->radius >= least);
                    const auto* text = std::get_if<Text>(&item);
                    if (text == nullptr || text->shaped.runs.empty()) continue;
                    const double type = text->shaped.runs.front().size;
                    CAPTURE(text->shaped.runs.front().text);
                    CHECK(type >= least);
                    words.push_back(text->shaped.runs.front().text);
                    names.push_back({text->at.x + 1.0, text->at.y - 0.6 * type, text->at.x + 0.95 * text->shaped.width, text->at.y});
                }
                REQUIRE(names.size() > 10);
                for (std::size_t one = 0; one < names.size(); ++one) {
                    for (std::size_t two = one + 1; two < names.size(); ++two) {
                        // Numbers stand in their marks; where those lie is the layout's.
                        if (std::isdigit(static_cast<unsigned char>(words[one][0])) != 0 &&
                            std::isdigit(static_cast<unsigned char>(words[two][0])) != 0)
                            continue;
                        CAPTURE(words[one] + " and " + words[two]);
                        CHECK_FALSE(touches(names[one], names[two]));
                    }
                }
            }
        }
    }
}

TEST_CASE("the strip of the stage's legend lies where no mark of the map is, and takes its room from the map") {
    const auto& atlas = geodata::shippedAtlas();
    for (const auto& size : screens) {
        for (const std::string region : {"World", "Europe", "Africa"}) {
            CAPTURE(size.height);
            CAPTURE(region);
            small::Window window;
            window.atlas = atlas;
            window.size = size;
            window.session.view = framing(region);
            window.state.presenting = true;
            const Insets before = mapLayoutFor(size, window.state, window.memory).insets;
            window.state.open.insert(Panel::StageLegend);
            auto driver = window.driver();
            driver.frame();
            CHECK_FALSE(window.memory.cardsMoved);
            const PageLayout layout = mapLayoutFor(size, window.state, window.memory);
            const double taken = layout.insets.top + layout.insets.bottom - before.top - before.bottom;
            CHECK(taken >= 0.022 * size.height);
            CHECK(taken <= 0.14 * size.height);
            const ImGuiWindow* strip = ImGui::FindWindowByName("Legend");
            REQUIRE(strip != nullptr);
            CHECK(static_cast<double>(strip->Size.y) == doctest::Approx(taken).epsilon(0.02));
            if (region != "World") continue;
            const auto scene = sceneFor(atlas, window.answer(), window.session.view, layout, shippedFonts(), nullptr);
            const PageBox box{strip->Pos.x, strip->Pos.y, strip->Pos.x + strip->Size.x, strip->Pos.y + strip->Size.y};
            for (const auto& target : scene.targets) CHECK_FALSE(box.contains(target.at));
        }
    }
}

TEST_CASE("the stage's legend is the same height in every year and goes with its key") {
    small::Window window;
    window.state.presenting = true;
    window.state.open.insert(Panel::StageLegend);
    auto driver = window.driver();
    driver.frame();
    const double above = window.memory.stageLegendAbove;
    const double below = window.memory.stageLegendBelow;
    CHECK(above + below > 0.0);
    for (int year = 1995; year <= 2026; ++year) {
        window.session.view.question.years.first = window.session.view.question.years.last = year;
        driver.frame();
        CHECK(window.memory.stageLegendAbove == above);
        CHECK(window.memory.stageLegendBelow == below);
    }
    window.state.open.erase(Panel::StageLegend);
    driver.frame();
    CHECK(window.memory.stageLegendAbove + window.memory.stageLegendBelow == 0.0);
    CHECK(window.commands.empty());
}

TEST_CASE("the caption of the stage counts what is shown of the selected country and says what ended when") {
    auto atlas = small::atlas();
    View view;
    CHECK(captionOf(atlas, view).empty());
    atlas.records.records[0].end = *geodata::parseEdtf("2022-11");
    auto second = atlas.records.records[0];
    second.id = "st-nld-2";
    atlas.records.records.push_back(second);
    view.selected = "NLD";
    CHECK(captionOf(atlas, view) == "Netherlands: 2 reported stations, both closed in 2022; 1 through organisations");
    view.question.layers = {geodata::Layer::Stations};
    CHECK(captionOf(atlas, view) == "Netherlands: 2 reported stations, both closed in 2022");
    view.question.years.first = view.question.years.last = 2020;
    CHECK(captionOf(atlas, view) == "Netherlands: 2 reported stations");
    view.question.years.first = view.question.years.last = 2022;
    atlas.records.records.back().status = "suspended";
    atlas.records.records.back().end.reset();
    CHECK(captionOf(atlas, view) == "Netherlands: 2 reported stations, 1 closed in 2022, 1 suspended");
    view.question.layers = {geodata::Layer::Cooperation, geodata::Layer::Training};
    view.selected = "FJI";
    CHECK(captionOf(atlas, view) == "Fiji: 1 reported cooperation tie; 1 reported training programme");
    view.question.layers = {geodata::Layer::Stations};
    CHECK(captionOf(atlas, view) == "Fiji: nothing of what is shown");
}

TEST_CASE("the caption of a record says its name, how sure it is, and its time without claiming a beginning") {
    auto atlas = small::atlas();
    View view;
    view.selected = "st-nld";
    auto& record = atlas.records.records[0];
    record.end = *geodata::parseEdtf("2022-11");
    CHECK(captionOf(atlas, view) == "Record st-nld: official; 2018–2022, closed");
    record.startBasis = "first reported";
    CHECK(captionOf(atlas, view) == "Record st-nld: official; first reported in 2018, closed in 2022");
    record.start = *geodata::parseEdtf("2018-09-12");
    CHECK(captionOf(atlas, view) == "Record st-nld: official; first reported on 12 September 2018, closed in 2022");
    record.start = *geodata::parseEdtf("2018-09");
    CHECK(captionOf(atlas, view) == "Record st-nld: official; first reported in September 2018, closed in 2022");
    record.start = *geodata::parseEdtf("2018");
    record.endBasis = "by source date";
    CHECK(captionOf(atlas, view) == "Record st-nld: official; first reported in 2018, closed by 2022");
    record.endBasis = "as of source";
    record.status = "unknown";
    CHECK(captionOf(atlas, view) == "Record st-nld: official; first reported in 2018, last spoken of in 2022");
    record.endBasis = "stated length";
    CHECK(captionOf(atlas, view) == "Record st-nld: official; first reported in 2018, stated to last until 2022");
    record.endBasis = "stated term";
    CHECK(captionOf(atlas, view) == "Record st-nld: official; first reported in 2018, set to end in 2022");
    view.question.layers = {geodata::Layer::Stations};
    view.selected = "NLD";
    CHECK(captionOf(atlas, view) == "Netherlands: 1 reported station, set to end in 2022");
    view.selected = "st-ita";
    CHECK(captionOf(atlas, view).starts_with("Record st-ita: contested or not found; "));
}

TEST_CASE("the shipped Netherlands are said as they are") {
    const auto& atlas = geodata::shippedAtlas();
    View view;
    view.question.layers = {geodata::Layer::Stations};
    view.selected = "NLD";
    CHECK(captionOf(atlas, view) == "Netherlands: 2 reported stations, both closed in 2022");
}
