// Lines of ties on demand: few views have any, what is pointed at has its own, and none runs over a name.
#include "app/map/marks/draw_arcs.h"
#include "app/map/make_map_mesh.h"
#include "app/sheet/scene_for.h"

#include "app/state/session.h"
#include "geodata/text/words.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace app;

namespace {

const std::filesystem::path datasets = REACH_DATASETS_DIR;
const PageLayout screen{{1280.0, 720.0}, {}, Medium::Screen};

const Fonts& fonts() {
    static const auto loaded = Fonts::load(datasets);
    REQUIRE(loaded);
    return *loaded;
}

View everything() {
    View view;
    view.question.years.mode = geodata::TimeMode::UpTo;
    view.question.years.first = view.question.years.last = 2026;
    view.question.layers = {geodata::Layer::Cooperation, geodata::Layer::Training, geodata::Layer::Stations};
    return view;
}

View filtered(const std::string& filter) {
    Session session;
    session.view = everything();
    geodata::Problems problems;
    session = reduce(std::move(session), SetFilter{filter}, geodata::shippedAtlas(), problems);
    REQUIRE(problems.empty());
    return session.view;
}

Scene sceneOf(const View& view, const PageLayout& layout = screen, std::shared_ptr<const MapMesh> mesh = nullptr) {
    const auto& atlas = geodata::shippedAtlas();
    return sceneFor(atlas, answerOf(view, atlas), view, layout, fonts(), std::move(mesh));
}

Marks marksOf(const View& view) {
    const auto& atlas = geodata::shippedAtlas();
    return marksFor(atlas, geodata::select(atlas, queryOf(view, atlas)));
}

bool sameHue(Colour a, Colour b) { return a.red == b.red && a.green == b.green && a.blue == b.blue; }

// Lines in the colour of a layer that lie below all symbols.
std::vector<const Lines*> arcsOf(const Scene& scene, const View& view) {
    const Palette& palette = paletteOf(view.theme);
    std::vector<const Lines*> arcs;
    for (const auto& item : scene.marks) {
        if (std::holds_alternative<Symbol>(item)) break;
        const auto* lines = std::get_if<Lines>(&item);
        if (lines != nullptr && (sameHue(lines->stroke.colour, palette.cooperation) || sameHue(lines->stroke.colour, palette.training)))
            arcs.push_back(lines);
    }
    return arcs;
}

std::vector<std::uint32_t> recordsOf(const Marks& marks, const std::string& country) {
    for (const auto& partner : marks.partners) {
        if (partner.country != country) continue;
        auto records = partner.cooperation;
        records.insert(records.end(), partner.training.begin(), partner.training.end());
        std::sort(records.begin(), records.end());
        return records;
    }
    return {};
}

PageLayout litBy(std::vector<std::uint32_t> records) {
    PageLayout layout = screen;
    layout.lit.records = std::move(records);
    return layout;
}

std::string textOf(const Text& text) {
    std::string line;
    for (const auto& run : text.shaped.runs) line += run.text;
    return line;
}

// From the baseline to the height of small letters, without what is about the word; numbers stand in symbols, not on the map.
std::vector<PageBox> wordsOf(const Scene& scene) {
    std::vector<PageBox> words;
    for (const auto& item : scene.marks) {
        const auto* text = std::get_if<Text>(&item);
        if (text == nullptr) continue;
        const std::string word = textOf(*text);
        if (std::all_of(word.begin(), word.end(), [](char letter) { return letter >= '0' && letter <= '9'; })) continue;
        words.push_back({text->at.x + 1.0, text->at.y - 4.0, text->at.x + text->shaped.width - 2.0, text->at.y});
    }
    return words;
}

bool runsOver(const Lines& arc, const PageBox& word) {
    for (std::size_t path = 0; path < arc.paths.size(); ++path) {
        const auto points = arc.paths[path];
        for (std::size_t index = 1; index < points.size(); ++index) {
            if (crosses(Leader{points[index - 1], points[index]}, word)) return true;
        }
    }
    return false;
}

bool says(const Scene& scene, const std::string& word) {
    return std::any_of(scene.marks.begin(), scene.marks.end(), [&](const Item& item) {
        const auto* text = std::get_if<Text>(&item);
        return text != nullptr && textOf(*text) == word;
    });
}

// A country's name, in capitals or as its code on its land, or beside the end of its line.
// Whether a name stands in one line, or word for word in lines that follow one another.
bool saysInLines(const Scene& scene, const std::string& name) {
    if (says(scene, name)) return true;
    std::size_t space = name.find(' ');
    for (; space != std::string::npos; space = name.find(' ', space + 1)) {
        if (says(scene, name.substr(0, space)) && says(scene, name.substr(space + 1))) return true;
    }
    return false;
}

bool names(const Scene& scene, const std::string& country) {
    const std::string name = geodata::shippedAtlas().countries.nameOf(country);
    const auto* listed = geodata::shippedAtlas().countries.byAlpha3(country);
    const bool asCode = listed != nullptr && says(scene, listed->alpha2);
    return saysInLines(scene, name) || saysInLines(scene, geodata::inCapitals(name)) || asCode;
}

std::shared_ptr<const MapMesh> worldMesh() {
    static const auto boundaries = geodata::readBoundaries(datasets, geodata::Scale::OneTo110Million);
    REQUIRE(boundaries);
    static const auto mesh = makeMapMesh(*boundaries, View{}.projection);
    return mesh;
}

}  // namespace

TEST_CASE("a world of many partners has symbols and no lines; with lines=all it has them all; with arcs=symbols never any") {
    View view = everything();
    REQUIRE(marksOf(view).partners.size() > fewPartners);
    CHECK(arcsOf(sceneOf(view), view).empty());
    view.lines = TieLines::All;
    CHECK(arcsOf(sceneOf(view), view).size() >= marksOf(view).partners.size());
    view.arcs = ArcStyle::SymbolsOnly;
    CHECK(arcsOf(sceneOf(view), view).empty());
}

TEST_CASE("filtered to a few partners, all have their lines, and each carries its partner's name") {
    const View view = filtered("country:Serbia,Fiji,Kenya");
    const auto scene = sceneOf(view, screen, worldMesh());
    CHECK(marksOf(view).partners.size() == 3);
    CHECK(arcsOf(scene, view).size() >= 3);
    for (const char* country : {"SRB", "FJI", "KEN"}) CHECK(names(scene, country));
}

TEST_CASE("pointed at, a partner gets its lines, its name, and a ring at both ends; nothing else is moved") {
    const View view = everything();
    const auto records = recordsOf(marksOf(view), "KEN");
    REQUIRE_FALSE(records.empty());
    const auto before = sceneOf(view);
    const auto scene = sceneOf(view, litBy(records));
    CHECK((arcsOf(scene, view).size() == 1 || arcsOf(scene, view).size() == 2));
    // Also one whose name had no room among those of all others.
    const auto namesBefore = sceneOf(view, screen, worldMesh());
    std::size_t namedNow = 0;
    for (const auto& partner : marksOf(view).partners) {
        if (names(namesBefore, partner.country) || namedNow == 5) continue;
        CAPTURE(partner.country);
        CHECK(names(sceneOf(view, litBy(recordsOf(marksOf(view), partner.country)), worldMesh()), partner.country));
        ++namedNow;
    }
    CHECK(namedNow > 0);
    const auto rings = [](const Scene& of) {
        return std::count_if(of.marks.begin(), of.marks.end(), [](const Item& item) {
            const auto* symbol = std::get_if<Symbol>(&item);
            return symbol != nullptr && symbol->shape == SymbolShape::Ring;
        });
    };
    CHECK(rings(scene) == rings(before) + 2);
    REQUIRE(scene.targets.size() == before.targets.size());
    for (std::size_t index = 0; index < scene.targets.size(); ++index) CHECK(scene.targets[index].at == before.targets[index].at);
    // A group of many, as the legend lights, has none.
    std::vector<std::uint32_t> all = geodata::allRecords(geodata::shippedAtlas());
    CHECK(arcsOf(sceneOf(view, litBy(all)), view).empty());
}

TEST_CASE("while one partner is pointed at or selected, the lines of the others fall to 15 % of their opacity") {
    View view = everything();
    view.lines = TieLines::All;
    const double whole = paletteOf(view.theme).arcOpacity * 255.0;
    const auto check = [&](const Scene& scene) {
        std::size_t full = 0;
        for (const auto* arc : arcsOf(scene, view)) {
            if (std::abs(arc->stroke.colour.alpha - whole) <= 1.0) {
                ++full;
            } else {
                CHECK(std::abs(arc->stroke.colour.alpha - 0.15 * whole) <= 1.0);
            }
        }
        CHECK(full >= 1);
        CHECK(full < 20);
    };
    check(sceneOf(view, litBy(recordsOf(marksOf(view), "KEN"))));
    view.selected = "KEN";
    check(sceneOf(view));
}

TEST_CASE("the lines that a picture draws are those of the partner selected, whatever the theme") {
    for (const auto theme : allThemes) {
        View view = everything();
        view.theme = theme;
        view.selected = "SRB";
        const auto arcs = arcsOf(sceneOf(view), view);
        CHECK(arcs.size() == recordsOf(marksOf(view), "SRB").size());
    }
}

TEST_CASE("no line runs over a name, over random views with few partners and over a world with all lines") {
    const auto boundaries = geodata::readBoundaries(datasets, geodata::Scale::OneTo110Million);
    REQUIRE(boundaries);
    std::mt19937 random(20261127);
    const auto number = [&](double low, double high) { return std::uniform_real_distribution(low, high)(random); };
    std::vector<std::string> partners;
    for (const auto& partner : marksOf(everything()).partners) partners.push_back(partner.country);
    std::size_t lines = 0;
    std::size_t words = 0;
    const auto check = [&](const View& view, const Scene& scene) {
        const auto drawn = wordsOf(scene);
        words += drawn.size();
        for (const auto* arc : arcsOf(scene, view)) {
            ++lines;
            for (const auto& word : drawn) CHECK_FALSE(runsOver(*arc, word));
        }
    };
    for (const auto kind : {geodata::ProjectionKind::EqualEarth, geodata::ProjectionKind::Mercator, geodata::ProjectionKind::Orthographic}) {
        const geodata::Projection projection{kind, {std::round(number(-180.0, 180.0)), 0.0}};
        const auto mesh = makeMapMesh(*boundaries, projection);
        CAPTURE(geodata::keyOf(kind));
        CAPTURE(projection.center.lon);
        for (int each = 0; each < 14; ++each) {
            std::string filter;
            for (int one = 0; one < 1 + each; ++one)
                filter +=
                    (one == 0 ? "country:" : ",") + partners[static_cast<std::size_t>(number(0.0, static_cast<double>(partners.size()) - 0.01))];
            CAPTURE(filter);
            View view = filtered(filter);
            view.projection = projection;
            view.zoom = number(1.0, 4.0);
            check(view, sceneOf(view, screen, mesh));
        }
        View all = everything();
        all.projection = projection;
        all.lines = TieLines::All;
        check(all, sceneOf(all, screen, mesh));
    }
    CHECK(lines > 300);
    CHECK(words > 300);
}

TEST_CASE("no year moves a name of a filtered map, though its lines come and go") {
    const auto boundaries = geodata::readBoundaries(datasets, geodata::Scale::OneTo110Million);
    REQUIRE(boundaries);
    View view = filtered("country:Serbia,Fiji,Kenya,Brazil");
    // A mark of stations takes over the name of its country.
    view.question.layers.erase(geodata::Layer::Stations);
    const auto mesh = makeMapMesh(*boundaries, view.projection);
    // Names of areas are in capitals, below the symbols; those of line ends come with their lines.
    const auto areas = [&](int year) {
        view.question.years.first = view.question.years.last = year;
        std::vector<std::pair<std::string, PagePoint>> names;
        const Scene scene = sceneOf(view, screen, mesh);
        for (const auto& item : scene.marks) {
            if (std::holds_alternative<Symbol>(item)) break;
            if (const auto* text = std::get_if<Text>(&item)) names.emplace_back(textOf(*text), text->at);
        }
        return names;
    };
    const auto late = areas(2026);
    CHECK_FALSE(late.empty());
    // Countries that nothing is shown of fall silent; whatever is named stands where it will stand.
    for (const int year : {1990, 2010, 2018}) {
        const auto early = areas(year);
        CHECK_FALSE(early.empty());
        for (const auto& name : early) {
            CAPTURE(name.first);
            CHECK(std::find(late.begin(), late.end(), name) != late.end());
        }
    }
}
