// Where a country's name fits: the longest horizontal stretch through its largest part.
#pragma once

#include "geodata/projection/cut.h"

namespace app {

struct LabelRoom {
    geodata::MapPoint middle;
    double length = 0.0;  // Earth radii; 0 for no rings.
};

// Tries a few parallels through the largest ring, those near its middle first in weight.
[[nodiscard]] LabelRoom labelRoomIn(const geodata::MapPaths& rings);

}  // namespace app
