// Text of anyone's before it is written or shown: nothing that breaks XML, a line or a terminal.
#include "geodata/text/words.h"

#include <doctest/doctest.h>

using geodata::cleanLine;
using geodata::cleanText;
using geodata::forMessage;

TEST_CASE("text that is fit to be written stays as it is") {
    for (const char* text : {"", "plain", "Ürümqi 乌鲁木齐 🏛", "a\tb\nc\r\nd", "\xEF\xBF\xBD", "\u200F\u202E", "\u00A0"})
        CHECK(cleanText(text) == text);
}

TEST_CASE("bytes that are no UTF-8, control letters and what is no character become U+FFFD, each one") {
    const std::string sign = "\xEF\xBF\xBD";
    CHECK(cleanText("a\xFF"
                    "b") == "a" + sign + "b");
    CHECK(cleanText("\xC3") == sign);
    CHECK(cleanText("\xED\xA0\x80").find("\xED\xA0") == std::string::npos);
    CHECK(cleanText(std::string_view("a\0b", 3)) == "a" + sign + "b");
    CHECK(cleanText("\x1B[31m") == sign + "[31m");
    CHECK(cleanText("\x7F\x01") == sign + sign);
    CHECK(cleanText("\xC2\x9B"
                    "31m") == sign + "31m");
    CHECK(cleanText("\xEF\xBF\xBE\xEF\xBF\xBF") == sign + sign);
    CHECK(cleanText("a\rb") == "a" + sign + "b");
}

TEST_CASE("a line has no breaks; a message is a line that is not long") {
    CHECK(cleanLine("a\nb\tc\r\nd\re") == "a b c  d e");
    CHECK(cleanLine("a\x1B") == "a\xEF\xBF\xBD");
    CHECK(forMessage(std::string(58, 'a') + "é") == std::string(58, 'a') + "é");
    CHECK(forMessage(std::string(59, 'a') + "é") == std::string(59, 'a') + "…");
    CHECK(forMessage("a\nb") == "a b");
}
