// The Scene of a view: what is on it, where a click lands, and that it does not depend on anything but its inputs.
#include "app/map/make_map_mesh.h"
#include "app/sheet/page_furniture.h"
#include "app/sheet/scene_for.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <optional>

using namespace app;

namespace {

// A world of one country that crosses 180°, so that the seam is in play.
std::shared_ptr<const MapMesh> smallMesh(const geodata::Projection& projection) {
    geodata::Boundaries boundaries;
    boundaries.origin = "a hand-made world";
    geodata::Area area;
    area.key = area.alpha3 = "ITA";
    area.name = "Italy";
    const std::vector<geodata::LonLat> ring{{170.0, 10.0}, {170.0, 40.0}, {-170.0, 40.0}, {-170.0, 10.0}};
    area.rings.add(ring);
    boundaries.areas.push_back(area);
    return makeMapMesh(boundaries, projection);
}

bool says(const Scene& scene, const std::string& words) {
    for (const auto* items : {&scene.marks, &scene.furniture}) {
        for (const auto& item : *items) {
            const auto* text = std::get_if<Text>(&item);
            if (text == nullptr) continue;
            std::string line;
            for (const auto& run : text->shaped.runs) line += run.text;
            if (line.find(words) != std::string::npos) return true;
        }
    }
    return false;
}

Scene sceneOf(const View& view, Medium medium) {
    static const auto fonts = Fonts::load(REACH_DATASETS_DIR);
    REQUIRE(fonts);
    const auto atlas = geodata::sampleAtlas();
    return sceneFor(atlas, answerOf(view, atlas), view, {{1600, 1000}, {}, medium}, *fonts, smallMesh(view.projection));
}

}  // namespace

TEST_CASE("a page carries title, sentence, projection, boundary note and data version") {
    const auto atlas = geodata::sampleAtlas();
    const View view;
    const Scene scene = sceneOf(view, Medium::Page);
    CHECK(says(scene, titleFor(answerOf(view, atlas), atlas, view)));
    CHECK(says(scene, geodata::sentenceFor(geodata::select(atlas, queryOf(view, atlas)), queryOf(view, atlas))));
    CHECK(says(scene, "Equal Earth projection"));
    CHECK(says(scene, "a hand-made world"));
    CHECK(says(scene, atlas.records.version));
    CHECK(says(scene, "Sources: "));
    Scene described = scene;
    describeScene(described, atlas, answerOf(view, atlas), view);
    CHECK(described.description.find("publicly reported") != std::string::npos);
    CHECK(described.keywords.back() == "data version " + atlas.records.version);
}

TEST_CASE("the title names a framed country once, and credits say when they count more than the picture shows") {
    const auto& atlas = geodata::shippedAtlas();
    View view;
    const auto said = [&] { return titleFor(answerOf(view, atlas), atlas, view); };
    const auto credits = [&] { return creditsFor(atlas, geodata::select(atlas, queryOf(view, atlas)), view, "")[1]; };
    CHECK(credits().starts_with("Sources: "));
    view.region = RegionFrame{"FRA", "France"};
    CHECK(said().find(", France, 2022") != std::string::npos);
    CHECK(credits().starts_with("Sources of all "));
    view.question.filter = "country:FRA";
    CHECK(said().find(", France only, 2022") != std::string::npos);
    CHECK(said().find("France, France") == std::string::npos);
}

TEST_CASE("where no layer has marks the subtitle says so") {
    const auto atlas = geodata::sampleAtlas();
    View view;
    geodata::Answer answer;
    answer.selection.records = {0};
    view.question.layers = {geodata::Layer::Operations};
    CHECK(subtitleFor(answer, view).ends_with("not drawn on the map"));
    view.question.layers.insert(geodata::Layer::Training);
    CHECK_FALSE(subtitleFor(answer, view).ends_with("not drawn on the map"));
}

TEST_CASE("the map of a page stands still while time runs, whatever its size") {
    static const auto fonts = Fonts::load(REACH_DATASETS_DIR);
    REQUIRE(fonts);
    const auto atlas = geodata::randomAtlas(7, 160);
    for (const PageSize size : {PageSize{1600.0, 1000.0}, PageSize{900.0, 900.0}, PageSize{700.0, 1200.0}}) {
        for (const double zoom : {1.0, 9.0}) {
            CAPTURE(size.width);
            CAPTURE(zoom);
            View view;
            view.zoom = zoom;
            if (zoom > 1.0) view.focus = geodata::LonLat{12.0, 45.0};
            std::optional<MapPlacement> before;
            for (int year = 1990; year <= 2026; year += 3) {
                CAPTURE(year);
                view.question.years.first = view.question.years.last = year;
                const auto answer = answerOf(view, atlas);
                const Scene scene = sceneFor(atlas, answer, view, {size, {}, Medium::Page}, *fonts, smallMesh(view.projection));
                if (before) CHECK(*before == scene.base.placement);
                before = scene.base.placement;
            }
        }
    }
}

TEST_CASE("on a screen the panels say it, so the scene of the whole world has no furniture") { CHECK(sceneOf({}, Medium::Screen).furniture.empty()); }

TEST_CASE("every target can be hit at its own place") {
    View view;
    view.question.years.mode = geodata::TimeMode::UpTo;
    view.question.years.first = view.question.years.last = 2030;
    const Scene scene = sceneOf(view, Medium::Screen);
    REQUIRE_FALSE(scene.targets.empty());
    for (const auto& target : scene.targets) {
        const Target* hit = targetAt(scene, target.at);
        REQUIRE(hit != nullptr);
        CHECK_FALSE(hit->records.empty());
    }
    CHECK(targetAt(scene, {-100.0, -100.0}) == nullptr);
}

TEST_CASE("a page point and its map point are the same place both ways, and zoom 1 fits the world into what is free") {
    for (const auto kind : geodata::allProjectionKinds) {
        View view;
        view.projection.kind = kind;
        const PageLayout layout{{1600, 1000}, {100, 50, 200, 150}, Medium::Page};
        const auto placement = placementFor(view, layout);
        const auto box = geodata::boundsOf(kind);
        const auto low = placement.pageFromMap(box.low);
        const auto high = placement.pageFromMap(box.high);
        CHECK(low.x >= 100.0);
        CHECK(high.x <= 1400.0);
        CHECK(high.y >= 50.0);
        CHECK(low.y <= 850.0);
        const auto back = placement.mapFromPage(placement.pageFromMap({0.3, -0.2}));
        CHECK(back.x == doctest::Approx(0.3));
        CHECK(back.y == doctest::Approx(-0.2));
    }
}

TEST_CASE("the same inputs make the same scene") {
    const Scene first = sceneOf({}, Medium::Page);
    const Scene second = sceneOf({}, Medium::Page);
    CHECK(first.title == second.title);
    CHECK(first.marks.size() == second.marks.size());
    CHECK(first.furniture.size() == second.furniture.size());
}

TEST_CASE("new marks have a ring until its time is over, and those that went leave an outline") {
    static const auto fonts = Fonts::load(REACH_DATASETS_DIR);
    REQUIRE(fonts);
    const auto& atlas = geodata::shippedAtlas();
    View view;
    view.question.years.first = view.question.years.last = 2022;
    const auto before = geodata::select(atlas, queryOf(view, atlas)).records;
    view.question.years.first = view.question.years.last = 2023;
    const auto answer = answerOf(view, atlas);
    const auto& selection = answer.selection;
    YearStep step;
    std::set_difference(selection.records.begin(), selection.records.end(), before.begin(), before.end(), std::back_inserter(step.added));
    std::set_difference(before.begin(), before.end(), selection.records.begin(), selection.records.end(), std::back_inserter(step.gone));
    REQUIRE_FALSE(step.added.empty());
    REQUIRE_FALSE(step.gone.empty());
    const auto itemsWith = [&](const YearStep& shown) {
        PageLayout layout{{1280, 720}, {}, Medium::Screen};
        layout.step = shown;
        return sceneFor(atlas, answer, view, layout, *fonts, nullptr).marks.size();
    };
    const std::size_t plain = itemsWith({});
    std::size_t withNew = 0;
    for (const auto& target : sceneFor(atlas, answer, view, {{1280, 720}, {}, Medium::Screen}, *fonts, nullptr).targets) {
        if (std::any_of(target.records.begin(), target.records.end(),
                        [&](std::uint32_t record) { return std::binary_search(step.added.begin(), step.added.end(), record); })) {
            ++withNew;
        }
    }
    CHECK(itemsWith({step.added, {}, 0.4}) == plain + 2 * withNew);
    CHECK(itemsWith({step.added, {}, 1.0}) == plain);
    CHECK(itemsWith({{}, step.gone, 1.0}) > plain);
    // Outlines lie under everything else that is drawn of the records.
    const auto marksWith = [&](const YearStep& shown) {
        PageLayout layout{{1280, 720}, {}, Medium::Screen};
        layout.step = shown;
        return sceneFor(atlas, answer, view, layout, *fonts, nullptr).marks;
    };
    const auto outlined = marksWith({{}, step.gone, 1.0});
    const auto isOutline = [](const Item& item) {
        const auto* symbol = std::get_if<Symbol>(&item);
        return symbol != nullptr && symbol->fill.alpha == 0;
    };
    const auto firstName = std::find_if(outlined.begin(), outlined.end(), [](const Item& item) { return std::holds_alternative<Text>(item); });
    const auto isDotted = [&](const Item& item) { return isOutline(item) && std::get<Symbol>(item).stroke.dash == Dash{1.6, 1.6}; };
    CHECK(std::any_of(outlined.begin(), firstName, isDotted));
    CHECK(std::none_of(firstName, outlined.end(), isDotted));
}

TEST_CASE("what was first reported after the years is drawn faint, and only when it is asked for") {
    static const auto fonts = Fonts::load(REACH_DATASETS_DIR);
    REQUIRE(fonts);
    const auto& atlas = geodata::shippedAtlas();
    View view;
    view.question.years.first = view.question.years.last = 2018;
    view.question.layers = {geodata::Layer::Stations};
    const auto diamonds = [&](bool faint) {
        const auto scene = sceneFor(atlas, answerOf(view, atlas), view, {{1280, 720}, {}, Medium::Screen}, *fonts, nullptr);
        return std::count_if(scene.marks.begin(), scene.marks.end(), [&](const Item& item) {
            const auto* symbol = std::get_if<Symbol>(&item);
            return symbol != nullptr && symbol->shape == SymbolShape::Diamond && (symbol->fill.alpha < 255) == faint;
        });
    };
    const auto strong = diamonds(false);
    CHECK(diamonds(true) == 0);
    view.question.beforeReport = true;
    CHECK(diamonds(false) == strong);
    CHECK(diamonds(true) > 10);
}
