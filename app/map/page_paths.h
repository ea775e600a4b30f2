// Paths of the map plane as they lie on a page; private to the scene room.
#pragma once

#include "app/picture/picture.h"

namespace app {

[[nodiscard]] PagePaths onPage(const geodata::MapPaths& paths, const MapPlacement& placement);

}  // namespace app
