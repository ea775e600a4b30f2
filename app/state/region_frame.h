// Where to look when a region, a country or the world is asked for by name, and how an atlas would lay that on a page.
#pragma once

#include "app/state/view.h"
#include "geodata/records/atlas.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

// UN M49 regions and subregions, framed around their land and records (far islands may lie outside), and "World".
[[nodiscard]] const std::vector<RegionFrame>& regionFrames();

// From a frame's key or a name, in any case: a frame of the list; a country by any name or code that CountryNameIndex reads, framed to its size with its neighbours; a record
// by its id, framed 4° around its place, or as its country where no place is known. A region goes before a country of its name. None for a
// country that the boundaries do not show and that has no capital.
[[nodiscard]] std::optional<RegionFrame> regionFrameFrom(std::string_view name, const geodata::Atlas& atlas);

// Why a name frames nothing, for a message: it can be several countries, or is none; then what would be right.
[[nodiscard]] std::string whyNoRegion(std::string_view name, const geodata::Atlas& atlas);

// The central meridian that shows a frame least sheared, degrees: an atlas' own for the frames of the list, else its middle.
[[nodiscard]] double centralMeridianOf(const RegionFrame& frame);

// The rectangle on the map plane around a frame: of a frame of the list around the outline of its land, of another around the whole of it.
// None where the projection hides all of it. Right only while the map's seam does not run through the frame.
[[nodiscard]] std::optional<geodata::MapBox> boxOnMap(const geodata::Projection& projection, const RegionFrame& frame);

// The view with the frame in it, its projection centred on the frame. Focus and zoom are what fits a picture of 16:9, for who does not
// know the layout. The world is no region: its whole map is shown, and a centre that came from a region goes back to the default one.
[[nodiscard]] View framed(View view, const RegionFrame& frame, const geodata::Atlas& atlas);

}  // namespace app
