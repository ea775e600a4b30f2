// Marks of stations that hide one another step aside, though never far from their place nor off their country's land.
#pragma once

#include "app/map/inside_rings.h"
#include "app/map/make_map_mesh.h"
#include "app/map/marks/station_layout.h"

#include <map>
#include <string_view>
#include <vector>

namespace app {

// The land of every country on the map plane, looked up once for all marks; its outline is put in order when first asked for.
class CountryLands {
public:
    // The mesh must outlive it; null: no land is known.
    explicit CountryLands(const MapMesh* mesh);

    struct Land {
        std::vector<const AreaShape*> areas;
        const AreaShape* largest = nullptr;
        std::vector<RingRows> outlines;  // Of the areas.

        [[nodiscard]] bool holds(geodata::MapPoint point) const;
    };
    // The country's largest area; null where nothing is known of it.
    [[nodiscard]] const AreaShape* largestOf(std::string_view alpha3) const;
    // Null as before.
    [[nodiscard]] const Land* landOf(std::string_view alpha3);

private:
    std::map<std::string_view, Land> lands_;
};

// The middle of several places may lie in the sea or abroad.
void standOnLand(std::vector<StationMark>& marks, CountryLands& lands, const MapPlacement& placement);

// Stands marks on their land, pushes them apart until they hide one another and `fixed` no more, and lets those that still do look around
// for room. Returns how often two discs were compared.
std::size_t stepAside(std::vector<StationMark>& marks, CountryLands& lands, const MapPlacement& placement, const std::vector<Disc>& fixed);

}  // namespace app
