// The rule of years over columns is the rule over records.
#include "geodata/query/row_years.h"

#include "geodata/query/shown_years.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>

using namespace geodata;

namespace {

// Counts what differs, because there are some million cases.
std::size_t differences(const Atlas& atlas, int first, int last, const std::vector<int>& lengths) {
    const auto columns = columnsOf(atlas);
    std::size_t different = 0;
    for (std::size_t row = 0; row < columns->rows; ++row) {
        for (const auto mode : allTimeModes) {
            for (const bool certainOnly : {false, true}) {
                for (int year = first; year <= last; ++year) {
                    for (const int length : lengths) {
                        const YearWindow window{year, year + length, mode, certainOnly};
                        if (inYears(*columns, row, window) != inYears(atlas.records.records[row], window)) ++different;
                    }
                }
            }
        }
    }
    return different;
}

}  // namespace

TEST_CASE("columns and records agree on all shipped records, years and modes") {
    const YearSpan span = yearsOf(shippedAtlas().records);
    CHECK(differences(shippedAtlas(), span.first - 2, span.last + 2, {0, 1, 5}) == 0);
    CHECK(differences(shippedAtlas(), -9999, -9998, {0, 19998}) == 0);
}

TEST_CASE("columns and records agree on invented records with open, uncertain, contradicting and missing dates") {
    for (const unsigned seed : {31U, 32U, 33U}) {
        Atlas atlas = randomAtlas(seed, 300);
        std::mt19937 random(seed);
        // Ends that no file may have: before the start.
        for (std::size_t index = 0; index < 60; ++index) atlas.records.records[index].end = sampleDate(randomDateText(random));
        CHECK(differences(atlas, 1997, 2029, {0, 1, 2, 7}) == 0);
    }
}

TEST_CASE("columns and records agree on the years there are") {
    for (const Atlas& atlas : {sampleAtlas(), randomAtlas(34, 50), shippedAtlas()}) {
        const auto columns = columnsOf(atlas);
        for (const auto layer : allLayers) CHECK(yearsOf(*columns, {layer}) == yearsOf(atlas.records, {layer}));
        CHECK(yearsOf(*columns, {}) == yearsOf(atlas.records, std::set<Layer>{}));
    }
}

TEST_CASE("the years in which a question shows a row are those of the rule") {
    for (const unsigned seed : {35U, 36U}) {
        const Atlas atlas = randomAtlas(seed, 200);
        const auto columns = columnsOf(atlas);
        for (const auto mode : allTimeModes) {
            for (int which = 0; which < 8; ++which) {
                Query query;
                query.years = {2010, 2010, mode, (which & 1) != 0};
                query.showUndated = (which & 2) != 0;
                query.beforeReport = (which & 4) != 0;
                const ShownYears shown(*columns, query);
                std::size_t different = 0;
                for (std::size_t row = 0; row < columns->rows; ++row) {
                    const Record& record = atlas.records.records[row];
                    CHECK(shown.isAsked(row) == query.layers.contains(record.layer));
                    if (!shown.isAsked(row)) continue;
                    for (int first = 1997; first < 2029; ++first) {
                        for (int last = first; last < 2030; ++last) {
                            query.years.first = first;
                            query.years.last = last;
                            if (shown.shows(*columns, row, first, last) != isShown(inYears(record, query.years), query)) ++different;
                        }
                    }
                }
                CHECK(different == 0);
            }
        }
    }
}
