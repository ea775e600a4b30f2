// Which rows are wanted: told to a server, and applied exactly to what comes back.
#include "geodata/importing/rows_wanted.h"

#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

using namespace geodata;

namespace {

const CountryNameIndex& names() {
    static const CountryNameIndex all(sampleCountries());
    return all;
}

ServerTable serverTable(ServerType start, ServerType end) {
    return {{{"name", ServerType::Text}, {"country", ServerType::Text}, {"start", start}, {"end", end}}, [](const std::string&, std::size_t) {
                return std::vector<std::string>{"Spain", "DE", "nld", "Brazil", "O'Nowhere"};
            }};
}

std::string whereFor(const ServerTable& table, const RowsWanted& wanted, const ImportDefaults& defaults = {}) {
    return serverConditionFor(table, wanted, {}, defaults, names()).where;
}

// One row of a server's table, and whether it passes a condition: the part of SQL that conditions on whole years are written in. What is
// compared with a missing value does not hold.
struct Row {
    std::optional<int> start;
    std::optional<int> end;
    std::string extent;
};

class RowCondition {
public:
    RowCondition(const std::string& condition, const Row& row) : row_(row) {
        for (std::size_t at = 0; at < condition.size();) {
            const bool isBracket = condition[at] == '(' || condition[at] == ')';
            const std::size_t end = isBracket ? at + 1 : std::min(condition.find_first_of(" ()", at), condition.size());
            if (condition[at] != ' ') words_.push_back(condition.substr(at, end - at));
            at = condition[at] == ' ' ? at + 1 : end;
        }
    }
    bool holds() {
        const bool passes = anyOf();
        REQUIRE(at_ == words_.size());
        return passes;
    }

private:
    bool takes(std::string_view word) { return at_ < words_.size() && words_[at_] == word && ++at_ > 0; }
    bool anyOf() {
        bool passes = allOf();
        while (takes("OR")) passes = allOf() || passes;
        return passes;
    }
    bool allOf() {
        bool passes = one();
        while (takes("AND")) passes = one() && passes;
        return passes;
    }
    bool one() {
        if (takes("(")) {
            const bool passes = anyOf();
            REQUIRE(takes(")"));
            return passes;
        }
        if (takes("lower")) {
            for (const char* word : {"(", "\"extent\"::text", ")", "IS", "DISTINCT", "FROM", "'event'"}) REQUIRE(takes(word));
            return row_.extent != "event";
        }
        const bool isStart = takes("\"start\"");
        REQUIRE((isStart || takes("\"end\"")));
        const auto value = isStart ? row_.start : row_.end;
        if (takes("IS")) {
            REQUIRE(takes("NULL"));
            return !value;
        }
        const std::string comparison = words_.at(at_++);
        const int year = std::stoi(words_.at(at_++));
        REQUIRE((comparison == "<=" || comparison == ">="));
        return value && (comparison == "<=" ? *value <= year : *value >= year);
    }
    const Row& row_;
    std::vector<std::string> words_;
    std::size_t at_ = 0;
};

}  // namespace

TEST_CASE("a region is its countries, a subregion too, and a country is one; an unknown one names the nearest") {
    const auto countries = sampleCountries();
    CHECK(*countriesOfRegion("europe", countries, names()) == std::set<std::string>{"DEU", "ESP", "NLD"});
    CHECK(*countriesOfRegion("Western Europe", countries, names()) == std::set<std::string>{"DEU", "NLD"});
    CHECK(*countriesOfRegion("cote d'ivoire", countries, names()) == std::set<std::string>{"CIV"});
    CHECK(countriesOfRegion("Europa", countries, names()).problem().what.find("did you mean Europe?") != std::string::npos);
}

TEST_CASE("the server is asked for the column's own spellings of the countries, and for those nobody knows") {
    const auto where = whereFor(serverTable(ServerType::Text, ServerType::Text), {std::nullopt, {"ESP", "DEU", "NLD"}});
    CHECK(where == "(\"country\" IN ('Spain', 'DE', 'nld', 'O''Nowhere'))");
}

TEST_CASE("years are compared as the column holds them: whole years, days, or the first year of a text") {
    const RowsWanted wanted{YearWindow{2018, 2020, TimeMode::Active, false}, {}};
    CHECK(whereFor(serverTable(ServerType::Integer, ServerType::Integer), wanted) == "\"start\" <= 2020 AND (\"end\" >= 2018 OR \"end\" IS NULL)");
    CHECK(whereFor(serverTable(ServerType::Date, ServerType::Date), wanted) ==
          "\"start\" < '2021-01-01' AND (\"end\" >= '2018-01-01' OR \"end\" IS NULL)");
    CHECK(whereFor(serverTable(ServerType::Text, ServerType::Text), wanted).find("left(\"start\", 4) <= '2020'") != std::string::npos);
    ImportDefaults events;
    events.values = {{ImportField::Layer, "training"}, {ImportField::Kind, "seminar"}};
    CHECK(whereFor(serverTable(ServerType::Integer, ServerType::Integer), wanted, events) ==
          "\"start\" <= 2020 AND (\"end\" >= 2018 OR \"end\" IS NULL AND \"start\" >= 2018)");
}

TEST_CASE("the server lets through every row that the rule of years shows, in every mode, and of those with an end no other") {
    ServerTable plain = serverTable(ServerType::Integer, ServerType::Integer);
    ServerTable withExtent = plain;
    withExtent.columns.push_back({"extent", ServerType::Text});
    ImportDefaults events;
    events.values = {{ImportField::Layer, "training"}, {ImportField::Kind, "seminar"}};
    for (const auto mode : allTimeModes) {
        for (const int length : {0, 2}) {
            const YearWindow years{2018, 2018 + length, mode, false};
            const std::string ofPeriods = whereFor(plain, {years, {}});
            const std::string ofEvents = whereFor(plain, {years, {}}, events);
            const std::string ofBoth = whereFor(withExtent, {years, {}});
            for (int start = 2015; start <= 2023; ++start) {
                for (int end = start; end <= 2024; ++end) {
                    for (const auto extent : allExtents) {
                        // The last stands for none.
                        const Row row{start, end < 2024 ? std::optional(end) : std::nullopt, std::string(keyOf(extent))};
                        const auto record = sampleRecord("r", Layer::Training, "ESP", "seminar", extent, std::to_string(start),
                                                         row.end ? std::to_string(end) : "", "", Certainty::Reported, {0});
                        const bool isShown = inYears(record, years) == InYears::Shown;
                        CAPTURE(keyOf(mode));
                        CAPTURE(start);
                        CAPTURE(end);
                        CAPTURE(keyOf(extent));
                        const std::string& where = extent == Extent::Event ? ofEvents : ofPeriods;
                        // Of rows without an end the server does not know whether they are events, and lets some more through.
                        const bool mayBeMore = mode == TimeMode::Ended && !row.end && extent == Extent::Period;
                        for (const auto& condition : {where, ofBoth}) {
                            CAPTURE(condition);
                            const bool passes = RowCondition(condition, row).holds();
                            if (mayBeMore)
                                CHECK((passes || !isShown));
                            else
                                CHECK(passes == isShown);
                        }
                    }
                }
            }
        }
    }
}

TEST_CASE("without a question the server is asked for nothing, and a column that holds no dates asks for no years") {
    CHECK(whereFor(serverTable(ServerType::Integer, ServerType::Integer), {}).empty());
    CHECK(whereFor(serverTable(ServerType::Other, ServerType::Other), {YearWindow{}, {}}).empty());
}

TEST_CASE("names of columns and texts can never end the condition that holds them") {
    ServerTable table{{{"st\"art", ServerType::Integer}, {"country", ServerType::Text}},
                      [](const std::string&, std::size_t) { return std::vector<std::string>{"'; DROP TABLE x; --"}; }};
    const auto where = serverConditionFor(table, {YearWindow{2020, 2020, TimeMode::Began, false}, {"ESP"}}, {"st\"art=start"}, {}, names()).where;
    CHECK(where.find("\"st\"\"art\" >= 2020") != std::string::npos);
    CHECK(where.find("'''; DROP TABLE x; --'") != std::string::npos);
}

TEST_CASE("a password is in no message, and nothing else of a source is left out") {
    CHECK(withoutPassword("PG:dbname=a password=secret host=b") == "PG:dbname=a password=… host=b");
    CHECK(withoutPassword("PG:dbname=a password='two words' host=b") == "PG:dbname=a password=… host=b");
    CHECK(withoutPassword("PG:password=secret") == "PG:password=…");
    CHECK(withoutPassword("PG:dbname=a") == "PG:dbname=a");
    CHECK(withoutPassword("my password=list.csv") == "my password=list.csv");
}

TEST_CASE("what is kept, of other years, undated and of other countries are together all that was accepted") {
    const auto sources = std::vector<std::uint32_t>{0};
    for (const auto mode : allTimeModes) {
        Imported imported;
        for (const char* country : {"ESP", "BRA"}) {
            for (const char* start : {"", "2015", "2019", "2022"}) {
                imported.records.records.push_back(
                    sampleRecord("r", Layer::Training, country, "seminar", Extent::Event, start, "", "", Certainty::Reported, sources));
            }
        }
        const RowsWanted wanted{YearWindow{2018, 2020, mode, false}, {"ESP"}};
        const auto left = keepWanted(imported, wanted);
        CHECK(imported.records.records.size() + left.otherYears + left.undated + left.otherCountries == 8);
        CHECK(left.otherCountries == 4);
        CHECK(left.undated == 1);
        for (const auto& record : imported.records.records) CHECK(inYears(record, *wanted.years) == InYears::Shown);
    }
}
