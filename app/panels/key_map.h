// The key map: all keys and gestures on one card over the map.
#pragma once

#include "app/panels/window_panels.h"

namespace app {

// While memory.keysShown. Closed by its button, Escape, the key that brought it, or a click beside it.
void drawKeyMap(PageSize window, const Palette& palette, PanelMemory& memory);

}  // namespace app
