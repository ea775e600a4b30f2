// Names found by some of their letters.
#include "geodata/text/fuzzy_match.h"

#include "geodata/text/words.h"

#include <doctest/doctest.h>

#include <string>

using namespace geodata;

namespace {

std::optional<int> score(std::string_view text, std::string_view word) { return fuzzyScore(folded(text), folded(word)); }

}  // namespace

TEST_CASE("letters that begin words, and letters side by side, find a name; strewn letters do not") {
    CHECK(score("Next year", "nxy"));
    CHECK(score("Next year", "ny"));
    CHECK(score("Next year", "year"));
    CHECK(score("Next year", "ext"));
    CHECK_FALSE(score("Next year", "yn"));
    CHECK_FALSE(score("Next year", "nextyears"));
    CHECK_FALSE(score("an agreement on cooperation of the two ministries", "rmtn"));
    CHECK(score("anything", "") == 0);
    CHECK_FALSE(score("", "a"));
}

TEST_CASE("the whole name is better than its beginning, that better than a later word, that better than the middle of one") {
    const auto whole = score("mali", "mali");
    const auto beginning = score("malibu", "mali");
    const auto laterWord = score("east mali", "mali");
    const auto middle = score("somalia", "mali");
    REQUIRE((whole && beginning && laterWord && middle));
    CHECK(*whole > *beginning);
    CHECK(*beginning > *laterWord);
    CHECK(*laterWord > *middle);
}

TEST_CASE("a name that begins so is meant rather than one whose words begin with these letters") {
    const auto begins = score("netherlands", "neth");
    const auto strewn = score("nepal security talks formalised from home secretary", "neth");
    REQUIRE((begins && strewn));
    CHECK(*begins > *strewn);
}

TEST_CASE("the best way to read the letters counts, not the first") {
    // Not the n of "in", but the word.
    CHECK(score("in the north", "north") == score("at the north", "north"));
}

TEST_CASE("accents and case do not matter, and no letter of several bytes is taken apart") {
    CHECK(score("São Tomé", "tome"));
    CHECK(score("荷兰", "荷"));
    CHECK(score("荷兰", "兰"));
    // 荷 is E8 8D B7; 荎 and 褷 have these bytes between them, but neither is it.
    CHECK_FALSE(score("\xE8\x8D\x8E\xE8\xA4\xB7", "荷"));
}

TEST_CASE("words are typed with any space between") {
    CHECK(fuzzyWords("  Year  2022 ") == std::vector<std::string>{"year", "2022"});
    CHECK(fuzzyWords("   ").empty());
}
