#include "app/shell/key_input.h"

namespace app {

const CommandInfo* commandFor(const Chord& chord, const KeyboardUse& use) {
    const auto* info = commandOn(chord);
    if (info == nullptr) return nullptr;
    // "?" is a letter like others where one types, though F1 and its like are not.
    const bool isLetter = !chord.held.control && (chord.key.size() == 1 || chord.key == "−");
    if (info->whileTyping && !isLetter) return info;
    if (use.isTyped) return nullptr;
    if (chord.held.control) return info;
    // A letter meant for a menu or dialog is no shortcut. From a button that has the focus the field is still one key away.
    const bool leadsToField = info->key == "search";
    return !use.isInDialog && (!use.isOnButton || leadsToField) ? info : nullptr;
}

}  // namespace app
