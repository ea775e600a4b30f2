// Where a country's name has room: stretches of level rows through its largest part.
#pragma once

#include "geodata/coordinates.h"
#include "geodata/projection/cut.h"

#include <vector>

namespace app {

// From left to right without leaving the area. All lengths are in Earth radii on the map plane.
struct LabelStretch {
    double y = 0.0;
    double left = 0.0;
    double right = 0.0;
    [[nodiscard]] double length() const { return right - left; }
};

struct LabelRoom {
    geodata::MapPoint middle;  // Inside the area: of its longest stretch near its middle.
    double length = 0.0;       // Of that stretch; 0 for no rings.
    double area = 0.0;         // Of the largest part.
    double low = 0.0;          // Its reach from south to north.
    double high = 0.0;
    std::vector<LabelStretch> stretches;  // Row by row upwards, each from left to right; tiny ones left out.
};

// Evenly spaced rows through the largest ring.
[[nodiscard]] LabelRoom labelRoomIn(const geodata::MapPaths& rings);

// Where the middle of a name of this width and height may stand inside the area and inside `frame`, best first: near the middle of
// the area, with room to spare. Empty when it fits nowhere.
[[nodiscard]] std::vector<geodata::MapPoint> middlesFor(const LabelRoom& room, double width, double height, const geodata::MapBox& frame);

}  // namespace app
