// Columns that line up in a terminal, also with Chinese characters, which are two cells wide.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

// Cells of a terminal that the text takes: none for accents that combine, two for wide characters. Control characters become spaces.
[[nodiscard]] std::size_t displayWidth(std::string_view text);

// The text in exactly `width` cells: cut with "…", or with spaces behind. Control characters become spaces.
[[nodiscard]] std::string fitted(std::string_view text, std::size_t width);

// A line of headings and one a row, columns two spaces apart; no line is wider than `width` (at least 40). The first column (ids, to be
// copied) is cut last: the widest of the others gives way first.
[[nodiscard]] std::string textTable(const std::vector<std::string>& headings, const std::vector<std::vector<std::string>>& rows, std::size_t width);

}  // namespace geodata
