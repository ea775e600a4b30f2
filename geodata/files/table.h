// A table to be written to a file: columns that say what they mean, rows made one at a time.
#pragma once

#include "geodata/files/csv.h"

#include <cstddef>
#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace geodata {

enum class CellType { Text, Texts, Integer, Number, YesNo };

// Nothing, or a value of its column's type: text, several texts, a whole number, a number, yes or no.
using Cell = std::variant<std::monostate, std::string, std::vector<std::string>, long, double, bool>;

struct Column {
    std::string name;
    CellType type = CellType::Text;
    std::string meaning;
};

struct Table {
    std::string name;
    std::string meaning;
    std::vector<Column> columns;
    std::size_t rowCount = 0;
    std::function<std::vector<Cell>(std::size_t)> row;  // As many cells as columns.
};

// Between the texts of one cell, where a format has no lists.
inline constexpr char listDelimiter = ';';

// The cell as plain text: empty for nothing, numbers without exponent, "true" or "false", texts with listDelimiter between (one within
// a text becomes a comma).
[[nodiscard]] std::string textOf(const Cell& cell);

// A header line with the names of the columns, then the rows; UTF-8. Numbers with a fraction have the dialect's decimal sign.
[[nodiscard]] std::string csvText(const Table& table, const CsvDialect& dialect = {});

}  // namespace geodata
