// The rows that became no record, as a table to correct and import again.
#pragma once

#include "geodata/importing/import_records.h"

#include <string>

namespace geodata {

// CSV (RFC 4180, UTF-8): `row` and `reason`, then all columns of the table as they were. No cell starts a formula in a spreadsheet: one
// that would gets an apostrophe before it, which the import takes away again; numbers stay as they are.
[[nodiscard]] std::string rejectedRowsText(const ImportTable& table, const Imported& imported);

// All reasons in one line.
[[nodiscard]] std::string reasonsOf(const RejectedRow& rejected);

}  // namespace geodata
