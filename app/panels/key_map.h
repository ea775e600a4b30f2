// The key map: all keys and gestures on one card over the map.
#pragma once

#include "app/panels/window_panels.h"

namespace app {

// While it is open. Closed by its button, Escape, the key that brought it, or a click beside it.
void drawKeyMap(const WindowInput& input, const Palette& palette, std::vector<Command>& commands);

}  // namespace app
