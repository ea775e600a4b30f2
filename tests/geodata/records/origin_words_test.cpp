// Origins of citations: their forms, and their names for people.
#include "geodata/records/origin_words.h"
#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

using namespace geodata;

TEST_CASE("an origin is said in words: a side, an authority, a name; what is not known is made of its key") {
    const Countries countries = sampleCountries();
    CHECK(originInWords("ngo:safeguard-defenders", countries) == "Safeguard Defenders");
    CHECK(originInWords("host:KOR", countries) == "authorities of South Korea");
    CHECK(originInWords("host:NLD", countries) == "authorities of the Netherlands");
    CHECK(originInWords("china", countries) == "the Chinese side");
    CHECK(originInWords("org:interpol", countries) == "INTERPOL");
    CHECK(originInWords("press:scmp", countries) == "South China Morning Post");
    CHECK(originInWords("press:daily-sample-of-news", countries) == "Daily Sample of News");
    CHECK(originInWords("research:sam-houston-state-university", countries) == "Sam Houston State University");
    CHECK(originInWords("other:FJI", countries) == "third party (Fiji)");
    CHECK(originInWords("treaty", countries) == "text of a treaty");
    CHECK(originInWords("somebody", countries) == "somebody");
    CHECK(originInWords("host:XYZ", countries) == "authorities of XYZ");
    CHECK(originInWords("", countries).empty());
}

TEST_CASE("an origin has one of ten forms; a wrong one is told what would be right") {
    const Countries countries = sampleCountries();
    for (const char* right :
         {"china", "treaty", "reference", "unclear", "host:KOR", "other:FJI", "org:interpol", "ngo:a", "research:a-1", "press:n-tv"})
        CHECK(problemOfOrigin(right, countries).empty());
    CHECK(problemOfOrigin("chnia", countries) == "unknown origin chnia; did you mean china?");
    CHECK(problemOfOrigin("pres:sample", countries) == "unknown origin pres:sample; did you mean press:sample?");
    CHECK(problemOfOrigin("host:XYZ", countries) == "unknown origin host:XYZ; host: and an ISO 3166-1 alpha-3 code, as host:KEN, would be right");
    CHECK(problemOfOrigin("host", countries).find("as host:KEN") != std::string::npos);
    for (const char* wrong : {"", "press:", "press:Some Name", "ngo:-a", "ngo", "china:x", "Somebody else"})
        CHECK_FALSE(problemOfOrigin(wrong, countries).empty());
}
