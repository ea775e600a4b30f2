// Dates as spreadsheets and people write them, turned into EDTF where they can mean only one thing.
#pragma once

#include "geodata/records/edtf.h"

#include <string>
#include <string_view>

namespace geodata {

// How 03/04/2022 is to be read: not at all, unless the person says which number is the day.
enum class DayOrder { Unsaid, DayFirst, MonthFirst };

struct CellDate {
    PartialDate date;
    std::string basis;  // How the cell was read, where it is no EDTF: "12 Sep 2022 read as 2022-09-12"; else empty.
};

// EDTF is kept as it is. Also read: 2022/9/12, 2022-09-12 00:00:00, 25.09.2022 and 9/25/2022 (one of the numbers can be no month),
// 09/2022, 12 Sep 2022, Sep 12, 2022, September 2022, Q3 2022, about 2016, 20220912, 2022年9月12日, 201X, 1970s, C18, before 1950, ~1960,
// 2019..2020, /1985-04. A time of day is left out. What can mean two dates is a problem that names both: 3/4/2022, 2007/08 (a fiscal
// year or a month), 2022.1 (January or October).
[[nodiscard]] Result<CellDate> dateFromCell(std::string_view text, DayOrder order);

}  // namespace geodata
