// Rows of delimited text: none is joined to another, none is lost, and no quote goes unsaid.
#include "geodata/files/csv_rows.h"

#include <doctest/doctest.h>

#include <random>

using namespace geodata;

namespace {

using Cells = std::vector<std::string>;

std::vector<Cells> rowsOf(std::string_view text, char separator = ',') {
    CsvRows rows(text, separator);
    std::vector<Cells> all;
    while (auto row = rows.next()) all.push_back(std::move(row->cells));
    return all;
}

std::string problemsOf(std::string_view text) {
    CsvRows rows(text, ',');
    std::string all;
    while (const auto row = rows.next()) all += row->problem.empty() ? "" : std::to_string(rows.number()) + " " + row->problem + "\n";
    return all;
}

}  // namespace

TEST_CASE("cells, quotes and line ends are those of RFC 4180") {
    CHECK(rowsOf("a,b\r\nc,d\r\n") == std::vector<Cells>{{"a", "b"}, {"c", "d"}});
    CHECK(rowsOf("a,b\nc,d") == std::vector<Cells>{{"a", "b"}, {"c", "d"}});
    CHECK(rowsOf("a,b\rc,d\r") == std::vector<Cells>{{"a", "b"}, {"c", "d"}});
    CHECK(rowsOf("\"a,1\",\"say \"\"b\"\"\",\"two\nlines\"\n") == std::vector<Cells>{{"a,1", "say \"b\"", "two\nlines"}});
    CHECK(rowsOf("a,,\n,\n\nb,\"\"\n") == std::vector<Cells>{{"a", "", ""}, {"", ""}, {""}, {"b", ""}});
    CHECK(rowsOf("a;b,c\n", ';') == std::vector<Cells>{{"a", "b,c"}});
    CHECK(rowsOf("a, \"b, c\" ,d\n") == std::vector<Cells>{{"a", "b, c", "d"}});
    CHECK(rowsOf("").empty());
    CHECK(rowsOf("a,") == std::vector<Cells>{{"a", ""}});
}

TEST_CASE("a quote that is not at the start of a cell is a letter") {
    CHECK(rowsOf("5\" pipe,France\nA,Italy\n12\" pipe,Spain\n") ==
          std::vector<Cells>{{"5\" pipe", "France"}, {"A", "Italy"}, {"12\" pipe", "Spain"}});
    CHECK(rowsOf("45°8'41.3\"N,7°26'20.5\"E\n") == std::vector<Cells>{{"45°8'41.3\"N", "7°26'20.5\"E"}});
    CHECK(problemsOf("5\" pipe,France\n").empty());
}

TEST_CASE("a quote that nothing closes, and letters behind a closing one, are said") {
    CHECK(problemsOf("name\n\"A,Italy\nB,France\n").starts_with("2 opens a quote that is not closed"));
    CHECK(problemsOf("name\n\"A\" big,Italy\nB,France\n").starts_with("2 has letters behind the closing quote of A"));
    CHECK(rowsOf("\"A\" big,Italy\nB,France\n").size() == 2);
}

TEST_CASE("what is written with quotes is read back, whatever the cells hold") {
    std::mt19937 random(3);
    const std::string letters = "ab ,;\"\n\r\t'=é";
    for (int round = 0; round < 500; ++round) {
        std::vector<Cells> written(1 + random() % 4);
        std::string text;
        for (auto& cells : written) {
            cells.resize(2);
            for (auto& cell : cells) {
                for (std::size_t length = random() % 6; length > 0; --length) cell += letters[random() % (letters.size() - 2)];
                text += '"';
                for (const char letter : cell) text += letter == '"' ? "\"\"" : std::string(1, letter);
                text += &cell == &cells.back() ? "\"\r\n" : "\",";
            }
        }
        CHECK(rowsOf(text) == written);
        CHECK(problemsOf(text).empty());
    }
}
