#include "app/panels/panel_layout.h"

#include "app/map/marks/station_layout.h"
#include "app/panels/stage_legend.h"

#include <algorithm>

namespace app {
namespace {

constexpr double margin = 12.0;
constexpr double gap = 10.0;
constexpr double topBarHeight = 48.0;
constexpr double timelineHeight = 156.0;
constexpr double tallTimelineHeight = 172.0;
constexpr double lowTimelineHeight = 66.0;
constexpr double tallWindow = 850.0;
constexpr double lowWindow = 480.0;
constexpr double openFacetsWidth = 276.0;
constexpr double foldedFacetsWidth = 46.0;
// The folded strip: its button and the layer symbols, which move together where the window is low.
constexpr double foldedFacetsHeight = 46.0 + 5.0 * 38.0;
// Below this the inspector is narrower, so that at least half of the window stays the map's.
constexpr double wideWindow = 1500.0;
// The map is not made narrower than this by facets that open by themselves, nor than that by any.
constexpr double fairMapWidth = 420.0;
constexpr double leastMapWidth = 230.0;

// Marks are meant for a map of this size: on a smaller one they shrink, but not so far that they can't be told apart.
constexpr PageSize fullMap{1000.0, 520.0};
constexpr double smallestUnit = 0.75;
// The statement of the stage stands below the map.
constexpr double statementShare = 0.15;

double unitOf(const PageBox& free) { return std::clamp(std::min(free.width() / fullMap.width, free.height() / fullMap.height), smallestUnit, 1.0); }

// The mark of a single record, of whichever kind, is as large as what can be seen from the back of a room.
double stageUnit(PageSize window) {
    const double smallestMark = 2.0 * std::min({stationRadius, singleTieRadius, partnerRadius(1, 1.0), gatheringHalfSide(1, 1.0)});
    return leastShareOfStage * window.height / smallestMark;
}

PageLayout stageLayout(PageSize size, const PanelMemory& memory) {
    const Insets aroundMap{size.width * 0.02, size.height * 0.03 + memory.stageLegendAbove, size.width * 0.02,
                           size.height * statementShare + memory.stageLegendBelow};
    return {size, aroundMap, Medium::Screen, stageUnit(size), memory.cards, {}, {}, leastShareOfStage * size.height};
}

}  // namespace

PanelLayout layoutFor(PageSize size, const AppState& state, const PanelMemory& memory) {
    const bool inspects = !state.session.view.selected.empty() || state.shows(Panel::Changes);
    const double inspectorWidth = size.width >= wideWindow ? 360.0 : 320.0;
    const double right = std::max(size.width - margin, margin + 400.0);
    const double bottom = std::max(size.height - margin, margin + 300.0);
    PanelLayout layout;
    layout.isLow = size.height < lowWindow;
    const double besideFacets = right - (margin + openFacetsWidth) - (inspects ? inspectorWidth + gap : 0.0);
    layout.facetsOpen = memory.facetsOpen.value_or(besideFacets >= fairMapWidth) && besideFacets >= leastMapWidth;
    layout.topBar = {margin, margin, right, margin + topBarHeight};
    const double below = layout.topBar.bottom + gap;
    const double height = layout.isLow ? lowTimelineHeight : size.height >= tallWindow ? tallTimelineHeight : timelineHeight;
    layout.facets = {margin, below, margin + (layout.facetsOpen ? openFacetsWidth : foldedFacetsWidth),
                     layout.facetsOpen ? bottom : std::min(below + foldedFacetsHeight, bottom - height - gap)};
    const double middle = layout.facets.right + gap;
    // Folded, the facets leave the whole width below them to the time line.
    layout.timeline = {layout.facetsOpen ? middle : margin, bottom - height, right, bottom};
    layout.free = {layout.facets.right, layout.topBar.bottom, size.width, layout.timeline.top};
    if (inspects) {
        layout.inspector = PageBox{right - inspectorWidth, below, right, layout.timeline.top - gap};
        layout.free.right = layout.inspector->left;
    }
    return layout;
}

PageLayout mapLayoutFor(PageSize size, const AppState& state, const PanelMemory& memory) {
    if (state.presenting) return stageLayout(size, memory);
    // Fitted once for a window: between the panels where they usually lie. What opens later lies over the map.
    const auto usual = layoutFor(size, {}, {});
    const auto& free = usual.free;
    PageLayout map{size,      {free.left, free.top, size.width - free.right, size.height - free.bottom}, Medium::Screen, unitOf(free), memory.cards,
                   memory.lit};
    const auto now = layoutFor(size, state, memory);
    if (now.inspector) map.covered.push_back(*now.inspector);
    if (now.facets.right > usual.facets.right) map.covered.push_back(now.facets);
    return map;
}

}  // namespace app
