// Makes the shapes of a map from boundaries: projected, cut and resampled; and answers what lies where on them.
#pragma once

#include "app/picture/map_mesh.h"
#include "geodata/boundaries/boundaries.h"

#include <optional>
#include <string_view>

namespace app {

// Without `triangulate` no triangles are made.
[[nodiscard]] std::shared_ptr<const MapMesh> makeMapMesh(const geodata::Boundaries& boundaries, const geodata::Projection& projection,
                                                         const Triangulate& triangulate = {});

// The part of a whole mesh within a box of the map plane: areas keep their positions, names their places. What little is kept of a fine
// scale is quick to cut into triangles and small to keep.
[[nodiscard]] std::shared_ptr<const MapMesh> partOfMapMesh(const MapMesh& whole, const geodata::MapBox& part, const Triangulate& triangulate = {});

// The same mesh with its triangles.
[[nodiscard]] std::shared_ptr<const MapMesh> triangulated(MapMesh mesh, const Triangulate& triangulate);

// The part to ask for when `visible` is to be seen: so much larger, and on so coarse a grid, that small moves ask for the same. None where
// that is most of the map anyway.
[[nodiscard]] std::optional<geodata::MapBox> partFor(const geodata::MapBox& visible, const geodata::Projection& projection);

// Whether a mesh of this key holds everything in the box.
[[nodiscard]] bool covers(const MapMeshKey& key, const geodata::MapBox& visible);

// Whether any of an area lies in the box, as far as the rectangles around its rings tell.
[[nodiscard]] bool isIn(const AreaShape& area, const geodata::MapBox& box);

// Whether a point of the map plane lies on a country's land, as far as the mesh shows it.
[[nodiscard]] bool isLandOf(const MapMesh& mesh, std::string_view alpha3, geodata::MapPoint point);

// Position in `areas` of the area that holds a point of the map plane; empty at sea. Areas apart that lie inside another win.
[[nodiscard]] std::optional<std::size_t> areaAt(const MapMesh& mesh, geodata::MapPoint point);

}  // namespace app
