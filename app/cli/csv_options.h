// How a command writes CSV: the separator and the decimal sign that someone's spreadsheet wants.
#pragma once

#include "app/cli/options.h"
#include "geodata/files/csv.h"

namespace app {

struct CsvOptions {
    std::string separator;  // As on the command line; empty: not said.
    std::string decimal;
};

void addCsvOptions(CLI::App& command, CsvOptions& options);

// RFC 4180's where nothing is said. Refused: signs that are none, the same sign for both, and either for another `format` than csv.
[[nodiscard]] Or<geodata::CsvDialect> csvDialectFrom(const CsvOptions& options, const std::string& format);

}  // namespace app
