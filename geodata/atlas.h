// All facts the program knows besides boundary shapes: countries, records and their sources. Read once, then shared and never changed.
#pragma once

#include "geodata/records/countries.h"
#include "geodata/records/country_names.h"
#include "geodata/records/record.h"
#include "geodata/records/seas.h"

namespace geodata {

struct Atlas {
    Countries countries;
    Records records;
    CountryNames names{};     // In other languages than English.
    std::vector<Sea> seas{};  // Names for the water of the map.
};

}  // namespace geodata
