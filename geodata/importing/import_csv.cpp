#include "geodata/importing/import_csv.h"

#include "geodata/files/csv_rows.h"
#include "geodata/files/regular_file.h"
#include "geodata/importing/import_header.h"
#include "geodata/text/text_encoding.h"
#include "geodata/text/words.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace geodata {
namespace {

// How well a separator parts the first rows: rows of the number of cells that most have, times their cells but one.
std::size_t fitOf(std::string_view text, char separator) {
    std::map<std::size_t, std::size_t> rowsOfWidth;
    CsvRows rows(text, separator);
    for (int looked = 0; looked < 20; ++looked) {
        const auto row = rows.next();
        if (!row) break;
        ++rowsOfWidth[row->cells.size()];
    }
    std::size_t fit = 0;
    for (const auto& [width, count] : rowsOfWidth) fit = std::max(fit, (width - 1) * count);
    return fit;
}

// A comma where nothing parts the rows.
char separatorOf(std::string_view text) {
    constexpr std::array separators{',', ';', '\t', '|'};
    return *std::max_element(separators.begin(), separators.end(), [&](char one, char other) { return fitOf(text, one) < fitOf(text, other); });
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

}  // namespace

bool isDelimitedText(const std::string& file) {
    const std::string name = folded(file);
    return name.ends_with(".csv") || name.ends_with(".tsv") || name.ends_with(".txt");
}

Result<ImportTable> readDelimitedText(const std::string& file, const std::string& encoding, std::size_t headerRow) {
    auto bytes = contentOf(file);
    if (!bytes) return bytes.problem();
    const auto read = decoded(*std::move(bytes), encoding);
    if (!read) return read.problem().where.empty() ? Problem{file, read.problem().what} : read.problem();
    std::string_view text = read->text;
    const auto said = separatorSaid(text);
    const std::size_t saidRows = said ? 1 : 0;
    CsvRows rows(text, said ? *said : separatorOf(text));
    std::vector<WrittenRow> written;
    while (auto row = rows.next()) {
        const std::size_t number = rows.number() + saidRows;
        // Such a row would hold all others.
        if (rows.isOpen()) return Problem{file, "row " + std::to_string(number) + " " + row->problem};
        written.push_back({number, std::move(row->cells), std::move(row->problem)});
    }
    auto table = tableBelowHeader(file, std::move(written), headerRow);
    if (table && !read->note.empty()) table->notes.push_back(read->note);
    return table;
}

}  // namespace geodata
