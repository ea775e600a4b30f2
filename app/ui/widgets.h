// What panels are made of: surfaces, buttons, rows with bars, chips. Each draws itself and says whether it was pressed.
#pragma once

#include "app/ui/draw_items.h"
#include "app/ui/icons.h"
#include "app/ui/type.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace app {

// Everything that can be pressed is at least this high and wide, in points.
inline constexpr float smallestTarget = 28.0F;
inline constexpr float cornerRadius = 10.0F;
inline constexpr float controlRadius = 7.0F;

// Cards lie beside one another; what speaks up for a while lies over them.
enum class Depth { Card, Overlay };
// Begins a panel: a rounded card with a thin edge and a soft shadow that lies where `box` says. Always match with endPanel().
void beginPanel(const char* name, const PageBox& box, const Palette& palette, ImVec2 padding = {16.0F, 14.0F}, ImGuiWindowFlags flags = 0,
                Depth depth = Depth::Card);
void endPanel();
// A soft shadow around a card.
void drawShadow(ImDrawList& list, ImVec2 low, ImVec2 high);

struct Pressable {
    bool pressed = false;
    bool hovered = false;
    bool held = false;
    ImVec2 low;
    ImVec2 high;
    [[nodiscard]] ImVec2 middle() const { return {(low.x + high.x) / 2.0F, (low.y + high.y) / 2.0F}; }
};
// An area that can be pressed by pointer and keyboard, with a hand cursor and a visible focus; draws nothing else.
[[nodiscard]] Pressable pressable(const char* id, ImVec2 size, const Palette& palette, float radius = controlRadius);

// A short explanation after the pointer has rested on the last item. Who has just pressed it needs none: it comes only when the pointer
// returns.
void explain(const char* text, const Palette& palette);
// The size of the tooltip in the frame before, once it has been seen.
[[nodiscard]] ImVec2 tooltipSize();
// Puts the next tooltip there, `pivot` of its size before that place, but never beyond an edge of the window.
void placeTooltip(ImVec2 at, ImVec2 pivot);
// How long the pointer rests before explain() shows, in seconds.
inline constexpr float explainDelay = 0.45F;

enum class ButtonLook { Plain, Accent, Quiet };
[[nodiscard]] float buttonWidth(const char* label, bool withIcon);
// `label` may end in "###id".
[[nodiscard]] bool button(const char* label, const Palette& palette, ButtonLook look = ButtonLook::Plain, std::optional<Icon> iconAfter = {},
                          float height = 32.0F);
enum class Enabled { Yes, No };
// `explanation` is a word for the icon, with its key where it has one (withKeys).
[[nodiscard]] bool iconButton(const char* id, Icon icon, const std::string& explanation, const Palette& palette, float side = 32.0F,
                              Enabled enabled = Enabled::Yes);

struct Segment {
    const char* label;  // May end in "###id".
    const char* explanation;
};
[[nodiscard]] float segmentedWidth(std::span<const Segment> segments);
// One of several, side by side; gives the index that was pressed.
[[nodiscard]] std::optional<std::size_t> segmented(std::span<const Segment> segments, std::size_t chosen, const Palette& palette,
                                                   float height = 30.0F);

// A switch in a small box with its words, which covers what lies under it; true when it was pressed.
[[nodiscard]] bool smallSwitch(const char* label, bool on, const Palette& palette);

// A row of a menu with a check mark when chosen. Pressed, it closes the menu it stands in.
[[nodiscard]] bool menuRow(const char* label, bool chosen, float width, const Palette& palette);

// A value with its count and a bar whose length is `fraction` of the row.
struct ValueRow {
    const char* label;  // May end in "###id".
    std::size_t count = 0;
    double fraction = 0.0;
    bool chosen = false;
};
[[nodiscard]] bool valueRow(const ValueRow& row, const Palette& palette);

enum class ChipLook { Filled, Outlined, Warning };
void chip(const char* text, ChipLook look, const Palette& palette);
[[nodiscard]] float chipWidth(const char* text);

void sectionHeading(const char* text, const Palette& palette);
void textIn(Type type, Colour colour, std::string_view text);
// Text cut with "…" where it does not fit.
[[nodiscard]] std::string shortened(Type type, const std::string& text, float width);
// What is shown of a label: all before "##".
[[nodiscard]] std::string visiblePart(const char* label);
void verticalSpace(float points);
[[nodiscard]] bool escapePressed();

}  // namespace app
