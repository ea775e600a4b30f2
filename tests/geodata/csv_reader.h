// Reads RFC 4180 as the standard describes it, for tests of what we write.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace geodata {

inline std::vector<std::vector<std::string>> readCsv(std::string_view text) {
    std::vector<std::vector<std::string>> lines{{""}};
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string& cell = lines.back().back();
        if (quoted) {
            if (text[at] != '"') {
                cell += text[at];
            } else if (at + 1 < text.size() && text[at + 1] == '"') {
                cell += text[++at];
            } else {
                quoted = false;
            }
        } else if (text[at] == '"') {
            quoted = true;
        } else if (text[at] == ',') {
            lines.back().emplace_back();
        } else if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') {
            ++at;
            lines.push_back({""});
        } else {
            cell += text[at];
        }
    }
    lines.pop_back();  // Behind the last line break.
    return lines;
}

}  // namespace geodata
