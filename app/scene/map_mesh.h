// Boundaries projected, cut and resampled once for a scale and a projection, all of the map or a part of it: immutable, shared between
// threads and pictures.
#pragma once

#include "app/scene/label_room.h"
#include "geodata/boundaries/boundaries.h"
#include "geodata/projection/cut.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace app {

// What a mesh was made for.
struct MapMeshKey {
    geodata::Scale scale = geodata::Scale::OneTo110Million;
    geodata::Projection projection;
    std::optional<geodata::MapBox> part = {};  // Of the map plane; none: all of it.
    friend bool operator==(const MapMeshKey&, const MapMeshKey&) = default;
};

// One country or area on the map plane.
struct AreaShape {
    std::string key;     // As geodata::Area.
    std::string alpha3;  // Empty without an ISO code.
    std::string name;
    geodata::MapPaths rings;  // Closed, to be filled even-odd; none outside of a mesh's part.
    LabelRoom labelRoom;      // For its name, of the whole map; of length 0 when the area is not seen there.
    geodata::AreaStatus status = geodata::AreaStatus::Undisputed;
};

// Areas as triangles, for a graphics card; area i has the indices from areaStarts[i] up to areaStarts[i + 1].
struct MapTriangles {
    std::vector<geodata::MapPoint> points;
    std::vector<std::uint32_t> indices;     // Three a triangle, into points.
    std::vector<std::uint32_t> areaStarts;  // One for each area, and one more for the end.
};

struct MapMesh {
    MapMeshKey key;
    std::string origin;  // Of the boundaries, for the credits.
    std::vector<AreaShape> areas;
    geodata::AreaOverlap overlap = geodata::AreaOverlap::None;  // Where it is possible, no two areas are filled as one shape.
    geodata::MapPaths lakes;                                    // Closed.
    geodata::MapPaths coasts;
    geodata::MapPaths borders;
    geodata::MapPaths disputed;
    geodata::MapPaths graticule;
    geodata::MapPaths outline;   // Closed.
    geodata::MapPaths overview;  // The areas' rings for a map as small as a stamp: points nearer than a hundredth of the earth's radius dropped.
    geodata::MapPaths overviewOutline;
    MapTriangles areaTriangles;     // These three only where a screen will draw them; a page fills the rings.
    MapTriangles lakeTriangles;     // One "area": all lakes.
    MapTriangles outlineTriangles;  // One "area": the whole map.
};

// Cuts closed rings (to be filled even-odd) of several areas into triangles of the same area. The screen's renderer brings it.
using Triangulate = std::function<MapTriangles(std::span<const geodata::MapPaths>)>;

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
