// Which of an area's planar rings are outer borders and which are holes. Inside the room.
#pragma once

#include "geodata/projection/cut.h"

#include <span>
#include <vector>

namespace geodata {

// Twice the area of a planar ring, in square degrees; positive if it runs counter-clockwise.
[[nodiscard]] double doubleArea(std::span<const LonLat> ring);

// For each ring, in how many of the others it lies: an even number makes an outer border, an odd one a hole. Rings may touch, not cross.
[[nodiscard]] std::vector<int> nestingDepths(const GlobePaths& rings);

}  // namespace geodata
