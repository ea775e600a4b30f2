// Icons drawn as lines, so that they are crisp at every scale and take the colour of the text beside them.
#pragma once

#include <imgui.h>

namespace app {

enum class Icon { Magnifier, Cross, Play, Pause, Sun, Moon, Down, Left, Right, Up, Undo, Redo, Link, Plus, Minus, World, Check, Info, Question };

// Centred at `middle`, fitting a square of `size` points.
void drawIcon(ImDrawList& list, Icon icon, ImVec2 middle, float size, ImU32 colour);

}  // namespace app
