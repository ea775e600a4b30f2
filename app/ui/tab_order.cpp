#include "app/ui/tab_order.h"

#include <imgui_internal.h>

#include <algorithm>

namespace app {
namespace {

bool tabPressed() {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl || io.KeyAlt) return false;
#if IMGUI_VERSION_NUM >= 18700
    return ImGui::IsKeyPressed(ImGuiKey_Tab);
#else
    return ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Tab));
#endif
}

void showFocus() {
#if IMGUI_VERSION_NUM >= 19140
    GImGui->NavCursorVisible = true;
#else
    GImGui->NavDisableHighlight = false;
#endif
}

}  // namespace

// The list travels in io.UserData, so that widgets need not be handed it.
TabOrder::TabOrder() : userDataBefore_(ImGui::GetIO().UserData), pressed_(tabPressed()) {
    ImGui::GetIO().UserData = this;
    if (pressed_) ImGui::NavMoveRequestCancel();
}

TabOrder::~TabOrder() {
    ImGui::GetIO().UserData = userDataBefore_;
    if (pressed_ && !stops_.empty()) moveFocus(ImGui::GetIO().KeyShift ? -1 : 1);
}

void TabOrder::addLastItem() {
    auto* order = static_cast<TabOrder*>(ImGui::GetIO().UserData);
    if (order != nullptr && ImGui::GetItemID() != 0) order->stops_.push_back({ImGui::GetItemID(), ImGui::GetCurrentWindow()->Name});
}

void TabOrder::moveFocus(int step) const {
    const auto count = static_cast<int>(stops_.size());
    const auto now = std::find_if(stops_.begin(), stops_.end(), [](const TabStop& stop) { return stop.id == GImGui->NavId; });
    int next = step > 0 ? 0 : count - 1;
    if (now != stops_.end()) next = (static_cast<int>(now - stops_.begin()) + step + count) % count;
    const TabStop& stop = stops_[static_cast<std::size_t>(next)];
    ImGuiWindow* window = ImGui::FindWindowByName(stop.window.c_str());
    if (window == nullptr) return;
    ImGui::ClearActiveID();
    ImGui::FocusWindow(window);
    ImGui::SetNavID(stop.id, ImGuiNavLayer_Main, 0, ImRect());
    // Panels take no keys until the focus is shown (beginPanel); from here on this one does.
    window->Flags &= ~ImGuiWindowFlags_NoNavInputs;
    showFocus();
}

}  // namespace app
