// One answer says what each of its parts says when it is asked alone.
#include "geodata/query/answer.h"

#include "tests/geodata/asked_once.h"
#include "tests/geodata/facet_rule.h"
#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace geodata;

namespace {

std::size_t countOf(const Counts& counts, const std::string& value) {
    const auto found = std::find_if(counts.begin(), counts.end(), [&](const auto& each) { return each.first == value; });
    return found == counts.end() ? 0 : found->second;
}

std::vector<Question> questions() {
    std::vector<Question> asked;
    for (const char* filter : {"", "region:Europe", "-status:closed kind:agreement", "region:Asia,Europe certainty:official", "has:place police"}) {
        for (const auto mode : allTimeModes) {
            Question question;
            question.filter = filter;
            question.years = {2012, 2018, mode, false};
            question.undated = mode == TimeMode::Active;
            question.beforeReport = mode == TimeMode::UpTo;
            question.knownBy = mode == TimeMode::Began ? "2020" : "";
            asked.push_back(question);
        }
    }
    return asked;
}

}  // namespace

TEST_CASE("an answer's selection, sentence, bars and change are those of the query asked alone") {
    const Atlas atlas = randomAtlas(3, 400);
    for (const auto& question : questions()) {
        CAPTURE(question.filter);
        const Query query = queryFor(question, atlas);
        const Answer all = answer(atlas, question);
        const Selection alone = select(atlas, query);
        CHECK(all.selection.records == alone.records);
        CHECK(all.selection.outOf == alone.outOf);
        CHECK(all.selection.byStatus == alone.byStatus);
        CHECK(all.sentence == sentenceOf(alone, query));
        CHECK(all.change.added == yearChange(atlas, query, alone).added);
        CHECK(all.change.gone == yearChange(atlas, query, alone).gone);
        CHECK(all.standing->span == yearsOf(atlas.records, question.layers));
        CHECK(all.standing->bars.byLayer == yearBars(atlas, query, all.standing->span).byLayer);
        CHECK(all.standing->ofAllYears.records == selectionOfAllYears(atlas, query).records);
    }
}

TEST_CASE("a facet counts what the whole question finds without the terms of its own field") {
    const Atlas atlas = randomAtlas(4, 400);
    for (const auto& question : questions()) {
        CAPTURE(question.filter);
        const Query query = queryFor(question, atlas);
        Query unfiltered = query;
        unfiltered.filter = {};
        for (const auto& facet : answer(atlas, question).facets) {
            CAPTURE(keyOf(facet.field));
            const Counts counts = facetCounts(atlas, query, facet.field);
            const Counts whole = facetCounts(atlas, unfiltered, facet.field);
            std::size_t sum = 0;
            for (const auto& value : facet.values) {
                CHECK(value.count == countOf(counts, value.value));
                CHECK(value.unfiltered == countOf(whole, value.value));
                sum += value.count;
            }
            std::size_t expected = 0;
            for (const auto& [value, count] : counts) expected += value == noValue ? 0 : count;
            CHECK(sum == expected);
        }
    }
}

TEST_CASE("verdicts say which records pass, and which would but for the terms of one field") {
    const Atlas atlas = randomAtlas(5, 300);
    const Filter filter = *parseFilter("region:Europe -status:closed kind:agreement region:Europe,Asia police", atlas);
    const Verdicts verdicts(filter, atlas, *columnsOf(atlas));
    for (std::size_t at = 0; at < atlas.records.records.size(); ++at) {
        const Record& record = atlas.records.records[at];
        CHECK(verdicts.passes(at) == matches(filter, record, atlas));
        for (const auto field : {Field::Region, Field::Status, Field::Kind, Field::Operator}) {
            Filter others = filter;
            std::erase_if(others.terms, [&](const Term& term) { return term.field == field; });
            CHECK(verdicts.passesBut(at, field) == matches(others, record, atlas));
        }
    }
}
