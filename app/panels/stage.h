// Presenting: only the map, one statement and the year, large enough for the last row.
#pragma once

#include "app/panels/window_panels.h"

#include <string>

namespace app {

struct StageShown {
    std::string title;
    std::string sentence;
    std::string years;
};

[[nodiscard]] StageShown stageShown(const WindowInput& input);
// Gives how far down the window it leaves to the map.
double drawStage(const StageShown& shown, PageSize window, const Palette& palette, std::vector<Command>& commands);

}  // namespace app
