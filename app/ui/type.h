// The type of the panels: one family in few sizes, shaped and drawn like the words of the map.
#pragma once

#include "app/picture/letter_atlas.h"

#include <imgui.h>

#include <string_view>

namespace app {

enum class Type { Body, Strong, Small, SmallStrong, Heading, Title, Year, StageText, StageTitle, StageYear };

// Height of a line box, as a share of the letters' own size (the em), in Inter.
inline constexpr float lineBoxOfEm = 1.21F;

// Height of its line box in points.
[[nodiscard]] float pointsOf(Type type);

// What words of panels are drawn with. It travels in ImGui's context, so that no widget need be handed it: setTypesetter() comes before the
// first frame, and the typesetter outlives the context.
struct Typesetter {
    const Fonts& fonts;
    LetterAtlas letters;
    ImTextureID texture = nullptr;  // Of `letters`, of the size that LetterAtlas names.
};
void setTypesetter(Typesetter& typesetter);
[[nodiscard]] Typesetter& typesetter();

// Width, and the height of the line box, in points.
[[nodiscard]] ImVec2 textSize(Type type, std::string_view text);
// Of the same type as high as a line box of `points`.
[[nodiscard]] float widthOfText(Type type, float points, std::string_view text);

// Draws one line from the upper left corner of its line box, in any script and direction.
void drawText(ImDrawList& list, Type type, ImVec2 at, ImU32 colour, std::string_view text);
// The same at another size, for small raised numbers.
void drawText(ImDrawList& list, Type type, float points, ImVec2 at, ImU32 colour, std::string_view text);
// A line that is shaped already, from its baseline; halo first.
void drawShaped(ImDrawList& list, const Text& text);

// Where a line begins so that its letters look centred at `middle`.
[[nodiscard]] float textTop(Type type, float middle);

}  // namespace app
