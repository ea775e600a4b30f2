// Comma-separated values as RFC 4180 writes them, safe to open in a spreadsheet: no cell is ever taken for a formula.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace geodata {

// One cell, in quotes where commas, quotes or line breaks ask for it. Text that a spreadsheet would take for a formula (it begins with
// = + - @, one of their full-width forms, a tab or a line break) gets an apostrophe in front; a plain number, "-3.7", stays one.
[[nodiscard]] std::string csvCell(std::string_view text);

// The cells with commas between, and CRLF at the end.
[[nodiscard]] std::string csvLine(std::span<const std::string> cells);

}  // namespace geodata
