// Where the name of a country may stand: on its own land, or on the sea, never on the land of others.
#pragma once

#include "app/map/names/labels.h"
#include "app/map/names/land_raster.h"

#include <span>
#include <vector>

namespace app {

// So far, in ems of its type, a name may run over a border or a coast on each side: with the grain of the raster never more
// than a quarter.
inline constexpr double borderTolerance = 0.12;

// What of a name must lie on one ground.
[[nodiscard]] PageBox coreOf(const LabelBlock& block, PagePoint middle);

// Places on a land for its name, those near `from` first; a few dozen at most, and none where the name has no room on it.
[[nodiscard]] std::vector<PagePoint> placesOnLand(const LandRaster& raster, LandRaster::Land land, const LabelBlock& block, PagePoint from);

// Around each source, `gap` points from it, on the sea: those near `from` first, to the right before left, above and below. A few dozen
// at most.
struct SeaPlace {
    PagePoint middle;
    PagePoint source;
};
[[nodiscard]] std::vector<SeaPlace> placesOnSea(const LandRaster& raster, std::span<const PagePoint> sources, double gap, const LabelBlock& block,
                                                PagePoint from);

// Everywhere on the sea within `reach` points of a place, nearest first; a few thousand at most. For what found no room nearer.
[[nodiscard]] std::vector<PagePoint> placesOnOpenSea(const LandRaster& raster, const LabelBlock& block, PagePoint from, double reach);

// To the right of a place, left of it, above and below, whatever lies there; best first.
[[nodiscard]] std::vector<PagePoint> placesAround(PagePoint place, double gap, const LabelBlock& block);

// A few points of a land's coast, spread along it, none further than `reach` from `from`.
[[nodiscard]] std::vector<PagePoint> coastPoints(const LandRaster& raster, LandRaster::Land land, PagePoint from, double reach);

}  // namespace app
