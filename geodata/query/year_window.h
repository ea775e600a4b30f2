// Which records a span of years shows: one rule for map, table, chart and export.
#pragma once

#include "geodata/records/record.h"

#include <array>
#include <optional>
#include <set>
#include <string_view>

namespace geodata {

enum class TimeMode { Active, UpTo, Began, Ended };
inline constexpr std::array allTimeModes{TimeMode::Active, TimeMode::UpTo, TimeMode::Began, TimeMode::Ended};

// "active", "upto", "began", "ended".
[[nodiscard]] std::string_view keyOf(TimeMode mode);
[[nodiscard]] std::optional<TimeMode> timeModeFrom(std::string_view key);

// Years first..last, inclusive at both ends, first <= last.
struct YearWindow {
    int first = 2022;
    int last = 2022;
    TimeMode mode = TimeMode::Active;
    bool certainOnly = false;  // Count only what must hold, whichever of its possible days an uncertain date stands for.
    friend bool operator==(const YearWindow&, const YearWindow&) = default;
};

// For people: "In these years", "Up to", "Starts", "Ends"; no name is also a status of a record ("ended" is one).
[[nodiscard]] std::string_view nameOf(TimeMode mode);

// BeforeReport: the years lie before the start, but that is only the date of the first report, so the record may have existed.
enum class InYears { Shown, NotShown, Undated, BeforeReport };

// active: start <= last and (no end or end >= first); upto: start <= last; began: first <= start <= last; ended: first <= end <= last.
// A date that may stand for several years counts as its whole range; with certainOnly, only what holds for every day of it
// (a date marked ~, ? or % is then taken one year wider on both sides). Of these ranges only the years count in which the start is not after
// the end: 2015 to [..2018] ended in none before 2015. An event without an end ends where it starts.
// A record without a start is Undated, whatever its end. BeforeReport is said of periods in the modes active and upto.
[[nodiscard]] InYears inYears(const Record& record, const YearWindow& window);

// Years from the first start to the newest start or source of any record, both inclusive; 2000..2026 when nothing is dated.
// A planned end beyond the newest source adds no year: nothing is reported of it yet.
struct YearSpan {
    int first = 2000;
    int last = 2026;
    friend bool operator==(const YearSpan&, const YearSpan&) = default;
};
[[nodiscard]] YearSpan yearsOf(const Records& records);
[[nodiscard]] YearSpan yearsOf(const Records& records, const std::set<Layer>& layers);

// Whether nothing newer than `staleAfter` years before `year` is known of a period that has no reported end: heard of in 2022
// and stale after 2 years, it is so from 2024 on. What is known is the newest source, else the start.
[[nodiscard]] bool notHeardOf(const Record& record, int year, int staleAfter);

}  // namespace geodata
