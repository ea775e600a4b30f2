// Leaves out points that could not be seen: what remains lies within the given distance of what was left out.
#pragma once

#include "app/picture/picture.h"

#include <span>

namespace app {

// Calls `each(point)` for the first point, for every one at least `distance` page points from the last one kept, and for the last.
template <typename Each>
void decimated(std::span<const geodata::MapPoint> path, const MapPlacement& placement, double distance, Each each) {
    if (path.empty()) return;
    PagePoint kept = placement.pageFromMap(path.front());
    each(kept);
    for (std::size_t index = 1; index < path.size(); ++index) {
        const PagePoint point = placement.pageFromMap(path[index]);
        const double dx = point.x - kept.x;
        const double dy = point.y - kept.y;
        if (dx * dx + dy * dy < distance * distance && index + 1 < path.size()) continue;
        each(point);
        kept = point;
    }
}

// Whether any part of the path may be inside the box; by its bounding box, so sometimes true for nothing.
[[nodiscard]] inline bool mayBeInside(std::span<const geodata::MapPoint> path, const MapPlacement& placement, const PageBox& box) {
    if (path.empty()) return false;
    PageBox around{1e300, 1e300, -1e300, -1e300};
    for (const auto& point : path) {
        const PagePoint page = placement.pageFromMap(point);
        around.left = page.x < around.left ? page.x : around.left;
        around.right = page.x > around.right ? page.x : around.right;
        around.top = page.y < around.top ? page.y : around.top;
        around.bottom = page.y > around.bottom ? page.y : around.bottom;
    }
    return around.left <= box.right && around.right >= box.left && around.top <= box.bottom && around.bottom >= box.top;
}

}  // namespace app
