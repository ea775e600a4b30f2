// The place that stays where it is on the page while the map is zoomed or changes its projection.
#pragma once

#include "app/sheet/scene_for.h"
#include "app/state/action.h"
#include "app/state/session.h"

#include <optional>

namespace app {

struct PinnedPlace {
    geodata::LonLat place;
    PagePoint at;
};

// What an action on this view pins: the place that is zoomed at; when the projection changes, the one under the pointer. None where the
// pointer is not on the map (from a menu it is the middle that stays).
[[nodiscard]] std::optional<PinnedPlace> pinFor(const Action& action, const View& view, const PageLayout& layout, std::optional<PagePoint> pointer);

// A zoom or a change of the projection that leaves the pinned place where it is on the page, although the map's middle may lie elsewhere on
// it afterwards. Other actions, and a change that would bring the place near the rim of a globe, stay as they are.
[[nodiscard]] Action pinned(const Action& action, const PinnedPlace& pin, const View& view, const PageLayout& layout);

// reduce() of what is seen in a layout: what moves a framed region goes on from where it lies there, so that nothing jumps, and the pinned
// place stays. Undone, the region is framed again.
[[nodiscard]] Session reduceInPlace(Session session, const Action& action, const std::optional<PinnedPlace>& pin, const PageLayout& layout,
                                    const geodata::Atlas& atlas, geodata::Problems& problems);

}  // namespace app
