// Boundaries of the person's own: any polygon source GDAL opens, as other people make them.
#pragma once

#include "geodata/boundaries/area_code.h"
#include "geodata/boundaries/boundaries.h"
#include "geodata/result.h"

#include <string>

namespace geodata {

// "FILE" or "FILE:LAYER", in any coordinate system that can be transformed to WGS 84. Polygons cut at ±180° are made whole again, edges of more
// than 180° go the short way, longitudes to 360 are wrapped, parts that overlap are one area; the orientation of rings does not matter. Each edge of an outline
// is a border once, also where two areas share it. Codes come from the columns that area_code.h knows; an area whose column status or type
// says "disputed" is. What cannot be drawn is named in `problems`, one line a kind; so is a set in which few areas have a country code. A file whose
// coordinates are mostly no longitudes and latitudes, one that is cut short and one without polygons are the problem returned.
[[nodiscard]] Result<Boundaries> readBoundariesFrom(const std::string& source, const CountryLookup& countries, Problems& problems);

}  // namespace geodata
