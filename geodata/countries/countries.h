// The table of countries and areas: ISO 3166-1 codes, today's short names, UN M49 regions, capitals, extents.
#pragma once

#include "geodata/coordinates.h"
#include "geodata/result.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace geodata {

// The rectangle around a country's main part, degrees: the land that holds together, without far islands. West is greater than east
// across 180°.
struct CountryExtent {
    double west = 0.0;
    double south = 0.0;
    double east = 0.0;
    double north = 0.0;
    friend bool operator==(const CountryExtent&, const CountryExtent&) = default;
};

struct Country {
    std::string alpha3;
    std::string alpha2;
    std::string numeric;  // Three digits, or empty.
    std::string name;
    std::string region;
    std::string subregion;
    std::string capital;
    std::optional<LonLat> capitalPosition;
    std::optional<CountryExtent> extent{};  // None where the boundaries show no shape of it.
    std::vector<std::string> otherNames{};  // In other languages, and official ones: read, and never written.
};

struct CountryNameTables;

class Countries {
public:
    Countries();
    explicit Countries(std::vector<Country> list);

    [[nodiscard]] const std::vector<Country>& list() const { return list_; }
    // Null when the code is unknown.
    [[nodiscard]] const Country* byAlpha3(std::string_view alpha3) const;
    // The short name, or the code itself when it is unknown.
    [[nodiscard]] std::string nameOf(std::string_view alpha3) const;
    // What CountryNameIndex looks names up in; made when first asked for, and shared by copies. Safe from several threads.
    [[nodiscard]] std::shared_ptr<const CountryNameTables> nameTables() const;

private:
    struct MadeOnce;
    std::vector<Country> list_;
    std::unordered_map<std::string, std::size_t> byAlpha3_;
    std::shared_ptr<MadeOnce> names_;
};

// Reads countries.csv (header iso3,iso2,n3,name,region_m49,region,subregion_m49,subregion,capital,capital_lon,capital_lat).
[[nodiscard]] Result<Countries> readCountries(const std::filesystem::path& file);

// The countries with their other names out of a folder's country-names.csv (Chinese) and country-names-read.csv (header iso3,language,name).
[[nodiscard]] Result<Countries> withOtherNames(const Countries& countries, const std::filesystem::path& folder);

// The countries with their extents out of country-extents.csv (header iso3,west,south,east,north).
[[nodiscard]] Result<Countries> withExtents(const Countries& countries, const std::filesystem::path& file);

}  // namespace geodata
