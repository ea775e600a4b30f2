// The field in which one types where to go or what to filter: the filter's terms as chips in it, or below it, and its keys.
#pragma once

#include "app/panels/search_list.h"
#include "app/panels/window_panels.h"
#include "app/ui/widgets.h"

#include <string>
#include <vector>

namespace app {

// The terms of the view's filter in words, in its order.
[[nodiscard]] std::vector<std::string> chipsShown(const WindowInput& input);

struct FieldDrawn {
    ImVec2 low;
    ImVec2 high;
    std::vector<std::string> chips;
    bool chipsFit = true;      // Else they belong below the bar.
    bool hasKeyboard = false;  // What is typed now goes into it.
    bool wasEmpty = false;     // Before this frame's keys.
    bool hovered = false;
};

// At the cursor, `width` points wide.
[[nodiscard]] FieldDrawn drawSearchField(std::vector<std::string> chips, const Palette& palette, float width, PanelMemory& memory,
                                         std::vector<Command>& commands);

// The chips that did not fit, as a card below `bar`; gives where the next card below it can begin.
[[nodiscard]] double drawChipsBelow(const FieldDrawn& field, const PageBox& bar, const Palette& palette, std::vector<Command>& commands);

// Enter, Ctrl Enter, Up, Down, Escape, Backspace and undo, while the field has the keyboard. It keeps it until Escape or a click elsewhere.
void pressSearchKeys(const FieldDrawn& field, const SearchListShown& list, PanelMemory& memory, std::vector<Command>& commands);

}  // namespace app
