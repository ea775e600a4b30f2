// Repeated messages are told once, with their number; different ones are all told.
#include "geodata/text/summed.h"

#include <doctest/doctest.h>

using namespace geodata;

TEST_CASE("messages that differ in numbers and quoted words only are summed, the first standing for all") {
    Problems problems;
    for (int number = 1; number <= 10535; ++number) problems.push_back({"own.geojson", "feature " + std::to_string(number) + " has no polygon"});
    problems.push_back({"own.geojson", "has no coordinate system; one would be right"});
    for (int row = 2; row < 8; ++row) {
        const std::string name = std::string(1, static_cast<char>('A' + row));
        problems.push_back({"own.csv:" + std::to_string(row), "\"" + name + "\" is no country; did you mean " + name + name + "?"});
    }
    const Problems told = summed(problems);
    REQUIRE(told.size() == 3);
    CHECK(lineOf(told[0]) == "own.geojson: feature 1 has no polygon (the first of 10,535 like it)");
    CHECK(told[1] == problems[10535]);
    CHECK(lineOf(told[2]) == "own.csv:2: \"C\" is no country (the first of 6 like it); did you mean CC?");
}

TEST_CASE("a few messages of a kind, other files and other words stand as they are") {
    const Problems problems{{"a.csv:2", "row 2 is short"},    {"a.csv:3", "row 3 is short"}, {"a.csv:4", "row 4 is short"},
                            {"b.csv:5", "row 5 is short"},    {"a.csv:6", "row 6 is long"},  {"a#/0/id", "is short"},
                            {"", "nothing is said of a file"}};
    CHECK(summed(problems) == problems);
    CHECK(summed({}).empty());
    CHECK(summed(problems, 2).size() == problems.size() - 2);
}
