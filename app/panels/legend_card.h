// The legend over the map: only what is drawn, with counts; folds to its title where the map needs the room.
#pragma once

#include "app/panels/window_panels.h"
#include "app/scene/legend.h"

#include <optional>
#include <vector>

namespace app {

struct LegendShown {
    std::vector<LegendSection> sections;
    std::vector<LegendSection>
        ofAllYears;            // And of the whole map: measures the room for the card, so that no name moves while time runs or one pans.
    std::optional<bool> open;  // None: where it covers little of the map.
    bool folds = true;         // By a button of its own.
    std::size_t columns = 1;   // As many as there is room for: a low card along the lower edge covers the least of a world map.
};

[[nodiscard]] LegendShown legendShown(const WindowInput& input, const PageBox& free, PanelMemory& memory);
// Lies in the lower left corner of the free part of the map; gives the room it took.
struct LegendDrawn {
    PageBox box;
    PageBox ofAllYears;  // The room it would take for all years together.
};
LegendDrawn drawLegendCard(const LegendShown& shown, const PageBox& free, const Palette& palette, PanelMemory& memory);

}  // namespace app
