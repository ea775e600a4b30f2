// In which years a question shows each row, so that any window is answered by two comparisons, or two sums, a row.
#pragma once

#include "geodata/query/row_years.h"
#include "geodata/query/select.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace geodata {

// Of one mode, with or without undated rows and those before their first report; of any years.
class ShownYears {
public:
    ShownYears() = default;
    // Of the query its years themselves do not count. Rows of other layers, or not known by its date, are never shown.
    ShownYears(const Columns& columns, const Query& query);

    // The same question asked of all years at once, undated rows included: every row that is asked for is shown.
    [[nodiscard]] ShownYears inAllYears() const;

    // Whether the years first..last show a row.
    [[nodiscard]] bool shows(const Columns& columns, std::size_t row, int first, int last) const {
        return (first_[row] <= last && last_[row] >= first) || (first_[row] == irregular && showsIrregular(columns, row, first, last));
    }
    // The same for all rows but the irregular ones: a row is shown from `first` on, and no more after `last`. As a sum:
    // rows with first <= b, less those with last < a.
    [[nodiscard]] const std::vector<std::int16_t>& first() const { return first_; }
    [[nodiscard]] const std::vector<std::int16_t>& last() const { return last_; }
    // Every year that first() or last() has for a row that the sum counts, ascending, and the place of such a year among them.
    [[nodiscard]] const std::vector<std::int16_t>& years() const { return years_; }
    [[nodiscard]] std::size_t placeOf(std::int16_t year) const { return placeOf_[slotOf(year)]; }
    // Rows that the sum would count wrongly: what is certain of them holds for windows only that contain two years or more. Few.
    [[nodiscard]] const std::vector<std::uint32_t>& irregularRows() const { return irregularRows_; }
    // Whether a row is of the query's layers and known by its date.
    [[nodiscard]] bool isAsked(std::size_t row) const { return first_[row] != notAsked; }

    static constexpr std::int16_t always = std::numeric_limits<std::int16_t>::min();
    static constexpr std::int16_t never = 32765;  // First and last year of a row that no years show.

private:
    static constexpr std::int16_t irregular = 32766;
    static constexpr std::int16_t notAsked = 32767;

    static std::size_t slotOf(std::int16_t year) { return static_cast<std::size_t>(int{year} + 32768); }
    void add(const Columns& columns, std::size_t row);
    void findPlaces();
    [[nodiscard]] bool showsIrregular(const Columns& columns, std::size_t row, int first, int last) const;

    Query query_;
    std::vector<std::int16_t> first_, last_;
    std::vector<std::int16_t> years_;
    std::vector<std::uint16_t> placeOf_;  // By slotOf a year.
    std::vector<std::uint32_t> irregularRows_;
};

// Whether a row was public by the last day of the query's date.
[[nodiscard]] Known knownBy(const Columns& columns, std::size_t row, const std::optional<PartialDate>& date);

}  // namespace geodata
