// Where to look when a region, a country or the world is asked for by name.
#pragma once

#include "app/state/view.h"
#include "geodata/atlas.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

// UN M49 regions and subregions, framed by hand for reading (mainland first: far islands may lie outside), and "World".
[[nodiscard]] const std::vector<RegionFrame>& regionFrames();

// From a name in any case: a frame of the list; a country by name or code, framed 8° around its capital; a record by its id, framed 4°
// around its place, or as its country where no place is known.
[[nodiscard]] std::optional<RegionFrame> regionFrameFrom(std::string_view name, const geodata::Atlas& atlas);

// The view moved so that the frame fills a picture about as wide as 16:9. On a globe the region is turned to the front.
[[nodiscard]] View framed(View view, const RegionFrame& frame);

}  // namespace app
