#include "geodata/records/import_cell.h"

#include <utf8proc.h>

#include <algorithm>

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
    constexpr std::string_view noBreakSpace = "\u00A0";
    std::string cell;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at).starts_with(noBreakSpace)) {
            cell += ' ';
            at += noBreakSpace.size();
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
