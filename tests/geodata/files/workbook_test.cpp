// How spreadsheets show dates: number formats, serial numbers and displayed texts (ECMA-376; OpenDocument).
#include "geodata/files/workbook.h"

#include <doctest/doctest.h>

using namespace geodata;

TEST_CASE("a number format shows a day, a month, a year or no date") {
    for (const char* format :
         {"yyyy-mm-dd", "d-mmm", "dd/mm/yyyy hh:mm:ss", "[$-407]d. mmmm yyyy;@", "yyyy\"年\"m\"月\"d\"日\"", "DD.MM.YY", "ddd", "ee/mm/dd"})
        CHECK_MESSAGE(shownDateOf(format) == ShownDate::Day, format);
    for (const char* format : {"mmm\\ yyyy", "mmm-yy", "yyyy\"-\"mm", "yyyy\"年\"m\"月\";@", "[$-409]mmmm\\ \\d\\a\\y yy"})
        CHECK_MESSAGE(shownDateOf(format) == ShownDate::Month, format);
    for (const char* format : {"yyyy", "yy", "\"in the mid \"yyyy", "[Red]yyyy;0"}) CHECK_MESSAGE(shownDateOf(format) == ShownDate::Year, format);
    for (const char* format : {"General", "0.00", "#,##0", "@", "0.00E+00", "h:mm", "mm:ss", "\"day\" 0", "[Red]0", "0%", ""})
        CHECK_MESSAGE(shownDateOf(format) == ShownDate::None, format);
}

TEST_CASE("a serial number is its day in both systems, and the day that never was is none") {
    CHECK(dateFromSerial(44816.0, false, ShownDate::Day) == "2022-09-12");
    CHECK(dateFromSerial(44816.99, false, ShownDate::Month) == "2022-09");
    CHECK(dateFromSerial(44816.0, false, ShownDate::Year) == "2022");
    CHECK(dateFromSerial(43354.0, true, ShownDate::Day) == "2022-09-12");
    CHECK(dateFromSerial(1.0, false, ShownDate::Day) == "1900-01-01");
    CHECK(dateFromSerial(59.0, false, ShownDate::Day) == "1900-02-28");
    CHECK(dateFromSerial(60.0, false, ShownDate::Day).empty());
    CHECK(dateFromSerial(61.0, false, ShownDate::Day) == "1900-03-01");
    CHECK(dateFromSerial(0.0, true, ShownDate::Day) == "1904-01-01");
    CHECK(dateFromSerial(2958465.0, false, ShownDate::Day) == "9999-12-31");
    for (const double none : {0.5, -3.0, 2958466.0, 1e300}) CHECK(dateFromSerial(none, false, ShownDate::Day).empty());
    CHECK(dateFromSerial(44816.0, false, ShownDate::None).empty());
}

TEST_CASE("a date is as exact as the text that shows it") {
    CHECK(dateAsShown("2022-09-12", "2022-09-12") == "2022-09-12");
    CHECK(dateAsShown("2022-09-12T10:00:00", "12/09/22 10:00") == "2022-09-12");
    CHECK(dateAsShown("2022-09-12", "Monday 12 September 2022") == "2022-09-12");
    CHECK(dateAsShown("2022-09-01", "Sep 2022") == "2022-09");
    CHECK(dateAsShown("2022-09-01", "2022年9月") == "2022-09");
    CHECK(dateAsShown("2022-09-12", "2022年9月12日") == "2022-09-12");
    CHECK(dateAsShown("2022-01-01", "2022") == "2022");
    CHECK(dateAsShown("2022-01-01", "01/22") == "2022-01");
    // Without a year the text says less than the cell, which has one.
    CHECK(dateAsShown("2022-09-12", "12 Sep") == "2022-09-12");
    CHECK(dateAsShown("2022-09-12", "") == "2022-09-12");
}
