// The bars of the years with their handles: click a year, drag through time, drag with Shift (or a handle of a range) for several years.
#pragma once

#include "app/panels/timeline.h"

#include <imgui.h>

namespace app {

void drawYearBars(const TimelineShown& shown, ImVec2 size, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands);

}  // namespace app
