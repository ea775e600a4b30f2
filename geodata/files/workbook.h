// What GDAL does not say of a workbook: which sheets are hidden, and how cells with dates and with yes or no look to their reader.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace geodata {

// Row from 1, column from 0.
using SheetCell = std::pair<std::size_t, std::size_t>;

struct SheetDetails {
    // Dates as EDTF, as exactly as the cell shows them: 2022-09 for "Sep 2022", whatever day lies behind it. TRUE and FALSE.
    std::map<SheetCell, std::string> shown;
};

// Names of the sheets that a person does not see. Empty for a file that is no XLSX or ODS.
[[nodiscard]] std::set<std::string> hiddenSheets(const std::string& file);
[[nodiscard]] SheetDetails sheetDetails(const std::string& file, const std::string& sheet);

// How exactly a number format shows a date: "yyyy-mm-dd" Day, "mmm yy" Month, "yyyy" Year; None for a format that shows no date.
enum class ShownDate { None, Day, Month, Year };
[[nodiscard]] ShownDate shownDateOf(std::string_view numberFormat);

// The day of a spreadsheet's serial number as EDTF, as exactly as it is shown; empty for a number that is no day of theirs. Day 1 is
// 1900-01-01 with a 29 February 1900 (ECMA-376 part 1, 18.17.4.1), or 1904-01-01 is day 0.
[[nodiscard]] std::string dateFromSerial(double serial, bool from1904, ShownDate shown);

// The same of a date and the text an ODS cell shows for it: "2022-09-01" shown as "Sep 2022" is 2022-09.
[[nodiscard]] std::string dateAsShown(std::string_view isoDate, std::string_view shownText);

}  // namespace geodata
