// The type of the panels: one family in few sizes, built once for each scale so that every letter falls on whole pixels.
#pragma once

#include "geodata/records/record.h"

#include <imgui.h>

#include <filesystem>

namespace app {

// ImGui lays out in points (io.DisplaySize); glyphs are rasterised at points × pixelsPerPoint and drawn at points.
enum class Type { Body, Strong, Small, SmallStrong, Heading, Title, Year, StageText, StageTitle, StageYear };

[[nodiscard]] float pointsOf(Type type);

// The font of a style; ImGui's own where loadPanelFonts() has not been called (tests).
[[nodiscard]] ImFont* fontOf(Type type);

void pushType(Type type);
void popType();

[[nodiscard]] ImVec2 textSize(Type type, const char* begin, const char* end = nullptr);

}  // namespace app
