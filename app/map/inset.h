// The overview: the whole map, small, with a frame around what the picture shows, while that is only a part of it.
#pragma once

#include "app/map/placement.h"
#include "app/picture/picture.h"

#include <optional>
#include <vector>

namespace app {

struct Inset {
    PageBox box;             // Around all of it.
    MapPlacement placement;  // Of the small map: the same projection as the large one's.
    PageBox shown;           // The frame within the box: what the large map shows.
};

// The overview of what `free` shows of the map, its own lower right corner at `corner`; none when the view does not want it, there is no
// map, or the picture shows more than half of it.
[[nodiscard]] std::optional<Inset> insetFor(const View& view, const MapPlacement& placement, const PageBox& free, PagePoint corner, double unit);

[[nodiscard]] std::vector<Item> insetItems(const Inset& inset, const MapMesh& mesh, const Palette& palette, double unit);

}  // namespace app
