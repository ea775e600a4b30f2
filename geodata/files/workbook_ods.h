// The details of an ODS workbook (OpenDocument 1.3).
#pragma once

#include "geodata/files/workbook.h"

namespace geodata {

[[nodiscard]] std::set<std::string> hiddenOdsSheets(const std::string& file);
[[nodiscard]] SheetDetails odsSheetDetails(const std::string& file, const std::string& sheet);

}  // namespace geodata
