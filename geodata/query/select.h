// Which records are in, how many there are, and the plain sentence that says so.
#pragma once

#include "geodata/query/filter.h"
#include "geodata/query/year_window.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace geodata {

struct Query {
    std::set<Layer> layers{Layer::Stations, Layer::Cooperation, Layer::Training};
    Filter filter;
    YearWindow years;
    bool showUndated = false;
};

// Answer to a query. Indices are into Records::records, in their order.
struct Selection {
    std::vector<std::uint32_t> records;  // Those shown.
    std::size_t outOf = 0;               // Records of the layers that pass the filter, whatever their years.
    std::size_t undated = 0;             // Among outOf: without a start, so in no year (shown when asked for).
    std::size_t countries = 0;           // Countries and areas of the bilateral records shown.
    std::size_t multilateral = 0;        // Shown records through organisations; their members are not in `countries`.
    std::size_t sites = 0;               // Different places, by city and country, of the shown records that have one.
    std::map<Layer, std::size_t> shownByLayer;
    std::map<Layer, std::size_t> outOfByLayer;
};

[[nodiscard]] Selection select(const Atlas& atlas, const Query& query);

// "84 of 131 records active in 2019, in 41 countries and areas; 12 of them multilateral; 5 undated not shown"; other modes say
// "reported to have begun by 2019", "that began in 2018–2019", "that ended in 2019". Only numbers of the selection.
[[nodiscard]] std::string sentenceFor(const Selection& selection, const Query& query);

// What is counted.
enum class Unit { Records, Sites, Countries };
[[nodiscard]] std::optional<Unit> unitFrom(std::string_view key);

// What records are grouped by: every filter field with closed or few values, plus the year (each year a record is shown in).
using Counts = std::vector<std::pair<std::string, std::size_t>>;

// Counts of the shown records by one field, largest first, ties by name, years in their order; records without the field are under
// noValue. By year: each year of the query's window that alone would show the record. Counts of a field with several values a record
// do not sum to the number of records; countries are those of bilateral records.
[[nodiscard]] Counts countBy(const Atlas& atlas, const Query& query, Field field, Unit unit);

// A cross table: rows of the first field, columns of the second, sorted by name, noValue last.
struct CrossTable {
    std::vector<std::string> rows;
    std::vector<std::string> columns;
    std::vector<std::vector<std::size_t>> counts;  // [row][column]
};
[[nodiscard]] CrossTable countBy(const Atlas& atlas, const Query& query, Field rows, Field columns, Unit unit);

// The counts a facet shows beside its values: all other terms hold, those of the facet's own field are left out (for the layer, also
// which layers are switched on).
[[nodiscard]] Counts facetCounts(const Atlas& atlas, const Query& query, Field field);

// For each year of `span`, how many records of each layer that year alone would show in the query's mode: the bars of the timeline.
struct YearBars {
    YearSpan span;
    std::map<Layer, std::vector<std::size_t>> byLayer;  // One value a year.
};
[[nodiscard]] YearBars yearBars(const Atlas& atlas, const Query& query, YearSpan span);

}  // namespace geodata
