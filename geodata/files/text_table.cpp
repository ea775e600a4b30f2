#include "geodata/files/text_table.h"

#include <utf8proc.h>

#include <algorithm>
#include <numeric>

namespace geodata {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowestColumn = 4;
constexpr std::size_t narrowestTable = 40;

// One character: how many bytes of the text it is, what is written for it, and the cells that takes.
struct Glyph {
    std::size_t length = 1;
    std::string bytes;
    std::size_t width = 1;
};

Glyph glyphAt(std::string_view text, std::size_t at) {
    utf8proc_int32_t letter = 0;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
    const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &letter);
    if (length <= 0) return {1, "?", 1};
    const auto size = static_cast<std::size_t>(length);
    if (letter < 0x20 || (letter >= 0x7F && letter < 0xA0)) return {size, " ", 1};
    return {size, std::string(text.substr(at, size)), static_cast<std::size_t>(std::max(0, utf8proc_charwidth(letter)))};
}

std::vector<Glyph> glyphsOf(std::string_view text) {
    std::vector<Glyph> glyphs;
    for (std::size_t at = 0; at < text.size();) {
        glyphs.push_back(glyphAt(text, at));
        at += glyphs.back().length;
    }
    return glyphs;
}

std::size_t widthOf(const std::vector<std::size_t>& columns) {
    return std::accumulate(columns.begin(), columns.end(), std::size_t{0}) + gap * (columns.empty() ? 0 : columns.size() - 1);
}

// Takes a cell from the widest column but the first, until the row is no wider than `width`.
void narrow(std::vector<std::size_t>& columns, std::size_t width) {
    while (widthOf(columns) > width) {
        const auto widest = columns.size() < 2 ? columns.begin() : std::max_element(columns.begin() + 1, columns.end());
        const auto chosen = *widest > narrowestColumn ? widest : columns.begin();
        if (*chosen <= 1) return;
        --*chosen;
    }
}

std::string lineOf(const std::vector<std::string>& cells, const std::vector<std::size_t>& columns) {
    std::string line;
    for (std::size_t index = 0; index < columns.size(); ++index) {
        if (index > 0) line += std::string(gap, ' ');
        line += fitted(index < cells.size() ? cells[index] : "", columns[index]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line + '\n';
}

}  // namespace

std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    for (const auto& glyph : glyphsOf(text)) width += glyph.width;
    return width;
}

std::string fitted(std::string_view text, std::size_t width) {
    const auto glyphs = glyphsOf(text);
    const std::size_t whole =
        std::accumulate(glyphs.begin(), glyphs.end(), std::size_t{0}, [](std::size_t sum, const Glyph& g) { return sum + g.width; });
    const std::size_t allowed = whole <= width ? width : width - std::min<std::size_t>(width, 1);
    std::string line;
    std::size_t used = 0;
    for (const auto& glyph : glyphs) {
        if (used + glyph.width > allowed) break;
        line += glyph.bytes;
        used += glyph.width;
    }
    if (whole > width && width > 0) {
        line += "…";
        ++used;
    }
    return line + std::string(width - used, ' ');
}

std::string textTable(const std::vector<std::string>& headings, const std::vector<std::vector<std::string>>& rows, std::size_t width) {
    std::vector<std::size_t> columns;
    for (const auto& heading : headings) columns.push_back(displayWidth(heading));
    for (const auto& row : rows) {
        for (std::size_t index = 0; index < columns.size() && index < row.size(); ++index) {
            columns[index] = std::max(columns[index], displayWidth(row[index]));
        }
    }
    narrow(columns, std::max(width, narrowestTable));
    std::string text = lineOf(headings, columns);
    for (const auto& row : rows) text += lineOf(row, columns);
    return text;
}

}  // namespace geodata
