// The fonts of the panels: every letter that a panel may be asked to show is there, in the styles that show it.
#include "app/ui/panel_fonts.h"

#include "app/ui/font_atlas.h"

#include "app/picture/fonts.h"
#include "app/ui/right_to_left.h"
#include "small_atlas.h"

#include <doctest/doctest.h>
#include <imgui_internal.h>

#include <map>
#include <string>

using namespace app;

namespace {

// ImGui's own context for the time of a test.
struct Context {
    Context() { ImGui::CreateContext(); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    ~Context() { ImGui::DestroyContext(); }
};

// The first character of a text that a style would show as a box; empty when there is none.
std::string firstMissing(Type type, const std::string& text) {
    const std::string drawn = inReadingOrder(text);
    for (const char* at = drawn.c_str(); *at != 0;) {
        unsigned letter = 0;
        const int bytes = ImTextCharFromUtf8(&letter, at, nullptr);
        if (fontOf(type)->FindGlyphNoFallback(static_cast<ImWchar>(letter)) == nullptr) return {at, static_cast<std::size_t>(bytes)};
        at += bytes;
    }
    return {};
}

// Records whose one place has this name.
geodata::Records withPlace(const std::string& name) {
    auto records = small::atlas().records;
    records.records.front().place->city = name;
    return records;
}

}  // namespace

TEST_CASE("names of places are letters in titles, tooltips and text, in every script the fonts have") {
    const Context context;
    for (const std::string name :
         {"荷兰", "المملكة العربية السعودية", "Нидерланды", "Κάτω Χώρες", "नीदरलैंड", "ኢትዮጵያ", "Hà Lan, Việt Nam", "Côte d’Ivoire"}) {
        CAPTURE(name);
        REQUIRE(loadPanelFonts(REACH_DATASETS_DIR, withPlace(name), 1.0));
        for (const auto type : {Type::Title, Type::Strong, Type::Body, Type::Small}) CHECK(firstMissing(type, name).empty());
    }
}

TEST_CASE("every country's name in every language the map can be in is letters in titles and tooltips") {
    const Context context;
    const auto fonts = Fonts::load(REACH_DATASETS_DIR);
    REQUIRE(fonts);
    const auto countries = geodata::readCountries(std::filesystem::path(REACH_DATASETS_DIR) / "boundaries" / "countries.csv");
    REQUIRE(countries);
    geodata::NameSources sources;
    sources.shipped = std::filesystem::path(REACH_DATASETS_DIR) / "boundaries" / "country-names.csv";
    sources.canDraw = [&](std::string_view text) { return fonts->covers(text); };
    const geodata::CountryNames names(sources);
    std::map<std::string, std::string> byLanguage;
    std::string all;
    for (const auto& language : names.languages()) {
        const auto found = names.languageFrom(language);
        if (!found) continue;
        for (const auto& country : countries->list()) byLanguage[language] += names.nameOf(country.alpha3, *found) + " ";
        all += byLanguage[language];
    }
    REQUIRE(byLanguage.contains("zh"));
    REQUIRE(loadPanelFonts(REACH_DATASETS_DIR, withPlace(all), 1.0));
    for (const auto& [language, text] : byLanguage) {
        CAPTURE(language);
        CHECK(firstMissing(Type::Title, text) == "");
        CHECK(firstMissing(Type::Strong, text) == "");
    }
}

TEST_CASE("a sign that keeps two Arabic letters apart does so, and is not drawn itself") {
    const std::string joined = inReadingOrder("بب");
    const std::string apart = inReadingOrder("ب\u200Cب");
    CHECK(joined == "\uFE90\uFE91");
    CHECK(apart == "\uFE8F\uFE8F");
}

TEST_CASE("letters of other scripts are only loaded where some text has them") {
    const Context context;
    REQUIRE(loadPanelFonts(REACH_DATASETS_DIR, withPlace("Amsterdam"), 1.0));
    CHECK(firstMissing(Type::Title, "荷兰") == "荷");
    CHECK(firstMissing(Type::Body, "荷兰") == "荷");
}

TEST_CASE("letters fit into the texture at every scale, on a fine screen and with many scripts too") {
    std::string all;
    for (char32_t letter = 0x4E00; letter < 0x9FA6; ++letter) {
        all += static_cast<char>(0xE0U | (letter >> 12U));
        all += static_cast<char>(0x80U | ((letter >> 6U) & 0x3FU));
        all += static_cast<char>(0x80U | (letter & 0x3FU));
    }
    for (const std::string& name : {std::string("Amsterdam"), all}) {
        for (const double scale : {1.0, 3.35, 4.0, 9.6}) {
            const Context context;
            CAPTURE(scale);
            REQUIRE(loadPanelFonts(REACH_DATASETS_DIR, withPlace(name), scale));
            const auto& atlas = *ImGui::GetIO().Fonts;
            CHECK(atlas.TexWidth <= atlasWidth);
            CHECK(atlas.TexHeight <= atlasHeight);
            CHECK(pointsOf(Type::Body) == doctest::Approx(16.0).epsilon(0.05));
            CHECK(firstMissing(Type::Body, "Reach") == "");
        }
    }
}
