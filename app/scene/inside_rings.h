// Whether a point of the map lies within an area.
#pragma once

#include "geodata/coordinates.h"
#include "geodata/projection/cut.h"

namespace app {

// Even-odd over all rings: what lies in a hole is not inside.
[[nodiscard]] bool isInsideRings(const geodata::MapPaths& rings, geodata::MapPoint point);

}  // namespace app
