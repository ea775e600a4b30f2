// One answer to one question: everything that map, panels, pages, counts and exports say of it.
#pragma once

#include "geodata/query/facets.h"
#include "geodata/query/question.h"
#include "geodata/query/sentence.h"
#include "geodata/query/year_bars.h"
#include "geodata/query/year_change.h"
#include "geodata/query/year_counts.h"

#include <memory>
#include <optional>
#include <vector>

namespace geodata {

// Counts of a facet's values in any years.
struct FacetCounts {
    Field field = Field::Region;
    std::shared_ptr<const YearCounts> counts;      // With all terms of the filter but those of the facet's own field.
    std::shared_ptr<const YearCounts> unfiltered;  // With no filter at all.
    std::vector<std::size_t> ever;                 // In all years, without a filter.
};

// What of an answer no choice of years changes.
struct Standing {
    Question question;  // Its years are those it was first asked with.
    std::shared_ptr<const Columns> columns;
    Query query;
    Verdicts verdicts;                        // Of the query's filter.
    std::shared_ptr<const ShownYears> shown;  // In which years the query shows each row.
    Selection ofAllYears;                     // The same question asked of all years at once, undated records included.
    Selection everReported;                   // All records of the layers, whatever the filter: what must not move while it or the years change.
    YearSpan span;                            // Of the layers.
    YearBars bars;                            // A bar for each year of the span, in the question's mode.
    YearBars barsWithoutFilter;
    std::vector<FacetCounts> facets;
};

struct Answer {
    std::shared_ptr<const Standing> standing;
    Query query;
    Selection selection;
    Sentence sentence;
    YearChange change;  // From the same years one earlier.
    std::vector<Facet> facets;
};

// `columns` are those of the atlas (columnsOf). What a former standing of these columns has that no filter changes is taken from it.
[[nodiscard]] std::shared_ptr<const Standing> standingAnswer(const Atlas& atlas, std::shared_ptr<const Columns> columns, const Question& question,
                                                             const Standing* former = nullptr);
// `standing` must be that of the same question in whatever years. `region` is what the sentence speaks of.
[[nodiscard]] Answer answer(std::shared_ptr<const Standing> standing, const YearWindow& years, std::optional<QueryRegion> region);

// Only its facets.
[[nodiscard]] std::vector<Facet> facetsIn(const Standing& standing, const YearWindow& years);

// All at once, for those who ask once.
[[nodiscard]] Answer answer(const Atlas& atlas, const Question& question, std::optional<QueryRegion> region = {});

}  // namespace geodata
