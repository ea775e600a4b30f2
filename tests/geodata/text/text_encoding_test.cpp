// Bytes of someone's text as UTF-8: by what they say, what they look like, and what the person says.
#include "geodata/text/text_encoding.h"

#include <doctest/doctest.h>

using geodata::decoded;
using namespace std::string_literals;

namespace {

std::string textOf(const std::string& bytes, const std::string& encoding = "") {
    const auto read = decoded(bytes, encoding);
    return read ? read->text : "refused: " + read.problem().where + " " + read.problem().what;
}
std::string noteOf(const std::string& bytes) {
    const auto read = decoded(bytes);
    REQUIRE(read);
    return read->note;
}

}  // namespace

TEST_CASE("UTF-8 stays, without its mark and without a note") {
    CHECK(textOf("\xEF\xBB\xBFname,é") == "name,é");
    CHECK(textOf("") == "");
    CHECK(noteOf("name,é").empty());
}

TEST_CASE("UTF-16 is known by its mark or by the zeros between Latin letters") {
    CHECK(textOf("\xFF\xFE"
                 "a\0,\0\xE9\0"s) == "a,é");
    CHECK(textOf("\xFE\xFF"
                 "\0a\x4E\x2D"s) == "a中");
    CHECK(textOf("\xFF\xFE"
                 "\x3D\xD8\x00\xDE"s) == "😀");
    CHECK(textOf("n\0a\0m\0e\0,\0b\0\n\0"s) == "name,b\n");
    CHECK(noteOf("\xFF\xFE"
                 "a\0"s) == "the text is UTF-16");
    // Half of a pair is no letter.
    CHECK(textOf("\xFF\xFE"
                 "\x3D\xD8"
                 "a\0"s) ==
          "\xEF\xBF\xBD"
          "a");
}

TEST_CASE("other bytes are guessed by their runs, and the guess is said") {
    CHECK(textOf("\xC3\xFB\xB3\xC6,Italy") == "名称,Italy");
    CHECK(noteOf("\xC3\xFB\xB3\xC6,Italy").find("GB18030") != std::string::npos);
    CHECK(textOf("Caf\xE9 M\xFCller") == "Café Müller");
    CHECK(noteOf("Caf\xE9 M\xFCller").find("Windows-1252") != std::string::npos);
    CHECK(textOf("\xD0\xE8\xEC, \xD0\xEE\xF1\xF1\xE8\xFF") == "Рим, Россия");
    CHECK(noteOf("\xD0\xE8\xEC, \xD0\xEE\xF1\xF1\xE8\xFF").find("Windows-1251") != std::string::npos);
    // One line in another encoding leaves the others as they are.
    CHECK(textOf("é,1\nCaf\xE9,2\n") == "é,1\nCafé,2\n");
    // 0x81 is no letter of Windows-1252.
    CHECK(textOf("a\x81 b") == "a\xEF\xBF\xBD b");
}

TEST_CASE("what the person says is what is read, or a problem") {
    CHECK(textOf("\xD0\xE8\xEC", "Windows-1251") == "Рим");
    CHECK(textOf("\xC3\xFB", "gb18030") == "名");
    CHECK(textOf("\x83\x8D\x81\x5B", "Shift_JIS") == "ロー");
    CHECK(textOf("a", "Klingon").starts_with("refused: --encoding Klingon is no encoding known here"));
    CHECK(textOf("\xFF\xFF", "UTF-8").starts_with("refused:  is no text in UTF-8"));
}
