// How many rows of each value any years show: prefix sums over the years, so that no window needs a scan.
#pragma once

#include "geodata/query/shown_years.h"

#include <cstdint>
#include <vector>

namespace geodata {

// Of one field and one question; a row counts once for each of its values.
class YearCounts {
public:
    YearCounts(const CodedField& field, const ShownYears& shown);

    // Counts a row; each once.
    void add(const CodedField& field, const ShownYears& shown, std::size_t row);
    // When all rows have been added.
    void sumUp();

    // One number a value, in the order of the field's.
    [[nodiscard]] std::vector<std::size_t> in(const Columns& columns, const ShownYears& shown, int first, int last) const;

private:
    std::size_t values_ = 0;
    std::vector<std::int16_t> years_;  // That rows begin or end with, ascending.
    bool hasTables_ = false;
    // Year by year, of each value: how many rows begin by then, and how many end by then.
    std::vector<std::uint32_t> begun_, ended_;
    struct SingleRow {
        std::uint32_t row = 0;
        std::uint32_t code = 0;
    };
    std::vector<SingleRow> single_;  // Irregular ones; and all of a field with so many values that tables of them would be too large.
};

}  // namespace geodata
