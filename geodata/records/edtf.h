// Partial and uncertain dates as the sources give them: EDTF (ISO 8601-2) level 1 and one form of level 2.
#pragma once

#include "geodata/result.h"

#include <compare>
#include <string>
#include <string_view>

namespace geodata {

// A day of the proleptic Gregorian calendar; month 1–12, day 1–31.
struct Day {
    int year = 0;
    int month = 1;
    int day = 1;
    friend auto operator<=>(const Day&, const Day&) = default;  // NOLINT(modernize-use-nullptr): clang-tidy 14 misreads the 0 in it.
};

// How sure the date itself is, as its qualifier says: none, "~" about, "?" uncertain, "%" both.
enum class DateQualifier { None, Approximate, Uncertain, Both };

// One date, kept as written, with every day it may stand for. `2022`, `2022-09`, `2022-09-12`, `2016~`, `2018?`,
// `[2022-09..2023-03]` (some time between), `[..2018]` (by then), `[2018..]` (then or later).
struct PartialDate {
    std::string text;
    Day earliest;  // Year minus 9999 when the beginning is open.
    Day latest;    // Year 9999 when the end is open.
    DateQualifier qualifier = DateQualifier::None;
    friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

// The date, or the reason why the text is none, with the forms that would be right.
[[nodiscard]] Result<PartialDate> parseEdtf(std::string_view text);

// For people: "September 2022", "about 2016", "12 September 2022", "between September 2022 and March 2023", "by 2018", "2018 (uncertain)".
[[nodiscard]] std::string inWords(const PartialDate& date);
// Behind a verb: "on 12 September 2022", "in September 2022", "in about 2016", "between September 2022 and March 2023", "by 2018".
[[nodiscard]] std::string whenInWords(const PartialDate& date);

}  // namespace geodata
