#include "geodata/files/csv_lines.h"

#include "geodata/files/csv_rows.h"
#include "geodata/files/regular_file.h"
#include "geodata/text/text_encoding.h"

#include <algorithm>

namespace geodata {
namespace {

std::string listed(std::span<const char* const> names) {
    std::string text;
    for (std::size_t index = 0; index < names.size(); ++index) {
        text += (index == 0 ? "" : index + 1 == names.size() ? " and " : ", ") + std::string(names[index]);
    }
    return text;
}

}  // namespace

std::size_t CsvTable::columnNamed(std::string_view name) const {
    return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
}

Problem problemAtLine(const std::filesystem::path& file, int line, const std::string& what) {
    return {file.string() + ":" + std::to_string(line), what};
}

Result<CsvTable> readCsv(const std::filesystem::path& file, std::span<const char* const> needed) {
    auto bytes = contentOf(file);
    if (!bytes) return bytes.problem();
    const auto read = decoded(*std::move(bytes));
    if (!read) return Problem{file.string(), read.problem().what};
    CsvRows rows(read->text, ',');
    auto header = rows.next();
    if (!header) return Problem{file.string(), "is empty; " + listed(needed) + " in a first line would be right"};
    CsvTable table;
    table.header = std::move(header->cells);
    for (const char* name : needed) {
        if (table.columnNamed(name) == table.header.size()) {
            return problemAtLine(file, 1, std::string("has no column ") + name + "; " + listed(needed) + " would be right");
        }
    }
    while (auto row = rows.next()) {
        const int number = static_cast<int>(rows.number());
        if (!row->problem.empty()) return problemAtLine(file, number, row->problem);
        if (row->cells.size() == 1 && row->cells.front().empty()) continue;
        row->cells.resize(table.header.size());
        table.lines.push_back({number, std::move(row->cells)});
    }
    return table;
}

}  // namespace geodata
