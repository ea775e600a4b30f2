#include "geodata/query/row_years.h"

#include <algorithm>

namespace geodata {
namespace {

// Years that a date may stand for.
struct Years {
    int first;
    int last;
};

Years widened(Years years, int margin) { return {years.first - margin, years.last + margin}; }

// Which of all its possible years count: with certainOnly a row is shown where every one of them is within the window.
RowYears whole(Years years, bool certainOnly) { return certainOnly ? RowYears{years.last, years.first} : RowYears{years.first, years.last}; }

}  // namespace

std::optional<RowYears> yearsOf(const Columns& columns, std::size_t row, TimeMode mode, bool certainOnly) {
    if (columns.startFirst[row] == Columns::noYear) return std::nullopt;
    const auto marginOf = [&](Columns::Flag unsure) { return certainOnly && columns.is(row, unsure) ? 1 : 0; };
    Years start = widened({columns.startFirst[row], columns.startLast[row]}, marginOf(Columns::StartIsUnsure));
    const bool hasEnd = columns.endFirst[row] != Columns::noYear;
    Years end{openYears, openYears};
    if (hasEnd) {
        end = widened({columns.endFirst[row], columns.endLast[row]}, marginOf(Columns::EndIsUnsure));
        if (start.first <= end.last) {
            start.last = std::min(start.last, end.last);
            end.first = std::max(end.first, start.first);
        }
    }
    const int begins = certainOnly ? start.last : start.first;
    switch (mode) {
        case TimeMode::Active: return RowYears{begins, certainOnly ? end.first : end.last};
        case TimeMode::UpTo: return RowYears{begins, openYears};
        case TimeMode::Began: return whole(start, certainOnly);
        case TimeMode::Ended: return hasEnd ? std::optional(whole(end, certainOnly)) : std::nullopt;
    }
    return std::nullopt;
}

InYears inYears(const Columns& columns, std::size_t row, const YearWindow& window) {
    if (columns.startFirst[row] == Columns::noYear) return InYears::Undated;
    const auto years = yearsOf(columns, row, window.mode, window.certainOnly);
    if (years && years->first <= window.last && years->last >= window.first) return InYears::Shown;
    const bool asksForPeriods = window.mode == TimeMode::Active || window.mode == TimeMode::UpTo;
    const bool startsLater = columns.startFirst[row] > window.last;
    const bool mayHaveExisted = columns.is(row, Columns::IsPeriod) && columns.is(row, Columns::StartIsFirstReport);
    return asksForPeriods && startsLater && mayHaveExisted ? InYears::BeforeReport : InYears::NotShown;
}

YearSpan yearsOf(const Columns& columns, const std::set<Layer>& layers) {
    std::optional<int> first;
    int last = Columns::noYear;
    for (std::size_t row = 0; row < columns.rows; ++row) {
        if (!layers.contains(static_cast<Layer>(columns.layer[row]))) continue;
        if (columns.startFirst[row] != Columns::noYear) {
            const int earliest = columns.startFirst[row] == -9999 ? columns.startLast[row] : columns.startFirst[row];
            const int latest = columns.startLast[row] == 9999 ? columns.startFirst[row] : columns.startLast[row];
            first = first ? std::min(*first, earliest) : earliest;
            last = std::max(last, latest);
        }
        last = std::max(last, int{columns.heard[row]});
    }
    if (!first) return {};
    return {*first, last};
}

}  // namespace geodata
