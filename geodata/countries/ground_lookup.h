// Whether a place lies in the country it is said to be in: records do not know boundaries, so whoever checks hands the ground in.
#pragma once

#include "geodata/coordinates.h"
#include "geodata/countries/countries.h"

#include <functional>
#include <optional>
#include <string>

namespace geodata {

struct GroundLookup {
    // Kilometres from a country's nearest ground, 0 within; nothing when it has no shape.
    std::function<std::optional<double>(const std::string& alpha3, LonLat place)> kilometresFrom;
    // The alpha-3 code of the country that holds a place; empty at sea.
    std::function<std::string(LonLat place)> countryAt;
};

// Outlines at 1:10 million leave out small islands, quays and reclaimed land: a place may be this far outside its country. The farthest
// of the shipped ones is 1.5 km (Nuku'alofa).
inline constexpr double groundToleranceKilometres = 5.0;

// "is 120 km from Italy (ITA), in France (FRA); a position in it … would be right"; empty where the place is in the country, or the
// country has no shape. `place` within -180..180 and -90..90 degrees.
[[nodiscard]] std::string outsideItsCountry(const std::string& alpha3, LonLat place, const GroundLookup& ground, const Countries& countries);

}  // namespace geodata
