// Every number that says how many records are shown is the same number: goes through years, modes and regions of the shipped records.
#include "app/map/marks/ties.h"
#include "geodata/query/select.h"
#include "geodata/query/sentence.h"
#include "tests/geodata/asked_once.h"
#include "tests/geodata/shipped_atlas.h"

#include "tests/geodata/facet_rule.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace geodata;

namespace {

// No region, all regions, and one subregion of each.
std::vector<std::string> regionFilters(const Atlas& atlas) {
    std::set<std::string> regions;
    std::vector<std::string> filters{""};
    for (const auto& country : atlas.countries.list()) {
        if (country.region.empty() || !regions.insert(country.region).second) continue;
        filters.push_back("region:\"" + country.region + "\"");
        filters.push_back("subregion:\"" + country.subregion + "\"");
    }
    return filters;
}

std::size_t sumOf(const Counts& counts) {
    std::size_t sum = 0;
    for (const auto& [value, count] : counts) sum += count;
    return sum;
}

// "84 of 131 reported records …" says 84; "None of 131 …" and "No record passes the filter" say 0.
std::size_t shownIn(const std::string& sentence) { return sentence.starts_with("No") ? 0 : std::stoul(sentence); }

// Behind marks and among the unplaced, each once.
std::size_t recordsOf(const app::Marks& marks) {
    std::multiset<std::uint32_t> all(marks.unplaced.begin(), marks.unplaced.end());
    for (const auto& site : marks.stations) all.insert(site.records.begin(), site.records.end());
    for (const auto& gathering : marks.gatherings) all.insert(gathering.records.begin(), gathering.records.end());
    for (const auto& partner : marks.partners) {
        all.insert(partner.cooperation.begin(), partner.cooperation.end());
        all.insert(partner.training.begin(), partner.training.end());
    }
    CHECK(std::set<std::uint32_t>(all.begin(), all.end()).size() == all.size());
    return all.size();
}

std::size_t barOf(const YearBars& bars, int year) {
    std::size_t sum = 0;
    for (const auto& [layer, counts] : bars.byLayer) sum += counts[static_cast<std::size_t>(year - bars.span.first)];
    return sum;
}

std::size_t countOf(const Counts& counts, const std::string& value) {
    const auto found = std::find_if(counts.begin(), counts.end(), [&](const auto& each) { return each.first == value; });
    return found == counts.end() ? 0 : found->second;
}

// The records that pass the filter, so that the years can be asked one by one.
std::vector<const Record*> passing(const Atlas& atlas, const Query& query) {
    std::vector<const Record*> found;
    for (const auto& record : atlas.records.records) {
        if (query.layers.contains(record.layer) && matches(query.filter, record, atlas)) found.push_back(&record);
    }
    return found;
}

std::size_t shownAmong(const std::vector<const Record*>& records, const YearWindow& window, bool showUndated) {
    return static_cast<std::size_t>(std::count_if(records.begin(), records.end(), [&](const Record* record) {
        const InYears answer = inYears(*record, window);
        return answer == InYears::Shown || (answer == InYears::Undated && showUndated);
    }));
}

// The columns of `count --by layer,year` over all years are the bars.
void checkColumnsAreBars(const Atlas& atlas, Query query, const YearBars& bars) {
    query.years.first = bars.span.first;
    query.years.last = bars.span.last;
    const CrossTable table = countBy(atlas, query, Field::Layer, Field::Year, Unit::Records);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (table.columns[column] == noValue) continue;
        std::size_t sum = 0;
        for (const auto& row : table.counts) sum += row[column];
        CAPTURE(table.columns[column]);
        // Undated ones stand in a column of their own here, and in every bar.
        const std::size_t undated = query.showUndated ? select(atlas, query).undated : 0;
        CHECK(sum + undated == barOf(bars, std::stoi(table.columns[column])));
    }
}

}  // namespace

TEST_CASE("data: selection, counts, sentence, bars, rule and marks say one number, in every year, mode and region") {
    const Atlas& atlas = shippedAtlas();
    const YearSpan span = yearsOf(atlas.records);
    for (const auto& text : regionFilters(atlas)) {
        CAPTURE(text);
        Query query;
        query.layers = {allLayers.begin(), allLayers.end()};
        query.filter = *parseFilter(text, atlas);
        const auto records = passing(atlas, query);
        for (const auto mode : allTimeModes) {
            CAPTURE(keyOf(mode));
            query.years.mode = mode;
            const YearBars bars = yearBars(atlas, query, span);
            checkColumnsAreBars(atlas, query, bars);
            for (int year = span.first; year <= span.last; ++year) {
                CAPTURE(year);
                query.years.first = query.years.last = year;
                const Selection selection = select(atlas, query);
                const std::size_t shown = selection.records.size();
                CHECK(shownAmong(records, query.years, query.showUndated) == shown);
                CHECK(barOf(bars, year) == shown);
                CHECK(shownIn(sentenceFor(selection, query)) == shown);
                CHECK(recordsOf(app::marksFor(atlas, selection)) == shown);
                if (year % 5 != 0) continue;
                CHECK(sumOf(countBy(atlas, query, Field::Layer, Unit::Records)) == shown);
                CHECK(sumOf(facetCounts(atlas, query, Field::Layer)) == shown);
                CHECK(countOf(countBy(atlas, query, Field::Year, Unit::Records), std::to_string(year)) == shown);
            }
        }
    }
}

TEST_CASE("data: the same in spans of years, with certain dates only and with undated records") {
    const Atlas& atlas = shippedAtlas();
    const YearSpan all = yearsOf(atlas.records);
    for (const auto& text : {"", "region:Africa", "region:Europe -status:closed", "has:headcount"}) {
        CAPTURE(text);
        for (const auto mode : allTimeModes) {
            for (const bool certainOnly : {false, true}) {
                for (const bool showUndated : {false, true}) {
                    for (const auto& [first, last] : {std::pair{all.first, all.last}, {2010, 2014}, {2019, 2022}}) {
                        Query query;
                        query.layers = {allLayers.begin(), allLayers.end()};
                        query.filter = *parseFilter(text, atlas);
                        query.years = {first, last, mode, certainOnly};
                        query.showUndated = showUndated;
                        const Selection selection = select(atlas, query);
                        const std::size_t shown = selection.records.size();
                        CHECK(shownAmong(passing(atlas, query), query.years, showUndated) == shown);
                        CHECK(sumOf(countBy(atlas, query, Field::Layer, Unit::Records)) == shown);
                        CHECK(sumOf(facetCounts(atlas, query, Field::Layer)) == shown);
                        CHECK(shownIn(sentenceFor(selection, query)) == shown);
                        CHECK(recordsOf(app::marksFor(atlas, selection)) == shown);
                        std::size_t layers = 0;
                        for (const auto& [layer, count] : selection.shownByLayer) layers += count;
                        CHECK(layers == shown);
                    }
                }
            }
        }
    }
}
