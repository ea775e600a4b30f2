// Filters as phones, word processors and other query languages write them: read as meant, or answered with the right form; and every value
// can be written so that it is read again.
#include "geodata/query/correct_filter.h"
#include "geodata/query/filter_text.h"
#include "geodata/text/plain_signs.h"
#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

#include <random>

using namespace geodata;

namespace {

bool areSame(const Atlas& atlas, std::string_view one, std::string_view other) {
    const auto first = parseFilter(one, atlas);
    const auto second = parseFilter(other, atlas);
    return first && second && *first == *second;
}

// What is said of a text that does not parse; "none" when it does.
std::string answer(const Atlas& atlas, std::string_view text) {
    const auto filter = parseFilter(text, atlas);
    return filter ? "none" : filter.problem().what;
}

std::string corrected(const Atlas& atlas, std::string_view text) {
    const auto corrections = correctionsOf(text, atlas);
    return corrections.empty() ? "" : corrections.front().text;
}

}  // namespace

TEST_CASE("plain signs stand for typographic and full-width ones, and other letters stay") {
    CHECK(withPlainSigns("“a” „b“ «c» ‘d’") == "\"a\" \"b\" \"c\" 'd'");
    CHECK(withPlainSigns("2018–2022, ２０１８：２０２２，−3 ‐ ‑ —") == "2018-2022, 2018:2022,-3 - - -");
    CHECK(withPlainSigns("a\u00A0b\u3000c\u2009d") == "a b c d");
    for (const std::string text : {"", "plain", "São Paulo", "北京", "\xE2\x80", "\xC2", "\xFF\xFE"}) CHECK(withPlainSigns(text) == text);
}

TEST_CASE("typographic quotes, full-width signs and long dashes mean what plain ones do") {
    const Atlas atlas = sampleAtlas();
    const std::string plain = R"(subregion:"Western Europe","Southern Europe" -status:closed year:2018..2022)";
    REQUIRE(parseFilter(plain, atlas));
    CHECK(areSame(atlas, "subregion:“Western Europe”,“Southern Europe” -status:closed year:2018..2022", plain));
    CHECK(areSame(atlas, "subregion:„Western Europe“,»Southern Europe« –status:closed year:2018..2022", plain));
    CHECK(areSame(atlas, "subregion:«Western Europe»,”Southern Europe” −status:closed year:2018–2022", plain));
    CHECK(areSame(atlas, "ｓｕｂｒｅｇｉｏｎ：＂Western Europe＂，＂Southern Europe＂\u3000－status：closed\u00A0year：２０１８..２０２２", plain));
    CHECK(areSame(atlas, "subregion:“Western Europe\",\"Southern Europe\" -status:closed year:2018-2022", plain));
    CHECK(areSame(atlas, "country:\"Côte d’Ivoire\"", "country:CIV"));
    CHECK(areSame(atlas, "ｒｅｇｉｏｎ:Ｅｕｒｏｐｅ", "region:Europe"));
    // Between plain quotes they are letters of a name.
    const auto filter = parseFilter("\"the “110” centre\"", atlas);
    REQUIRE(filter);
    CHECK(filter->terms.front().values == std::vector<std::string>{"the “110” centre"});
    CHECK(answer(atlas, "“police academy") == "a quote is not closed in “police academy; a second \" after its last word would be right");
    CHECK(corrected(atlas, "“police academy") == "“police academy\"");
}

TEST_CASE("words and signs of other query languages are answered with the form that is right here") {
    const Atlas atlas = sampleAtlas();
    for (const char* text : {"region:Europe OR region:Asia", "police OR academy", "region:Europe | region:Asia", "region:Europe || region:Asia",
                             "region:Europe or region:Asia"}) {
        CAPTURE(text);
        CHECK(answer(atlas, text).find("a comma between values, as region:Europe,Asia") != std::string::npos);
    }
    for (const char* text : {"region:Europe AND status:closed", "region:Europe && status:closed", "region:Europe and status:closed"})
        CHECK(answer(atlas, text).find("region:Europe status:closed would be right") != std::string::npos);
    for (const char* text : {"NOT status:closed", "! status:closed", "not status:closed"})
        CHECK(answer(atlas, text).find("-status:closed would be right") != std::string::npos);
    CHECK(answer(atlas, "!status:closed").find("-status:closed would be right") != std::string::npos);
    CHECK(answer(atlas, "(region:Europe police)").find("brackets do not join") != std::string::npos);
    CHECK(answer(atlas, "operator:(Fuzhou Lishui)").find("brackets do not join") != std::string::npos);
    CHECK(answer(atlas, "'police academy'").find("\"police academy\", would be right") != std::string::npos);
    CHECK(answer(atlas, "polic*").find("polic would be right") != std::string::npos);
    CHECK(answer(atlas, "city:Ber*").find("the whole value would be right") != std::string::npos);
    CHECK(answer(atlas, "region = Europe").find("year:2018.. or region:Europe, would be right") != std::string::npos);
}

TEST_CASE("a comparison is answered with the same comparison as a filter writes it") {
    const Atlas atlas = sampleAtlas();
    const std::vector<std::pair<std::string, std::string>> forms{
        {"year>=2018", "year:2018.."},      {"year>2018", "year:2019.."},         {"year<=2018", "year:..2018"},
        {"year<2018", "year:..2017"},       {"year=2018", "year:2018"},           {"year==2018", "year:2018"},
        {"year!=2018", "-year:2018"},       {"-year=2018", "-year:2018"},         {"year≥2018", "year:2018.."},
        {"year:>2018", "year:2019.."},      {"witnesses:>=2", "witnesses:2.."},   {"year＞２０１８", "year:2019.."},
        {"region=Europe", "region:Europe"}, {"region!=Europe", "-region:Europe"}, {"region=Europe,Asia", "region:Europe,Asia"},
        {"regoin=Europe", "region:Europe"}, {"region:=Europe", "region:Europe"},
    };
    for (const auto& [text, right] : forms) {
        CAPTURE(text);
        CHECK(answer(atlas, text).find("; " + right + " would be right") != std::string::npos);
        CHECK(corrected(atlas, text) == right);
    }
}

TEST_CASE("a correction says in a filter what was said in another language") {
    const Atlas atlas = sampleAtlas();
    CHECK(corrected(atlas, "region:Europe OR region:Asia status:closed") == "region:Europe,Asia status:closed");
    CHECK(corrected(atlas, "police OR academy") == "police,academy");
    CHECK(corrected(atlas, "region:Europe AND NOT status:closed") == "region:Europe -status:closed");
    CHECK(corrected(atlas, "!status:closed police") == "-status:closed police");
    CHECK(corrected(atlas, "a region:Europe OR kind:dialogue").empty());
    CHECK(corrected(atlas, "OR").empty());
}

TEST_CASE("quotes make a word of any sign, and plain words stay words") {
    const Atlas atlas = sampleAtlas();
    for (const char* text : {"\"OR\"", "\"=\"", "\"(police)\"", "\"'a'\"", "\"a*\"", "a=b", "x>y", "or", "and not", "R&D", "AT&T", "Côte", "3+4",
                             "operator:(none)", "(none)", "https", "Shi'a"}) {
        CAPTURE(text);
        CHECK(answer(atlas, text) == "none");
    }
}

TEST_CASE("any value and any word is written so that it is read again as itself") {
    Atlas atlas = sampleAtlas();
    atlas.records.records.front().operatorName = "A \"B\" C";
    std::mt19937 random(23);
    const std::vector<std::string> pieces{"a",   "é", "中", ",", "\"", "“", "”", "«", "：", ":", " ", "\u00A0", "-",    "–",  "(",    ")",     "OR",
                                          "and", "=", ">",  "≥", "!",  "*", "'", "’", "|",  "&", "+", "\n",     "2018", "..", "\xFF", "region"};
    for (int round = 0; round < 20000; ++round) {
        std::string value;
        for (auto count = 1 + random() % 5; count > 0; --count) value += pieces[random() % pieces.size()];
        if (value == noValue) continue;
        const bool isWord = random() % 2 == 0;
        const Term term{isWord ? std::nullopt : std::optional(Field::City), random() % 2 == 0, {value, "b"}, {}, {}};
        CAPTURE(value);
        CAPTURE(textOf(term));
        const auto again = parseFilter("police " + textOf(term) + " region:Europe", atlas);
        REQUIRE(again);
        REQUIRE(again->terms.size() == 3);
        CHECK((again->terms[1] == term));
    }
    const Term named{Field::Operator, false, {"A \"B\" C"}, {}, {}};
    CHECK(textOf(named) == "operator:\"A \"\"B\"\" C\"");
    const auto filter = parseFilter(textOf(named), atlas);
    REQUIRE(filter);
    CHECK(matches(*filter, atlas.records.records.front(), atlas));
    CHECK(withTerms("operator:Fuzhou", textOf(named), atlas) == "operator:Fuzhou,\"A \"\"B\"\" C\"");
}
