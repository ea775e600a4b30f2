// The rule of years (year_window.h) over columns: in which years a row is shown, as two numbers.
#pragma once

#include "geodata/columns/columns.h"
#include "geodata/query/year_window.h"

#include <optional>

namespace geodata {

// A row is shown in the years a..b where first <= b and last >= a. `last` is openYears where nothing ends it, and may be before `first`:
// what is certain of uncertain dates holds for wide windows only.
struct RowYears {
    int first = 0;
    int last = 0;
};
inline constexpr int openYears = 20000;  // After all years.

// Nothing where no years show the row: it is undated, or has no end and is asked when it ended.
[[nodiscard]] std::optional<RowYears> yearsOf(const Columns& columns, std::size_t row, TimeMode mode, bool certainOnly);

// The same as inYears of the row's record.
[[nodiscard]] InYears inYears(const Columns& columns, std::size_t row, const YearWindow& window);

[[nodiscard]] YearSpan yearsOf(const Columns& columns, const std::set<Layer>& layers);

}  // namespace geodata
