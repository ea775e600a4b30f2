// The names of the shipped map: those of what is shown come first, they hardly move while time runs, cover nothing, and can be read in
// every theme and language.
#include "app/map/names/map_names.h"
#include "app/map/make_map_mesh.h"

#include "app/map/names/hub_name.h"
#include "app/sheet/scene_for.h"
#include "app/state/session.h"
#include "geodata/text/words.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

using namespace app;

namespace {

const std::filesystem::path datasets = REACH_DATASETS_DIR;

const Fonts& fonts() {
    static const auto loaded = Fonts::load(datasets);
    REQUIRE(loaded);
    return *loaded;
}

const geodata::Atlas& atlas() {
    static const geodata::Atlas read = [] {
        geodata::Atlas fresh = geodata::shippedAtlas();
        const auto seas = geodata::readSeas(datasets / "boundaries" / "seas.csv");
        REQUIRE(seas);
        fresh.seas = *seas;
        geodata::NameSources sources;
        sources.shipped = datasets / "boundaries" / "country-names.csv";
        sources.canDraw = [](std::string_view text) { return fonts().covers(text); };
        fresh.names = geodata::CountryNames(sources);
        return fresh;
    }();
    return read;
}

std::shared_ptr<const MapMesh> meshFor(const geodata::Projection& projection) {
    static std::map<double, std::shared_ptr<const MapMesh>> made;
    static const auto boundaries = geodata::readBoundaries(datasets, geodata::Scale::OneTo50Million);
    REQUIRE(boundaries);
    auto& mesh = made[projection.center.lon];
    if (!mesh) mesh = makeMapMesh(*boundaries, projection);
    return mesh;
}

View viewOf(const std::string& region) {
    Session session;
    geodata::Problems problems;
    session = reduce(std::move(session), FrameRegion{region}, atlas(), problems);
    REQUIRE(problems.empty());
    return session.view;
}

const std::vector<std::string> regions{"World", "Europe", "South-eastern Asia", "Africa", "Caribbean"};
const PageLayout screen{{1280.0, 720.0}, {}, Medium::Screen};

Scene sceneOf(const View& view, const PageLayout& layout = screen) {
    return sceneFor(atlas(), answerOf(view, atlas()), view, layout, fonts(), meshFor(view.projection));
}

std::string textOf(const Text& text) {
    std::string line;
    for (const auto& run : text.shaped.runs) line += run.text;
    return line;
}

// Whether the scene's symbols, and names beside them, are drawn yet: names of the land lie below all symbols.
struct DrawnName {
    std::string text;
    PagePoint at;
    friend bool operator==(const DrawnName&, const DrawnName&) = default;
};

// Names that belong to the map, and those of cities: countries are in capitals, seas in a blue of their own.
struct Names {
    std::vector<DrawnName> land;
    std::vector<DrawnName> cities;
    std::vector<Symbol> symbols;
    std::vector<PageBox> boxes;
};

Names namesOf(const Scene& scene, const Palette& palette) {
    Names names;
    for (const auto& item : scene.marks) {
        if (const auto* symbol = std::get_if<Symbol>(&item)) names.symbols.push_back(*symbol);
        const auto* text = std::get_if<Text>(&item);
        // Numbers stand in their symbols, in the colour of these.
        if (text == nullptr || text->haloWidth <= 0.0 || text->colour == palette.stations) continue;
        const bool city = text->colour != seaInkOf(palette) && geodata::inCapitals(textOf(*text)) != textOf(*text);
        (city ? names.cities : names.land).push_back({textOf(*text), text->at});
        const double size = text->shaped.runs.empty() ? 0.0 : text->shaped.runs.front().size;
        names.boxes.push_back({text->at.x, text->at.y - 0.74 * size, text->at.x + text->shaped.width * 0.98, text->at.y});
    }
    return names;
}

}  // namespace

namespace {

// How many of the names drawn in one year and in the next one stand where they stood.
struct Steadiness {
    std::size_t both = 0;
    std::size_t same = 0;
    void compare(
        const std::vector<DrawnName>& before, const std::vector<DrawnName>& after,
        const std::function<bool(const DrawnName&)>& isBound = [](const DrawnName&) { return false; }) {
        for (const auto& name : before) {
            const auto again = std::find_if(after.begin(), after.end(), [&](const DrawnName& other) { return other.text == name.text; });
            if (again == after.end() || isBound(name)) continue;
            ++both;
            same += again->at == name.at ? 1U : 0U;
        }
    }
};

// Whether no station's mark stands any more where the one nearest to a name stood.
bool markMoved(const DrawnName& name, const Names& before, const Names& after) {
    const Symbol* nearest = nullptr;
    const auto away = [&](const Symbol& symbol) { return std::hypot(symbol.at.x - name.at.x, symbol.at.y - name.at.y); };
    for (const auto& symbol : before.symbols) {
        if (symbol.shape == SymbolShape::Diamond && (nearest == nullptr || away(symbol) < away(*nearest))) nearest = &symbol;
    }
    return nearest != nullptr && std::none_of(after.symbols.begin(), after.symbols.end(),
                                              [&](const Symbol& symbol) { return symbol.shape == SymbolShape::Diamond && symbol.at == nearest->at; });
}

std::set<std::string> landTexts(const View& view) {
    std::set<std::string> texts;
    for (const auto& name : namesOf(sceneOf(view), paletteOf(view.theme)).land) texts.insert(name.text);
    return texts;
}

std::set<std::string> cityTexts(const View& view) {
    std::set<std::string> texts;
    for (const auto& name : namesOf(sceneOf(view), paletteOf(view.theme)).cities) texts.insert(name.text);
    return texts;
}

}  // namespace

TEST_CASE("from year to year nine of ten names of countries and seas, and nineteen of twenty of cities, stand where they stood") {
    Steadiness land;
    Steadiness cities;
    for (const auto& region : regions) {
        View view = viewOf(region);
        Names before;
        for (int year = 2014; year <= 2025; ++year) {
            view.question.years.first = view.question.years.last = year;
            auto after = namesOf(sceneOf(view), paletteOf(view.theme));
            land.compare(before.land, after.land);
            // A name goes with its mark where others push that.
            cities.compare(before.cities, after.cities, [&](const DrawnName& name) { return markMoved(name, before, after); });
            before = std::move(after);
        }
    }
    MESSAGE(land.same << " of " << land.both << " names of countries and seas, " << cities.same << " of " << cities.both << " of cities");
    CHECK(land.both > 500);
    CHECK(cities.both > 100);
    CHECK(static_cast<double>(land.same) >= 0.9 * static_cast<double>(land.both));
    CHECK(static_cast<double>(cities.same) >= 0.95 * static_cast<double>(cities.both));
}

TEST_CASE("countries that no shown record speaks of fall silent; near by they are named quietly, smaller and lighter") {
    View view = viewOf("World");
    view.question.layers = {geodata::Layer::Stations};
    view.question.filter = "country:AU,BR";
    view.question.years.first = view.question.years.last = 2022;
    const auto world = landTexts(view);
    for (const auto* shown : {"CHINA", "INDIAN OCEAN"}) CHECK(world.contains(shown));
    // The name stands once, at the mark of the country's stations.
    const auto marked = cityTexts(view);
    for (const auto* shown : {"Australia", "Brazil"}) CHECK(marked.contains(shown));
    for (const auto* shown : {"AUSTRALIA", "BRAZIL"}) CHECK_FALSE(world.contains(shown));
    for (const auto* silent : {"RUSSIA", "CANADA", "UNITED STATES", "INDIA", "ARGENTINA"}) CHECK_FALSE(world.contains(silent));
    view.focus = geodata::LonLat{-58.0, -20.0};
    view.zoom = 9.0;
    const auto& palette = paletteOf(view.theme);
    double quiet = 0.0;
    double loud = 0.0;
    for (const auto& item : sceneOf(view).marks) {
        const auto* text = std::get_if<Text>(&item);
        if (text == nullptr || text->shaped.runs.empty()) continue;
        if (textOf(*text) == "PARAGUAY") {
            quiet = text->shaped.runs.front().size;
            CHECK(text->colour == palette.mapInkQuiet);
        }
        if (textOf(*text) == "BRAZIL") {
            loud = text->shaped.runs.front().size;
            CHECK(text->colour == palette.mapInk);
        }
    }
    CHECK(quiet > 0.0);
    CHECK(loud > quiet);
}

TEST_CASE("a country too small for its name bears its code, or its name stands on the sea") {
    View view = viewOf("Europe");
    view.question.layers = {geodata::Layer::Cooperation};
    view.question.filter = "country:HU,PT";
    view.question.years.mode = geodata::TimeMode::UpTo;
    view.question.years.first = view.question.years.last = 2025;
    view.labelScale = 1.8;
    view.arcs = ArcStyle::SymbolsOnly;
    const auto texts = landTexts(view);
    CHECK((texts.contains("HU") || texts.contains("HUNGARY")));
    CHECK((texts.contains("PT") || texts.contains("PORTUGAL")));
}

TEST_CASE("names of seas are slanted, smaller than those of large countries, and written on water alone") {
    const View view = viewOf("World");
    const auto& palette = paletteOf(view.theme);
    std::size_t seas = 0;
    for (const auto& item : sceneOf(view).marks) {
        const auto* text = std::get_if<Text>(&item);
        if (text == nullptr || text->colour != seaInkOf(palette)) continue;
        ++seas;
        for (const auto& run : text->shaped.runs) CHECK(fonts().file(run.font).italic);
        CHECK(text->shaped.runs.front().size <= 11.0);
    }
    CHECK(seas > 5);
}

TEST_CASE("no name of the shipped map covers another, leaves the frame, or hides below or above a symbol") {
    for (const auto& region : regions) {
        for (const int year : {2016, 2022}) {
            for (const std::string language : {"en", "zh"}) {
                CAPTURE(region);
                CAPTURE(year);
                CAPTURE(language);
                View view = viewOf(region);
                view.question.years.first = view.question.years.last = year;
                view.language = language;
                const auto names = namesOf(sceneOf(view), paletteOf(view.theme));
                for (std::size_t i = 0; i < names.boxes.size(); ++i) {
                    CHECK(isInside(names.boxes[i], {0.0, 0.0, screen.size.width, screen.size.height}));
                    for (std::size_t j = i + 1; j < names.boxes.size(); ++j) CHECK_FALSE(touches(names.boxes[i], names.boxes[j]));
                    for (const auto& symbol : names.symbols) {
                        const double reach = symbol.radius * 0.7;
                        CHECK_FALSE(touches(names.boxes[i], {symbol.at.x - reach, symbol.at.y - reach, symbol.at.x + reach, symbol.at.y + reach}));
                    }
                }
            }
        }
    }
}

TEST_CASE("more names are on the map as one zooms in") {
    View view = viewOf("Europe");
    std::size_t before = 0;
    for (const double zoom : {1.0, view.zoom * 0.5, view.zoom}) {
        view.zoom = std::max(1.0, zoom);
        std::size_t inEurope = 0;
        const std::set<std::string> europe{"FRANCE", "GERMANY", "POLAND",  "ITALY",  "SPAIN",   "AUSTRIA",  "HUNGARY", "ROMANIA",  "NORWAY",
                                           "SWEDEN", "FINLAND", "UKRAINE", "GREECE", "IRELAND", "PORTUGAL", "CZECHIA", "BULGARIA", "SERBIA"};
        for (const auto& name : namesOf(sceneOf(view), paletteOf(view.theme)).land) inEurope += europe.contains(name.text) ? 1U : 0U;
        CHECK(inEurope >= before);
        before = inEurope;
    }
    CHECK(before >= 9);
}

TEST_CASE("names of seas can be read on the water, in every theme") {
    for (const auto theme : allThemes) {
        const auto& palette = paletteOf(theme);
        CAPTURE(keyOf(theme));
        CHECK(contrastRatio(seaInkOf(palette), palette.ocean) >= 4.5);
        CHECK(seaInkOf(palette) != palette.mapInkQuiet);
    }
}

TEST_CASE("label_scale sets the size of names and of nothing else") {
    View view = viewOf("World");
    const auto plain = sceneOf(view);
    view.labelScale = 1.5;
    const auto large = sceneOf(view);
    const auto sizeOfBeijing = [](const Scene& scene) {
        for (const auto& item : scene.marks) {
            const auto* text = std::get_if<Text>(&item);
            if (text != nullptr && textOf(*text) == "Beijing") return text->shaped.runs.front().size;
        }
        return 0.0;
    };
    CHECK(sizeOfBeijing(large) == doctest::Approx(1.5 * sizeOfBeijing(plain)));
    CHECK(large.targets.size() == plain.targets.size());
}

TEST_CASE("a map in Chinese says 中国 and 北太平洋, and every name of it is in the fonts") {
    View view = viewOf("World");
    view.language = "zh";
    const auto names = namesOf(sceneOf(view), paletteOf(view.theme));
    std::set<std::string> texts;
    for (const auto& name : names.land) texts.insert(name.text);
    CHECK(texts.contains("中国"));
    CHECK(texts.contains("北太平洋"));
    for (const auto& text : texts) CHECK(fonts().covers(text));
}

TEST_CASE("the hub is called by its name in the map's language, once, whatever else lies in the city") {
    for (const auto& [language, name] :
         {std::pair<std::string, std::string>{"en", "Beijing"}, {"zh", "北京"}, {"fr", "Pékin"}, {"pt_BR", "Pequim"}}) {
        const auto known = atlas().names.languageFrom(language);
        if (!known) continue;  // Without iso-codes there is only Chinese.
        CAPTURE(*known);
        View view = viewOf("World");
        view.question.years.mode = geodata::TimeMode::UpTo;
        view.question.years.last = 2026;
        view.language = *known;
        std::size_t named = 0;
        std::size_t otherwise = 0;
        for (const auto& item : sceneOf(view).marks) {
            const auto* text = std::get_if<Text>(&item);
            if (text == nullptr) continue;
            named += textOf(*text) == name ? 1U : 0U;
            otherwise += textOf(*text) == "Beijing" && name != "Beijing" ? 1U : 0U;
        }
        CHECK(named == 1);
        CHECK(otherwise == 0);
    }
    for (const char* language : {"zh", "zh_TW", "ja", "ar", "de", "es", "fr", "it", "pl", "pt", "ru", "sv", "tr", "uk"}) {
        CHECK(fonts().covers(hubName(language)));
        CHECK(hubName(language) != hubCity);
    }
    CHECK(hubName("xx") == hubCity);
}

TEST_CASE("every language of iso-codes is drawn without a missing glyph") {
    std::size_t drawn = 0;
    for (const auto& language : atlas().names.languages()) {
        CAPTURE(language);
        const auto found = atlas().names.languageFrom(language);
        REQUIRE_MESSAGE(found, language);
        ++drawn;
        for (const auto& country : atlas().countries.list()) CHECK(fonts().covers(atlas().names.nameOf(country.alpha3, *found)));
    }
    CHECK(drawn >= 2);
}

TEST_CASE("Arabic names on the map run from right to left, joined and without letter-spacing") {
    if (!atlas().names.languageFrom("ar")) return;  // Without iso-codes there is no Arabic.
    View view = viewOf("Africa");
    view.language = "ar";
    std::size_t arabic = 0;
    for (const auto& item : sceneOf(view).marks) {
        const auto* text = std::get_if<Text>(&item);
        // Spaces are set in the Latin font, so a name of one word is one run.
        if (text == nullptr || text->haloWidth <= 0.0 || text->shaped.runs.size() != 1 || !text->shaped.runs.front().rightToLeft) continue;
        ++arabic;
        const auto& run = text->shaped.runs.front();
        CHECK(text->shaped == fonts().shape(textOf(*text), {Weight::Regular, run.size, 0.0}));
    }
    CHECK(arabic > 10);
}
