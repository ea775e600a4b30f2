// The way over the edge of a world map: out at one side, in again at the other.
#pragma once

#include "geodata/projection/projection.h"

#include <optional>

namespace app {

// Where a line leaves the map, and where it comes in again: the same place, at the same height. In earth radii on the map plane.
struct EdgeCrossing {
    geodata::MapPoint out;
    geodata::MapPoint in;
    double length = 0.0;  // Of the whole way, both parts straight.
};

// The shortest way over the edge between two points of the map, where it is shorter than the straight line between them. None on maps
// that are not cut along a meridian: the globe, the azimuthal map, and what is on its way to or from them.
[[nodiscard]] std::optional<EdgeCrossing> shorterWayOverEdge(const geodata::Projection& projection, geodata::MapPoint from, geodata::MapPoint to);

// As far from `from` as `to` is on the shorter way, in the direction in which that way leaves: `to` itself where it is the straight line.
[[nodiscard]] geodata::MapPoint asLeftFor(const geodata::Projection& projection, geodata::MapPoint from, geodata::MapPoint to);

}  // namespace app
