// A filter in words names everything that it filters by, and is never the text that was typed.
#include "geodata/query/filter_words.h"

#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

using namespace geodata;

namespace {

std::string inWords(const std::string& text) {
    const auto filter = parseFilter(text, sampleAtlas());
    REQUIRE(filter);
    return filterInWords(*filter);
}

}  // namespace

TEST_CASE("a filter is said as people say it") {
    CHECK(inWords("").empty());
    CHECK(inWords("country:nl") == "Netherlands only");
    CHECK(inWords("kind:dialogue") == "dialogue only");
    CHECK(inWords("region:Europe,Asia") == "Europe and Asia only");
    CHECK(inWords("-country:Spain") == "without Spain");
    CHECK(inWords("status:closed,unknown") == "status closed or unknown");
    CHECK(inWords("-status:closed") == "status not closed");
    CHECK(inWords("year:2018..2022") == "in 2018 to 2022");
    CHECK(inWords("heard:2024..") == "last heard of in 2024 or later");
    CHECK(inWords("witnesses:2..") == "witnesses 2 or more");
    CHECK(inWords("operator:(none)") == "operator not said");
    CHECK(inWords("has:headcount") == "with headcount");
    CHECK(inWords("-has:end") == "without end");
    CHECK(inWords("source:Ministry") == "published by Ministry");
    CHECK(inWords("\"police academy\" -denial") == "mentioning “police academy”, not mentioning “denial”");
}

TEST_CASE("no field is said in the syntax of the filter, and every value is named") {
    for (const auto field : allFields) {
        CAPTURE(keyOf(field));
        const bool number = isNumber(field);
        const Term term{
            field, false, number ? std::vector<std::string>{} : std::vector<std::string>{"One", "Two"}, number ? std::optional(2) : std::nullopt, {}};
        for (const bool negated : {false, true}) {
            Term either = term;
            either.negated = negated;
            const std::string words = termInWords(either);
            CHECK(words.find(':') == std::string::npos);
            CHECK(words.front() != '-');
            for (const auto& value : term.values) CHECK(words.find(value) != std::string::npos);
            CHECK((words != termInWords(term) || !negated));
        }
    }
}
