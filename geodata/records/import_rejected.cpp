#include "geodata/records/import_rejected.h"

#include <algorithm>

namespace geodata {
namespace {

bool isNumber(std::string_view text) {
    const bool digitsOnly = text.find_first_not_of("0123456789.,+-") == std::string_view::npos;
    return digitsOnly && text.find_first_of("0123456789") != std::string_view::npos && text.find_last_of("+-") == 0;
}

std::string cellInCsv(std::string_view text) {
    std::string cell;
    const bool startsFormula = !text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos && !isNumber(text);
    if (startsFormula) cell += '\'';
    cell += text;
    if (cell.find_first_of(",\"\n\r;\t") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char letter : cell) quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + "\"";
}

}  // namespace

std::string reasonsOf(const RejectedRow& rejected) {
    std::string all;
    for (const auto& reason : rejected.reasons) all += (all.empty() ? "" : " | ") + reason;
    return all;
}

std::string rejectedRowsText(const ImportTable& table, const Imported& imported) {
    std::size_t columns = table.columns.size();
    for (const auto& rejected : imported.rejected) columns = std::max(columns, table.rows[rejected.row].cells.size());
    std::string text = "row,reason";
    for (std::size_t column = 0; column < columns; ++column)
        text += "," + cellInCsv(column < table.columns.size() ? table.columns[column] : "column " + std::to_string(column + 1));
    text += "\r\n";
    for (const auto& rejected : imported.rejected) {
        const auto& row = table.rows[rejected.row];
        text += std::to_string(row.number) + "," + cellInCsv(reasonsOf(rejected));
        for (std::size_t column = 0; column < columns; ++column) text += "," + (column < row.cells.size() ? cellInCsv(row.cells[column]) : "");
        text += "\r\n";
    }
    return text;
}

}  // namespace geodata
