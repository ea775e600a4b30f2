// The regions of the world as an atlas lays them on a page; private to the state room.
#pragma once

#include "app/state/view.h"

#include <vector>

namespace app {

struct AtlasRegion {
    RegionFrame frame;
    double meridianDegrees;                  // In the middle of the map, so that the region is sheared least.
    std::vector<geodata::LonLat> outline{};  // Around its land and records, in order; longitudes may go on beyond 180. None: the frame itself.
};

// UN M49 regions and subregions.
[[nodiscard]] const std::vector<AtlasRegion>& atlasRegions();

// The region of a frame, or null for a country's or a record's.
[[nodiscard]] const AtlasRegion* atlasRegionOf(const RegionFrame& frame);

}  // namespace app
