#include "app/ui/widgets.h"

#include "geodata/text/utf8.h"

#include "app/ui/paragraph.h"
#include "app/ui/tab_order.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace app {
namespace {

constexpr float segmentPadding = 13.0F;

float width(const PageBox& box) { return static_cast<float>(box.width()); }
float height(const PageBox& box) { return static_cast<float>(box.height()); }

// While the focus is not shown, arrow keys are the map's and the timeline's; Ctrl+Tab or Tab brings the focus back.
bool focusIsShown() {
#if IMGUI_VERSION_NUM >= 19140
    return GImGui->NavCursorVisible;
#else
    return !GImGui->NavDisableHighlight;
#endif
}

void drawFocus(ImVec2 low, ImVec2 high, float radius, const Palette& palette) {
    if (!ImGui::IsItemFocused() || !focusIsShown() || !GImGui->IO.NavActive) return;
    ImGui::GetWindowDrawList()->AddRect({low.x - 2.0F, low.y - 2.0F}, {high.x + 2.0F, high.y + 2.0F}, packed(palette.accent), radius + 2.0F, 0, 2.0F);
}

void centredText(Type type, Colour colour, ImVec2 middle, const std::string& text) {
    const ImVec2 at{std::round(middle.x - textSize(type, text).x / 2.0F), textTop(type, middle.y)};
    drawText(*ImGui::GetWindowDrawList(), type, at, packed(colour), text);
}

// Over every card, whichever window was begun or had the focus first; below menus, which are opened later.
void liftAboveCards(ImGuiWindow* window) {
    auto& windows = GImGui->Windows;
    int self = 0;
    int highestCard = -1;
    for (int index = 0; index < windows.Size; ++index) {
        if (windows[index] == window) self = index;
        if ((windows[index]->Flags & ImGuiWindowFlags_NoBringToFrontOnFocus) != 0) highestCard = index;
    }
    if (highestCard < self) return;
    std::rotate(windows.begin() + self, windows.begin() + self + 1, windows.begin() + highestCard + 1);
}

}  // namespace

void drawShadow(ImDrawList& list, ImVec2 low, ImVec2 high) {
    list.PushClipRectFullScreen();
    constexpr int rings = 14;
    for (int ring = 0; ring < rings; ++ring) {
        const auto out = static_cast<float>(ring) + 0.5F;
        const float faded = 1.0F - static_cast<float>(ring) / rings;
        const auto alpha = static_cast<int>(13.0F * faded * faded);
        list.AddRect({low.x - out, low.y - out + 2.0F}, {high.x + out, high.y + out + 2.0F}, IM_COL32(0, 0, 0, alpha), cornerRadius + out, 0, 1.2F);
    }
    list.PopClipRect();
}

void beginPanel(const char* name, const PageBox& box, const Palette& palette, ImVec2 padding, ImGuiWindowFlags flags, Depth depth) {
    ImGui::SetNextWindowPos({static_cast<float>(box.left), static_cast<float>(box.top)});
    ImGui::SetNextWindowSize({width(box), height(box)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, padding);
    flags |= ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoCollapse |
             ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing;
    if (depth == Depth::Card) flags |= ImGuiWindowFlags_NoBringToFrontOnFocus;
    if (!focusIsShown()) flags |= ImGuiWindowFlags_NoNavInputs;
    // The wheel moves what has no bar for it, too, and what grew smaller would stay moved away.
    if ((flags & ImGuiWindowFlags_NoScrollbar) != 0) ImGui::SetNextWindowScroll({0.0F, 0.0F});
    ImGui::Begin(name, nullptr, flags);
    ImGui::PopStyleVar();
    if (depth == Depth::Overlay) liftAboveCards(ImGui::GetCurrentWindow());
    const ImVec2 low = ImGui::GetWindowPos();
    const ImVec2 size = ImGui::GetWindowSize();
    // Behind all panels, so that no card casts its shadow on another.
    drawShadow(depth == Depth::Card ? *ImGui::GetBackgroundDrawList() : *ImGui::GetWindowDrawList(), low, {low.x + size.x, low.y + size.y});
    ImGui::GetWindowDrawList()->PushClipRectFullScreen();
    ImGui::GetWindowDrawList()->AddRect(low, {low.x + size.x, low.y + size.y}, packed(palette.surfaceEdge), cornerRadius, 0, 1.0F);
    ImGui::GetWindowDrawList()->PopClipRect();
}

void endPanel() { ImGui::End(); }

Pressable pressable(const char* id, ImVec2 size, const Palette& palette, float radius) {
    Pressable area;
    area.low = ImGui::GetCursorScreenPos();
    area.high = {area.low.x + size.x, area.low.y + size.y};
    area.pressed = ImGui::InvisibleButton(id, size);
    TabOrder::addLastItem();
    area.hovered = ImGui::IsItemHovered();
    area.held = ImGui::IsItemActive();
    if (area.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    drawFocus(area.low, area.high, radius, palette);
    return area;
}

ImVec2 tooltipSize() {
    const ImGuiWindow* tooltip = ImGui::FindWindowByName("##Tooltip_00");
    return tooltip != nullptr && (tooltip->Active || tooltip->WasActive) ? tooltip->Size : ImVec2{0.0F, 0.0F};
}

void placeTooltip(ImVec2 at, ImVec2 pivot) {
    const float margin = 4.0F;
    const ImVec2 size = tooltipSize();
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    const auto within = [margin](float low, float extent, float room) { return std::max(margin, std::min(low, room - margin - extent)); };
    ImGui::SetNextWindowPos(ImVec2(within(at.x - pivot.x * size.x, size.x, window.x), within(at.y - pivot.y * size.y, size.y, window.y)));
}

void explain(const char* text, const Palette& palette) {
    static_assert(sizeof(int) == sizeof(ImGuiID));
    int* pressed = ImGui::GetStateStorage()->GetIntRef(ImHashStr("pressed, so not explained"));
    const auto item = static_cast<int>(GImGui->LastItemData.ID);
    const bool hovered = ImGui::IsItemHovered();
    if (ImGui::IsItemActive()) *pressed = item;
    if (!hovered && *pressed == item && !ImGui::IsItemActive()) *pressed = 0;
    if (text == nullptr || !hovered || *pressed == item || GImGui->HoveredIdTimer < explainDelay) return;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(10.0F, 7.0F));
    ImGui::BeginTooltip();
    drawParagraph(text, Type::Small, palette.ink, std::min(280.0F, textSize(Type::Small, text).x + 1.0F));
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

std::string visiblePart(const char* label) {
    const char* end = std::strstr(label, "##");
    return end == nullptr ? std::string(label) : std::string(label, end);
}

float buttonWidth(const char* label, bool withIcon) {
    const std::string text = visiblePart(label);
    return std::ceil(textSize(Type::Strong, text).x) + 28.0F + (withIcon ? 16.0F : 0.0F);
}

bool button(const char* label, const Palette& palette, ButtonLook look, std::optional<Icon> iconAfter, float height) {
    const std::string text = visiblePart(label);
    const Pressable area = pressable(label, {buttonWidth(label, iconAfter.has_value()), height}, palette);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool lit = area.hovered || area.held;
    Colour fill = lit ? palette.surfaceSunk : palette.surface;
    if (look == ButtonLook::Accent) fill = lit ? mixed(palette.accent, palette.ink, 0.16) : palette.accent;
    if (look != ButtonLook::Quiet || lit) list.AddRectFilled(area.low, area.high, packed(fill), controlRadius);
    if (look == ButtonLook::Plain) list.AddRect(area.low, area.high, packed(palette.surfaceEdge), controlRadius);
    const Colour ink = look == ButtonLook::Accent ? palette.accentInk : palette.ink;
    const float shift = iconAfter ? 9.0F : 0.0F;
    centredText(Type::Strong, ink, {area.middle().x - shift, area.middle().y}, text);
    if (iconAfter) drawIcon(list, *iconAfter, {area.high.x - 19.0F, area.middle().y + 1.0F}, 9.0F, packed(ink));
    return area.pressed;
}

bool iconButton(const char* id, Icon icon, const std::string& explanation, const Palette& palette, float side, Enabled enabled) {
    const Pressable area = pressable(id, {side, side}, palette);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool on = enabled == Enabled::Yes;
    if (on && (area.hovered || area.held)) list.AddRectFilled(area.low, area.high, packed(palette.surfaceSunk), controlRadius);
    drawIcon(list, icon, area.middle(), 15.0F, packed(on ? palette.ink : withAlpha(palette.inkQuiet, 0.4)));
    explain(explanation.c_str(), palette);
    return on && area.pressed;
}

float segmentedWidth(std::span<const Segment> segments) {
    float whole = 0.0F;
    for (const auto& segment : segments) whole += std::ceil(textSize(Type::Strong, visiblePart(segment.label)).x) + 2.0F * segmentPadding;
    return whole;
}

std::optional<std::size_t> segmented(std::span<const Segment> segments, std::size_t chosen, const Palette& palette, float height) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float whole = segmentedWidth(segments);
    list.AddRectFilled(start, {start.x + whole, start.y + height}, packed(palette.surfaceSunk), controlRadius);
    std::optional<std::size_t> pressed;
    for (std::size_t index = 0; index < segments.size(); ++index) {
        if (index > 0) ImGui::SameLine(0.0F, 0.0F);
        const std::string text = visiblePart(segments[index].label);
        const float width = std::ceil(textSize(Type::Strong, text).x) + 2.0F * segmentPadding;
        const Pressable area = pressable(segments[index].label, {width, height}, palette);
        if (index == chosen) {
            list.AddRectFilled({area.low.x + 2.0F, area.low.y + 2.0F}, {area.high.x - 2.0F, area.high.y - 2.0F}, packed(palette.surface),
                               controlRadius - 2.0F);
            list.AddRect({area.low.x + 2.0F, area.low.y + 2.0F}, {area.high.x - 2.0F, area.high.y - 2.0F}, packed(palette.surfaceEdge),
                         controlRadius - 2.0F);
        }
        const bool strong = index == chosen;
        centredText(strong ? Type::Strong : Type::Body, strong || area.hovered ? palette.ink : palette.inkQuiet, area.middle(), text);
        explain(segments[index].explanation, palette);
        if (area.pressed && index != chosen) pressed = index;
    }
    list.AddRect(start, {start.x + whole, start.y + height}, packed(palette.surfaceEdge), controlRadius);
    return pressed;
}

bool smallSwitch(const char* label, bool on, const Palette& palette) {
    constexpr float trackWidth = 24.0F;
    constexpr float trackHeight = 14.0F;
    constexpr float inset = 3.0F;  // It looks lower than it can be pressed.
    const std::string text = visiblePart(label);
    const Pressable area = pressable(label, {trackWidth + std::ceil(textSize(Type::Small, text).x) + 20.0F, smallestTarget}, palette);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool lit = area.hovered || area.held;
    const ImVec2 boxLow{area.low.x, area.low.y + inset};
    const ImVec2 boxHigh{area.high.x, area.high.y - inset};
    list.AddRectFilled(boxLow, boxHigh, packed(lit ? palette.surfaceSunk : palette.surface), controlRadius);
    list.AddRect(boxLow, boxHigh, packed(palette.surfaceEdge), controlRadius);
    const ImVec2 low{area.low.x + 7.0F, std::round(area.middle().y - trackHeight / 2.0F)};
    const ImVec2 high{low.x + trackWidth, low.y + trackHeight};
    list.AddRectFilled(low, high, packed(on ? palette.accent : palette.inkQuiet), trackHeight / 2.0F);
    const float knob = on ? high.x - trackHeight / 2.0F : low.x + trackHeight / 2.0F;
    list.AddCircleFilled({knob, low.y + trackHeight / 2.0F}, trackHeight / 2.0F - 2.0F, packed(palette.surface), 24);
    drawText(list, Type::Small, {high.x + 6.0F, textTop(Type::Small, area.middle().y)}, packed(palette.ink), text);
    return area.pressed;
}

bool menuRow(const char* label, bool chosen, float width, const Palette& palette) {
    const Pressable area = pressable(label, {width, smallestTarget}, palette);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (area.hovered) list.AddRectFilled(area.low, area.high, packed(palette.surfaceSunk), controlRadius - 1.0F);
    const std::string text = visiblePart(label);
    const float y = textTop(Type::Body, area.middle().y);
    drawText(list, Type::Body, {area.low.x + 30.0F, y}, packed(palette.ink), text);
    if (chosen) drawIcon(list, Icon::Check, {area.low.x + 15.0F, area.middle().y}, 12.0F, packed(palette.accent));
    if (area.pressed) ImGui::CloseCurrentPopup();
    return area.pressed;
}

bool valueRow(const ValueRow& row, const Palette& palette) {
    const Pressable area = pressable(row.label, {ImGui::GetContentRegionAvail().x, smallestTarget}, palette, 5.0F);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 low{area.low.x, area.low.y + 2.0F};
    const ImVec2 high{area.high.x, area.high.y - 2.0F};
    if (area.hovered) list.AddRectFilled(low, high, packed(withAlpha(palette.surfaceSunk, 0.6)), 5.0F);
    const float bar = static_cast<float>(std::clamp(row.fraction, 0.0, 1.0)) * (high.x - low.x);
    const Colour barColour = row.chosen ? withAlpha(palette.accent, 0.26) : mixed(palette.surfaceSunk, palette.inkQuiet, 0.05);
    if (bar >= 1.0F) list.AddRectFilled(low, {low.x + std::max(bar, 4.0F), high.y}, packed(barColour), std::min(5.0F, std::max(bar, 4.0F) / 2.0F));
    if (row.chosen) list.AddRect(low, high, packed(palette.accent), 5.0F, 0, 1.5F);
    const Type type = row.chosen ? Type::Strong : Type::Body;
    const std::string count = std::to_string(row.count);
    const float countWidth = textSize(type, count).x;
    const std::string text = shortened(type, visiblePart(row.label), high.x - low.x - countWidth - 28.0F);
    const float y = textTop(type, area.middle().y);
    const Colour ink = row.count == 0 && !row.chosen ? palette.inkQuiet : palette.ink;
    drawText(list, type, {low.x + 9.0F, y}, packed(ink), text);
    drawText(list, type, {std::round(high.x - 9.0F - countWidth), y}, packed(row.chosen ? palette.ink : palette.inkQuiet), count);
    return area.pressed;
}

float chipWidth(const char* text) { return std::ceil(textSize(Type::Small, text).x) + 18.0F; }

void chip(const char* text, ChipLook look, const Palette& palette) {
    const ImVec2 low = ImGui::GetCursorScreenPos();
    const ImVec2 size{chipWidth(text), 24.0F};
    const ImVec2 high{low.x + size.x, low.y + size.y};
    ImGui::Dummy(size);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (look == ChipLook::Filled) list.AddRectFilled(low, high, packed(palette.surfaceSunk), 6.0F);
    list.AddRect(low, high, packed(look == ChipLook::Warning ? palette.stations : palette.surfaceEdge), 6.0F, 0,
                 look == ChipLook::Warning ? 1.4F : 1.0F);
    centredText(Type::Small, palette.ink, {(low.x + high.x) / 2.0F, (low.y + high.y) / 2.0F}, text);
}

void sectionHeading(const char* text, const Palette& palette) { textIn(Type::Heading, palette.inkQuiet, text); }

void textIn(Type type, Colour colour, std::string_view text) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy({textSize(type, text).x, pointsOf(type)});
    drawText(*ImGui::GetWindowDrawList(), type, {at.x, std::round(at.y)}, packed(colour), text);
}

std::string shortened(Type type, const std::string& text, float width) {
    if (textSize(type, text).x <= width) return text;
    std::string cut = text;
    const auto letters = geodata::lettersIn(text);
    for (auto last = letters.rbegin(); last != letters.rend(); ++last) {
        cut.resize(cut.size() - last->size());
        if (textSize(type, cut + "…").x <= width) return cut + "…";
    }
    return "…";
}

void verticalSpace(float points) { ImGui::Dummy({0.0F, points}); }

bool escapePressed() {
#if IMGUI_VERSION_NUM >= 18700
    return ImGui::IsKeyPressed(ImGuiKey_Escape);
#else
    return ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape));
#endif
}

}  // namespace app
