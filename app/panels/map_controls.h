// Nearer, farther, the whole world again, and the key map: four buttons on the map.
#pragma once

#include "app/picture/colour.h"
#include "app/picture/picture.h"
#include "app/state/command.h"

#include <vector>

namespace app {

// Gives where they lie.
PageBox drawMapControls(const View& view, const PageBox& free, const Palette& palette, std::vector<Command>& commands);

}  // namespace app
