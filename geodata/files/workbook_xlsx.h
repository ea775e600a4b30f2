// The details of an XLSX workbook (ECMA-376, SpreadsheetML).
#pragma once

#include "geodata/files/workbook.h"

namespace geodata {

[[nodiscard]] std::set<std::string> hiddenXlsxSheets(const std::string& file);
[[nodiscard]] SheetDetails xlsxSheetDetails(const std::string& file, const std::string& sheet);

}  // namespace geodata
