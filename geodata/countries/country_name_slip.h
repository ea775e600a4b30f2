// The country whose name a slip of the pen may have meant: "Itlay", "Switzerlnd".
#pragma once

#include "geodata/countries/country_name_tables.h"

#include <string>
#include <vector>

namespace geodata {

// Alpha-3; empty where no name is near, or names of several countries are equally near. A word that stands in some country's name is no slip:
// "South Georgia" is not "South Korea" mistyped.
[[nodiscard]] std::string countryByASlip(const CountryNameTables& tables, const std::vector<std::string>& words);

}  // namespace geodata
