#include "app/map/recentred_mesh.h"

#include "app/map/names/label_room.h"
#include "geodata/projection/box_clip.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

using geodata::MapBox;
using geodata::MapPaths;
using geodata::MapPoint;
using geodata::Projection;

// A straight edge of one plane is a curve in the other: longer ones are broken up.
constexpr double longestEdge = 0.02;

std::vector<MapPoint> cornersOf(const MapBox& box) { return {box.low, {box.high.x, box.low.y}, box.high, {box.low.x, box.high.y}}; }

// A path with no edge longer than that.
std::vector<MapPoint> brokenUp(std::span<const MapPoint> path, bool closed) {
    std::vector<MapPoint> points;
    for (std::size_t index = 0; index < path.size(); ++index) {
        points.push_back(path[index]);
        if (index + 1 == path.size() && !closed) break;
        const MapPoint next = path[(index + 1) % path.size()];
        const double length = std::hypot(next.x - path[index].x, next.y - path[index].y);
        const int steps = static_cast<int>(std::ceil(length / longestEdge));
        for (int step = 1; step < steps; ++step) {
            const double share = static_cast<double>(step) / steps;
            points.push_back({std::lerp(path[index].x, next.x, share), std::lerp(path[index].y, next.y, share)});
        }
    }
    return points;
}

std::optional<MapPoint> reprojected(MapPoint point, const Projection& from, const Projection& to) {
    const auto place = geodata::globeFromMap(from, point);
    return place ? geodata::mapFromGlobe(to, *place) : std::nullopt;
}

// What has no place on the globe is left out: of rings that are cut at a box only their way along its sides.
MapPaths reprojected(const MapPaths& paths, bool closed, const Projection& from, const Projection& to) {
    MapPaths result;
    std::vector<MapPoint> kept;
    for (std::size_t index = 0; index < paths.size(); ++index) {
        kept.clear();
        for (const auto& point : brokenUp(paths[index], closed)) {
            if (const auto moved = reprojected(point, from, to)) kept.push_back(*moved);
        }
        if (kept.size() > 1) result.add(kept);
    }
    return result;
}

MapBox grown(const MapBox& box, double share) {
    const double x = box.width() * share;
    const double y = box.height() * share;
    return {{box.low.x - x, box.low.y - y}, {box.high.x + x, box.high.y + y}};
}

// Where an edge crosses the seam its points are far apart.
bool isTorn(const std::vector<MapPoint>& closed) {
    constexpr double far = 10.0 * longestEdge;
    for (std::size_t index = 0; index < closed.size(); ++index) {
        const auto& next = closed[(index + 1) % closed.size()];
        if (std::hypot(next.x - closed[index].x, next.y - closed[index].y) > far) return true;
    }
    return false;
}

}  // namespace

std::vector<MapPoint> edgeIn(const Projection& to, const Projection& from, const MapBox& box) {
    std::vector<MapPoint> edge;
    for (const auto& point : brokenUp(cornersOf(box), true)) {
        const auto moved = reprojected(point, from, to);
        if (!moved) return {};
        edge.push_back(*moved);
    }
    return edge;
}

std::optional<MapMesh> recentredPart(const MapMesh& whole, const Projection& to, const MapBox& part) {
    const auto& from = whole.key.projection;
    const auto edge = edgeIn(from, to, part);
    const auto around = geodata::boxAround(edge);
    if (!around || isTorn(edge)) return std::nullopt;
    // Larger, so that what is cut off along its sides lies outside of the part.
    const MapBox source = grown(*around, 0.1);
    const auto rings = [&](const MapPaths& paths) {
        return geodata::ringsWithin(reprojected(geodata::ringsWithin(paths, source), true, from, to), part);
    };
    const auto lines = [&](const MapPaths& paths) {
        return geodata::linesWithin(reprojected(geodata::linesWithin(paths, source), false, from, to), part);
    };
    MapMesh mesh;
    mesh.key = {whole.key.scale, to, part};
    mesh.origin = whole.origin;
    mesh.overlap = whole.overlap;
    mesh.areas.reserve(whole.areas.size());
    for (const auto& area : whole.areas) {
        mesh.areas.push_back({area.key, area.alpha3, area.name, rings(area.rings), {}, area.status});
        mesh.areas.back().labelRoom = labelRoomIn(mesh.areas.back().rings);
    }
    mesh.lakes = rings(whole.lakes);
    mesh.coasts = lines(whole.coasts);
    mesh.borders = lines(whole.borders);
    mesh.disputed = lines(whole.disputed);
    mesh.graticule = lines(whole.graticule);
    mesh.outline = geodata::mapOutline(to);
    return mesh;
}

}  // namespace app
