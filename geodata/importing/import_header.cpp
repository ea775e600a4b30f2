#include "geodata/importing/import_header.h"

#include "geodata/importing/import_fields.h"
#include "geodata/text/cell_text.h"

#include <algorithm>
#include <optional>
#include <set>

namespace geodata {
namespace {

// Titles, dates of export and remarks seldom fill more.
constexpr std::size_t rowsLookedAt = 20;

std::size_t filledCells(const WrittenRow& row) {
    return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return !cell.empty(); }));
}

// How many fields a row names.
std::size_t fieldsNamed(const WrittenRow& row) {
    std::set<ImportField> fields;
    for (const auto& cell : row.cells) {
        if (const auto field = importFieldNamed(cell)) fields.insert(*field);
    }
    return fields.size();
}

bool isTitleOrComment(const WrittenRow& row) { return filledCells(row) < 2 || row.cells.front().starts_with('#'); }

std::size_t headerAmong(const std::vector<WrittenRow>& rows) {
    const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), rowsLookedAt));
    const auto best = std::max_element(rows.begin(), end, [](const auto& one, const auto& other) { return fieldsNamed(one) < fieldsNamed(other); });
    if (fieldsNamed(*best) >= 2) return static_cast<std::size_t>(best - rows.begin());
    if (fieldsNamed(rows.front()) > 0) return 0;
    const auto plain = std::find_if_not(rows.begin(), end, isTitleOrComment);
    return plain == end ? 0 : static_cast<std::size_t>(plain - rows.begin());
}

std::string noteOfRowsAbove(std::size_t header, std::size_t above) {
    const std::string number = std::to_string(header);
    return "row " + number + " names the columns; " + (above == 1 ? "the row" : "the " + std::to_string(above) + " rows") + " above it " +
           (above == 1 ? "is" : "are") + " no part of the table (--header-row says otherwise)";
}

}  // namespace

Result<ImportTable> tableBelowHeader(const std::string& source, std::vector<WrittenRow> rows, std::size_t headerRow) {
    for (auto& row : rows) {
        for (auto& cell : row.cells) cell = tidyCell(cell);
    }
    std::erase_if(rows, [](const WrittenRow& row) { return row.problem.empty() && filledCells(row) == 0; });
    if (rows.empty()) return Problem{source, "is empty; a first row that names the columns would be right"};
    std::size_t header = 0;
    if (headerRow == 0) {
        header = headerAmong(rows);
    } else {
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.number == headerRow; });
        if (found == rows.end())
            return Problem{"--header-row",
                           "row " + std::to_string(headerRow) + " is empty or not there; a row that names the columns would be right"};
        header = static_cast<std::size_t>(found - rows.begin());
    }
    if (!rows[header].problem.empty()) return Problem{source, "row " + std::to_string(rows[header].number) + " " + rows[header].problem};
    ImportTable table;
    table.source = source;
    table.columns = columnNames(rows[header].cells);
    if (header > 0) table.notes.push_back(noteOfRowsAbove(rows[header].number, header));
    if (fieldsNamed(rows[header]) == 0) {
        table.notes.push_back("no column of row " + std::to_string(rows[header].number) +
                              " has the name of a field; --header-row N would name another row, --map COLUMN=FIELD what a column is");
    }
    const std::size_t width = table.columns.size();
    for (std::size_t index = header + 1; index < rows.size(); ++index) {
        ImportRow row{rows[index].number, std::move(rows[index].cells), std::nullopt, false, std::move(rows[index].problem)};
        while (row.cells.size() > width && row.cells.back().empty()) row.cells.pop_back();
        if (row.cells.size() > width) {
            row.problem = "has " + std::to_string(row.cells.size()) + " cells where the header has " + std::to_string(width) +
                          "; quotes around a text with a separator in it would be right";
        }
        row.cells.resize(std::max(row.cells.size(), width));
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace geodata
