// Makes a table to import of delimited text (CSV, TSV), so that no cell and no row is lost unseen.
#pragma once

#include "geodata/importing/import_table.h"
#include "geodata/result.h"

#include <cstddef>
#include <string>

namespace geodata {

// Whether a file name ends as delimited text does: .csv, .tsv, .txt.
[[nodiscard]] bool isDelimitedText(const std::string& file);

// The separator (comma, semicolon, tab or |) is the one that parts the first rows best, or what a first line `sep=;` says. `encoding` as
// decoded() takes it, `headerRow` as tableBelowHeader() does. A quote that is never closed is a problem of the file, since it would hold
// all rows behind it.
[[nodiscard]] Result<ImportTable> readDelimitedText(const std::string& file, const std::string& encoding = {}, std::size_t headerRow = 0);

}  // namespace geodata
