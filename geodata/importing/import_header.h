// Finds the row that names the columns of someone's table, below titles and comments, and makes the table of the rows beneath it.
#pragma once

#include "geodata/importing/import_table.h"
#include "geodata/result.h"

#include <cstddef>
#include <string>
#include <vector>

namespace geodata {

// A row of a text or a sheet before it is known which one names the columns.
struct WrittenRow {
    std::size_t number = 0;  // As a spreadsheet counts, from 1.
    std::vector<std::string> cells;
    std::string problem;
};

// `headerRow` 0: of the first twenty rows the one with most names of fields, if they are two at least and more than the first row has;
// with no such names at all, the first row that is no title (one cell alone) and no comment (#). Else the row of that number, and none of
// it is a problem. Rows above it are no rows of the table, which is noted. Empty rows count but are none. A row with more cells than the
// header says so.
[[nodiscard]] Result<ImportTable> tableBelowHeader(const std::string& source, std::vector<WrittenRow> rows, std::size_t headerRow);

}  // namespace geodata
