// Symbols of the map drawn small inside panels: the same drawings as on the map, so that a legend can't differ from it.
#pragma once

#include "app/picture/picture.h"

#include <imgui.h>

#include <vector>

namespace app {

[[nodiscard]] ImU32 packed(Colour colour);
[[nodiscard]] ImVec4 channels(Colour colour);

// Items placed around (0, 0) come to `middle`, `scale` times as large.
void drawItems(ImDrawList& list, const std::vector<Item>& items, ImVec2 middle, float scale = 1.0F);

}  // namespace app
