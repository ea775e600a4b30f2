#include "geodata/text/cell_text.h"

#include "geodata/text/words.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace geodata {

bool isUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t letter = 0;
        const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
        const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &letter);
        if (length <= 0) return false;
        at += static_cast<std::size_t>(length);
    }
    return true;
}

std::string tidyCell(std::string_view text) {
    // No-break spaces and the ideographic one; then what has no width: zero-width space, word joiner, byte order and direction marks.
    constexpr std::array<std::string_view, 3> spaces{"\u00A0", "\u202F", "\u3000"};
    constexpr std::array<std::string_view, 5> nothing{"\u200B", "\u2060", "\uFEFF", "\u200E", "\u200F"};
    const auto among = [](const auto& letters, std::string_view rest) {
        const auto found = std::find_if(letters.begin(), letters.end(), [&](std::string_view letter) { return rest.starts_with(letter); });
        return found == letters.end() ? std::size_t{0} : found->size();
    };
    std::string cell;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (const std::size_t space = among(spaces, rest)) {
            cell += ' ';
            at += space;
            continue;
        }
        if (const std::size_t length = among(nothing, rest)) {
            at += length;
            continue;
        }
        const char byte = text[at++];
        cell += static_cast<unsigned char>(byte) < 0x20U || byte == 0x7F ? ' ' : byte;
    }
    const auto first = cell.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    cell = cell.substr(first, cell.find_last_not_of(' ') - first + 1);
    // What our own CSV puts before a cell that a spreadsheet would take for a formula.
    if (cell.size() > 1 && cell[0] == '\'' && std::string_view("=+-@").find(cell[1]) != std::string_view::npos) cell.erase(0, 1);
    return cell;
}

bool saysNothing(std::string_view cell) {
    constexpr std::array<std::string_view, 16> words{"na",  "n/a", "n.a.", "#n/a", "<na>", "null", "none", "nil",
                                                     "nan", "nat", "-",    "--",   "–",    "—",    ".",    "…"};
    return cell.size() <= 4 && std::find(words.begin(), words.end(), folded(cell)) != words.end();
}

bool isNumberInCell(std::string_view cell) { return cell.find_first_not_of("0123456789.,") == std::string_view::npos; }

std::vector<std::string> columnNames(const std::vector<std::string>& written) {
    std::vector<std::string> names;
    for (const auto& each : written) {
        const std::string tidy = tidyCell(each);
        const std::string name = tidy.empty() ? "column " + std::to_string(names.size() + 1) : tidy;
        std::string free = name;
        for (int more = 2; std::find(names.begin(), names.end(), free) != names.end(); ++more) free = name + " " + std::to_string(more);
        names.push_back(std::move(free));
    }
    return names;
}

}  // namespace geodata
