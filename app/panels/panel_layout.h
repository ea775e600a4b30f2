// Where each panel lies in the window. The map runs under all of them and is fitted into what they leave free.
#pragma once

#include "app/panels/window_panels.h"

#include <optional>

namespace app {

struct PanelLayout {
    PageBox topBar;
    PageBox facets;
    PageBox timeline;
    std::optional<PageBox> inspector;  // Only while something is selected.
    PageBox free;                      // What is left of the map.
};

[[nodiscard]] PanelLayout layoutFor(PageSize size, const Session& session, const PanelMemory& memory);

}  // namespace app
