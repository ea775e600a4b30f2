#include "geodata/records/import_csv.h"

#include "geodata/records/csv_rows.h"
#include "geodata/records/import_cell.h"
#include "geodata/records/words.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace geodata {
namespace {

// The one that parts the header into most cells; a comma where none does.
char separatorOf(std::string_view text) {
    constexpr std::array separators{',', ';', '\t', '|'};
    char best = separators.front();
    std::size_t most = 1;
    for (const char separator : separators) {
        const auto header = CsvRows(text, separator).next();
        if (header && header->cells.size() > most) {
            most = header->cells.size();
            best = separator;
        }
    }
    return best;
}

// What Excel writes and reads as a first line of its own: sep=;
std::optional<char> separatorSaid(std::string_view& text) {
    constexpr std::string_view said = "sep=";
    if (folded(text.substr(0, said.size())) != said || text.size() <= said.size()) return std::nullopt;
    const char separator = text[said.size()];
    std::string_view rest = text.substr(said.size() + 1);
    if (!rest.starts_with('\n') && !rest.starts_with('\r')) return std::nullopt;
    rest.remove_prefix(rest.starts_with("\r\n") ? 2 : 1);
    text = rest;
    return separator;
}

std::string asUtf8(const std::string& text, bool& recoded) {
    if (isUtf8(text)) return text;
    recoded = true;
    const std::unique_ptr<char, decltype(&VSIFree)> converted(CPLRecode(text.c_str(), "CP1252", CPL_ENC_UTF8), VSIFree);
    const std::string result = converted.get();
    return isUtf8(result) ? result : std::string("?");
}

bool isEmptyRow(const std::vector<std::string>& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return tidyCell(cell).empty(); });
}

}  // namespace

bool isDelimitedText(const std::string& file) {
    const std::string name = folded(file);
    return name.ends_with(".csv") || name.ends_with(".tsv") || name.ends_with(".txt");
}

Result<ImportTable> readDelimitedText(const std::string& file) {
    CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    const auto read = readFileText(file);
    if (!read) return read.problem();
    std::string_view text = read->text;
    const auto said = separatorSaid(text);
    CsvRows rows(text, said ? *said : separatorOf(text));
    const auto header = rows.next();
    if (!header || isEmptyRow(header->cells)) return Problem{file, "is empty; a first row that names the columns would be right"};
    if (!header->problem.empty()) return Problem{file, "row 1 " + header->problem};
    ImportTable table;
    table.source = file;
    bool recoded = false;
    std::vector<std::string> written;
    for (const auto& cell : header->cells) written.push_back(asUtf8(cell, recoded));
    table.columns = columnNames(written);
    const std::size_t saidRows = said ? 1 : 0;
    while (auto next = rows.next()) {
        const std::size_t number = rows.number() + saidRows;
        // Such a row would hold all others.
        if (rows.isOpen()) return Problem{file, "row " + std::to_string(number) + " " + next->problem};
        if (isEmptyRow(next->cells)) continue;
        ImportRow row{number, {}, std::nullopt, false, {}};
        row.problem = next->problem;
        for (const auto& cell : next->cells) row.cells.push_back(tidyCell(asUtf8(cell, recoded)));
        while (row.cells.size() > table.columns.size() && row.cells.back().empty()) row.cells.pop_back();
        if (row.cells.size() > table.columns.size()) {
            row.problem = "has " + std::to_string(row.cells.size()) + " cells where the header has " + std::to_string(table.columns.size()) +
                          "; quotes around a text with a separator in it would be right";
        }
        row.cells.resize(std::max(row.cells.size(), table.columns.size()));
        table.rows.push_back(std::move(row));
    }
    if (read->wasUtf16) table.notes.emplace_back("the text is UTF-16");
    if (recoded) table.notes.emplace_back("the text is no UTF-8 and was read as Windows-1252");
    return table;
}

}  // namespace geodata
