#include "geodata/files/csv.h"

#include <algorithm>
#include <array>

namespace geodata {
namespace {

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

// "12", "-3.7": digits with at most one sign and one point, or what stands for it.
bool isPlainNumber(std::string_view text, char decimal) {
    if (text.starts_with('-')) text.remove_prefix(1);
    const auto point = text.find(decimal);
    const std::string_view whole = text.substr(0, point);
    const std::string_view rest = point == std::string_view::npos ? "0" : text.substr(point + 1);
    return !whole.empty() && !rest.empty() && std::all_of(whole.begin(), whole.end(), isDigit) && std::all_of(rest.begin(), rest.end(), isDigit);
}

// What OWASP's page on CSV injection lists.
bool couldBeFormula(std::string_view text) {
    constexpr std::array<std::string_view, 11> beginnings{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
    return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) { return text.starts_with(beginning); });
}

}  // namespace

std::string csvCell(std::string_view text, const CsvDialect& dialect) {
    std::string cell;
    if (couldBeFormula(text) && !isPlainNumber(text, dialect.decimal)) cell += '\'';
    cell += text;
    const bool isPlain = cell.find(dialect.separator) == std::string::npos && cell.find_first_of("\"\r\n") == std::string::npos;
    if (isPlain) return cell;
    std::string quoted = "\"";
    for (const char letter : cell) {
        if (letter == '"') quoted += '"';
        quoted += letter;
    }
    return quoted + '"';
}

std::string csvLine(std::span<const std::string> cells, const CsvDialect& dialect) {
    std::string line;
    for (std::size_t index = 0; index < cells.size(); ++index) {
        if (index > 0) line += dialect.separator;
        line += csvCell(cells[index], dialect);
    }
    return line + "\r\n";
}

}  // namespace geodata
