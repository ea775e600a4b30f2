// Coordinates as people write them in a cell, in degrees.
#pragma once

#include "geodata/coordinates.h"
#include "geodata/result.h"

#include <string_view>

namespace geodata {

// A number of degrees within -most..most: "12.5", "12,5" (a decimal comma), "45.07 N", "70.6° W". Else what is wrong and would be right.
[[nodiscard]] Result<double> degreesFromCell(std::string_view text, double most);

// Latitude first, as map services copy it: "52.37, 4.90" or "52.37 4.90". Longitude first only where the first can be no latitude.
[[nodiscard]] Result<LonLat> positionFromCell(std::string_view text);

// To a hundredth of a degree, about a kilometre: records are city-level at the finest.
[[nodiscard]] LonLat atCityLevel(LonLat position);

}  // namespace geodata
