#include "app/ui/popup.h"

#include "app/ui/widgets.h"

#include <algorithm>

namespace app {
namespace {

constexpr float gap = 14.0F;

}  // namespace

Popup::Popup(const char* name, ImVec2 size) {
    // On that side of the button that opened it where more room is, and never beyond an edge of the window.
    constexpr float margin = 12.0F;
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    const float roomBelow = window.y - margin - (high.y + gap);
    const float roomAbove = low.y - gap - margin;
    const bool below = roomBelow >= roomAbove;
    const float left = std::max(margin, std::min(low.x, window.x - margin - size.x));
    ImGui::SetNextWindowPos({left, below ? high.y + gap : low.y - gap}, ImGuiCond_Always, {0.0F, below ? 0.0F : 1.0F});
    ImGui::SetNextWindowSize(size);
    ImGui::SetNextWindowSizeConstraints({0.0F, 0.0F}, {window.x - 2.0F * margin, below ? roomBelow : roomAbove});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(12.0F, 12.0F));
    open_ = ImGui::BeginPopup(name, ImGuiWindowFlags_NoMove);
    ImGui::PopStyleVar();
    if (!open_) return;
    const ImVec2 corner = ImGui::GetWindowPos();
    const ImVec2 extent = ImGui::GetWindowSize();
    drawShadow(*ImGui::GetWindowDrawList(), corner, {corner.x + extent.x, corner.y + extent.y});
}

Popup::~Popup() {
    if (open_) ImGui::EndPopup();
}

}  // namespace app
