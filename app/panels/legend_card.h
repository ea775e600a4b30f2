// The legend over the map: only what is drawn, with counts; folds to its title where the map needs the room.
#pragma once

#include "app/panels/window_panels.h"
#include "app/scene/legend.h"

#include <vector>

namespace app {

struct LegendShown {
    std::vector<LegendSection> sections;
    bool open = true;
    std::size_t columns = 1;
};

[[nodiscard]] LegendShown legendShown(const WindowInput& input, const PageBox& free, PanelMemory& memory);
// Lies in the lower left corner of the free part of the map; gives the room it took.
PageBox drawLegendCard(const LegendShown& shown, const PageBox& free, const Palette& palette, PanelMemory& memory);

}  // namespace app
