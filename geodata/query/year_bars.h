// The bars of the timeline over columns.
#pragma once

#include "geodata/query/select_rows.h"
#include "geodata/query/year_counts.h"

namespace geodata {

// Counts rows for the bars; the bars are the same as those of yearBars (select.h) over their records.
class BarCounts {
public:
    explicit BarCounts(const AskedRows& asked) : all_(asked.columns.layerName, asked.shown), firstReportOnly_(asked.columns.layerName, asked.shown) {}

    // A row that passes the filter.
    void add(const AskedRows& asked, std::size_t row);
    // When all rows have been added.
    [[nodiscard]] YearBars bars(const AskedRows& asked, const std::set<Layer>& layers, YearSpan span);

private:
    YearCounts all_;
    YearCounts firstReportOnly_;
};

}  // namespace geodata
