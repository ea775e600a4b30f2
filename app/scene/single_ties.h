// The single records of a partner, where its place is selected or zoomed to: which symbol stands where.
#pragma once

#include "app/scene/station_layout.h"
#include "app/scene/ties.h"

#include <vector>

namespace app {

struct SingleTie {
    std::uint32_t record = 0;
    PagePoint at;
    geodata::LonLat end;    // Of its arc: the place at `at`, or that of the group when the map ends before.
    bool atCapital = true;  // Stands for the country; otherwise at the city that is reported.
};

struct SingleTies {
    std::vector<SingleTie> ties;  // Cooperation, then training, each in the order of the records.
    PagePoint capital;
    double capitalRadius = 0.0;  // Around those that stand at the capital; 0: none do.
};

// Whether a partner is drawn as single records: it or one of its records is selected, or the view is near and its capital in the frame.
[[nodiscard]] bool isShownSingly(const geodata::Atlas& atlas, const Partner& partner, const View& view, const MapPlacement& placement,
                                 const PageBox& frame, double unit);

// From near, a record stands at the city in the partner's country that it names; all others around the capital, cooperation on its left
// side, training on its right. None covers another of the same place. Empty where the capital is not shown.
[[nodiscard]] SingleTies singleTies(const geodata::Atlas& atlas, const Partner& partner, const View& view, const MapPlacement& placement,
                                    double unit);

}  // namespace app
