// What readers of boundaries ask of the table of countries.
#pragma once

#include "geodata/boundaries/area_code.h"
#include "geodata/countries/countries.h"

namespace geodata {

// Independent of `countries`, and safe to call from several threads.
[[nodiscard]] CountryLookup lookupIn(const Countries& countries);

}  // namespace geodata
