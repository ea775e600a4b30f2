#include "app/ui/panel_style.h"

#include "app/ui/draw_items.h"
#include "app/ui/widgets.h"

namespace app {

void applyPanelStyle(Theme theme) {
    const Palette& palette = paletteOf(theme);
    ImGuiStyle style;
    style.WindowRounding = cornerRadius;
    style.ChildRounding = controlRadius;
    style.PopupRounding = cornerRadius;
    style.FrameRounding = controlRadius;
    style.ScrollbarRounding = 4.0F;
    style.ScrollbarSize = 8.0F;
    style.FrameBorderSize = 1.0F;
    style.WindowMinSize = {8.0F, 8.0F};
    style.FramePadding = {10.0F, 7.0F};
    style.ItemSpacing = {8.0F, 4.0F};
    const auto set = [&](ImGuiCol which, Colour colour) { style.Colors[which] = channels(colour); };
    const Colour none{0, 0, 0, 0};
    set(ImGuiCol_Text, palette.ink);
    set(ImGuiCol_TextDisabled, palette.inkQuiet);
    set(ImGuiCol_WindowBg, palette.surface);
    set(ImGuiCol_ChildBg, none);
    set(ImGuiCol_PopupBg, palette.surface);
    set(ImGuiCol_Border, palette.surfaceEdge);
    set(ImGuiCol_FrameBg, palette.surfaceSunk);
    set(ImGuiCol_FrameBgHovered, palette.surfaceSunk);
    set(ImGuiCol_FrameBgActive, palette.surfaceSunk);
    set(ImGuiCol_ScrollbarBg, none);
    set(ImGuiCol_ScrollbarGrab, withAlpha(palette.inkQuiet, 0.28));
    set(ImGuiCol_ScrollbarGrabHovered, withAlpha(palette.inkQuiet, 0.5));
    set(ImGuiCol_ScrollbarGrabActive, withAlpha(palette.inkQuiet, 0.6));
    set(ImGuiCol_TextSelectedBg, withAlpha(palette.accent, 0.3));
    set(ImGuiCol_NavHighlight, palette.accent);
    set(ImGuiCol_NavWindowingHighlight, withAlpha(palette.accent, 0.6));
    set(ImGuiCol_NavWindowingDimBg, none);
    ImGui::GetStyle() = style;
    ImGuiIO& io = ImGui::GetIO();
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    // A still window draws no frames, so nothing may blink.
    io.ConfigInputTextCursorBlink = false;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
}

}  // namespace app
