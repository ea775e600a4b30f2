#include "geodata/text/utf8.h"

#include <utf8proc.h>

#include <array>

namespace geodata {

std::vector<Utf8Character> charactersIn(std::string_view text) {
    std::vector<Utf8Character> characters;
    characters.reserve(text.size());
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t code = 0;
        const auto length = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
        characters.push_back({length > 0 ? static_cast<char32_t>(code) : replacementCharacter, static_cast<std::uint32_t>(at)});
        at += length > 0 ? static_cast<std::size_t>(length) : 1;
    }
    return characters;
}

std::vector<std::string_view> lettersIn(std::string_view text) {
    const auto characters = charactersIn(text);
    std::vector<std::string_view> letters;
    std::size_t first = 0;
    utf8proc_int32_t state = 0;
    for (std::size_t at = 1; at <= characters.size(); ++at) {
        const bool isEnd = at == characters.size();
        if (!isEnd && !utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(characters[at - 1].code),
                                                        static_cast<utf8proc_int32_t>(characters[at].code), &state)) {
            continue;
        }
        const std::size_t end = isEnd ? text.size() : characters[at].byte;
        letters.push_back(text.substr(first, end - first));
        first = end;
    }
    return letters;
}

void appendUtf8(std::string& text, char32_t code) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), bytes.data());
    text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

}  // namespace geodata
