// A term asked of columns finds the rows whose records it matches.
#include "geodata/query/term_rows.h"

#include "tests/geodata/sample_atlas.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>

using namespace geodata;

namespace {

void checkTerms(const Atlas& atlas, const std::vector<std::string>& texts) {
    const auto columns = columnsOf(atlas);
    for (const auto& text : texts) {
        CAPTURE(text);
        const auto filter = parseFilter(text, atlas, *columns);
        REQUIRE(filter);
        CHECK((*filter == *parseFilter(text, atlas)));
        for (const auto& term : filter->terms) {
            const auto rows = rowsOf(term, atlas, *columns);
            std::size_t different = 0;
            for (std::size_t row = 0; row < columns->rows; ++row)
                different += (rows[row] != 0) != matches(term, atlas.records.records[row], atlas) ? 1U : 0U;
            CHECK(different == 0);
        }
    }
}

// A term for each value that records have of each field, and for none.
std::vector<std::string> termsOfAllFields(const Atlas& atlas, std::size_t step) {
    std::vector<std::string> terms;
    for (const auto field : allFields) {
        const std::string key(keyOf(field));
        const bool canBeMissing = field != Field::Layer && field != Field::Certainty && field != Field::Extent && field != Field::Scope;
        if (canBeMissing) terms.push_back(key + ":(none)");
        for (std::size_t index = 0; index < atlas.records.records.size(); index += step) {
            const auto values = valuesOf(atlas.records.records[index], field, atlas);
            if (!values.empty()) terms.push_back((index % 2 == 0 ? "" : "-") + key + ":\"" + values.back() + "\"");
        }
    }
    return terms;
}

}  // namespace

TEST_CASE("terms of all fields find the same rows as records") {
    checkTerms(randomAtlas(51, 200), termsOfAllFields(randomAtlas(51, 200), 5));
    checkTerms(sampleAtlas(), termsOfAllFields(sampleAtlas(), 1));
    checkTerms(shippedAtlas(), termsOfAllFields(shippedAtlas(), 200));
}

TEST_CASE("ranges, words and several values find the same rows as records") {
    const std::vector<std::string> texts{"year:2010..2015",
                                         "year:..2004",
                                         "year:2019..",
                                         "heard:2020..",
                                         "reported:..2015",
                                         "witnesses:1..",
                                         "sources:..1",
                                         "-year:2012",
                                         "\"old sample\"",
                                         "sample,closure",
                                         "-denial",
                                         "source:sample",
                                         "region:Asia,Europe",
                                         "country:de,(none)",
                                         "kind:agreement,seminar",
                                         "has:city,headcount",
                                         "zzzz"};
    checkTerms(sampleAtlas(), texts);
    checkTerms(randomAtlas(52, 300),
               {"year:2010..2015", "heard:2020..", "reported:..2015", "sample,closure", "-denial", "source:ministry", "agency", "r-17"});
    checkTerms(shippedAtlas(), {"police academy", "\"human rights\"", "safeguard", "year:2010..2015", "-source:xinhua"});
}
