// What lies under the pointer on the map, in a few words.
#pragma once

#include "app/panels/window_panels.h"

#include <string>
#include <string_view>
#include <vector>

namespace app {

struct MapTooltipShown {
    std::string title;               // A record's name, a country's, or "3 stations in Prato".
    std::vector<std::string> lines;  // Counts by layer, or the first names.
    std::string more;                // "and 4 more"; empty when all are named.
};

// Countries are named in the language of the map.
[[nodiscard]] MapTooltipShown mapTooltipShown(const geodata::Atlas& atlas, const Target& target, std::string_view language);
void drawMapTooltip(const MapTooltipShown& shown, const Palette& palette);

}  // namespace app
