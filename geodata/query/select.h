// Which records are in, how many there are, and the plain sentence that says so.
#pragma once

#include "geodata/query/filter.h"
#include "geodata/query/year_window.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace geodata {

// A part of the world by its countries and areas.
struct QueryRegion {
    std::string name;                 // For people: "Europe", "Serbia".
    std::set<std::string> countries;  // Alpha-3.
    friend bool operator==(const QueryRegion&, const QueryRegion&) = default;
};

struct Query {
    std::set<Layer> layers{Layer::Stations, Layer::Cooperation, Layer::Training};
    Filter filter;
    YearWindow years;
    bool showUndated = false;
    bool beforeReport = false;           // Show also what was first reported later and may have existed before.
    std::optional<PartialDate> knownBy;  // Only what was public by the last day of this date; none: all that is known now.
    std::optional<QueryRegion> region;   // Of which the sentence speaks; it leaves nothing out.
};

// Whether a record was public by the date a query asks for.
enum class Known { Yes, Later, Unsure };

// The bilateral records whose country is in a query's region.
struct RegionPart {
    std::size_t shown = 0;
    std::size_t outOf = 0;
    std::size_t countries = 0;  // Of those shown.
    std::map<std::string, std::size_t> byStatus;
    std::map<std::string, std::size_t> byBasis;
};

// Whether what the rule of years says of a record means that the query shows it.
[[nodiscard]] bool isShown(InYears answer, const Query& query);

// Answer to a query. Indices are into Records::records, in their order.
struct Selection {
    std::vector<std::uint32_t> records;           // Those shown.
    std::size_t outOf = 0;                        // Records of the layers that pass the filter, whatever their years.
    std::size_t undated = 0;                      // Among outOf: without a start, so in no year (shown when asked for).
    std::size_t countries = 0;                    // Countries and areas of the bilateral records shown.
    std::size_t multilateral = 0;                 // Shown records through organisations; their members are not in `countries`.
    std::size_t sites = 0;                        // Different places, by city and country, of the shown records that have one.
    std::vector<std::uint32_t> beforeReport;      // First reported after these years, of which they say nothing; among `records` when asked for.
    std::size_t reportedLater = 0;                // Among outOf: left out because first reported after `knownBy`.
    std::size_t reportUnknown = 0;                // Among outOf: left out because nobody can say whether they were public by `knownBy`.
    std::size_t startsLater = 0;                  // Among outOf, not shown: start after the years.
    RegionPart inRegion;                          // Of the query's region; zeros without one.
    std::map<std::string, std::size_t> byStatus;  // Shown records, in words; without one under "".
    std::map<std::string, std::size_t> byBasis;   // The same by what kind of date the start is.
    std::map<Layer, std::size_t> shownByLayer;
    std::map<Layer, std::size_t> outOfByLayer;
};

// By the plain rule, record by record: for who asks once. select_rows.h answers the same of columns.
[[nodiscard]] Selection select(const Atlas& atlas, const Query& query);

// What is counted.
enum class Unit { Records, Sites, Countries };
[[nodiscard]] std::optional<Unit> unitFrom(std::string_view key);

// What records are grouped by: every filter field with closed or few values, plus the year (each year a record is shown in).
using Counts = std::vector<std::pair<std::string, std::size_t>>;

// Counts of the shown records by one field, largest first, ties by name, years in their order; records without the field are under
// noValue. By year: each year of the query's window that alone would show the record; all years of the window are there, zeros too. Counts of a field with several values a record
// do not sum to the number of records; countries are those of bilateral records.
[[nodiscard]] Counts countBy(const Atlas& atlas, const Query& query, Field field, Unit unit);

// A cross table: rows of the first field, columns of the second, sorted by name, noValue last.
struct CrossTable {
    std::vector<std::string> rows;
    std::vector<std::string> columns;
    std::vector<std::vector<std::size_t>> counts;  // [row][column]
};
[[nodiscard]] CrossTable countBy(const Atlas& atlas, const Query& query, Field rows, Field columns, Unit unit);

}  // namespace geodata
