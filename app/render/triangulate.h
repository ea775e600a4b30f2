// Cuts areas into triangles with GLU's tessellator: even-odd, holes and touching or crossing edges allowed. Needs no OpenGL context.
#pragma once

#include "app/picture/map_mesh.h"

#include <span>

namespace app {

// One set of closed rings for each area, filled even-odd. No point is shared by two areas. Rings with fewer than three points and
// points that are not finite are left out. The 255 countries of 1:10m take about a second: not for the main thread.
[[nodiscard]] MapTriangles triangulate(std::span<const geodata::MapPaths> areas);

}  // namespace app
