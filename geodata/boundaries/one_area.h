// The polygons of one area as people's files hold them, made one area: parts that overlap or touch are joined, rings that cross themselves
// are filled as they look. The border file of GEOS (through GDAL).
#pragma once

#include "geodata/projection/cut.h"

#include <optional>
#include <vector>

namespace geodata {

// Rings in the plane of longitude and latitude within ±180°, in any orientation. Several outer ones are pieces of one ring cut at ±180°.
struct PlanarPolygon {
    GlobePaths outer;
    GlobePaths holes;
};

// The rings around what the polygons cover together; they touch at most. Polygons that are right already stay as they are, unless
// `join` says that their parts must be joined where they touch. None for polygons whose edges cross more than `mostCrossings` times, which
// would take minutes and gigabytes; the crossings found are taken off it.
[[nodiscard]] std::optional<GlobePaths> oneArea(const std::vector<PlanarPolygon>& polygons, bool join, std::size_t& mostCrossings);

}  // namespace geodata
