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
// 09/2022, 12 Sep 2022, Sep 12, 2022, September 2022, Q3 2022, about 2016. A date that can mean two days is a problem that names both.
[[nodiscard]] Result<CellDate> dateFromCell(std::string_view text, DayOrder order);

}  // namespace geodata
