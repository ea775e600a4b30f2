// All boundaries projected, cut and resampled once for a scale and a projection: immutable, shared between threads and pictures.
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
#include <vector>

namespace app {

// What a mesh was made for.
struct MapMeshKey {
    geodata::Scale scale = geodata::Scale::OneTo110Million;
    geodata::Projection projection;
    friend bool operator==(const MapMeshKey&, const MapMeshKey&) = default;
};

// One country or area on the map plane.
struct AreaShape {
    std::string key;     // As geodata::Area.
    std::string alpha3;  // Empty without an ISO code.
    std::string name;
    geodata::MapPaths rings;  // Closed, to be filled even-odd.
    LabelRoom labelRoom;      // For its name; of length 0 when the area is not seen.
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
    geodata::MapPaths lakes;  // Closed.
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

// Position in `areas` of the area that holds a point of the map plane; empty at sea. Areas apart that lie inside another win.
[[nodiscard]] std::optional<std::size_t> areaAt(const MapMesh& mesh, geodata::MapPoint point);

}  // namespace app
