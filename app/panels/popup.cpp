#include "app/panels/popup.h"

#include "app/panels/widgets.h"

namespace app {

Popup::Popup(const char* name, ImVec2 size) {
    // Right below the button that opened it, and never beyond the window's right edge.
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    const float rightmost = ImGui::GetIO().DisplaySize.x - 12.0F - size.x;
    ImGui::SetNextWindowPos({low.x < rightmost ? low.x : rightmost, high.y + 14.0F});
    ImGui::SetNextWindowSize(size);
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
