// CSV that any reader takes apart into what was put in, and that no spreadsheet runs.
#include "geodata/records/csv.h"

#include "geodata/records/table.h"
#include "tests/geodata/csv_reader.h"

#include <doctest/doctest.h>

#include <random>

using namespace geodata;

TEST_CASE("a cell never starts a formula, and a plain number stays one") {
    for (const char* beginning : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
        const std::string text = std::string(beginning) + "1+cmd|' /C calc'!A0";
        CAPTURE(text);
        const auto cell = readCsv(csvCell(text) + "\r\n")[0][0];
        CHECK(cell == "'" + text);
    }
    for (const char* text : {"-3.7", "0", "12", "-12", "3.25", "", "plain", "[..2018]", "2018?", "a=b"}) CHECK(csvCell(text) == text);
    for (const char* text : {"-", "-.", "-1-1", "--1", "-1.2.3", "-1e5", "+31 20 123"}) CHECK(csvCell(text) == "'" + std::string(text));
}

TEST_CASE("whatever is in the cells, a reader gets them back") {
    std::mt19937 random(11);
    const std::vector<std::string> letters{"a", "é", "中", ",", "\"", "\r", "\n", " ", ";", "'", "x=1", "\"\""};
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::string> cells(1 + random() % 5);
        for (auto& cell : cells) {
            cell = "v";  // No formula.
            for (auto count = random() % 6; count > 0; --count) cell += letters[random() % letters.size()];
        }
        const auto lines = readCsv(csvLine(cells) + csvLine(cells));
        REQUIRE(lines.size() == 2);
        CHECK(lines[0] == cells);
        CHECK(lines[1] == cells);
    }
}

TEST_CASE("cells of a table are text without exponents, empty where there is nothing") {
    CHECK(textOf(Cell()) == "");
    CHECK(textOf(Cell(long{-12})) == "-12");
    CHECK(textOf(Cell(116.3972)) == "116.3972");
    CHECK(textOf(Cell(0.0000001)) == "0.0000001");
    CHECK(textOf(Cell(-170.0)) == "-170");
    CHECK(textOf(Cell(true)) == "true");
    CHECK(textOf(Cell(std::vector<std::string>{"NLD", "a;b"})) == "NLD;a,b");
}
