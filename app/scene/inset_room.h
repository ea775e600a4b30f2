// Where on a map an inset may lie.
#pragma once

#include "app/scene/scene.h"

#include <optional>
#include <vector>

namespace app {

// The place for a box of this size in the map's frame, `margin` points from its sides and from each box of `taken`: with the least land
// under it, then the most of it on the map, then the nearest to `near`. None where no place is free of `taken`, or more than a small part of
// the box would lie on land. `cell` is the grain in points, greater than 0.
[[nodiscard]] std::optional<PageBox> roomForInset(const BaseMap& base, PageSize size, const std::vector<PageBox>& taken, PagePoint near,
                                                  double margin, double cell);

}  // namespace app
