// Dates as sources give them: what is a date, which days it may stand for, and how it is said.
#include "geodata/records/edtf.h"

#include <doctest/doctest.h>

#include <random>
#include <set>

using namespace geodata;

namespace {

// The reason why a text is no date; empty when it is one.
std::string reasonAgainst(std::string_view text) {
    const auto date = parseEdtf(text);
    return date ? std::string() : date.problem().what;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a date stands for every day it leaves open, and for no other") {
    struct Row {
        std::string_view text;
        Day earliest, latest;
    };
    for (const auto& [text, earliest, latest] : {Row{"2022", {2022, 1, 1}, {2022, 12, 31}},
                                                 {"2022-09", {2022, 9, 1}, {2022, 9, 30}},
                                                 {"2022-09-12", {2022, 9, 12}, {2022, 9, 12}},
                                                 {"2024-02", {2024, 2, 1}, {2024, 2, 29}},
                                                 {"1900-02", {1900, 2, 1}, {1900, 2, 28}},
                                                 {"2016~", {2016, 1, 1}, {2016, 12, 31}},
                                                 {"[2022-09..2023-03]", {2022, 9, 1}, {2023, 3, 31}},
                                                 {"[2013..2013-04-22]", {2013, 1, 1}, {2013, 4, 22}},
                                                 {"[..2018]", {-9999, 1, 1}, {2018, 12, 31}},
                                                 {"[2018..]", {2018, 1, 1}, {9999, 12, 31}}}) {
        CAPTURE(text);
        const auto date = parseEdtf(text);
        REQUIRE(date);
        CHECK(date->text == text);
        CHECK((date->earliest == earliest));
        CHECK((date->latest == latest));
    }
}

TEST_CASE("a qualifier stands behind a year, a month or a day") {
    for (const std::string written : {"2022", "2022-09", "2022-09-12"}) {
        CAPTURE(written);
        CHECK((parseEdtf(written)->qualifier == DateQualifier::None));
        CHECK((parseEdtf(written + "~")->qualifier == DateQualifier::Approximate));
        CHECK((parseEdtf(written + "?")->qualifier == DateQualifier::Uncertain));
        CHECK((parseEdtf(written + "%")->qualifier == DateQualifier::Both));
        CHECK_FALSE(parseEdtf(written + "~?"));
    }
}

TEST_CASE("exactly the days of the calendar are dates") {
    // Independent of our table: the civil calendar by counting, 1 January 1899 to 31 December 2100.
    std::set<std::string> days;
    const auto two = [](int number) { return std::to_string(100 + number).substr(1); };
    for (int year = 1899; year <= 2100; ++year) {
        for (int month = 1; month <= 12; ++month) {
            const bool isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            const int last = month == 2 ? (isLeap ? 29 : 28) : (month + month / 8) % 2 == 1 ? 31 : 30;
            for (int day = 0; day <= 32; ++day) {
                const std::string text = std::to_string(year) + "-" + two(month) + "-" + two(day);
                const bool isDate = static_cast<bool>(parseEdtf(text));
                if (isDate != (day >= 1 && day <= last)) FAIL_CHECK(text << (isDate ? " is taken for a date" : " is no date"));
            }
        }
    }
}

TEST_CASE("what is no date is refused with the reason and what would be right") {
    CHECK(reasonAgainst("2022-13") == "2022-13: month 13 does not exist; months are 01 to 12");
    CHECK(reasonAgainst("2022-00") == "2022-00: month 00 does not exist; months are 01 to 12");
    CHECK(reasonAgainst("2023-02-29") == "2023-02-29: day 29 does not exist; February 2023 has days 01 to 28");
    CHECK(contains(reasonAgainst("[2023..2022]"), "[2022..2023] would be right"));
    CHECK(contains(reasonAgainst("[..]"), "[..2018] or [2018..] would be right"));
    CHECK(contains(reasonAgainst("[2016~..2018]"), "would be right"));
    CHECK(contains(reasonAgainst("[2022-13..]"), "month 13"));
    CHECK(contains(reasonAgainst("2022/2023"), "start and end"));
    for (const std::string_view text : {"",      " ",     "22",         "2022-9", "2022-09-1",   "2022-",          "2022 09",          "+2022",
                                        "-2022", "Y2022", "2022..2023", "[2022]", "[2022..2023", "September 2022", "2022-09-12T10:00", "~",
                                        "?",     "~2016", "[",          "[]",     "[..2018]~",   "２０２２"}) {
        CAPTURE(text);
        CHECK(contains(reasonAgainst(text), "would be right"));
    }
}

TEST_CASE("dates are said in English words") {
    struct Row {
        std::string_view text, words;
    };
    for (const auto& [text, words] : {Row{"2022", "2022"},
                                      {"2022-09", "September 2022"},
                                      {"2022-09-02", "2 September 2022"},
                                      {"2016~", "about 2016"},
                                      {"2016-05~", "about May 2016"},
                                      {"2018?", "2018 (uncertain)"},
                                      {"2018-01-31%", "about 31 January 2018 (uncertain)"},
                                      {"[2022-09..2023-03]", "between September 2022 and March 2023"},
                                      {"[..2018]", "by 2018"},
                                      {"[..2018-06-30]", "by 30 June 2018"},
                                      {"[2018..]", "2018 or later"}}) {
        CHECK(inWords(*parseEdtf(text)) == words);
    }
}

TEST_CASE("any bytes are either a date whose days are in order or a reason in one line") {
    constexpr unsigned seed = 20261101;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string letters = "0129-~?%[]..\n\xC3\xFF";
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        const std::size_t length = random() % 24;
        for (std::size_t index = 0; index < length; ++index) text += letters[random() % letters.size()];
        const auto date = parseEdtf(text);
        if (date) {
            CHECK_FALSE((date->latest < date->earliest));
            CHECK_FALSE(inWords(*date).empty());
        } else {
            CHECK_FALSE(contains(date.problem().what, "\n"));
        }
    }
}
