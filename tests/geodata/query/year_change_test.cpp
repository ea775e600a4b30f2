// What a step of time changes is the difference of two answers, split by what kind of date the starts are.
#include "geodata/query/year_change.h"
#include "geodata/query/sentence.h"

#include "tests/geodata/asked_once.h"
#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

using namespace geodata;

TEST_CASE("records added and gone lead from the answer of a year earlier to the one now") {
    const Atlas atlas = randomAtlas(41, 200);
    for (const auto mode : allTimeModes) {
        for (int year = 2001; year <= 2024; ++year) {
            Query query;
            query.years = {year, year + 1, mode, false};
            const Selection now = select(atlas, query);
            const YearChange change = yearChange(atlas, query, now);
            CHECK(now.records.size() + change.gone.size() == change.before.records.size() + change.added.size());
            std::size_t sum = 0;
            for (const auto& [basis, count] : change.addedByBasis) sum += count;
            CHECK(sum == change.added.size());
            CHECK(change.earlier.first == year - 1);
            if (mode == TimeMode::UpTo) CHECK(change.gone.empty());
        }
    }
}

TEST_CASE("a change is said with its number and with why records leave") {
    Atlas atlas = sampleAtlas();
    YearChange change;
    change.earlier = {2021, 2021, TimeMode::Active, false};
    CHECK(changeInWords(change, atlas).empty());
    change.added = {1, 2, 3};
    CHECK(changeInWords(change, atlas) == "since 2021: 3 more");
    change.gone = {0};
    CHECK(changeInWords(change, atlas) == "since 2021: 3 more, 1 ended");
    // One without an end leaves for another reason, as its start lies outside of the years.
    change.gone = {0, 4};
    change.added.clear();
    change.earlier = {2019, 2021, TimeMode::Began, false};
    CHECK(changeInWords(change, atlas) == "since 2019–2021: 2 no longer shown");
    CHECK(basesInWords({{"signed", 3}, {"first reported", 20}, {"", 1}}) == "20 first reported, 3 signed, 1 of which nothing more is said");
    CHECK(basesInWords({{"dated event", 15}, {"year as reported", 3}, {"reporting period", 1}}) ==
          "15 with a dated event, 3 with a year as reported, 1 with a reporting period");
}
