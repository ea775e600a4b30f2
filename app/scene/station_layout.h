// Where station symbols stand on the page: spread where several share a city, one symbol with a number where they would hide one another.
#pragma once

#include "app/scene/scene.h"
#include "app/scene/ties.h"

#include <optional>

namespace app {

// How sure a mark is, as its fill says it: solid, hollow, dashed.
enum class Evidence { SeveralSources, OneSource, Contested };

struct StationMark {
    PagePoint at;
    double radius = 6.0;
    Evidence evidence = Evidence::OneSource;
    bool lighter = false;   // None of its records has been heard of lately.
    bool cityKnown = true;  // Otherwise it stands at the host's capital.
    std::string label;      // The city; empty for a symbol that stands for several cities.
    std::string country;    // Alpha-3.
    std::vector<std::uint32_t> records;
};

// Room on the page that is taken.
struct Disc {
    PagePoint middle;
    double radius = 0.0;
};

[[nodiscard]] Evidence evidenceOf(const geodata::Record& record);

// Marks in drawing order (larger first). Those of one country that would touch are one mark, its area in proportion to its number;
// at a near view those of one city stand side by side instead. Marks step aside for one another and for the `fixed` symbols already
// placed, but stay near their place. Sites behind the horizon are left out.
[[nodiscard]] std::vector<StationMark> stationMarks(const geodata::Atlas& atlas, const std::vector<StationSite>& sites, const View& view,
                                                    const MapPlacement& placement, double symbolRadius, const std::vector<Disc>& fixed = {});

}  // namespace app
