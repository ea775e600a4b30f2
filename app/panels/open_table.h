// The dialog that asks for a table of one's own: a path, because there may be no file manager to drag one from.
#pragma once

#include "app/panels/window_panels.h"

namespace app {

// It stays open until the table could be opened, so that a wrong path can be put right.
void drawOpenTable(const WindowInput& input, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands);

}  // namespace app
