// The rows of delimited text, one at a time: the one place where CSV is read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

struct CsvRow {
    std::vector<std::string> cells;  // As written, without the quotes around them; one empty cell for an empty line.
    std::string problem;             // What is wrong with its quotes; empty: nothing.
};

// Reads RFC 4180 and what people write: any of CRLF, LF and CR ends a row, spaces may stand before an opening quote, and a quote that is
// not at the start of a cell is a letter, as in 5" pipe.
class CsvRows {
public:
    // `text` must outlive this.
    CsvRows(std::string_view text, char separator) : text_(text), separator_(separator) {}

    // None at the end of the text.
    [[nodiscard]] std::optional<CsvRow> next();
    // Of the row read last, 1 for the first.
    [[nodiscard]] std::size_t number() const { return number_; }
    // Whether the last row's last cell opens a quote that nothing closes: it then holds all the rest of the text.
    [[nodiscard]] bool isOpen() const { return isOpen_; }

private:
    [[nodiscard]] bool endsCell() const;
    std::string quotedCell(CsvRow& row);
    std::string plainCell();

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t number_ = 0;
    bool isOpen_ = false;
};

}  // namespace geodata
