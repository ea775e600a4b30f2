// The bar along the top: product name, filter field, and at its right end undo, map menu, theme, export and present.
#pragma once

#include "app/panels/window_panels.h"

#include <string>

namespace app {

struct SearchBarShown {
    bool canUndo = false;
    bool canRedo = false;
    bool isDark = false;
    bool hasFilter = false;
    std::string problem;  // Why the text that is typed is no filter; empty when it is.
};

[[nodiscard]] SearchBarShown searchBarShown(const WindowInput& input, const PanelMemory& memory);

// What typing `text` does: the view's new filter, or the reason why it stays as it is.
void filterTyped(const std::string& text, const geodata::Atlas& atlas, PanelMemory& memory, std::vector<Command>& commands);

// The field begins at `fieldLeft`, or behind the product's name, which a narrow bar leaves out.
void drawSearchBar(const SearchBarShown& shown, const WindowInput& input, const PageBox& box, double fieldLeft, PanelMemory& memory,
                   std::vector<Command>& commands);

}  // namespace app
