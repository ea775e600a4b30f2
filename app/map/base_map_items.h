// A small map as items, for one that lies over another.
#pragma once

#include "app/picture/picture.h"

namespace app {

// What a renderer draws of a base map, but for the map's edge: cut to its frame, in drawing order. Empty without a mesh.
[[nodiscard]] std::vector<Item> itemsOf(const BaseMap& base);

}  // namespace app
