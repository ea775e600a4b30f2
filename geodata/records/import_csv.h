// Makes a table to import of delimited text (CSV, TSV), so that no cell and no row is lost unseen.
#pragma once

#include "geodata/records/import_table.h"
#include "geodata/result.h"

#include <string>

namespace geodata {

// Whether a file name ends as delimited text does: .csv, .tsv, .txt.
[[nodiscard]] bool isDelimitedText(const std::string& file);

// The separator (comma, semicolon, tab or |) is the one most frequent in the header, or what a first line `sep=;` says. UTF-16 is read;
// other text that is no UTF-8 is taken for Windows-1252, which is noted. The first row names the columns; empty rows count but are no rows
// of the table. A quote that is never closed is a problem of the file, since it would hold all rows behind it.
[[nodiscard]] Result<ImportTable> readDelimitedText(const std::string& file);

}  // namespace geodata
