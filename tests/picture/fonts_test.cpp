// Text is shaped, not just placed: scripts join, fall back and turn direction; wrapping loses no word.
#include "app/picture/fonts.h"

#include "app/picture/font_file.h"
#include "geodata/files/regular_file.h"
#include "tests/picture/shipped_fonts.h"

#include <doctest/doctest.h>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <random>

using namespace app;

namespace {

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
    CHECK(lineOf(loaded.problem()).find("Inter-Regular") != std::string::npos);
}

TEST_CASE("every font that ships is whole; one that is empty, cut or changed anywhere is damaged") {
    for (std::size_t index = 0; index < shippedFonts().size(); ++index) {
        const auto& file = shippedFonts().file(index).path;
        CAPTURE(file.string());
        const auto read = geodata::contentOf(file);
        REQUIRE(read);
        const std::string& bytes = *read;
        CHECK(isWholeFont(bytes));
        for (const std::size_t length :
             {std::size_t{0}, std::size_t{1}, std::size_t{11}, std::size_t{12}, std::size_t{100}, bytes.size() / 2, bytes.size() - 5})
            CHECK_FALSE(isWholeFont(std::string_view(bytes).substr(0, length)));
        std::mt19937 random(7);
        const std::size_t firstTable = 12 + 16 * static_cast<std::size_t>(static_cast<unsigned char>(bytes[5]));
        for (int trial = 0; trial < 50; ++trial) {
            std::string changed = bytes;
            // Not in the last bytes, which may be padding.
            const std::size_t at = firstTable + random() % (bytes.size() - firstTable - 4);
            changed[at] = static_cast<char>(changed[at] ^ 0x55);
            // Between the tables lie up to three bytes of padding each, which nobody reads.
            if (bytes[at] != 0) CHECK_FALSE(isWholeFont(changed));
        }
        std::string noise = bytes;
        for (char& byte : noise) byte = static_cast<char>(random());
        CHECK_FALSE(isWholeFont(noise));
    }
}

TEST_CASE("a damaged font is named before anything is drawn") {
    namespace fs = std::filesystem;
    const auto folder = fs::temp_directory_path() / ("reach-fonts-test-" + std::to_string(getpid()));
    fs::create_directories(folder);
    fs::copy(fs::path(REACH_DATASETS_DIR) / "fonts", folder / "fonts", fs::copy_options::recursive);
    REQUIRE(Fonts::load(folder));
    for (const char* name : {"Inter-Bold.otf", "NotoSansEthiopic-Regular.ttf"}) {
        const auto file = folder / "fonts" / name;
        const auto size = fs::file_size(file);
        fs::resize_file(file, size / 2);
        const auto loaded = Fonts::load(folder);
        REQUIRE_FALSE(loaded);
        CHECK(lineOf(loaded.problem()) == file.string() + ": is damaged or no font; the font that travels with the program would be right");
        fs::copy_file(fs::path(REACH_DATASETS_DIR) / "fonts" / name, file, fs::copy_options::overwrite_existing);
    }
    fs::remove_all(folder);
}

TEST_CASE("control letters and what is no character are shaped as the replacement character") {
    const auto shaped = shippedFonts().shape(
        "a\x1B\x01\x7F\xC2\x9B\xEF\xBF\xBE\xEF\xBF\xBF"
        "b\xFF",
        {});
    std::string text;
    for (const auto& run : shaped.runs) text += run.text;
    std::string expected = "a";
    for (int count = 0; count < 6; ++count) expected += "\xEF\xBF\xBD";
    CHECK(text == expected + "b\xEF\xBF\xBD");
}

TEST_CASE("twice the size is twice the width") {
    const double small = shippedFonts().shape("Reach Atlas", {Weight::Regular, 10.0, 0.0}).width;
    CHECK(small > 20.0);
    CHECK(shippedFonts().shape("Reach Atlas", {Weight::Regular, 20.0, 0.0}).width == doctest::Approx(2.0 * small));
}

TEST_CASE("tracking is added after every glyph") {
    const double plain = shippedFonts().shape("ASIA", {Weight::Regular, 10.0, 0.0}).width;
    CHECK(shippedFonts().shape("ASIA", {Weight::Regular, 10.0, 1.5}).width == doctest::Approx(plain + 4 * 1.5));
}

TEST_CASE("Chinese, Arabic, Devanagari and Ethiopic are set in a font that has them") {
    for (const auto& [text, family] :
         {std::pair{"公安部", "Noto Sans CJK SC"}, {"الشرطة", "Noto Sans Arabic"}, {"पुलिस", "Noto Sans Devanagari"}, {"ፖሊስ", "Noto Sans Ethiopic"}}) {
        CAPTURE(text);
        const auto shaped = shippedFonts().shape(text, {});
        REQUIRE(shaped.runs.size() == 1);
        CHECK(shippedFonts().file(shaped.runs.front().font).family == family);
        for (const auto& glyph : shaped.runs.front().glyphs) CHECK(glyph.index != 0);
    }
}

TEST_CASE("italic letters come from a slanted font of the same family; scripts without one stay upright") {
    const auto slanted = shippedFonts().shape("North Sea Ё", {Weight::Regular, 10.0, 0.0, true});
    REQUIRE(slanted.runs.size() == 1);
    const auto& file = shippedFonts().file(slanted.runs.front().font);
    CHECK(file.italic);
    CHECK(file.family == "Inter");
    CHECK(slanted.runs.front().font < latinFonts);
    CHECK_FALSE(shippedFonts().file(shippedFonts().shape("North Sea", {}).runs.front().font).italic);
    CHECK(shippedFonts().shape("南海", {Weight::Regular, 10.0, 0.0, true}) == shippedFonts().shape("南海", {Weight::Regular, 10.0, 0.0}));
    CHECK(shippedFonts().file(latinFonts).family != "Inter");
}

TEST_CASE("Arabic runs from right to left and its letters join") {
    const auto shaped = shippedFonts().shape("شرطة", {});
    REQUIRE(shaped.runs.size() == 1);
    CHECK(shaped.runs.front().rightToLeft);
    // A letter in the middle of a word has another form than the letter alone.
    const auto alone = shippedFonts().shape("ر", {});
    const auto joined = shippedFonts().shape("شر", {});
    bool sameForm = false;
    for (const auto& glyph : joined.runs.front().glyphs) sameForm = sameForm || glyph.index == alone.runs.front().glyphs.front().index;
    CHECK_FALSE(sameForm);
}

TEST_CASE("runs of a mixed line stand one after another, in the order they are read across the page") {
    const auto shaped = shippedFonts().shape("Police الشرطة 公安", {});
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
        CHECK(shippedFonts().shape(text, {}).width > 0.0);
    }
}

TEST_CASE("wrapped lines are no wider than asked, and every word is still there in order") {
    const std::string text = "A mark means that something was publicly reported, not that it is proven: 见每条记录的来源。";
    for (const double width : {60.0, 120.0, 333.0}) {
        CAPTURE(width);
        std::string joined;
        for (const auto& line : shippedFonts().wrap(text, {}, width)) {
            const bool oneWord = line.find(' ') == std::string::npos;
            if (!oneWord) CHECK(shippedFonts().shape(line, {}).width <= width + 0.01);
            joined += line;
        }
        CHECK(withoutSpaces(joined) == withoutSpaces(text));
    }
}

TEST_CASE("the fonts cover a text exactly when no character of it is drawn as a missing glyph") {
    for (const char* text : {"Österreich", "Việt Nam", "Россия", "Ελλάδα", "中国", "대한민국", "日本", "المغرب", "भारत", "ไทย", "ישראל", "საქართველო",
                             "Հայաստան", "বাংলাদেশ", "இந்தியா", "ཨི་ཊ་ལི", "អ៊ីតាលី", "Réunion\u200E"}) {
        CAPTURE(text);
        CHECK(shippedFonts().covers(text));
        for (const auto& run : shippedFonts().shape(text, {}).runs) {
            for (const auto& glyph : run.glyphs) CHECK(glyph.index != 0);
        }
    }
    for (const char* text : {"ᚠᚢᚦ", "ⴰⵎⴰⵣⵉⵖ", "𐌲𐌿𐍄", "\u1316"}) {
        CAPTURE(text);
        CHECK_FALSE(shippedFonts().covers(text));
    }
}

TEST_CASE("a text shaped again is the same, also after very many others") {
    const auto first = shippedFonts().shape("Reach", {Weight::Bold, 11.0, 0.5});
    for (int index = 0; index < 5000; ++index) (void)shippedFonts().shape(std::to_string(index), {});
    CHECK(shippedFonts().shape("Reach", {Weight::Bold, 11.0, 0.5}) == first);
    CHECK_FALSE(shippedFonts().shape("Reach", {Weight::Regular, 11.0, 0.5}) == first);
    CHECK_FALSE(shippedFonts().shape("Reach", {Weight::Bold, 11.0, 0.0}) == first);
}
