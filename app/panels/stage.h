// Presenting: only the map, one statement and the year, large enough for the last row.
#pragma once

#include "app/panels/stage_legend.h"
#include "app/panels/window_panels.h"

#include <string>

namespace app {

struct StageShown {
    std::string title;
    geodata::Sentence sentence;
    std::string years;
    StageLegend legend{};
};

// What the selected country or record is in the picture, in one line: "Netherlands: 2 reported stations, both closed in 2022". Only what
// the selection shows is counted; empty where nothing is selected.
[[nodiscard]] std::string stageCaption(const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view);

[[nodiscard]] StageShown stageShown(const WindowInput& input);
void drawStage(const StageShown& shown, PageSize window, const Palette& palette, std::vector<Command>& commands);

}  // namespace app
