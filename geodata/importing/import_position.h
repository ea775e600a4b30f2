// Coordinates as people write them in a cell, in degrees.
#pragma once

#include "geodata/coordinates.h"
#include "geodata/result.h"

#include <string_view>

namespace geodata {

// A number of degrees within -most..most: "12.5", "12,5" (a decimal comma), "45.07 N", "70.6° W", 45°8'41.3"N, "45 8 41 N". A minus beside
// a letter has two readings and is refused. Else what is wrong and would be right.
[[nodiscard]] Result<double> degreesFromCell(std::string_view text, double most);

// Latitude first, as map services copy it: "52.37, 4.90", "52,37; 4,90", "[52.37 4.90]", "N 52.37, E 4.90", 45°8'41"N 7°26'20"E, or
// "POINT (4.90 52.37)" of well-known text. Longitude first where the letters say so or the first can be no latitude. What can be parted
// into two positions is refused.
[[nodiscard]] Result<LonLat> positionFromCell(std::string_view text);

// To a hundredth of a degree, about a kilometre: records are city-level at the finest.
[[nodiscard]] LonLat atCityLevel(LonLat position);

}  // namespace geodata
