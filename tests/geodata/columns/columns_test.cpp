// Columns say of each row what its record says.
#include "geodata/columns/columns.h"

#include "geodata/query/term_rows.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>

#include <set>

using namespace geodata;

namespace {

std::vector<std::string> wordsOf(const CodedField& field, std::size_t row) {
    std::vector<std::string> words;
    field.forEach(row, [&](std::uint32_t code) { words.push_back(field.values()[code]); });
    return words;
}

CodedField fieldOf(const std::vector<std::vector<std::string>>& rows, const std::vector<std::string>& first = {}) {
    CodedFieldBuilder builder(rows.size());
    for (const auto& row : rows) builder.add(row);
    return builder.build(first);
}

}  // namespace

TEST_CASE("a coded field gives each row its values back in their order") {
    const std::vector<std::vector<std::string>> rows{{"b"}, {}, {"a", "b", "c"}, {"c", "a"}, {"b"}, {}};
    const CodedField field = fieldOf(rows);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        CHECK(wordsOf(field, row) == rows[row]);
        CHECK(field.hasNone(row) == rows[row].empty());
    }
}

TEST_CASE("values stand by how many rows have them, then by name; those with an order of their own before, what is unknown last") {
    CHECK(fieldOf({{"b"}, {"a"}, {"c"}, {"c"}, {"unknown"}, {"unknown"}, {"unknown"}}).values() ==
          std::vector<std::string>{"c", "a", "b", "unknown"});
    CHECK(fieldOf({{"b"}, {"a"}, {"c"}, {"c"}}, {"b", "c", "a"}).values() == std::vector<std::string>{"b", "c", "a"});
    CHECK(fieldOf({}).values().empty());
}

TEST_CASE("every field of a row has the values of its record") {
    for (const Atlas& atlas : {sampleAtlas(), randomAtlas(21, 400), shippedAtlas()}) {
        const auto columns = columnsOf(atlas);
        REQUIRE(columns->rows == atlas.records.records.size());
        for (const auto field : allFields) {
            const auto* coded = codedField(*columns, field);
            if (coded == nullptr || field == Field::Country) continue;
            CAPTURE(keyOf(field));
            for (std::size_t row = 0; row < columns->rows; ++row) CHECK(wordsOf(*coded, row) == valuesOf(atlas.records.records[row], field, atlas));
        }
        for (std::size_t row = 0; row < columns->rows; ++row) {
            const Record& record = atlas.records.records[row];
            CHECK(wordsOf(columns->countries, row) == countriesOf(record));
            CHECK((columns->country[row] == Columns::nowhere) == record.country.empty());
            if (!record.country.empty()) CHECK(columns->countries.values()[columns->country[row]] == record.country);
        }
    }
}

TEST_CASE("rows have the same site where their records have") {
    const Atlas atlas = randomAtlas(22, 300);
    const auto columns = columnsOf(atlas);
    std::set<std::string> sites;
    for (std::size_t row = 0; row < columns->rows; ++row) {
        const auto& place = atlas.records.records[row].place;
        CHECK((columns->site[row] == Columns::nowhere) == !place.has_value());
        if (!place) continue;
        sites.insert(siteOf(*place));
        for (std::size_t other = 0; other < row; ++other) {
            const auto& elsewhere = atlas.records.records[other].place;
            if (elsewhere) CHECK((columns->site[row] == columns->site[other]) == (siteOf(*place) == siteOf(*elsewhere)));
        }
    }
    CHECK(columns->sites == sites.size());
}

TEST_CASE("numbers of days are in the order of the days") {
    const std::vector<Day> days{{-9999, 1, 1}, {2018, 1, 31}, {2018, 2, 1}, {2018, 12, 31}, {2019, 1, 1}, {9999, 12, 31}};
    for (std::size_t at = 1; at < days.size(); ++at) CHECK(dayNumber(days[at - 1]) < dayNumber(days[at]));
}
