// What opens over the map must not hide what it tells of: then, and only then, the map slides, by the least that brings the mark out.
#pragma once

#include "app/panels/panel_layout.h"
#include "app/sheet/scene_for.h"
#include "geodata/records/atlas.h"

#include <optional>

namespace app {

// The view moved by the least that brings a mark of what is selected from under a panel into sight. None where nothing is selected or
// marked in this scene, where one of its marks is in sight, and where all of them are out of the window. The scene may be of an earlier view.
[[nodiscard]] std::optional<View> keptInView(const View& view, const PageLayout& layout, const PanelLayout& panels, const Scene& scene,
                                             const geodata::Atlas& atlas);

}  // namespace app
