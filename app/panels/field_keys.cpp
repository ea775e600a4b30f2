#include "app/panels/field_keys.h"

#include <imgui_internal.h>

#include <algorithm>

namespace app {
namespace {

// The keyboard has two that enter.
std::vector<ImGuiKey> keysFor(FieldKey key) {
    switch (key) {
#if IMGUI_VERSION_NUM >= 18700
        case FieldKey::Enter: return {ImGuiKey_Enter, ImGuiKey_KeypadEnter};
#else
        case FieldKey::Enter: return {ImGuiKey_Enter, ImGuiKey_KeyPadEnter};
#endif
        case FieldKey::Escape: return {ImGuiKey_Escape};
        case FieldKey::Up: return {ImGuiKey_UpArrow};
        case FieldKey::Down: return {ImGuiKey_DownArrow};
        case FieldKey::PageUp: return {ImGuiKey_PageUp};
        case FieldKey::PageDown: return {ImGuiKey_PageDown};
        case FieldKey::Backspace: return {ImGuiKey_Backspace};
        case FieldKey::Y: return {ImGuiKey_Y};
        case FieldKey::Z: return {ImGuiKey_Z};
    }
    return {};
}

// Since when each of ImGui's own notions of the key is down: as a key, and as what it does in navigation.
std::vector<float*> secondsDown(FieldKey key) {
    std::vector<float*> seconds;
    for (const ImGuiKey each : keysFor(key)) {
#if IMGUI_VERSION_NUM >= 18700
        seconds.push_back(&ImGui::GetKeyData(each)->DownDuration);
#else
        const int index = ImGui::GetKeyIndex(each);
        if (index >= 0) seconds.push_back(&ImGui::GetIO().KeysDownDuration[index]);
#endif
    }
#if IMGUI_VERSION_NUM < 18700
    if (key == FieldKey::Enter) seconds.push_back(&ImGui::GetIO().NavInputsDownDuration[ImGuiNavInput_Input]);
    if (key == FieldKey::Escape) seconds.push_back(&ImGui::GetIO().NavInputsDownDuration[ImGuiNavInput_Cancel]);
#endif
    return seconds;
}

}  // namespace

bool isPressed(FieldKey key, bool repeats) {
    const auto keys = keysFor(key);
    return std::any_of(keys.begin(), keys.end(), [&](ImGuiKey each) {
#if IMGUI_VERSION_NUM >= 18700
        return ImGui::IsKeyPressed(each, repeats);
#else
        return ImGui::IsKeyPressed(ImGui::GetKeyIndex(each), repeats);
#endif
    });
}

KeysWithheld::KeysWithheld(const std::vector<FieldKey>& keys) {
    for (const auto key : keys) {
        for (float* seconds : secondsDown(key)) {
            withheld_.push_back({seconds, *seconds});
            *seconds = -1.0F;
        }
    }
}

KeysWithheld::~KeysWithheld() {
    for (const auto& each : withheld_) *each.seconds = each.before;
}

}  // namespace app
