// Our counts beside those that others published: what was counted, by whom, as of when, and why the two differ.
#pragma once

#include "geodata/checking/published_totals.h"
#include "geodata/query/select.h"

#include <optional>
#include <string>
#include <vector>

namespace geodata {

// What of ours stands beside a published total. Ours are the records of the same filter that had begun by the day the total held, by
// the first day their start may stand for; where the total is of some years, those that may have begun in them.
struct OurCount {
    std::string filter;  // Filter text that asks the same of us.
    Unit unit = Unit::Records;
    std::size_t counted = 0;
    std::size_t recordsByThen = 0;             // The records behind it, whatever the unit.
    std::size_t countries = 0;                 // Countries and areas of the bilateral ones among them.
    std::size_t whateverDate = 0;              // The same filter, begun at any time or undated.
    std::size_t undated = 0;                   // Among whateverDate.
    std::size_t withoutCity = 0;               // Records by then that name no city.
    std::size_t multilateral = 0;              // Records by then through organisations.
    std::size_t reportedLater = 0;             // Records by then that were first reported after it, or whose dated sources are all from after it.
    std::optional<std::size_t> otherOperator;  // Where the filter names an operator: records by then of the same layer that name none.
};

struct Reconciliation {
    PublishedTotal published;
    std::optional<OurCount> ours;    // Nothing where no filter of ours asks the same.
    bool isComparable = false;       // Whether ours counts the same kind of thing, so that a difference means something.
    std::optional<long> difference;  // Ours minus published.
    std::optional<long> differenceOfCountries;
    std::vector<std::string> reasons;  // Why they differ: what the data themselves say, never a guess. Sentences; empty where nothing differs.
    std::string limit;                 // What the research says is wanting in our records of the layer; may be empty.
};

// One for each total, in their order. A total whose filter is wrong is named in `problems` and has no count of ours.
[[nodiscard]] std::vector<Reconciliation> reconcile(const Atlas& atlas, const PublishedTotals& published, Problems& problems);

}  // namespace geodata
