// UTF-8 as characters, and back: the one decoder for whoever looks at letters.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

// What a byte stands for that fits into no character.
inline constexpr char32_t replacementCharacter = 0xFFFD;

// A character with the byte where it begins.
struct Utf8Character {
    char32_t code = 0;
    std::uint32_t byte = 0;
    friend bool operator==(const Utf8Character&, const Utf8Character&) = default;
};

// All characters of a text. Each byte that is part of no character becomes a replacement character of its own.
[[nodiscard]] std::vector<Utf8Character> charactersIn(std::string_view text);

// What a reader takes for one letter: a character with the marks and signs that join it (Unicode Standard Annex 29). All together are the text.
[[nodiscard]] std::vector<std::string_view> lettersIn(std::string_view text);

// `code` up to 0x10FFFF, and no surrogate.
void appendUtf8(std::string& text, char32_t code);

}  // namespace geodata
