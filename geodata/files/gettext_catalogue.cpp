#include "geodata/files/gettext_catalogue.h"

#include "geodata/files/regular_file.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace geodata {
namespace {

// The file's bytes, read as unsigned 32-bit words in its own order; nothing outside the file is ever read.
struct Words {
    std::string_view bytes;
    bool bigEndian = false;

    [[nodiscard]] std::optional<std::uint32_t> at(std::size_t place) const {
        if (place + 4 > bytes.size() || place + 4 < place) return std::nullopt;
        std::uint32_t word = 0;
        for (std::size_t index = 0; index < 4; ++index) {
            word = (word << 8U) | static_cast<unsigned char>(bytes[place + (bigEndian ? index : 3 - index)]);
        }
        return word;
    }

    // The text that the table's entry (length, offset) points to.
    [[nodiscard]] std::optional<std::string_view> textAt(std::size_t entry) const {
        const auto length = at(entry);
        const auto offset = at(entry + 4);
        if (!length || !offset || *offset > bytes.size() || *length > bytes.size() - *offset) return std::nullopt;
        return bytes.substr(*offset, *length);
    }
};

constexpr std::uint32_t magic = 0x950412de;

}  // namespace

Result<GettextCatalogue> readGettextCatalogue(const std::filesystem::path& file) {
    const auto read = contentOf(file);
    if (!read) return read.problem();
    const std::string& bytes = *read;
    const Problem none{file.string(), "is no whole gettext catalogue (.mo)"};
    Words words{bytes};
    if (words.at(0) != magic) words.bigEndian = true;
    const auto count = words.at(8);
    const auto originals = words.at(12);
    const auto translations = words.at(16);
    if (words.at(0) != magic || !count || !originals || !translations || *count > bytes.size() / 8) return none;
    GettextCatalogue catalogue;
    for (std::size_t index = 0; index < *count; ++index) {
        const auto original = words.textAt(*originals + 8 * index);
        const auto translation = words.textAt(*translations + 8 * index);
        if (!original || !translation) return none;
        if (!original->empty() && !translation->empty()) catalogue.emplace(*original, *translation);
    }
    return catalogue;
}

}  // namespace geodata
