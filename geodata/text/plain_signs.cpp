#include "geodata/text/plain_signs.h"

namespace geodata {
namespace {

// Of a letter of three bytes in UTF-8; 0 for others and for bytes that are no UTF-8.
unsigned codeOfThreeBytes(std::string_view text, std::size_t at) {
    if (at + 3 > text.size()) return 0;
    const auto byte = [&](std::size_t index) { return static_cast<unsigned>(static_cast<unsigned char>(text[at + index])); };
    if ((byte(0) & 0xF0U) != 0xE0U || (byte(1) & 0xC0U) != 0x80U || (byte(2) & 0xC0U) != 0x80U) return 0;
    return ((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
}

// '\0' for letters that stand for themselves.
char signOf(unsigned code) {
    constexpr unsigned fullWidth = 0xFF01;  // The full-width forms of "!" to "~" follow each other as those do.
    if (code >= fullWidth && code <= 0xFF5E) return static_cast<char>(code - fullWidth + '!');
    if ((code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F || code == 0x3000) return ' ';
    if ((code >= 0x2010 && code <= 0x2015) || code == 0x2212 || code == 0xFE58 || code == 0xFE63) return '-';
    if (code >= 0x2018 && code <= 0x201B) return '\'';
    if ((code >= 0x201C && code <= 0x201F) || code == 0x301D || code == 0x301E || code == 0x301F) return '"';
    if (code == 0x2236 || code == 0xFE55) return ':';
    if (code == 0x3001 || code == 0xFE50) return ',';
    return '\0';
}

}  // namespace

PlainSign plainSignAt(std::string_view text, std::size_t at) {
    // « and » and the space that does not break take two bytes.
    if (text[at] == '\xC2' && at + 1 < text.size()) {
        if (text[at + 1] == '\xAB' || text[at + 1] == '\xBB') return {'"', 2};
        if (text[at + 1] == '\xA0') return {' ', 2};
    }
    if (const char sign = signOf(codeOfThreeBytes(text, at)); sign != '\0') return {sign, 3};
    return {text[at], 1};
}

std::string withPlainSigns(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto [sign, bytes] = plainSignAt(text, at);
        plain += sign;
        at += bytes;
    }
    return plain;
}

}  // namespace geodata
