// Any bytes as a date of a table: EDTF that is read again as the same days, or an answer.
#include "geodata/importing/import_date.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    const auto text = fuzz::textOf(bytes, size);
    if (const auto date = geodata::parseEdtf(text)) {
        fuzz::require(date->earliest <= date->latest, "a date begins before it ends");
        fuzz::require(!geodata::inWords(*date).empty(), "a date can be said");
        const auto again = geodata::parseEdtf(date->text);
        fuzz::require(again && *again == *date, "a date is read again as itself");
    }
    for (const auto order : {geodata::DayOrder::Unsaid, geodata::DayOrder::DayFirst, geodata::DayOrder::MonthFirst}) {
        const auto cell = geodata::dateFromCell(text, order);
        if (!cell) continue;
        const auto again = geodata::parseEdtf(cell->date.text);
        fuzz::require(again && *again == cell->date, "what a cell is read as is EDTF");
    }
    return 0;
}
