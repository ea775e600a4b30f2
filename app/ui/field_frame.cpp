#include "app/ui/field_frame.h"

#include "app/ui/draw_items.h"
#include "app/ui/icons.h"
#include "app/ui/widgets.h"

#include <cmath>

namespace app {

void drawFieldFrame(ImVec2 low, ImVec2 high, FieldEdge edge, const Palette& palette) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(low, high, packed(palette.surfaceSunk), controlRadius);
    const Colour colour = edge == FieldEdge::Wrong ? palette.stations : edge == FieldEdge::Active ? palette.accent : palette.surfaceEdge;
    list.AddRect(low, high, packed(colour), controlRadius, 0, edge == FieldEdge::Still ? 1.0F : 1.6F);
    drawIcon(list, Icon::Magnifier, {low.x + 18.0F, (low.y + high.y) / 2.0F}, 13.0F, packed(palette.inkQuiet));
}

FramelessField::FramelessField(float width, float height, const Palette& palette) {
    ImGui::SetNextItemWidth(width);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, ImVec4(0.0F, 0.0F, 0.0F, 0.0F));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, channels(palette.inkQuiet));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0.0F, std::floor((height - ImGui::GetFontSize()) / 2.0F)));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0.0F);
}

FramelessField::~FramelessField() {
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor(2);
}

}  // namespace app
