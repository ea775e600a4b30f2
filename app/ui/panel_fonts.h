// The type of the panels: one family in few sizes, built once for each scale so that every letter falls on whole pixels.
#pragma once

#include "geodata/records/record.h"

#include <imgui.h>

#include <filesystem>
#include <string_view>

namespace app {

// ImGui lays out in points (io.DisplaySize); glyphs are rasterised at points × pixelsPerPoint and drawn at points.
enum class Type { Body, Strong, Small, SmallStrong, Heading, Title, Year, StageText, StageTitle, StageYear };

// Height of its line box in points: what ImGui calls the size of a font.
[[nodiscard]] float pointsOf(Type type);

// The font of a style; ImGui's own where loadPanelFonts() has not been called (tests).
[[nodiscard]] ImFont* fontOf(Type type);

void pushType(Type type);
void popType();

[[nodiscard]] ImVec2 textSize(Type type, std::string_view text);

// Draws one line from its upper left corner, each letter on a whole pixel; Arabic joined and from the right.
void drawText(ImDrawList& list, Type type, ImVec2 at, ImU32 colour, std::string_view text);
// The same at another size, for small raised numbers.
void drawText(ImDrawList& list, Type type, float points, ImVec2 at, ImU32 colour, std::string_view text);

// Where a line begins so that its letters look centred at `middle`.
[[nodiscard]] float textTop(Type type, float middle);

// Loads the type for the letters of these records; called once for each change of pixels per point, outside of a frame. False where a file
// cannot be read.
[[nodiscard]] bool loadPanelFonts(const std::filesystem::path& datasets, const geodata::Records& records, double pixelsPerPoint);

}  // namespace app
