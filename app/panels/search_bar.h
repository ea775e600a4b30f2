// The bar along the top: product name, search field, and at its right end undo, map menu, theme, export and present.
#pragma once

#include "app/panels/window_panels.h"

namespace app {

struct SearchBarShown {
    bool canUndo = false;
    bool canRedo = false;
    bool isDark = false;
};

[[nodiscard]] SearchBarShown searchBarShown(const AppState& state);

// The field begins at `fieldLeft`, or behind the product's name, which a narrow bar leaves out.
void drawSearchBar(const SearchBarShown& shown, const WindowInput& input, const PageBox& box, double fieldLeft, PanelMemory& memory,
                   std::vector<Command>& commands);

}  // namespace app
