#include "geodata/countries/countries.h"

#include "geodata/countries/country_name_tables.h"
#include "geodata/files/csv_lines.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <mutex>

namespace geodata {
namespace {

enum Column : std::size_t { Alpha3, Alpha2, Numeric, Name, Region, Subregion, Capital, CapitalLon, CapitalLat, columnCount };
constexpr std::array<const char*, columnCount> columnNames{"iso3",      "iso2",    "n3",          "name",       "region",
                                                           "subregion", "capital", "capital_lon", "capital_lat"};

// Where each column of ours stands in the file.
using ColumnPlaces = std::array<std::size_t, columnCount>;

bool isCode(const std::string& text, std::size_t length, char first, char last) {
    return text.size() == length && std::all_of(text.begin(), text.end(), [&](char letter) { return letter >= first && letter <= last; });
}

std::optional<double> degreesFrom(const std::string& text, double most) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && value >= -most && value <= most ? std::optional(value) : std::nullopt;
}

// What is wrong with the line, or the country.
Result<Country> countryFrom(const std::vector<std::string>& cells, const ColumnPlaces& places) {
    const auto cell = [&](Column column) { return cells[places[column]]; };
    Country country{cell(Alpha3), cell(Alpha2), cell(Numeric), cell(Name), cell(Region), cell(Subregion), cell(Capital), std::nullopt, std::nullopt};
    if (!isCode(country.alpha3, 3, 'A', 'Z')) return Problem{"", "iso3 is \"" + country.alpha3 + "\"; three capital letters would be right"};
    if (!isCode(country.alpha2, 2, 'A', 'Z'))
        return Problem{"", "iso2 of " + country.alpha3 + " is \"" + country.alpha2 + "\"; two capital letters would be right"};
    // Kosovo has a code of custom use and no number.
    if (!country.numeric.empty() && !isCode(country.numeric, 3, '0', '9'))
        return Problem{"", "n3 of " + country.alpha3 + " is \"" + country.numeric + "\"; three digits or nothing would be right"};
    if (country.name.empty()) return Problem{"", "name of " + country.alpha3 + " is empty"};
    const std::string lon = cell(CapitalLon);
    const std::string lat = cell(CapitalLat);
    if (lon.empty() && lat.empty()) return country;
    const auto longitude = degreesFrom(lon, 180.0);
    const auto latitude = degreesFrom(lat, 90.0);
    if (!longitude || !latitude) {
        return Problem{
            "", "the capital of " + country.alpha3 + " is at " + lon + "," + lat + "; degrees within -180 to 180 and -90 to 90 would be right"};
    }
    country.capitalPosition = LonLat{*longitude, *latitude};
    return country;
}

constexpr std::array extentColumns{"iso3", "west", "south", "east", "north"};

// What is wrong with the line, or the extent.
Result<CountryExtent> extentFrom(const std::vector<std::string>& cells, const CsvTable& table) {
    std::array<double, 4> sides{};
    for (std::size_t side = 0; side < sides.size(); ++side) {
        const char* name = extentColumns[side + 1];
        const double most = side % 2 == 0 ? 180.0 : 90.0;
        const std::string& text = cells[table.columnNamed(name)];
        const auto degrees = degreesFrom(text, most);
        if (!degrees)
            return Problem{"", std::string(name) + " is \"" + text + "\"; degrees within " + (side % 2 == 0 ? "180" : "90") + " would be right"};
        sides[side] = *degrees;
    }
    const CountryExtent extent{sides[0], sides[1], sides[2], sides[3]};
    if (extent.south > extent.north) return Problem{"", "south lies north of north; the smaller latitude first would be right"};
    return extent;
}

}  // namespace

struct Countries::MadeOnce {
    std::once_flag made;
    std::shared_ptr<const CountryNameTables> tables;
};

Countries::Countries() : names_(std::make_shared<MadeOnce>()) {}

Countries::Countries(std::vector<Country> list) : list_(std::move(list)), names_(std::make_shared<MadeOnce>()) {
    for (std::size_t index = 0; index < list_.size(); ++index) byAlpha3_.emplace(list_[index].alpha3, index);
}

const Country* Countries::byAlpha3(std::string_view alpha3) const {
    const auto found = byAlpha3_.find(std::string(alpha3));
    return found == byAlpha3_.end() ? nullptr : &list_[found->second];
}

std::string Countries::nameOf(std::string_view alpha3) const {
    const Country* country = byAlpha3(alpha3);
    return country == nullptr ? std::string(alpha3) : country->name;
}

std::shared_ptr<const CountryNameTables> Countries::nameTables() const {
    std::call_once(names_->made, [&] { names_->tables = std::make_shared<const CountryNameTables>(list_); });
    return names_->tables;
}

Result<Countries> readCountries(const std::filesystem::path& file) {
    const auto table = readCsv(file, columnNames);
    if (!table) return table.problem();
    ColumnPlaces places{};
    for (std::size_t column = 0; column < columnCount; ++column) places[column] = table->columnNamed(columnNames[column]);
    std::vector<Country> list;
    std::unordered_map<std::string, int> lineOfCode;
    for (const auto& line : table->lines) {
        auto country = countryFrom(line.cells, places);
        if (!country) return problemAtLine(file, line.number, country.problem().what);
        const auto [first, added] = lineOfCode.emplace(country->alpha3, line.number);
        if (!added) {
            return problemAtLine(
                file, line.number,
                country->alpha3 + " stands already in line " + std::to_string(first->second) + "; one line a country would be right");
        }
        list.push_back(*std::move(country));
    }
    if (list.empty()) return Problem{file.string(), "names no country"};
    return Countries(std::move(list));
}

Result<Countries> withOtherNames(const Countries& countries, const std::filesystem::path& folder) {
    std::unordered_map<std::string, std::vector<std::string>> namesOf;
    for (const auto& [name, column] : {std::pair{"country-names.csv", "zh"}, std::pair{"country-names-read.csv", "name"}}) {
        const auto file = folder / name;
        const auto table = readCsv(file, std::array{"iso3", column});
        if (!table) return table.problem();
        const std::size_t code = table->columnNamed("iso3");
        const std::size_t written = table->columnNamed(column);
        for (const auto& line : table->lines) {
            const std::string& alpha3 = line.cells[code];
            if (countries.byAlpha3(alpha3) == nullptr) return problemAtLine(file, line.number, "no country has the code " + alpha3);
            if (!line.cells[written].empty()) namesOf[alpha3].push_back(line.cells[written]);
        }
    }
    std::vector<Country> list = countries.list();
    for (auto& country : list) country.otherNames = std::move(namesOf[country.alpha3]);
    return Countries(std::move(list));
}

Result<Countries> withExtents(const Countries& countries, const std::filesystem::path& file) {
    const auto table = readCsv(file, extentColumns);
    if (!table) return table.problem();
    std::unordered_map<std::string, CountryExtent> extents;
    for (const auto& line : table->lines) {
        const std::string& alpha3 = line.cells[table->columnNamed("iso3")];
        if (countries.byAlpha3(alpha3) == nullptr) return problemAtLine(file, line.number, "no country has the code " + alpha3);
        const auto extent = extentFrom(line.cells, *table);
        if (!extent) return problemAtLine(file, line.number, extent.problem().what);
        if (!extents.emplace(alpha3, *extent).second) return problemAtLine(file, line.number, alpha3 + " stands there twice");
    }
    std::vector<Country> list = countries.list();
    for (auto& country : list) {
        const auto found = extents.find(country.alpha3);
        if (found != extents.end()) country.extent = found->second;
    }
    return Countries(std::move(list));
}

}  // namespace geodata
