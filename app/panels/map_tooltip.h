// What lies under the pointer on the map, or is reached by keyboard there, in a few words.
#pragma once

#include "app/panels/window_panels.h"

#include <imgui.h>

#include <optional>
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
// At the pointer, or with its upper left corner at a place of the window.
void drawMapTooltip(const MapTooltipShown& shown, const Palette& palette, std::optional<ImVec2> at = {});

// A ring around the mark the keyboard is at, and where a tooltip of this size stands beside it: within a part of the window if it can.
void drawMarkFocus(const Target& target, const Palette& palette);
[[nodiscard]] ImVec2 tooltipPlaceFor(const Target& target, ImVec2 size, const PageBox& room);

}  // namespace app
