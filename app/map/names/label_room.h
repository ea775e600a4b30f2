// Where a country's name has room: stretches of level rows through its largest part.
#pragma once

#include "app/picture/map_mesh.h"

#include <vector>

namespace app {

// Evenly spaced rows through the largest ring.
[[nodiscard]] LabelRoom labelRoomIn(const geodata::MapPaths& rings);

// Where the middle of a name of this width and height may stand inside the area and inside `frame`, best first: near the middle of
// the area, with room to spare. Empty when it fits nowhere.
[[nodiscard]] std::vector<geodata::MapPoint> middlesFor(const LabelRoom& room, double width, double height, const geodata::MapBox& frame);

}  // namespace app
