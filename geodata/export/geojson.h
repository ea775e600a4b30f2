// Records as GeoJSON (RFC 7946).
#pragma once

#include "geodata/export/exported_view.h"

#include <cstdint>
#include <span>
#include <string>

namespace geodata {

// One FeatureCollection, one Feature a record, with the columns of recordTable as properties (null where there is nothing, lists as lists).
// Geometry: the point of the reported place; else, for a bilateral tie, the great circle from Beijing to the partner's capital, cut at ±180°
// (a MultiLineString then); else, for a station, the point of the capital; else null. What the view was stands in "metadata".
[[nodiscard]] std::string geoJsonText(const Atlas& atlas, std::span<const std::uint32_t> indices, const ExportedView& view);

}  // namespace geodata
