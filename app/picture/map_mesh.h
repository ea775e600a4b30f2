// The shapes of a map on its plane, made once for a scale and a projection, all of the map or a part of it: immutable, shared between
// threads and pictures.
#pragma once

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

// From left to right without leaving the area. All lengths are in Earth radii on the map plane.
struct LabelStretch {
    double y = 0.0;
    double left = 0.0;
    double right = 0.0;
    [[nodiscard]] double length() const { return right - left; }
};

// Where a country's name has room: stretches of level rows through its largest part.
struct LabelRoom {
    geodata::MapPoint middle;  // Inside the area: of its longest stretch near its middle.
    double length = 0.0;       // Of that stretch; 0 for no rings.
    double area = 0.0;         // Of the largest part.
    double low = 0.0;          // Its reach from south to north.
    double high = 0.0;
    std::vector<LabelStretch> stretches;  // Row by row upwards, each from left to right; tiny ones left out.
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

}  // namespace app
