// A field to search in: its box with a magnifier, and Dear ImGui's own field without a frame inside it.
#pragma once

#include "app/picture/colour.h"

#include <imgui.h>

namespace app {

enum class FieldEdge { Still, Active, Wrong };
void drawFieldFrame(ImVec2 low, ImVec2 high, FieldEdge edge, const Palette& palette);

// While it lives, the next text field has no frame of its own, is `width` wide and has its letters in the middle of `height`, in points.
class FramelessField {
public:
    FramelessField(float width, float height, const Palette& palette);
    ~FramelessField();
    FramelessField(const FramelessField&) = delete;
    FramelessField& operator=(const FramelessField&) = delete;
};

}  // namespace app
