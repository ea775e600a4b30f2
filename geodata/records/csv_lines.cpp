#include "geodata/records/csv_lines.h"

#include <cpl_csv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace geodata {
namespace {

struct CloseFile {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

// One line's cells; none at the end of the file.
std::optional<std::vector<std::string>> nextLine(VSILFILE* file) {
    const CPLStringList cells(CSVReadParseLine3L(file, 65536, ",", true, false, false, true));
    if (cells.List() == nullptr) return std::nullopt;
    std::vector<std::string> line;
    line.reserve(static_cast<std::size_t>(cells.size()));
    for (int index = 0; index < cells.size(); ++index) line.emplace_back(cells[index]);
    return line;
}

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
    const std::unique_ptr<VSILFILE, CloseFile> stream(VSIFOpenL(file.c_str(), "rb"));
    auto header = stream == nullptr ? std::nullopt : nextLine(stream.get());
    if (!header) return Problem{file.string(), "cannot be read"};
    CsvTable table;
    table.header = std::move(*header);
    for (const char* name : needed) {
        if (table.columnNamed(name) == table.header.size()) {
            return problemAtLine(file, 1, std::string("has no column ") + name + "; " + listed(needed) + " would be right");
        }
    }
    int number = 1;
    while (auto cells = nextLine(stream.get())) {
        ++number;
        if (cells->empty()) continue;
        cells->resize(table.header.size());
        table.lines.push_back({number, std::move(*cells)});
    }
    return table;
}

}  // namespace geodata
