#include "geodata/countries/seas.h"

#include "geodata/files/csv_lines.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace geodata {
namespace {

constexpr std::array columns{"name", "lon", "lat", "rank", "width"};

std::optional<double> numberFrom(const std::string& text, double least, double most) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size() && !text.empty();
    return whole && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

}  // namespace

Result<std::vector<Sea>> readSeas(const std::filesystem::path& file) {
    const auto table = readCsv(file, columns);
    if (!table) return table.problem();
    const auto place = [&](const char* column) { return table->columnNamed(column); };
    const auto name = place("name");
    std::vector<Sea> seas;
    for (const auto& line : table->lines) {
        const auto lon = numberFrom(line.cells[place("lon")], -180.0, 180.0);
        const auto lat = numberFrom(line.cells[place("lat")], -90.0, 90.0);
        const auto rank = numberFrom(line.cells[place("rank")], 0.0, 3.0);
        const auto width = numberFrom(line.cells[place("width")], 0.1, 180.0);
        if (line.cells[name].empty()) return problemAtLine(file, line.number, "has no name");
        if (!lon || !lat) {
            return problemAtLine(file, line.number,
                                 line.cells[name] + " has no point; degrees within -180 to 180 and -90 to 90 in lon and lat would be right");
        }
        if (!rank || *rank != static_cast<int>(*rank))
            return problemAtLine(file, line.number, line.cells[name] + " has no rank; 0 to 3 would be right");
        if (!width) return problemAtLine(file, line.number, line.cells[name] + " has no width; 0.1 to 180 degrees would be right");
        Sea sea{line.cells[name], {}, {*lon, *lat}, static_cast<int>(*rank), *width};
        for (std::size_t column = 0; column < table->header.size(); ++column) {
            const bool isLanguage = std::find(columns.begin(), columns.end(), table->header[column]) == columns.end();
            if (isLanguage && !line.cells[column].empty()) sea.names.emplace(table->header[column], line.cells[column]);
        }
        seas.push_back(std::move(sea));
    }
    return seas;
}

}  // namespace geodata
