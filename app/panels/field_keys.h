// Keys that a text field's owner takes itself, so that Dear ImGui's field neither leaves the keyboard nor loses its text on them.
#pragma once

#include <imgui.h>

#include <vector>

namespace app {

enum class FieldKey { Enter, Escape, Up, Down, PageUp, PageDown, Backspace, Y, Z };

// Went down since the last frame; where it repeats, also while it is held.
[[nodiscard]] bool isPressed(FieldKey key, bool repeats = false);

// While it lives, ImGui sees these keys as not pressed.
class KeysWithheld {
public:
    explicit KeysWithheld(const std::vector<FieldKey>& keys);
    ~KeysWithheld();
    KeysWithheld(const KeysWithheld&) = delete;
    KeysWithheld& operator=(const KeysWithheld&) = delete;

private:
    struct Withheld {
        float* seconds;  // Since when it is down, as ImGui keeps it.
        float before;
    };
    std::vector<Withheld> withheld_;
};

}  // namespace app
