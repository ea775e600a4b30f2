// Regions of UN M49 between a region and its subregions: people name them, though no country's line does.
#pragma once

#include "geodata/records/atlas.h"

#include <string>
#include <string_view>
#include <vector>

namespace geodata {

struct WiderRegion {
    std::string name;
    std::vector<std::string> subregions;
};

// Those of which the atlas has a country.
[[nodiscard]] std::vector<WiderRegion> widerRegionsIn(const Atlas& atlas);

// Those of them whose name is, or begins with, the text; case and accents do not matter. Nothing for less than three letters.
[[nodiscard]] std::vector<WiderRegion> widerRegionsCalled(std::string_view text, const Atlas& atlas);

}  // namespace geodata
