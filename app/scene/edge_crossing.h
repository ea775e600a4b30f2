// Ways over the edge of a world map: out at one side, in again at the other, as if the map went on beyond it.
#pragma once

#include "geodata/projection/cut.h"
#include "geodata/projection/projection.h"

#include <functional>

namespace app {

// Whether the map is cut along one meridian, so that its left and right edge are the same places, at the same height.
[[nodiscard]] bool hasSeam(const geodata::Projection& projection);

// Where the nearest copy of `to` lies as seen from `from`, in earth radii: on the map, or beyond its left or right edge, from which it is
// then as far as `to` from the other one. `to` itself on a map without a seam.
[[nodiscard]] geodata::MapPoint nearestCopy(const geodata::Projection& projection, geodata::MapPoint from, geodata::MapPoint to);

// Whether a point of a curve that may run beyond the left and right edge stands for a place: not above or below the map, nor farther
// beyond an edge than the map is wide there.
[[nodiscard]] bool staysInReach(const geodata::Projection& projection, geodata::MapPoint point);

// A curve (t from 0 to 1) drawn in so many steps, brought back onto the map: one piece more for each time it crosses the edge. Each
// piece ends at the edge and the next begins at the other one at the same height. Every point of the curve must stay in reach.
[[nodiscard]] geodata::MapPaths foldedIntoMap(const geodata::Projection& projection, const std::function<geodata::MapPoint(double)>& curve,
                                              int steps);

}  // namespace app
