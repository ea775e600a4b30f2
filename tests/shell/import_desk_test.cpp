// What is told of records that were added from a table.
#include "app/shell/import_desk.h"

#include <doctest/doctest.h>

using app::yearsInWords;

namespace {

geodata::Record recordOf(const char* start, const char* end = "") {
    geodata::Record record;
    if (*start != 0) record.start = *geodata::parseEdtf(start);
    if (*end != 0) record.end = *geodata::parseEdtf(end);
    return record;
}

}  // namespace

TEST_CASE("what was added says of which years it is, and what is undated") {
    CHECK(yearsInWords({}).empty());
    CHECK(yearsInWords({recordOf("2015-03")}) == ", of the year 2015,");
    CHECK(yearsInWords({recordOf("2017"), recordOf("2015", "2019-05")}) == ", of the years 2015–2019,");
    CHECK(yearsInWords({recordOf("[..2018]")}) == ", of the year 2018,");
    CHECK(yearsInWords({recordOf("2015"), recordOf("")}) == ", of the year 2015, 1 undated,");
    CHECK(yearsInWords({recordOf("")}) == ", 1 undated,");
}
