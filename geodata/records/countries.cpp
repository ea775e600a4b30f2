#include "geodata/records/countries.h"

#include <cpl_csv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

namespace geodata {
namespace {

enum Column : std::size_t { Alpha3, Alpha2, Numeric, Name, Region, Subregion, Capital, CapitalLon, CapitalLat, columnCount };
constexpr std::array<const char*, columnCount> columnNames{"iso3",      "iso2",    "n3",          "name",       "region",
                                                           "subregion", "capital", "capital_lon", "capital_lat"};

// Where each column of ours stands in the file.
using ColumnPlaces = std::array<int, columnCount>;

struct CloseFile {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

// One line's cells; none at the end of the file.
std::optional<std::vector<std::string>> nextLine(VSILFILE* file) {
    const CPLStringList cells(CSVReadParseLine3L(file, 65536, ",", true, false, false, true));
    if (cells.List() == nullptr) return std::nullopt;
    std::vector<std::string> line;
    line.reserve(static_cast<std::size_t>(cells.size()));
    for (int index = 0; index < cells.size(); ++index) line.emplace_back(cells[index]);
    return line;
}

Problem atLine(const std::filesystem::path& file, int line, const std::string& what) { return {file.string() + ":" + std::to_string(line), what}; }

Result<ColumnPlaces> placesIn(const std::vector<std::string>& header, const std::filesystem::path& file) {
    ColumnPlaces places{};
    for (std::size_t column = 0; column < columnCount; ++column) {
        const auto found = std::find(header.begin(), header.end(), columnNames[column]);
        if (found == header.end()) {
            return atLine(file, 1,
                          std::string("has no column ") + columnNames[column] +
                              "; iso3, iso2, n3, name, region, subregion, capital, capital_lon and capital_lat would be right");
        }
        places[column] = static_cast<int>(found - header.begin());
    }
    return places;
}

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
    const auto cell = [&](Column column) {
        return static_cast<std::size_t>(places[column]) < cells.size() ? cells[static_cast<std::size_t>(places[column])] : std::string();
    };
    Country country{cell(Alpha3), cell(Alpha2), cell(Numeric), cell(Name), cell(Region), cell(Subregion), cell(Capital), std::nullopt};
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

}  // namespace

Countries::Countries(std::vector<Country> list) : list_(std::move(list)) {
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

Result<Countries> readCountries(const std::filesystem::path& file) {
    const std::unique_ptr<VSILFILE, CloseFile> stream(VSIFOpenL(file.c_str(), "rb"));
    const auto header = stream == nullptr ? std::nullopt : nextLine(stream.get());
    if (!header) return Problem{file.string(), "cannot be read"};
    const auto places = placesIn(*header, file);
    if (!places) return places.problem();
    std::vector<Country> list;
    std::unordered_map<std::string, int> lineOfCode;
    int number = 1;
    while (const auto cells = nextLine(stream.get())) {
        ++number;
        if (cells->empty()) continue;
        auto country = countryFrom(*cells, *places);
        if (!country) return atLine(file, number, country.problem().what);
        const auto [first, added] = lineOfCode.emplace(country->alpha3, number);
        if (!added)
            return atLine(file, number,
                          country->alpha3 + " stands already in line " + std::to_string(first->second) + "; one line a country would be right");
        list.push_back(*std::move(country));
    }
    if (list.empty()) return Problem{file.string(), "names no country"};
    return Countries(std::move(list));
}

}  // namespace geodata
