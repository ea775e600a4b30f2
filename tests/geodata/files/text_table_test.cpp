// Tables for a terminal line up whatever the script, and never run over its edge.
#include "geodata/files/text_table.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace geodata;

namespace {

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

}  // namespace

TEST_CASE("Chinese characters are two cells wide, combining accents none, controls become spaces") {
    CHECK(displayWidth("Fuzhou") == 6);
    CHECK(displayWidth("福州") == 4);
    CHECK(displayWidth("São Paulo") == 9);
    CHECK(displayWidth("e\xCC\x81") == 1);
    CHECK(displayWidth("") == 0);
    CHECK(fitted("a\x1B[31mb", 10) == "a [31mb   ");
    CHECK(fitted("a\xC2\x9B"
                 "31mb",
                 6) == "a 31mb");
    CHECK(fitted("\xFF", 2) == "? ");
}

TEST_CASE("a cut text ends in … and is exactly as wide as its column") {
    CHECK(fitted("Amsterdam", 9) == "Amsterdam");
    CHECK(fitted("Amsterdam", 5) == "Amst…");
    CHECK(fitted("福州市公安局", 5) == "福州…");
    CHECK(fitted("福州市公安局", 4) == "福… ");
    CHECK(fitted("", 3) == "   ");
    for (std::size_t width = 0; width < 30; ++width) {
        for (const char* text : {"Amsterdam", "福州市公安局", "São Paulo – 圣保罗 reported"}) CHECK(displayWidth(fitted(text, width)) == width);
    }
}

TEST_CASE("columns begin at the same cell in every line, and no line is wider than asked") {
    const std::vector<std::vector<std::string>> rows{
        {"st-nld-1", "Netherlands", "A name that goes on and on for longer than any terminal is wide, as names do"},
        {"st-chn-12", "中国", "福州市公安局在海外设立的警侨事务服务站点"}};
    for (const std::size_t width : {40U, 60U, 80U, 200U}) {
        const auto lines = linesOf(textTable({"id", "country", "name"}, rows, width));
        REQUIRE(lines.size() == 3);
        for (const auto& line : lines) CHECK(displayWidth(line) <= width);
        CHECK(lines[1].starts_with("st-nld-1   Neth"));
        CHECK(lines[2].starts_with("st-chn-12  中国"));
    }
}
