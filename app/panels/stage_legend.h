// The legend while presenting: one strip along the edge of the map where the fewest marks lie, in type for the last row.
#pragma once

#include "app/panels/window_panels.h"
#include "app/sheet/legend.h"

#include <vector>

namespace app {

// From the back of a room nothing smaller can be read: of the picture's height.
inline constexpr double leastShareOfStage = 0.022;

struct StageLegend {
    std::vector<LegendEntry> entries;
    double height = 0.0;  // The same in every year.
    bool atTop = false;   // Else right above the statement.
};

[[nodiscard]] StageLegend stageLegendShown(const WindowInput& input, const PanelMemory& memory);
// Its upper edge at `top`, over the whole width.
void drawStageLegend(const StageLegend& shown, double top, PageSize window, const Palette& palette);

}  // namespace app
