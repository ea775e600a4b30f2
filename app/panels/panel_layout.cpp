#include "app/panels/panel_layout.h"

#include <algorithm>

namespace app {
namespace {

constexpr double margin = 12.0;
constexpr double gap = 10.0;
constexpr double topBarHeight = 48.0;
constexpr double timelineHeight = 132.0;
constexpr double tallTimelineHeight = 152.0;
constexpr double tallWindow = 850.0;
constexpr double foldedFacetsWidth = 46.0;
// The folded strip: its button and the layer symbols.
constexpr double foldedFacetsHeight = 46.0 + 3.0 * 38.0;
// Below this the inspector is narrower, so that at least half of the window stays the map's.
constexpr double wideWindow = 1500.0;

}  // namespace

PanelLayout layoutFor(PageSize size, const Session& session, const PanelMemory& memory) {
    const bool wide = size.width >= wideWindow;
    const double facetsWidth = !memory.facetsOpen ? foldedFacetsWidth : 276.0;
    const double inspectorWidth = wide ? 360.0 : 320.0;
    const double right = std::max(size.width - margin, margin + 400.0);
    const double bottom = std::max(size.height - margin, margin + 300.0);
    PanelLayout layout;
    layout.topBar = {margin, margin, right, margin + topBarHeight};
    const double below = layout.topBar.bottom + gap;
    layout.facets = {margin, below, margin + facetsWidth, memory.facetsOpen ? bottom : below + foldedFacetsHeight};
    const double middle = layout.facets.right + gap;
    // Folded, the facets leave the whole width below them to the time line.
    layout.timeline = {memory.facetsOpen ? middle : margin, bottom - (size.height >= tallWindow ? tallTimelineHeight : timelineHeight), right,
                       bottom};
    layout.free = {layout.facets.right, layout.topBar.bottom, size.width, layout.timeline.top};
    if (!session.view.selected.empty()) {
        layout.inspector = PageBox{right - inspectorWidth, below, right, layout.timeline.top - gap};
        layout.free.right = layout.inspector->left;
    }
    return layout;
}

Insets insetsFor(PageSize size, const Session& session, const PanelMemory& memory) {
    // The statement of the stage stands below the map.
    if (memory.presenting) return {size.width * 0.02, size.height * 0.03, size.width * 0.02, size.height * 0.15};
    const auto free = layoutFor(size, session, memory).free;
    return {free.left, free.top, size.width - free.right, size.height - free.bottom, memory.legendHeight};
}

}  // namespace app
