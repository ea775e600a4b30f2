// All boundaries projected, cut and resampled once for a scale and a projection: immutable, shared between threads and pictures.
#pragma once

#include "geodata/boundaries/boundaries.h"
#include "geodata/projection/cut.h"

#include <memory>
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
    geodata::MapPaths outline;  // Closed.
};

[[nodiscard]] std::shared_ptr<const MapMesh> makeMapMesh(const geodata::Boundaries& boundaries, const geodata::Projection& projection);

}  // namespace app
