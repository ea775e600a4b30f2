#include "geodata/query/answer.h"

#include <algorithm>
#include <set>
#include <utility>

namespace geodata {
namespace {

Query ofAllYears(Query query) {
    query.years = {1, 9999, TimeMode::UpTo, false};
    query.showUndated = true;
    return query;
}

std::set<std::string> chosenValues(const Filter& filter, Field field) {
    std::set<std::string> chosen;
    for (const auto& term : filter.terms) {
        if (term.field != field || term.negated) continue;
        for (const auto& value : term.values) chosen.insert(folded(value));
    }
    return chosen;
}

// Those of the records shown whatever the filter that fail, if any, only terms of the field.
std::vector<std::uint32_t> passingBut(const std::vector<std::uint32_t>& shown, const Verdicts& verdicts, Field field) {
    std::vector<std::uint32_t> records;
    std::copy_if(shown.begin(), shown.end(), std::back_inserter(records), [&](std::uint32_t record) { return verdicts.passesBut(record, field); });
    return records;
}

Facet facetOf(const FieldColumn& column, const std::vector<std::size_t>& ever, const std::vector<std::uint32_t>& shownUnfiltered,
              const Standing& standing) {
    const auto counts = column.counts(passingBut(shownUnfiltered, standing.verdicts, column.field()));
    const auto unfiltered = column.counts(shownUnfiltered);
    const auto chosen = chosenValues(standing.query.filter, column.field());
    Facet facet;
    facet.field = column.field();
    for (std::size_t at = 0; at < column.values().size(); ++at) {
        if (ever[at] == 0) continue;
        const auto& value = column.values()[at];
        facet.values.push_back({value, counts[at], unfiltered[at], chosen.contains(folded(value))});
        facet.fullBar = std::max(facet.fullBar, ever[at]);
    }
    return facet;
}

Query withoutFilter(Query query) {
    query.filter = {};
    return query;
}

}  // namespace

std::shared_ptr<const Standing> standingAnswer(const Atlas& atlas, const std::vector<FieldColumn>& facets, const Question& question) {
    auto standing = std::make_shared<Standing>();
    standing->query = queryFor(question, atlas);
    const Query& query = standing->query;
    const Query unfiltered = withoutFilter(query);
    const Verdicts all(Filter{}, atlas);
    standing->verdicts = Verdicts(query.filter, atlas);
    standing->ofAllYears = select(atlas, ofAllYears(query), standing->verdicts);
    Query everything;
    everything.layers = question.layers;
    standing->everReported = select(atlas, ofAllYears(everything), all);
    standing->span = yearsOf(atlas.records, question.layers);
    standing->bars = yearBars(atlas, query, standing->verdicts, standing->span);
    standing->barsWithoutFilter = yearBars(atlas, unfiltered, all, standing->span);
    const auto ever = select(atlas, ofAllYears(unfiltered), all).records;
    for (const auto& column : facets) standing->everCounts.push_back(column.counts(ever));
    return standing;
}

Answer answer(const Atlas& atlas, const std::vector<FieldColumn>& facets, std::shared_ptr<const Standing> standing, const YearWindow& years,
              std::optional<QueryRegion> region) {
    Answer answer;
    answer.query = standing->query;
    answer.query.years = years;
    answer.query.region = std::move(region);
    answer.selection = select(atlas, answer.query, standing->verdicts);
    answer.sentence = sentenceOf(answer.selection, answer.query);
    answer.change = yearChange(atlas, answer.query, standing->verdicts, answer.selection);
    const auto shownUnfiltered = select(atlas, withoutFilter(answer.query)).records;
    for (std::size_t at = 0; at < facets.size(); ++at) {
        auto facet = facetOf(facets[at], standing->everCounts[at], shownUnfiltered, *standing);
        // Ties have no operator, for instance.
        if (!facet.values.empty()) answer.facets.push_back(std::move(facet));
    }
    answer.standing = std::move(standing);
    return answer;
}

Answer answer(const Atlas& atlas, const Question& question, std::optional<QueryRegion> region) {
    const auto facets = facetColumns(atlas);
    return answer(atlas, facets, standingAnswer(atlas, facets, question), question.years, std::move(region));
}

Selection selectionOfAllYears(const Atlas& atlas, Query query) { return select(atlas, ofAllYears(std::move(query))); }

}  // namespace geodata
