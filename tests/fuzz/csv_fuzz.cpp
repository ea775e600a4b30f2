// Any bytes as a CSV table: every row of it is accepted or rejected, and cells that we write are read as they were.
#include "geodata/files/csv.h"
#include "geodata/files/csv_rows.h"
#include "geodata/importing/import_csv.h"
#include "geodata/importing/import_records.h"
#include "tests/fuzz/fuzz_input.h"

namespace {

void writeAndReadAgain(const std::vector<std::string>& cells, const geodata::CsvDialect& dialect) {
    const std::string line = geodata::csvLine(cells, dialect);
    geodata::CsvRows rows(line, dialect.separator);
    const auto row = rows.next();
    fuzz::require(row && row->cells.size() == cells.size() && row->problem.empty(), "a line has its cells again");
    for (std::size_t index = 0; index < cells.size(); ++index) {
        const auto& cell = row->cells[index];
        fuzz::require(cell == cells[index] || cell == '\'' + cells[index], "a cell is read as it was, or with the apostrophe against formulas");
    }
    fuzz::require(!rows.next(), "a line is one row");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    static const auto context = geodata::importContextFor(fuzz::atlas().countries, fuzz::atlas().records);
    const auto text = fuzz::textOf(bytes, size);
    for (const char separator : {',', ';', '\t'}) {
        geodata::CsvRows rows(text, separator);
        while (const auto row = rows.next()) writeAndReadAgain(row->cells, {separator, separator == ';' ? ',' : '.'});
    }
    const auto table = geodata::readDelimitedText(fuzz::fileWith(text, ".csv").string());
    if (!table) return 0;
    geodata::ImportDefaults defaults;
    defaults.values = {{geodata::ImportField::Layer, "training"}, {geodata::ImportField::Kind, "seminar"}, {geodata::ImportField::SourceTitle, "S"}};
    const auto imported = geodata::recordsFromTable(*table, geodata::guessColumns(*table, context.names), defaults, context);
    fuzz::require(imported.records.records.size() + imported.rejected.size() == table->rows.size(), "every row is accepted or rejected");
    return 0;
}
