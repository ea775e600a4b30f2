#include "app/picture/font_file.h"

#include "geodata/files/regular_file.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>

namespace app {
namespace {

// OpenType, "The OpenType Font File": a header of 12 bytes, then 16 bytes a table.
constexpr std::size_t headerLength = 12;
constexpr std::size_t entryLength = 16;
constexpr std::size_t tableLimit = 100;

struct FontTable {
    std::string_view tag;
    std::uint32_t checksum = 0;
    std::string_view bytes;
};

// The big-endian number of `count` bytes; those behind the end count as 0.
std::uint32_t numberAt(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t number = 0;
    for (std::size_t index = at; index < at + count; ++index)
        number = (number << 8U) | (index < bytes.size() ? static_cast<unsigned char>(bytes[index]) : 0U);
    return number;
}

std::uint32_t checksumOf(const FontTable& table) {
    // The one number that is set last, from the sum of all, counts as 0.
    constexpr std::size_t adjustment = 8;
    std::uint32_t sum = 0;
    for (std::size_t at = 0; at < table.bytes.size(); at += 4) {
        if (table.tag != "head" || at != adjustment) sum += numberAt(table.bytes, at, 4);
    }
    return sum;
}

// Empty where the file ends before the table does.
std::optional<FontTable> tableAt(std::string_view bytes, std::size_t entry) {
    const std::size_t offset = numberAt(bytes, entry + 8, 4);
    const std::size_t length = numberAt(bytes, entry + 12, 4);
    if (offset > bytes.size() || length > bytes.size() - offset) return std::nullopt;
    return FontTable{bytes.substr(entry, 4), numberAt(bytes, entry + 4, 4), bytes.substr(offset, length)};
}

}  // namespace

bool isWholeFont(std::string_view bytes) {
    constexpr std::array<std::string_view, 2> kinds{std::string_view("\0\1\0\0", 4), "OTTO"};
    if (std::none_of(kinds.begin(), kinds.end(), [&](std::string_view kind) { return bytes.starts_with(kind); })) return false;
    const std::size_t count = numberAt(bytes, 4, 2);
    if (count > tableLimit || headerLength + count * entryLength > bytes.size()) return false;
    std::set<std::string_view> tags;
    for (std::size_t index = 0; index < count; ++index) {
        const auto table = tableAt(bytes, headerLength + index * entryLength);
        if (!table || checksumOf(*table) != table->checksum) return false;
        tags.insert(table->tag);
    }
    constexpr std::array<std::string_view, 5> needed{"cmap", "head", "hhea", "hmtx", "maxp"};
    return std::all_of(needed.begin(), needed.end(), [&](std::string_view tag) { return tags.contains(tag); });
}

std::optional<geodata::Problem> whyUnusable(const std::filesystem::path& font) {
    const auto bytes = geodata::contentOf(font);
    if (!bytes) return bytes.problem();
    if (isWholeFont(*bytes)) return std::nullopt;
    return geodata::Problem{font.string(), "is damaged or no font; the font that travels with the program would be right"};
}

}  // namespace app
