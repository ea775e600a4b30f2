// Turns the bytes of someone's text into UTF-8: what they say of themselves, what they look like, or what the person says they are.
#pragma once

#include "geodata/result.h"

#include <string>
#include <string_view>

namespace geodata {

struct DecodedText {
    std::string text;  // UTF-8, without a byte order mark.
    std::string note;  // What it was read as, where that is not UTF-8, and whether it was guessed; else empty.
};

// `encoding` empty: UTF-8 and UTF-16 as the bytes tell. Lines that are neither are guessed: pairs of bytes from Chinese sets are GB18030,
// words of bytes above 0xC0 are Windows-1251, all else is Windows-1252; the guess is noted. Otherwise any name iconv knows, as GB18030 or
// Windows-1251; the text is then read so throughout. An unknown name, and bytes that are no text of that encoding, are problems.
[[nodiscard]] Result<DecodedText> decoded(std::string bytes, std::string_view encoding = {});

}  // namespace geodata
