// Cells as they come from a file: clean UTF-8 without spaces around.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace geodata {

[[nodiscard]] bool isUtf8(std::string_view text);
// Without spaces, tabs and line breaks at both ends (also no-break and ideographic spaces) and without letters that have no width; line
// breaks and control characters within are spaces.
[[nodiscard]] std::string tidyCell(std::string_view text);
// Whether a cell says that it holds nothing: "NA", "N/A", "NULL", "None", "nan", "-", "#N/A" …, whatever their case. An empty one does not.
[[nodiscard]] bool saysNothing(std::string_view cell);
// Whether a cell has nothing but digits, points and commas; true of an empty one.
[[nodiscard]] bool isNumberInCell(std::string_view cell);
// Names for all columns: those without one get "column 3", a second one of the same name gets a number, "date 2".
[[nodiscard]] std::vector<std::string> columnNames(const std::vector<std::string>& written);

}  // namespace geodata
