#include "geodata/files/table.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace geodata {
namespace {

struct TextOfValue {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(long number) const { return std::to_string(number); }
    std::string operator()(bool yes) const { return yes ? "true" : "false"; }
    std::string operator()(double number) const {
        std::array<char, 400> digits{};
        const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
        return {digits.data(), written.ptr};
    }
    std::string operator()(const std::vector<std::string>& texts) const {
        std::string all;
        for (std::string text : texts) {
            std::replace(text.begin(), text.end(), listDelimiter, ',');
            if (!all.empty()) all += listDelimiter;
            all += text;
        }
        return all;
    }
};

}  // namespace

std::string textOf(const Cell& cell) { return std::visit(TextOfValue{}, cell); }

std::string csvText(const Table& table, const CsvDialect& dialect) {
    const auto written = [&](const Cell& cell) {
        std::string text = textOf(cell);
        if (std::holds_alternative<double>(cell)) std::replace(text.begin(), text.end(), '.', dialect.decimal);
        return text;
    };
    std::vector<std::string> cells;
    for (const auto& column : table.columns) cells.push_back(column.name);
    std::string text = csvLine(cells, dialect);
    for (std::size_t index = 0; index < table.rowCount; ++index) {
        cells.clear();
        for (const auto& cell : table.row(index)) cells.push_back(written(cell));
        text += csvLine(cells, dialect);
    }
    return text;
}

}  // namespace geodata
