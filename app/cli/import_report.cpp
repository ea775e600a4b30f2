#include "app/cli/import_report.h"

#include "geodata/importing/import_rejected.h"
#include "geodata/text/words.h"

#include <algorithm>

namespace app {
namespace {

constexpr std::size_t firstRows = 3;

// Characters, not bytes, so that names with accents line up.
std::size_t widthOf(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

std::string padded(const std::string& text, std::size_t width) { return text + std::string(width - std::min(width, widthOf(text)), ' '); }

std::string exampleOf(const geodata::ImportTable& table, std::size_t column) {
    for (const auto& row : table.rows) {
        if (column < row.cells.size() && !row.cells[column].empty()) return geodata::forMessage(row.cells[column]);
    }
    return "(empty)";
}

std::string numbersOf(const std::vector<std::size_t>& rows) {
    constexpr std::size_t most = 12;
    std::string text = rows.size() == 1 ? "row " : "rows ";
    for (std::size_t index = 0; index < rows.size() && index < most; ++index) text += (index > 0 ? ", " : "") + std::to_string(rows[index]);
    return rows.size() > most ? text + " … (" + std::to_string(rows.size()) + ")" : text;
}

}  // namespace

std::string columnsReport(const ImportDraft& draft) {
    const auto& table = *draft.table;
    std::size_t nameWidth = 0;
    for (const auto& name : table.columns) nameWidth = std::max(nameWidth, widthOf(geodata::forMessage(name)));
    std::string text = table.source + (table.layer.empty() ? "" : ", " + table.layer) + ": " + std::to_string(table.columns.size()) + " columns\n";
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const auto& use = draft.uses[column];
        const std::string field = use.field ? std::string(geodata::keyOf(*use.field)) : "ignored";
        text += "  " + padded(geodata::forMessage(table.columns[column]), nameWidth) + "  " + padded(field, 16) + "  " + use.why + "; as in " +
                exampleOf(table, column) + "\n";
    }
    if (table.hasPositions) text += "  the shapes give the positions\n";
    for (const auto& note : table.notes) text += "  " + note + "\n";
    return text;
}

std::string firstRowsReport(const ImportDraft& draft) {
    const auto& records = draft.imported.records;
    std::string text;
    for (std::size_t index = 0; index < records.records.size() && index < firstRows; ++index) {
        const auto& record = records.records[index];
        text += record.id + ": " + record.name + "\n  " + std::string(geodata::keyOf(record.layer)) + ", " + record.kind + ", " +
                (record.country.empty() ? "multilateral" : record.country) + (record.place ? ", " + record.place->city : "") + ", " +
                (record.start ? record.start->text : "undated") + (record.end ? " to " + record.end->text : "") + ", " +
                std::string(geodata::keyOf(record.certainty)) + "\n  source: " + records.sources[record.citations.front().source].title + "\n";
    }
    return text;
}

geodata::Problems rejectedProblems(const ImportDraft& draft) {
    geodata::Problems problems;
    for (const auto& rejected : draft.imported.rejected) {
        problems.push_back({draft.table->source + ":" + std::to_string(draft.table->rows[rejected.row].number), geodata::reasonsOf(rejected)});
    }
    return problems;
}

std::string remarksReport(const ImportDraft& draft) {
    std::string text;
    for (const auto& remark : draft.imported.remarks) text += "  " + numbersOf(remark.rowNumbers) + ": " + remark.text + "\n";
    return text;
}

}  // namespace app
