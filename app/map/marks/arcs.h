// The lines of ties: schematic curves on the page, or great circles cut at the seam.
#pragma once

#include "app/map/marks/ties.h"
#include "app/picture/picture.h"

namespace app {

// The path between two places on the page; empty for ArcStyle::SymbolsOnly, where an end is not shown, and between one place and
// itself. A hemisphere always takes the great circle; other maps take it for ArcStyle::Geodesic, up to 170° of arc. A schematic curve
// leaves `from` turned out of its chord by `bend` radians against the clock as seen, comes in alike, and bends less where it would
// leave the map; where the way over the map's edge is shorter, it goes out at one edge and comes in at the other, in two pieces. A great circle does not bend: it is drawn `aside` points to the left of its course (negative: to the right), less where
// that would leave the map; each piece begins and ends on the course itself.
[[nodiscard]] PagePaths arcPath(const View& view, const MapPlacement& placement, geodata::LonLat from, geodata::LonLat to, double bend,
                                double aside = 0.0);

}  // namespace app
