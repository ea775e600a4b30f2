// Where each panel lies in the window. The map runs under all of them; what opens lies over it and does not move it.
#pragma once

#include "app/panels/window_panels.h"

#include <optional>

namespace app {

struct PanelLayout {
    PageBox topBar;
    PageBox facets;
    PageBox timeline;
    std::optional<PageBox> inspector;  // Only while something is selected, or the changes are listed.
    PageBox free;                      // What is seen of the map: cards and notices lie in it.
    bool facetsOpen = true;            // Else they are a strip of symbols.
    bool isLow = false;                // The timeline is one row.
};

// Windows from 640 × 360 points on. Where there is little room the facets fold by themselves; beside an inspector they must, if the map
// would get too narrow.
[[nodiscard]] PanelLayout layoutFor(PageSize size, const AppState& state, const PanelMemory& memory);

}  // namespace app
