// The bars of the timeline.
#pragma once

#include "geodata/query/select_rows.h"

#include <cstddef>
#include <map>
#include <set>
#include <vector>

namespace geodata {

// For each year of `span`, how many records of each layer that year alone would show in the query's mode: the bars of the timeline.
struct YearBars {
    YearSpan span;
    std::map<Layer, std::vector<std::size_t>> byLayer;          // One value a year.
    std::map<Layer, std::vector<std::size_t>> firstReportOnly;  // Of these, those whose start is only the date of the first report.
};
// Of the layers, which are among those of the question.
[[nodiscard]] YearBars yearBars(const AskedRows& asked, const std::set<Layer>& layers, YearSpan span);

}  // namespace geodata
