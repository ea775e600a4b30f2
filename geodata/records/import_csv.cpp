#include "geodata/records/import_csv.h"

#include "geodata/records/import_cell.h"
#include "geodata/records/words.h"

#include <cpl_conv.h>
#include <cpl_csv.h>
#include <cpl_error.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace geodata {
namespace {

constexpr std::size_t longestLine = std::size_t{16} << 20U;

struct CloseFile {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};
using File = std::unique_ptr<VSILFILE, CloseFile>;

// Empty at the end of the file; an empty line has no cells.
std::optional<std::vector<std::string>> nextRow(VSILFILE* file, const char* separator) {
    const CPLStringList cells(CSVReadParseLine3L(file, longestLine, separator, true, false, false, true));
    if (cells.List() == nullptr) return std::nullopt;
    std::vector<std::string> row;
    for (int index = 0; index < cells.size(); ++index) row.emplace_back(cells[index]);
    return row;
}

// The one that parts the header into most cells; a comma where none does.
const char* separatorOf(const std::string& file) {
    constexpr std::array separators{",", ";", "\t", "|"};
    const char* best = separators.front();
    std::size_t most = 1;
    for (const char* separator : separators) {
        const File stream(VSIFOpenL(file.c_str(), "rb"));
        const auto header = stream == nullptr ? std::nullopt : nextRow(stream.get(), separator);
        if (header && header->size() > most) {
            most = header->size();
            best = separator;
        }
    }
    return best;
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
    CPLErrorReset();
    const char* separator = separatorOf(file);
    VSIStatBufL status{};
    if (VSIStatL(file.c_str(), &status) != 0) return Problem{"", "there is no file " + forMessage(file)};
    const File stream(VSI_ISDIR(status.st_mode) ? nullptr : VSIFOpenL(file.c_str(), "rb"));
    if (stream == nullptr) return Problem{file, "cannot be read; a file that may be read would be right"};
    const auto header = nextRow(stream.get(), separator);
    if (!header || isEmptyRow(*header)) return Problem{file, "is empty; a first row that names the columns would be right"};
    ImportTable table;
    table.source = file;
    bool recoded = false;
    std::vector<std::string> written;
    for (const auto& cell : *header) written.push_back(asUtf8(cell, recoded));
    table.columns = columnNames(written);
    std::size_t number = 1;
    while (auto cells = nextRow(stream.get(), separator)) {
        ++number;
        if (isEmptyRow(*cells)) continue;
        ImportRow row{number, {}, std::nullopt, false, {}};
        for (const auto& cell : *cells) row.cells.push_back(tidyCell(asUtf8(cell, recoded)));
        while (row.cells.size() > table.columns.size() && row.cells.back().empty()) row.cells.pop_back();
        if (row.cells.size() > table.columns.size()) {
            row.problem = "has " + std::to_string(row.cells.size()) + " cells where the header has " + std::to_string(table.columns.size()) +
                          "; quotes around a text with a separator in it would be right";
        }
        row.cells.resize(std::max(row.cells.size(), table.columns.size()));
        table.rows.push_back(std::move(row));
    }
    const std::string reason = CPLGetLastErrorType() == CE_Failure ? CPLGetLastErrorMsg() : "";
    if (!reason.empty())
        return Problem{file, "cannot be read to its end (" + forMessage(reason) + "); a quote may be missing in row " + std::to_string(number + 1)};
    if (recoded) table.notes.emplace_back("the text is no UTF-8 and was read as Windows-1252");
    return table;
}

}  // namespace geodata
