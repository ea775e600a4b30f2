#include "app/scene/inside_rings.h"

#include <span>

namespace app {
namespace {

bool isInsideRing(std::span<const geodata::MapPoint> ring, geodata::MapPoint point) {
    bool inside = false;
    for (std::size_t index = 0, before = ring.size() - 1; index < ring.size(); before = index++) {
        const auto& a = ring[index];
        const auto& b = ring[before];
        if ((a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
    }
    return inside;
}

}  // namespace

bool isInsideRings(const geodata::MapPaths& rings, geodata::MapPoint point) {
    bool inside = false;
    for (std::size_t ring = 0; ring < rings.size(); ++ring) {
        if (!rings[ring].empty() && isInsideRing(rings[ring], point)) inside = !inside;
    }
    return inside;
}

}  // namespace app
