#include "geodata/importing/import_rejected.h"

#include "geodata/files/csv.h"

#include <algorithm>

namespace geodata {
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
        text += "," + csvCell(column < table.columns.size() ? table.columns[column] : "column " + std::to_string(column + 1));
    text += "\r\n";
    for (const auto& rejected : imported.rejected) {
        const auto& row = table.rows[rejected.row];
        text += std::to_string(row.number) + "," + csvCell(reasonsOf(rejected));
        for (std::size_t column = 0; column < columns; ++column) text += "," + (column < row.cells.size() ? csvCell(row.cells[column]) : "");
        text += "\r\n";
    }
    return text;
}

}  // namespace geodata
