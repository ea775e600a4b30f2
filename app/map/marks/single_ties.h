// The single records of a partner, where its place is selected or zoomed to: which of them stand where.
#pragma once

#include "app/map/marks/station_layout.h"
#include "app/map/marks/ties.h"

#include <vector>

namespace app {

struct SingleTie {
    std::uint32_t record = 0;
    geodata::LonLat end;  // Of its arc: the place where the record stands.
};

// Records of a partner that stand at one place.
struct TiePlace {
    std::string city;  // Empty: the capital, which stands for the country.
    geodata::LonLat position;
    PagePoint at;
    std::vector<std::uint32_t> cooperation;
    std::vector<std::uint32_t> training;
};

struct SingleTies {
    std::vector<SingleTie> ties;   // Place by place, cooperation, then training, each in the order of the records.
    std::vector<TiePlace> places;  // The capital first; no two so near that their summed symbols would touch the capital's.
};

// Whether a partner is drawn as single records: it or one of its records is selected, or the view is near and its capital in the frame.
[[nodiscard]] bool isShownSingly(const geodata::Atlas& atlas, const Partner& partner, const View& view, const MapPlacement& placement,
                                 const PageBox& frame, double unit);

// From near, a record stands at the city in the partner's country that it names; all others at the capital. Empty where the capital is
// not shown.
[[nodiscard]] SingleTies singleTies(const geodata::Atlas& atlas, const Partner& partner, const View& view, const MapPlacement& placement,
                                    double unit);

}  // namespace app
