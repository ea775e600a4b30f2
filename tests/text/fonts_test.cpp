// Text is shaped, not just placed: scripts join, fall back and turn direction; wrapping loses no word.
#include "app/text/fonts.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace app;

namespace {

const Fonts& fonts() {
    static const auto loaded = Fonts::load(REACH_DATASETS_DIR);
    REQUIRE(loaded);
    return *loaded;
}

std::string withoutSpaces(const std::string& text) {
    std::string kept;
    for (const char letter : text) {
        if (letter != ' ') kept += letter;
    }
    return kept;
}

}  // namespace

TEST_CASE("a missing font file is the one problem, and it says which") {
    const auto loaded = Fonts::load("/nowhere");
    REQUIRE_FALSE(loaded);
    CHECK(loaded.problem().where.find("Inter-Regular") != std::string::npos);
}

TEST_CASE("twice the size is twice the width") {
    const double small = fonts().shape("Reach Atlas", {Weight::Regular, 10.0, 0.0}).width;
    CHECK(small > 20.0);
    CHECK(fonts().shape("Reach Atlas", {Weight::Regular, 20.0, 0.0}).width == doctest::Approx(2.0 * small));
}

TEST_CASE("tracking is added after every glyph") {
    const double plain = fonts().shape("ASIA", {Weight::Regular, 10.0, 0.0}).width;
    CHECK(fonts().shape("ASIA", {Weight::Regular, 10.0, 1.5}).width == doctest::Approx(plain + 4 * 1.5));
}

TEST_CASE("Chinese, Arabic, Devanagari and Ethiopic are set in a font that has them") {
    for (const auto& [text, family] :
         {std::pair{"公安部", "Noto Sans CJK SC"}, {"الشرطة", "Noto Sans Arabic"}, {"पुलिस", "Noto Sans Devanagari"}, {"ፖሊስ", "Noto Sans Ethiopic"}}) {
        CAPTURE(text);
        const auto shaped = fonts().shape(text, {});
        REQUIRE(shaped.runs.size() == 1);
        CHECK(fonts().file(shaped.runs.front().font).family == family);
        for (const auto& glyph : shaped.runs.front().glyphs) CHECK(glyph.index != 0);
    }
}

TEST_CASE("italic letters come from a slanted font of the same family; scripts without one stay upright") {
    const auto slanted = fonts().shape("North Sea Ё", {Weight::Regular, 10.0, 0.0, true});
    REQUIRE(slanted.runs.size() == 1);
    const auto& file = fonts().file(slanted.runs.front().font);
    CHECK(file.italic);
    CHECK(file.family == "Inter");
    CHECK(slanted.runs.front().font < latinFonts);
    CHECK_FALSE(fonts().file(fonts().shape("North Sea", {}).runs.front().font).italic);
    CHECK(fonts().shape("南海", {Weight::Regular, 10.0, 0.0, true}) == fonts().shape("南海", {Weight::Regular, 10.0, 0.0}));
    CHECK(fonts().file(latinFonts).family != "Inter");
}

TEST_CASE("Arabic runs from right to left and its letters join") {
    const auto shaped = fonts().shape("شرطة", {});
    REQUIRE(shaped.runs.size() == 1);
    CHECK(shaped.runs.front().rightToLeft);
    // A letter in the middle of a word has another form than the letter alone.
    const auto alone = fonts().shape("ر", {});
    const auto joined = fonts().shape("شر", {});
    bool sameForm = false;
    for (const auto& glyph : joined.runs.front().glyphs) sameForm = sameForm || glyph.index == alone.runs.front().glyphs.front().index;
    CHECK_FALSE(sameForm);
}

TEST_CASE("runs of a mixed line stand one after another, in the order they are read across the page") {
    const auto shaped = fonts().shape("Police الشرطة 公安", {});
    double x = 0.0;
    for (const auto& run : shaped.runs) {
        CHECK(run.x == doctest::Approx(x));
        x += run.width;
    }
    CHECK(shaped.width == doctest::Approx(x));
    CHECK(shaped.runs.size() >= 3);
}

TEST_CASE("bytes that are no UTF-8 are shown as the replacement character and harm nothing") {
    for (const std::string text : {"\xff\xfe", "a\xc3", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\xc0\xaf"}) {
        const auto characters = charactersOf(text);
        CHECK(std::find(characters.begin(), characters.end(), U'�') != characters.end());
        CHECK(fonts().shape(text, {}).width > 0.0);
    }
}

TEST_CASE("wrapped lines are no wider than asked, and every word is still there in order") {
    const std::string text = "A mark means that something was publicly reported, not that it is proven: 见每条记录的来源。";
    for (const double width : {60.0, 120.0, 333.0}) {
        CAPTURE(width);
        std::string joined;
        for (const auto& line : fonts().wrap(text, {}, width)) {
            const bool oneWord = line.find(' ') == std::string::npos;
            if (!oneWord) CHECK(fonts().shape(line, {}).width <= width + 0.01);
            joined += line;
        }
        CHECK(withoutSpaces(joined) == withoutSpaces(text));
    }
}

TEST_CASE("the fonts cover a text exactly when no character of it is drawn as a missing glyph") {
    for (const char* text : {"Österreich", "Việt Nam", "Россия", "Ελλάδα", "中国", "대한민국", "日本", "المغرب", "भारत", "Réunion\u200E"}) {
        CAPTURE(text);
        CHECK(fonts().covers(text));
        for (const auto& run : fonts().shape(text, {}).runs) {
            for (const auto& glyph : run.glyphs) CHECK(glyph.index != 0);
        }
    }
    for (const char* text : {"ไทย", "ישראל", "საქართველო", "Հայաստան", "বাংলাদেশ", "இந்தியா"}) {
        CAPTURE(text);
        CHECK_FALSE(fonts().covers(text));
    }
}

TEST_CASE("a text shaped again is the same, also after very many others") {
    const auto first = fonts().shape("Reach", {Weight::Bold, 11.0, 0.5});
    for (int index = 0; index < 5000; ++index) (void)fonts().shape(std::to_string(index), {});
    CHECK(fonts().shape("Reach", {Weight::Bold, 11.0, 0.5}) == first);
    CHECK_FALSE(fonts().shape("Reach", {Weight::Regular, 11.0, 0.5}) == first);
    CHECK_FALSE(fonts().shape("Reach", {Weight::Bold, 11.0, 0.0}) == first);
}
