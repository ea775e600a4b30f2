// One answer to one question: everything that map, panels, pages, counts and exports say of it.
#pragma once

#include "geodata/query/facets.h"
#include "geodata/query/question.h"
#include "geodata/query/sentence.h"
#include "geodata/query/year_change.h"

#include <memory>
#include <optional>
#include <vector>

namespace geodata {

// What of an answer no choice of years changes.
struct Standing {
    Query query;             // Its years are those it was first asked with.
    Verdicts verdicts;       // Of the query's filter.
    Selection ofAllYears;    // The same question asked of all years at once, undated records included.
    Selection everReported;  // All records of the layers, whatever the filter: what must not move while it or the years change.
    YearSpan span;           // Of the layers.
    YearBars bars;           // A bar for each year of the span, in the question's mode.
    YearBars barsWithoutFilter;
    std::vector<std::vector<std::size_t>> everCounts;  // Of the facets' values in all years, without a filter.
};

struct Answer {
    std::shared_ptr<const Standing> standing;
    Query query;
    Selection selection;
    Sentence sentence;
    YearChange change;  // From the same years one earlier.
    std::vector<Facet> facets;
};

// `facets` are those of the atlas (facetColumns).
[[nodiscard]] std::shared_ptr<const Standing> standingAnswer(const Atlas& atlas, const std::vector<FieldColumn>& facets, const Question& question);
// `standing` must be that of the same question in whatever years. `region` is what the sentence speaks of.
[[nodiscard]] Answer answer(const Atlas& atlas, const std::vector<FieldColumn>& facets, std::shared_ptr<const Standing> standing,
                            const YearWindow& years, std::optional<QueryRegion> region);

// All at once, for those who ask once.
[[nodiscard]] Answer answer(const Atlas& atlas, const Question& question, std::optional<QueryRegion> region = {});

// What a query selects of all years at once, undated records included.
[[nodiscard]] Selection selectionOfAllYears(const Atlas& atlas, Query query);

}  // namespace geodata
