// UTF-8 as characters, and back.
#include "geodata/text/utf8.h"

#include <doctest/doctest.h>

#include <string>

using namespace geodata;

TEST_CASE("every character is found where it begins, and written back as it was") {
    const std::string text = "aé公\U0001F600";
    const auto characters = charactersIn(text);
    CHECK(characters == std::vector<Utf8Character>{{'a', 0}, {0xE9, 1}, {0x516C, 3}, {0x1F600, 6}});
    std::string again;
    for (const auto& character : characters) appendUtf8(again, character.code);
    CHECK(again == text);
}

TEST_CASE("each byte that is part of no character is a replacement character of its own") {
    // A lone continuation, an overlong slash, a surrogate, and a character cut short.
    for (const std::string bad : {"\x80", "\xC0\xAF", "\xED\xA0\x80", "\xE5\x85"}) {
        const auto characters = charactersIn("x" + bad + "y");
        REQUIRE(characters.size() == bad.size() + 2);
        CHECK(characters.front().code == 'x');
        CHECK(characters.back() == Utf8Character{'y', static_cast<std::uint32_t>(bad.size() + 1)});
        for (std::size_t at = 1; at + 1 < characters.size(); ++at) CHECK(characters[at].code == replacementCharacter);
    }
}

TEST_CASE("a letter is a character with all that joins it, and all letters are the text") {
    CHECK(lettersIn("ne\u0301e") == std::vector<std::string_view>{"n", "e\u0301", "e"});
    CHECK(lettersIn("नी") == std::vector<std::string_view>{"नी"});
    CHECK(lettersIn("\r\nx") == std::vector<std::string_view>{"\r\n", "x"});
    CHECK(lettersIn("").empty());
    for (const std::string text : {"อิตาลี", "a\x80z", "日本語"}) {
        std::string all;
        for (const auto letter : lettersIn(text)) all += letter;
        CHECK(all == text);
    }
}
