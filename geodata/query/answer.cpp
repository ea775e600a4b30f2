#include "geodata/query/answer.h"

#include "geodata/query/term_rows.h"

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

// `shown` may be of other years and modes of the query.
Selection selectOfAllYears(const Columns& columns, const Query& query, const Verdicts& verdicts, const ShownYears& shown) {
    return select({columns, verdicts, shown.inAllYears()}, ofAllYears(query));
}

AskedRows askedOf(const Standing& standing, const Verdicts& verdicts) { return {*standing.columns, verdicts, *standing.shown}; }

// Goes over all rows once, because every facet asks of each row the same.
template <typename PassesBut>
void countFacets(Standing& standing, PassesBut passesBut, std::shared_ptr<const YearCounts> FacetCounts::*counts) {
    const auto& columns = *standing.columns;
    struct Counting {
        Field field;
        const CodedField& coded;
        std::shared_ptr<YearCounts> counts;
    };
    std::vector<Counting> all;
    for (const auto& facet : standing.facets) {
        const auto& coded = *codedField(columns, facet.field);
        all.push_back({facet.field, coded, std::make_shared<YearCounts>(coded, *standing.shown)});
    }
    for (std::size_t row = 0; row < columns.rows; ++row) {
        if (!standing.shown->isAsked(row)) continue;
        for (auto& counting : all) {
            if (passesBut(row, counting.field)) counting.counts->add(counting.coded, *standing.shown, row);
        }
    }
    for (std::size_t at = 0; at < all.size(); ++at) {
        all[at].counts->sumUp();
        standing.facets[at].*counts = std::move(all[at].counts);
    }
}

std::vector<std::size_t> everCounts(const Columns& columns, const CodedField& field, const ShownYears& shown) {
    std::vector<std::size_t> counts(field.values().size());
    for (std::size_t row = 0; row < columns.rows; ++row) {
        if (shown.isAsked(row)) field.forEach(row, [&](std::uint32_t code) { ++counts[code]; });
    }
    return counts;
}

// Everything that no filter changes.
void addUnfiltered(Standing& standing) {
    const Columns& columns = *standing.columns;
    const Verdicts none(columns);
    Query everything;
    everything.layers = standing.question.layers;
    standing.everReported = selectOfAllYears(columns, everything, none, ShownYears(columns, everything));
    standing.span = yearsOf(columns, standing.question.layers);
    standing.barsWithoutFilter = yearBars(askedOf(standing, none), standing.query.layers, standing.span);
    for (const auto field : facetFields)
        standing.facets.push_back({field, nullptr, nullptr, everCounts(columns, *codedField(columns, field), *standing.shown)});
    countFacets(
        standing, [](std::size_t, Field) { return true; }, &FacetCounts::unfiltered);
}

bool differOnlyInFilter(Question one, Question other) {
    one.filter = other.filter = "";
    return ofAnyYears(std::move(one)) == ofAnyYears(std::move(other));
}

void addFiltered(Standing& standing) {
    standing.ofAllYears = selectOfAllYears(*standing.columns, standing.query, standing.verdicts, *standing.shown);
    if (standing.query.filter.terms.empty()) {
        standing.bars = standing.barsWithoutFilter;
        for (auto& facet : standing.facets) facet.counts = facet.unfiltered;
        return;
    }
    standing.bars = yearBars(askedOf(standing, standing.verdicts), standing.query.layers, standing.span);
    countFacets(
        standing, [&](std::size_t row, Field field) { return standing.verdicts.passesBut(row, field); }, &FacetCounts::counts);
}

}  // namespace

std::shared_ptr<const Standing> standingAnswer(const Atlas& atlas, std::shared_ptr<const Columns> columns, const Question& question,
                                               const Standing* former) {
    auto standing = std::make_shared<Standing>();
    standing->question = question;
    standing->columns = std::move(columns);
    standing->query = queryFor(question, atlas, *standing->columns);
    standing->verdicts = Verdicts(standing->query.filter, atlas, *standing->columns);
    // A filter that does not parse shows no layer.
    const bool isSameBeforeFilter = former != nullptr && former->columns == standing->columns && differOnlyInFilter(former->question, question) &&
                                    former->query.layers == standing->query.layers;
    if (isSameBeforeFilter) {
        standing->shown = former->shown;
        standing->everReported = former->everReported;
        standing->span = former->span;
        standing->barsWithoutFilter = former->barsWithoutFilter;
        standing->facets = former->facets;
    } else {
        standing->shown = std::make_shared<ShownYears>(*standing->columns, standing->query);
        addUnfiltered(*standing);
    }
    addFiltered(*standing);
    return standing;
}

std::vector<Facet> facetsIn(const Standing& standing, const YearWindow& years) {
    std::vector<Facet> facets;
    for (const auto& counted : standing.facets) {
        const auto& values = codedField(*standing.columns, counted.field)->values();
        const auto counts = counted.counts->in(*standing.columns, *standing.shown, years.first, years.last);
        const auto unfiltered = counted.unfiltered->in(*standing.columns, *standing.shown, years.first, years.last);
        const auto chosen = chosenValues(standing.query.filter, counted.field);
        Facet facet;
        facet.field = counted.field;
        for (std::size_t code = 0; code < values.size(); ++code) {
            if (counted.ever[code] == 0 || values[code] == noValue) continue;
            const bool isChosen = !chosen.empty() && chosen.contains(folded(values[code]));
            facet.values.push_back({values[code], counts[code], unfiltered[code], isChosen});
            facet.fullBar = std::max(facet.fullBar, counted.ever[code]);
        }
        // Ties have no operator, for instance.
        if (!facet.values.empty()) facets.push_back(std::move(facet));
    }
    return facets;
}

Answer answer(std::shared_ptr<const Standing> standing, const YearWindow& years, std::optional<QueryRegion> region) {
    const AskedRows asked = askedOf(*standing, standing->verdicts);
    Answer answer;
    answer.query = standing->query;
    answer.query.years = years;
    answer.query.region = std::move(region);
    answer.selection = select(asked, answer.query);
    answer.sentence = sentenceOf(answer.selection, answer.query);
    answer.change = yearChange(asked, answer.query, answer.selection);
    answer.facets = facetsIn(*standing, years);
    answer.standing = std::move(standing);
    return answer;
}

Answer answer(const Atlas& atlas, const Question& question, std::optional<QueryRegion> region) {
    return answer(standingAnswer(atlas, columnsOf(atlas), question), question.years, std::move(region));
}

}  // namespace geodata
