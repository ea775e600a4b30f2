// The lines of ties: schematic curves on the page, or great circles cut at the seam.
#pragma once

#include "app/scene/scene.h"
#include "app/scene/ties.h"

namespace app {

// Which of two arcs to the same partner: they bend apart so that neither hides the other.
enum class Lane { Cooperation, Training };

// The path from Beijing to a partner on the page; empty for ArcStyle::SymbolsOnly and where an end is behind the horizon.
// A hemisphere always takes the great circle; other maps take it for ArcStyle::Geodesic, up to 170° of arc.
[[nodiscard]] PagePaths arcPath(const View& view, const MapPlacement& placement, geodata::LonLat partner, Lane lane);

}  // namespace app
