// CSV that any reader takes apart into what was put in, and that no spreadsheet runs.
#include "geodata/files/csv.h"

#include "geodata/files/csv_rows.h"
#include "geodata/files/table.h"
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

TEST_CASE("in another dialect cells come back, too, numbers have its decimal sign, and a formula is none") {
    const Table table{
        "t", "", {{"id", CellType::Text, ""}, {"lon", CellType::Number, ""}, {"places", CellType::Texts, ""}}, 2, [](std::size_t row) {
            return std::vector<Cell>{std::string(row == 0 ? "a.b;c" : "=1"), row == 0 ? -3.75 : 12.0, std::vector<std::string>{"x", "y"}};
        }};
    CHECK(csvText(table, {';', ','}) == "id;lon;places\r\n\"a.b;c\";-3,75;\"x;y\"\r\n'=1;12;\"x;y\"\r\n");
    CHECK(csvText(table, {'\t', '.'}) == "id\tlon\tplaces\r\na.b;c\t-3.75\tx;y\r\n'=1\t12\tx;y\r\n");
    CHECK(csvText(table) == csvText(table, {',', '.'}));
    for (const char separator : {',', ';', '|', '\t'}) {
        const std::vector<std::string> cells{"a,b", "c;d", "e|f", "g\th", "i\"j", "k\r\nl"};
        const std::string line = csvLine(cells, {separator, '.'});
        CsvRows rows(line, separator);
        const auto row = rows.next();
        REQUIRE(row);
        CHECK(row->cells == cells);
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
