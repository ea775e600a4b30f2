// A part of a mesh as the same kind of projection shows it around another place.
#pragma once

#include "app/map/make_map_mesh.h"

namespace app {

// What of `whole` lies in `part` of the plane of `to`, without triangles and overview; areas keep their positions. Empty where the seam of
// `whole` runs through that part, or where its projection does not show all of it.
[[nodiscard]] std::optional<MapMesh> recentredPart(const MapMesh& whole, const geodata::Projection& to, const geodata::MapBox& part);

// The box's edge in the plane of another projection, as one closed path; empty where that does not show all of it.
[[nodiscard]] std::vector<geodata::MapPoint> edgeIn(const geodata::Projection& to, const geodata::Projection& from, const geodata::MapBox& box);

}  // namespace app
