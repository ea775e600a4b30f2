// Selections, sentences and counts agree with one another, whatever is asked.
#include "geodata/query/select.h"
#include "geodata/query/sentence.h"

#include "tests/geodata/asked_once.h"
#include "tests/geodata/sample_atlas.h"

#include "tests/geodata/facet_rule.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace geodata;

namespace {

constexpr std::array singleValued{Field::Layer,  Field::Kind,  Field::Status, Field::Certainty, Field::City,
                                  Field::Extent, Field::Scope, Field::Heard,  Field::Id};
constexpr std::array pressable{Field::Layer,  Field::Country,   Field::Region, Field::Subregion, Field::City,         Field::Kind, Field::Operator,
                               Field::Status, Field::Certainty, Field::Heard,  Field::Extent,    Field::Organisation, Field::Has,  Field::Scope};

Query queryFor(const Atlas& atlas, const std::string& filter, YearWindow years, bool showUndated = false) {
    Query query;
    query.layers = {allLayers.begin(), allLayers.end()};
    query.filter = *parseFilter(filter, atlas);
    query.years = years;
    query.showUndated = showUndated;
    return query;
}

// Random atlases with all modes, a few windows and filters.
template <typename Check>
void forRandomQueries(Check check) {
    for (const unsigned seed : {21U, 22U}) {
        CAPTURE(seed);
        const Atlas atlas = randomAtlas(seed, 150);
        for (const auto mode : allTimeModes) {
            for (const bool certainOnly : {false, true}) {
                for (const int first : {2003, 2012}) {
                    for (const auto* filter : {"", "region:Europe,Asia", "-status:closed sample"}) {
                        CAPTURE(filter);
                        check(atlas, queryFor(atlas, filter, {first, first + 3, mode, certainOnly}, first == 2012));
                    }
                }
            }
        }
    }
}

std::size_t sumOf(const Counts& counts) {
    std::size_t sum = 0;
    for (const auto& [value, count] : counts) sum += count;
    return sum;
}

// The numbers in a sentence, but for its years; no count here is as large as a year.
std::vector<std::size_t> countsIn(const std::string& sentence) {
    constexpr std::string_view digits = "0123456789";
    std::vector<std::size_t> counts;
    for (std::size_t at = sentence.find_first_of(digits); at != std::string::npos; at = sentence.find_first_of(digits, at)) {
        const std::size_t end = std::min(sentence.find_first_not_of(digits, at), sentence.size());
        const std::size_t number = std::stoul(sentence.substr(at, end - at));
        if (number < 1900) counts.push_back(number);
        at = end;
    }
    return counts;
}

}  // namespace

TEST_CASE("every record of the chosen layers that passes the filter is shown, hidden by its years, or undated") {
    forRandomQueries([](const Atlas& atlas, const Query& query) {
        const Selection selection = select(atlas, query);
        std::size_t notShown = 0;
        std::size_t passing = 0;
        for (const auto& record : atlas.records.records) {
            if (!query.layers.contains(record.layer) || !matches(query.filter, record, atlas)) continue;
            ++passing;
            const InYears answer = inYears(record, query.years);
            if (answer == InYears::NotShown || answer == InYears::BeforeReport) ++notShown;
        }
        CHECK(selection.outOf == passing);
        CHECK(selection.records.size() + notShown + (query.showUndated ? 0 : selection.undated) == selection.outOf);
        CHECK(std::is_sorted(selection.records.begin(), selection.records.end()));
        std::size_t shown = 0;
        std::size_t outOf = 0;
        for (const auto& [layer, count] : selection.shownByLayer) shown += count;
        for (const auto& [layer, count] : selection.outOfByLayer) outOf += count;
        CHECK(shown == selection.records.size());
        CHECK(outOf == selection.outOf);
    });
}

TEST_CASE("leaving a layer out takes exactly its records away") {
    forRandomQueries([](const Atlas& atlas, const Query& query) {
        const Selection all = select(atlas, query);
        Query fewer = query;
        fewer.layers.erase(Layer::Training);
        const Selection rest = select(atlas, fewer);
        CHECK(rest.records.size() + all.shownByLayer.at(Layer::Training) == all.records.size());
        CHECK_FALSE(rest.shownByLayer.contains(Layer::Training));
    });
}

TEST_CASE("counts by a field with one value a record sum to the records shown") {
    forRandomQueries([](const Atlas& atlas, const Query& query) {
        const auto shown = select(atlas, query).records.size();
        for (const auto field : singleValued) {
            CAPTURE(keyOf(field));
            CHECK(sumOf(countBy(atlas, query, field, Unit::Records)) == shown);
        }
    });
}

TEST_CASE("a count by any field is the number of records that the value alone would leave") {
    forRandomQueries([](const Atlas& atlas, const Query& query) {
        for (const auto field : pressable) {
            for (const auto& [value, count] : countBy(atlas, query, field, Unit::Records)) {
                CAPTURE(keyOf(field));
                CAPTURE(value);
                Query pressed = query;
                pressed.filter.terms.push_back({field, false, {value}, {}, {}});
                CHECK(select(atlas, pressed).records.size() == count);
            }
        }
    });
}

TEST_CASE("a facet's counts do not change when its own values are chosen, and say what choosing one would show") {
    forRandomQueries([](const Atlas& atlas, const Query& query) {
        for (const auto field : {Field::Kind, Field::Status, Field::Certainty}) {
            const Counts before = facetCounts(atlas, query, field);
            for (const auto& [value, count] : before) {
                Query chosen = query;
                std::erase_if(chosen.filter.terms, [&](const Term& term) { return term.field == field; });
                chosen.filter.terms.push_back({field, false, {value}, {}, {}});
                CHECK(select(atlas, chosen).records.size() == count);
                CHECK((facetCounts(atlas, chosen, field) == before));
            }
        }
    });
}

TEST_CASE("a count by year is what that year alone would show") {
    forRandomQueries([](const Atlas& atlas, Query query) {
        query.showUndated = false;
        std::vector<std::string> years;
        for (const auto& [value, count] : countBy(atlas, query, Field::Year, Unit::Records)) {
            if (value == noValue) continue;
            years.push_back(value);
            Query one = query;
            one.years.first = one.years.last = std::stoi(value);
            CHECK(one.years.first >= query.years.first);
            CHECK(one.years.first <= query.years.last);
            CHECK(select(atlas, one).records.size() == count);
        }
        // Every year of the window is there, whether anything is counted in it or not.
        std::vector<std::string> window;
        for (int year = query.years.first; year <= query.years.last; ++year) window.push_back(std::to_string(year));
        CHECK(years == window);
        CrossTable table = countBy(atlas, query, Field::Year, Field::Layer, Unit::Records);
        std::erase(table.rows, noValue);
        CHECK(table.rows == window);
    });
}

TEST_CASE("the timeline's bars are what each year alone would show, layer by layer") {
    forRandomQueries([](const Atlas& atlas, const Query& query) {
        const YearBars bars = yearBars(atlas, query, {1999, 2014});
        for (int year = 1999; year <= 2014; ++year) {
            Query one = query;
            one.years.first = one.years.last = year;
            const Selection selection = select(atlas, one);
            for (const auto layer : query.layers)
                CHECK(bars.byLayer.at(layer)[static_cast<std::size_t>(year - 1999)] == selection.shownByLayer.at(layer));
        }
    });
}

TEST_CASE("a cross table has the rows and columns of its two counts, and sums to them where values are single") {
    forRandomQueries([](const Atlas& atlas, const Query& query) {
        for (const auto unit : {Unit::Records, Unit::Sites, Unit::Countries}) {
            const CrossTable table = countBy(atlas, query, Field::Region, Field::Certainty, unit);
            REQUIRE(table.counts.size() == table.rows.size());
            const Counts regions = countBy(atlas, query, Field::Region, unit);
            CHECK(regions.size() == table.rows.size());
            for (std::size_t row = 0; row < table.rows.size(); ++row) {
                REQUIRE(table.counts[row].size() == table.columns.size());
                const auto total = std::find_if(regions.begin(), regions.end(), [&](const auto& region) { return region.first == table.rows[row]; });
                REQUIRE(total != regions.end());
                std::size_t sum = 0;
                for (const auto count : table.counts[row]) sum += count;
                // A site or a country may stand under several certainties; a record under one.
                CHECK(sum >= total->second);
                if (unit == Unit::Records) CHECK(sum == total->second);
            }
        }
    });
}

TEST_CASE("counts of countries and sites sum to the selection's where each stands under one value") {
    forRandomQueries([](const Atlas& atlas, const Query& query) {
        const Selection selection = select(atlas, query);
        CHECK(sumOf(countBy(atlas, query, Field::Region, Unit::Countries)) == selection.countries);
        CHECK(sumOf(countBy(atlas, query, Field::Subregion, Unit::Countries)) == selection.countries);
        CHECK(sumOf(countBy(atlas, query, Field::Country, Unit::Countries)) == selection.countries);
        std::size_t most = 0;
        for (const auto& [value, count] : countBy(atlas, query, Field::Layer, Unit::Sites)) most = std::max(most, count);
        CHECK(most <= selection.sites);
    });
}

TEST_CASE("counts stand largest first, and years in their order") {
    const Atlas atlas = randomAtlas(23, 200);
    const Query query = queryFor(atlas, "", {2000, 2025, TimeMode::Active, false}, true);
    const Counts kinds = countBy(atlas, query, Field::Kind, Unit::Records);
    CHECK(std::is_sorted(kinds.begin(), kinds.end(), [](const auto& a, const auto& b) { return a.second > b.second; }));
    const Counts years = countBy(atlas, query, Field::Year, Unit::Records);
    REQUIRE(years.back().first == noValue);
    CHECK(std::is_sorted(years.begin(), years.end() - 1));
}

TEST_CASE("the sentence's numbers are the selection's numbers") {
    forRandomQueries([](const Atlas& atlas, const Query& query) {
        const Selection selection = select(atlas, query);
        const std::string sentence = sentenceFor(selection, query);
        CAPTURE(sentence);
        std::vector<std::size_t> expected;
        if (!selection.records.empty()) expected.push_back(selection.records.size());
        expected.push_back(selection.outOf);
        // What the number is made of, where starts are asked for, sums to it.
        if (query.years.mode == TimeMode::Began && !selection.records.empty()) {
            std::size_t sum = 0;
            for (const auto& [basis, count] : selection.byBasis) sum += count;
            CHECK(sum == selection.records.size());
            for (const auto count : countsIn(basesInWords(selection.byBasis))) expected.push_back(count);
        }
        if (selection.countries > 0) expected.push_back(selection.countries);
        if (selection.multilateral > 0 && selection.multilateral < selection.records.size()) expected.push_back(selection.multilateral);
        if (!selection.beforeReport.empty()) expected.push_back(selection.beforeReport.size());
        if (selection.undated > 0) expected.push_back(selection.undated);
        CHECK((countsIn(sentence) == expected));
        CHECK((sentence.find("certain dates only") != std::string::npos) == query.years.certainOnly);
    });
}

TEST_CASE("the sentence is plain English in every mode and number") {
    Selection selection;
    selection.outOf = 816;
    selection.records.resize(281);
    selection.countries = 98;
    selection.multilateral = 31;
    selection.undated = 6;
    Query query;
    query.years = {2019, 2019, TimeMode::Active, false};
    CHECK(sentenceFor(selection, query) ==
          "281 of 816 reported records with no reported end before 2019, in 98 countries and areas; 31 of them multilateral; 6 undated not shown");
    query.showUndated = true;
    query.years = {2018, 2022, TimeMode::Began, true};
    selection.byBasis = {{"signed", 200}, {"first reported", 60}, {"", 21}};
    CHECK(sentenceFor(selection, query) ==
          "281 of 816 reported records with a start in 2018–2022 (certain dates only): 200 signed, 60 first reported, 21 of which nothing more is "
          "said; in 98 countries and areas; 31 of them multilateral; 6 of them undated");
    selection = {};
    selection.outOf = 816;
    query.years = {2018, 2019, TimeMode::UpTo, false};
    CHECK(sentenceFor(selection, query) == "None of 816 reported records with a start up to 2019");
    selection.outOf = selection.countries = 1;
    selection.records.resize(1);
    query.years = {2019, 2019, TimeMode::Ended, false};
    CHECK(sentenceFor(selection, query) == "1 of 1 reported record with an end in 2019, in 1 country or area");
    selection.countries = 0;
    selection.multilateral = 1;
    CHECK(sentenceFor(selection, query) == "1 of 1 reported record with an end in 2019, multilateral");
    CHECK(sentenceFor({}, query) == "No records in these layers");
    query.filter.terms.emplace_back();
    CHECK(sentenceFor({}, query) == "No record passes the filter");
    query.layers.clear();
    CHECK(sentenceFor({}, query) == "No layer is shown");
}

TEST_CASE("stations of which nobody reports that they are active are not called so") {
    Selection selection;
    selection.outOf = 97;
    selection.records.resize(78);
    selection.byStatus = {{"unknown", 73}, {"suspended", 5}};
    Query query;
    query.layers = {Layer::Stations};
    query.years = {2025, 2025, TimeMode::Active, false};
    CHECK(sentenceFor(selection, query) == "78 of 97 reported stations with no reported end before 2025: 73 of unknown status, 5 suspended");
    selection.startsLater = 42;
    selection.beforeReport.resize(42);
    query.years.first = query.years.last = 2021;
    CHECK(sentenceFor(selection, query) ==
          "78 of 97 reported stations with a start by 2021 and no reported end before 2021: 73 of unknown status, 5 suspended; 42 more were first "
          "reported later and may have existed before");
}

TEST_CASE("no time mode has the name of a status, and no sentence says active where no status does") {
    const Atlas atlas = randomAtlas(29, 200);
    for (const auto mode : allTimeModes) {
        for (const auto& record : atlas.records.records) CHECK(folded(nameOf(mode)) != folded(record.status));
        CHECK(folded(nameOf(mode)) != "active");
        const Query query = queryFor(atlas, "", {2004, 2010, mode, false});
        CHECK(sentenceFor(select(atlas, query), query).find("active") == std::string::npos);
    }
}

TEST_CASE("a framed region's numbers are those of a filter for it, beside the whole world's") {
    const Atlas atlas = randomAtlas(31, 300);
    Query query = queryFor(atlas, "", {2008, 2012, TimeMode::Active, false});
    const Selection world = select(atlas, query);
    std::set<std::string> europe;
    for (const auto& country : atlas.countries.list()) {
        if (country.region == "Europe") europe.insert(country.alpha3);
    }
    query.region = QueryRegion{"Europe", europe};
    const Selection framed = select(atlas, query);
    CHECK((framed.records == world.records));
    std::size_t inEurope = 0;
    for (const auto index : world.records) {
        const Record& record = atlas.records.records[index];
        if (record.scope == Scope::Bilateral && europe.contains(record.country)) ++inEurope;
    }
    REQUIRE(inEurope > 0);
    CHECK(framed.inRegion.shown == inEurope);
    CHECK(sentenceFor(framed, query)
              .starts_with("Europe: " + std::to_string(inEurope) + " of " + std::to_string(world.records.size()) + " reported records"));
}

TEST_CASE("what was public by a date, was first reported later and nobody can say are all there is") {
    const Atlas atlas = randomAtlas(33, 300);
    Query query = queryFor(atlas, "", {1, 9999, TimeMode::UpTo, false}, true);
    const Selection now = select(atlas, query);
    std::size_t before = 0;
    for (const auto* date : {"2005", "2012-06", "2016-05-31", "2024"}) {
        CAPTURE(date);
        query.knownBy = *parseEdtf(date);
        const Selection then = select(atlas, query);
        CHECK(then.outOf == now.outOf);
        CHECK(then.records.size() + then.reportedLater + then.reportUnknown == now.records.size());
        for (const auto index : then.records) CHECK(*atlas.records.records[index].publicBy <= query.knownBy->latest);
        // With time more becomes known.
        CHECK(then.records.size() >= before);
        before = then.records.size();
        const YearBars bars = yearBars(atlas, query, {2012, 2012});
        Query one = query;
        one.years = {2012, 2012, TimeMode::UpTo, false};
        CHECK(bars.byLayer.at(Layer::Stations)[0] == select(atlas, one).shownByLayer.at(Layer::Stations));
    }
}

TEST_CASE("a sentence as of a date says how many were first reported later, and of how many nobody knows when, where there are any") {
    const Atlas atlas = sampleAtlas();
    Query query = queryFor(atlas, "", {2022, 2022, TimeMode::UpTo, false});
    query.knownBy = *parseEdtf("2020");
    Selection selection = select(atlas, query);
    const auto end = [&](std::size_t later, std::size_t unknown) {
        selection.reportedLater = later;
        selection.reportUnknown = unknown;
        const std::string sentence = sentenceFor(selection, query);
        const auto known = sentence.find("; known by 2020");
        REQUIRE(known != std::string::npos);
        return sentence.substr(known, sentence.find(';', known + 1) - known);
    };
    CHECK(end(0, 0) == "; known by 2020");
    CHECK(end(2, 0) == "; known by 2020: 2 more were first reported later");
    CHECK(end(0, 1) == "; known by 2020: of 1 more nobody can say when they were first reported");
    CHECK(end(3, 2) == "; known by 2020: 3 more were first reported later, of 2 more nobody can say when they were first reported");
    query.knownBy.reset();
    CHECK(sentenceFor(selection, query).find("known by") == std::string::npos);
}

TEST_CASE("records first reported later are counted apart before that, and shown when asked for") {
    const Atlas atlas = randomAtlas(35, 300);
    for (const auto mode : allTimeModes) {
        Query query = queryFor(atlas, "", {2006, 2008, mode, false});
        const Selection apart = select(atlas, query);
        for (const auto index : apart.beforeReport) {
            const Record& record = atlas.records.records[index];
            CHECK(startIsFirstReport(record));
            CHECK((record.extent == Extent::Period));
            CHECK(record.start->earliest.year > 2008);
        }
        CHECK(apart.beforeReport.empty() == (mode == TimeMode::Began || mode == TimeMode::Ended));
        query.beforeReport = true;
        CHECK(select(atlas, query).records.size() == apart.records.size() + apart.beforeReport.size());
    }
}

TEST_CASE("the bars' part with report dates is what a filter for that basis shows") {
    const Atlas atlas = randomAtlas(37, 300);
    const Query query = queryFor(atlas, "", {2008, 2012, TimeMode::Active, false});
    const Query onlyReports = queryFor(atlas, "basis:first_reported", {2008, 2012, TimeMode::Active, false});
    CHECK((yearBars(atlas, query, {2001, 2020}).firstReportOnly == yearBars(atlas, onlyReports, {2001, 2020}).byLayer));
}

TEST_CASE("numbers are counted in their order") {
    Atlas atlas = randomAtlas(39, 60);
    atlas.records.records[0].citations.clear();
    for (std::size_t index = 0; index < 12; ++index)
        atlas.records.records[0].citations.push_back({static_cast<std::uint32_t>(index % 5), "", "press:" + std::to_string(index), false});
    derive(atlas.records);
    const Counts witnesses = countBy(atlas, queryFor(atlas, "", {1, 9999, TimeMode::UpTo, false}, true), Field::Witnesses, Unit::Records);
    REQUIRE(witnesses.size() >= 2);
    CHECK(witnesses.front().first == "0");
    CHECK(witnesses.back().first == "12");
}

TEST_CASE("members of a multilateral record are found, but not among the countries counted") {
    const Atlas atlas = sampleAtlas();
    const Query query = queryFor(atlas, "id:co-multi-1", {2018, 2018, TimeMode::Active, false});
    const Selection selection = select(atlas, query);
    CHECK(selection.records.size() == 1);
    CHECK(selection.multilateral == 1);
    CHECK(selection.countries == 0);
    CHECK((countBy(atlas, query, Field::Country, Unit::Records) == Counts{{"China", 1}, {"South Korea", 1}, {"Tajikistan", 1}}));
}

TEST_CASE("units have keys that are read") {
    CHECK((unitFrom("records") == Unit::Records));
    CHECK((unitFrom("sites") == Unit::Sites));
    CHECK((unitFrom("countries") == Unit::Countries));
    CHECK_FALSE(unitFrom("people"));
}
