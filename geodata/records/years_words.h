// The years of a record in words, with what is known of its end: the one wording for map, lists and inspector.
#pragma once

#include "geodata/records/record.h"

#include <string>

namespace geodata {

// The year or years that a date may stand for: "2016", "about 2016", "perhaps 2018", "2022 or 2023", "between 2018 and 2022", "2018 or
// before", "2018 or later".
[[nodiscard]] std::string yearInWords(const PartialDate& date);

// Whether the last report says that it goes on: in force or active, with `_` or a space. False for any other or no status.
[[nodiscard]] bool goesOn(const Record& record);

// An event: "2019", "2019–2020". A period: "2016–2020", "since 2022" where it is in force or active, "2022, end not reported" where
// nobody says whether it goes on, "2022, date of end not reported" where it is said to be over. An end that is not reported as such says
// so: "2016–2017 by its term", "2016, over by 2017", "2016, last spoken of in 2017". "first reported 2022" where the start is
// no more than that. "no date reported" without dates; "until 2020" without a start.
[[nodiscard]] std::string yearsInWords(const Record& record);

}  // namespace geodata
