// The numbers panels show, worked out once for each question to the records instead of in every frame.
#pragma once

#include "app/scene/ties.h"
#include "app/state/go_to.h"
#include "app/state/view.h"
#include "geodata/atlas.h"
#include "geodata/query/year_change.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace app {

struct FacetValue {
    std::string value;
    std::size_t count = 0;       // With all other terms of the filter.
    std::size_t unfiltered = 0;  // With no filter at all.
    bool chosen = false;
    friend bool operator==(const FacetValue&, const FacetValue&) = default;
};

struct Facet {
    geodata::Field field = geodata::Field::Region;
    std::vector<FacetValue> values;  // In an order that neither years nor filter change: most in all years first, "unknown" last.
    std::size_t fullBar = 1;         // The count whose bar is as long as the row: the largest without a filter, of all years at once.
};

struct TimelineBars {
    geodata::YearBars filtered;
    geodata::YearBars unfiltered;
    std::size_t fullBar = 1;          // Records of the highest year without a filter.
    std::size_t fullBarFiltered = 1;  // And with it.
};

// Cached answers with the views they answer.
struct PanelFacts {
    std::optional<View> facetsFor;
    std::vector<Facet> facets;
    std::optional<View> barsFor;
    TimelineBars bars;
    std::optional<View> marksFor;
    std::vector<std::uint32_t> marksOf;  // Records of the selection then.
    Marks marks;
    std::optional<View> changeFor;
    std::vector<std::uint32_t> changeOf;  // Records of the selection then.
    geodata::YearChange change;
    std::optional<SearchAnswer> search;
    std::optional<View> everMarksFor;
    Marks everMarks;
};

[[nodiscard]] std::vector<Facet> facetsFor(const geodata::Atlas& atlas, const View& view);
[[nodiscard]] TimelineBars timelineBarsFor(const geodata::Atlas& atlas, const View& view, geodata::YearSpan span);

// The same, from the cache while the view asks the same question.
[[nodiscard]] const std::vector<Facet>& cachedFacets(PanelFacts& facts, const geodata::Atlas& atlas, const View& view);
[[nodiscard]] const TimelineBars& cachedBars(PanelFacts& facts, const geodata::Atlas& atlas, const View& view, geodata::YearSpan span);
// What is different from a year earlier.
[[nodiscard]] const geodata::YearChange& cachedChange(PanelFacts& facts, const geodata::Atlas& atlas, const geodata::Selection& selection,
                                                      const View& view);
[[nodiscard]] const Marks& cachedMarks(PanelFacts& facts, const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view);
// What is found for a text in the layers and the language of the view.
[[nodiscard]] const SearchAnswer& cachedAnswer(PanelFacts& facts, const geodata::Atlas& atlas, const std::string& text, const View& view);
// Of the same question asked of all years.
[[nodiscard]] const Marks& cachedMarksOfAllYears(PanelFacts& facts, const geodata::Atlas& atlas, const View& view);

}  // namespace app
