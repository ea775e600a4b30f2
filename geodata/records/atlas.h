// All facts the program knows besides boundary shapes: countries, records and their sources. Read once, then shared and never changed.
#pragma once

#include "geodata/countries/countries.h"
#include "geodata/countries/country_names.h"
#include "geodata/countries/seas.h"
#include "geodata/records/record.h"

#include <string>
#include <string_view>
#include <vector>

namespace geodata {

struct Atlas {
    Countries countries;
    Records records;
    CountryNames names{};     // In other languages than English.
    std::vector<Sea> seas{};  // Names for the water of the map.
};

// A country's name as the map writes it in a language that atlas.names has: its English short name where there is no other.
[[nodiscard]] std::string countryName(const Atlas& atlas, std::string_view alpha3, std::string_view language);

}  // namespace geodata
