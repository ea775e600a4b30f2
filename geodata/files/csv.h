// Comma-separated values as RFC 4180 writes them, safe to open in a spreadsheet: no cell is ever taken for a formula.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace geodata {

// How the file is written where a spreadsheet of another country is to open it; by itself as RFC 4180 says. The two differ.
struct CsvDialect {
    char separator = ',';  // , ; | or a tab.
    char decimal = '.';    // . or ,
};

// One cell, in quotes where separators, quotes or line breaks ask for it. Text that a spreadsheet would take for a formula (it begins with
// = + - @, one of their full-width forms, a tab or a line break) gets an apostrophe in front; a plain number, "-3.7", stays one.
[[nodiscard]] std::string csvCell(std::string_view text, const CsvDialect& dialect = {});

// The cells with separators between, and CRLF at the end.
[[nodiscard]] std::string csvLine(std::span<const std::string> cells, const CsvDialect& dialect = {});

}  // namespace geodata
