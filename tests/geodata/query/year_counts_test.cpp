// Counts read off prefix tables are those of the plain rule, record by record, for every window of years.
#include "geodata/query/answer.h"

#include "tests/geodata/sample_atlas.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>

#include <map>

using namespace geodata;

namespace {

using Numbers = std::map<std::string, std::size_t>;

// What the facet of a field counts, by the plain rule.
Numbers plainCounts(const Atlas& atlas, const std::vector<const Record*>& passing, const Query& query, Field field) {
    Numbers numbers;
    for (const auto* record : passing) {
        if (!isShown(inYears(*record, query.years), query)) continue;
        for (const auto& value : valuesOf(*record, field, atlas)) ++numbers[value];
    }
    return numbers;
}

std::vector<const Record*> passingBut(const Atlas& atlas, const Query& query, std::optional<Field> field) {
    std::vector<const Record*> passing;
    for (const auto& record : atlas.records.records) {
        if (!query.layers.contains(record.layer)) continue;
        if (query.knownBy && !(record.publicBy && *record.publicBy <= query.knownBy->latest)) continue;
        Filter others = query.filter;
        if (field) std::erase_if(others.terms, [&](const Term& term) { return term.field == field; });
        if (!field) others = {};
        if (matches(others, record, atlas)) passing.push_back(&record);
    }
    return passing;
}

Numbers counted(const Facet& facet, std::size_t FacetValue::*count) {
    Numbers numbers;
    for (const auto& value : facet.values) {
        if (value.*count > 0) numbers.emplace(value.value, value.*count);
    }
    return numbers;
}

void checkAllWindows(const Atlas& atlas, const Question& question, int first, int last, int step) {
    const auto standing = standingAnswer(atlas, columnsOf(atlas), question);
    Query query = standing->query;
    std::map<Field, std::pair<std::vector<const Record*>, std::vector<const Record*>>> passing;
    for (const auto field : facetFields) passing[field] = {passingBut(atlas, query, field), passingBut(atlas, query, std::nullopt)};
    std::size_t different = 0;
    for (query.years.first = first; query.years.first <= last; query.years.first += step) {
        for (query.years.last = query.years.first; query.years.last <= last; query.years.last += step) {
            for (const auto& facet : facetsIn(*standing, query.years)) {
                const auto& [filtered, all] = passing.at(facet.field);
                if (counted(facet, &FacetValue::count) != plainCounts(atlas, filtered, query, facet.field)) ++different;
                if (counted(facet, &FacetValue::unfiltered) != plainCounts(atlas, all, query, facet.field)) ++different;
            }
        }
    }
    CHECK(different == 0);
}

std::vector<Question> questions(const std::vector<std::string>& filters) {
    std::vector<Question> asked;
    for (const auto& filter : filters) {
        for (const auto mode : allTimeModes) {
            for (const bool certainOnly : {false, true}) {
                Question question;
                question.filter = filter;
                question.years = {2018, 2018, mode, certainOnly};
                question.undated = certainOnly;
                question.beforeReport = mode == TimeMode::UpTo || !filter.empty();
                question.knownBy = mode == TimeMode::Began ? "2021" : "";
                asked.push_back(question);
            }
        }
    }
    return asked;
}

}  // namespace

TEST_CASE("data: prefix tables count what the rule counts, in all windows over the shipped records") {
    for (const auto& question : questions({"", "region:Europe -status:closed", "certainty:official kind:agreement police"})) {
        CAPTURE(question.filter);
        checkAllWindows(shippedAtlas(), question, 1994, 2027, 3);
    }
}

TEST_CASE("prefix tables count what the rule counts of uncertain, open and contradicting dates") {
    for (const unsigned seed : {41U, 42U}) {
        Atlas atlas = randomAtlas(seed, 120);
        std::mt19937 random(seed);
        for (std::size_t index = 0; index < 30; ++index) atlas.records.records[index].end = sampleDate(randomDateText(random));
        for (const auto& question : questions({"", "region:Asia,Europe -status:ended"})) checkAllWindows(atlas, question, 1998, 2027, 1);
    }
}

TEST_CASE("a field with more values than tables have room for is counted all the same") {
    Atlas atlas = randomAtlas(43, 6000);
    for (std::size_t index = 0; index < atlas.records.records.size(); ++index) {
        atlas.records.records[index].operatorName = "Operator " + std::to_string(index);
        // One date more each, so that there are many years.
        const std::string year = std::to_string(1000 + index % 3000);
        if (atlas.records.records[index].start && !atlas.records.records[index].end) atlas.records.records[index].start = sampleDate(year);
    }
    const auto standing = standingAnswer(atlas, columnsOf(atlas), Question{});
    const YearWindow window{1500, 2010, TimeMode::Active, false};
    Query query = standing->query;
    query.years = window;
    for (const auto& facet : facetsIn(*standing, window)) {
        if (facet.field != Field::Operator) continue;
        CHECK(counted(facet, &FacetValue::count) == plainCounts(atlas, passingBut(atlas, query, Field::Operator), query, Field::Operator));
    }
}

TEST_CASE("what no filter changes is taken from the answer before, and is what it would be anew") {
    const Atlas atlas = randomAtlas(44, 300);
    const auto columns = columnsOf(atlas);
    Question question;
    question.filter = "region:Europe";
    const auto former = standingAnswer(atlas, columns, question);
    question.filter = "region:Asia -kind:seminar";
    const auto check = [&] {
        const auto next = standingAnswer(atlas, columns, question, former.get());
        const auto anew = standingAnswer(atlas, columns, question);
        CHECK(next->span == anew->span);
        CHECK(next->bars.byLayer == anew->bars.byLayer);
        CHECK(next->barsWithoutFilter.byLayer == anew->barsWithoutFilter.byLayer);
        CHECK(next->everReported.records == anew->everReported.records);
        CHECK(next->ofAllYears.records == anew->ofAllYears.records);
        for (const int year : {2003, 2012, 2020}) {
            const auto one = facetsIn(*next, {year, year, question.years.mode, false});
            const auto other = facetsIn(*anew, {year, year, question.years.mode, false});
            REQUIRE(one.size() == other.size());
            for (std::size_t at = 0; at < one.size(); ++at) CHECK((one[at].values == other[at].values));
        }
    };
    check();
    question.years.mode = TimeMode::UpTo;
    check();
    question.layers = {Layer::Context};
    check();
    question.knownBy = "2019";
    check();
}
