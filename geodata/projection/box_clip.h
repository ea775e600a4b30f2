// What of rings and lines lies in a box of the map plane.
#pragma once

#include "geodata/projection/cut.h"

#include <optional>

namespace geodata {

// The rectangle around the points; empty for none.
[[nodiscard]] std::optional<MapBox> boxAround(std::span<const MapPoint> points);

// Whether two boxes share more than nothing; a common side counts.
[[nodiscard]] bool meet(const MapBox& a, const MapBox& b);

// Rings to be filled even-odd, each cut off at the box (Sutherland & Hodgman 1974): where a ring leaves the box it runs along its sides,
// so within the box the same is filled as before. A ring that lies outside is left out, one inside stays as it is.
[[nodiscard]] MapPaths ringsWithin(const MapPaths& rings, const MapBox& box);

// Lines end where they leave the box and start again where they come back.
[[nodiscard]] MapPaths linesWithin(const MapPaths& lines, const MapBox& box);

}  // namespace geodata
