// What a step of time changes: which records come into the picture and which leave it.
#pragma once

#include "geodata/query/select_rows.h"

#include <map>
#include <string>
#include <vector>

namespace geodata {

// Two answers to one question: of the years asked for, and of the same span one year earlier.
struct YearChange {
    YearWindow earlier;
    Selection before;                                 // Of the earlier years.
    std::vector<std::uint32_t> added;                 // Shown now and not then; ascending.
    std::vector<std::uint32_t> gone;                  // Shown then and not now; ascending.
    std::map<std::string, std::size_t> addedByBasis;  // In words, by what kind of date the start is; without one under "".
};

// `now` must be the selection of `query`.
[[nodiscard]] YearChange yearChange(const AskedRows& asked, const Query& query, const Selection& now);

// "24 ended"; "24 no longer shown" where records leave for another reason than an end.
[[nodiscard]] std::string goneInWords(const YearChange& change, const Atlas& atlas);

// "since 2021: 106 more, 24 ended"; empty where nothing changes.
[[nodiscard]] std::string changeInWords(const YearChange& change, const Atlas& atlas);

}  // namespace geodata
