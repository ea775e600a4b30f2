// Which command a key is for, and whether it is for one at all while someone types or a menu is open.
#pragma once

#include "app/state/command_table.h"

namespace app {

// What else has the keyboard.
struct KeyboardUse {
    bool isTyped = false;     // A text is being typed.
    bool isInDialog = false;  // A menu or a dialog is open.
    bool isOnButton = false;  // A button is stepped through with keys.
};

// Null: the key is not for the map or the window.
[[nodiscard]] const CommandInfo* commandFor(const Chord& chord, const KeyboardUse& use);

}  // namespace app
