#include "app/map/make_map_mesh.h"

#include "app/map/inside_rings.h"
#include "app/map/names/label_room.h"
#include "geodata/projection/box_clip.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app {
namespace {

// A finer source is worth a finer curve: about a quarter of a pixel where the scale is meant to be seen.
geodata::Tolerance toleranceFor(geodata::Scale scale) {
    switch (scale) {
        case geodata::Scale::OneTo110Million: return {0.0008};
        case geodata::Scale::OneTo50Million: return {0.0003};
        case geodata::Scale::OneTo10Million: return {0.00003};
    }
    return {};
}

constexpr double graticuleStepDegrees = 30.0;

// Rings with points nearer than `spacing` to the one before dropped; rings that have then no area are left out.
void addCoarse(const geodata::MapPaths& rings, double spacing, geodata::MapPaths& out) {
    std::vector<geodata::MapPoint> kept;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        kept.clear();
        for (const auto& point : rings[index]) {
            if (kept.empty() || std::hypot(point.x - kept.back().x, point.y - kept.back().y) >= spacing) kept.push_back(point);
        }
        if (kept.size() > 3) out.add(kept);
    }
}

void addTriangles(MapMesh& mesh, const Triangulate& triangulate) {
    if (!triangulate) return;
    std::vector<geodata::MapPaths> rings;
    rings.reserve(mesh.areas.size());
    for (const auto& area : mesh.areas) rings.push_back(area.rings);
    mesh.areaTriangles = triangulate(rings);
    mesh.lakeTriangles = triangulate(std::span(&mesh.lakes, 1));
    mesh.outlineTriangles = triangulate(std::span(&mesh.outline, 1));
}

}  // namespace

std::shared_ptr<const MapMesh> makeMapMesh(const geodata::Boundaries& boundaries, const geodata::Projection& projection,
                                           const Triangulate& triangulate) {
    const auto tolerance = toleranceFor(boundaries.scale);
    auto mesh = std::make_shared<MapMesh>();
    mesh->key = {boundaries.scale, projection};
    mesh->origin = boundaries.origin;
    mesh->overlap = boundaries.overlap;
    mesh->areas.reserve(boundaries.areas.size());
    for (const auto& area : boundaries.areas) {
        auto rings = area.isWholeGlobe ? geodata::mapOutline(projection, tolerance) : geodata::mapRings(projection, area.rings, tolerance);
        mesh->areas.push_back({area.key, area.alpha3, area.name, std::move(rings), {}, area.status});
        mesh->areas.back().labelRoom = labelRoomIn(mesh->areas.back().rings);
    }
    mesh->lakes = geodata::mapRings(projection, boundaries.lakes, tolerance);
    mesh->coasts = geodata::mapLines(projection, boundaries.coasts, tolerance);
    mesh->borders = geodata::mapLines(projection, boundaries.borders, tolerance);
    mesh->disputed = geodata::mapLines(projection, boundaries.disputed, tolerance);
    mesh->graticule = geodata::mapGraticule(projection, graticuleStepDegrees, tolerance);
    mesh->outline = geodata::mapOutline(projection, tolerance);
    constexpr double overviewSpacing = 0.01;
    for (const auto& area : mesh->areas) addCoarse(area.rings, overviewSpacing, mesh->overview);
    addCoarse(mesh->outline, overviewSpacing, mesh->overviewOutline);
    addTriangles(*mesh, triangulate);
    return mesh;
}

std::shared_ptr<const MapMesh> triangulated(MapMesh mesh, const Triangulate& triangulate) {
    auto made = std::make_shared<MapMesh>(std::move(mesh));
    addTriangles(*made, triangulate);
    return made;
}

std::shared_ptr<const MapMesh> partOfMapMesh(const MapMesh& whole, const geodata::MapBox& part, const Triangulate& triangulate) {
    MapMesh mesh;
    mesh.key = whole.key;
    mesh.key.part = part;
    mesh.origin = whole.origin;
    mesh.overlap = whole.overlap;
    mesh.areas.reserve(whole.areas.size());
    for (const auto& area : whole.areas) {
        mesh.areas.push_back({area.key, area.alpha3, area.name, geodata::ringsWithin(area.rings, part), area.labelRoom, area.status});
    }
    mesh.lakes = geodata::ringsWithin(whole.lakes, part);
    mesh.coasts = geodata::linesWithin(whole.coasts, part);
    mesh.borders = geodata::linesWithin(whole.borders, part);
    mesh.disputed = geodata::linesWithin(whole.disputed, part);
    // These are few, and the edge of the map is stroked: it must not run along the part's sides.
    mesh.graticule = whole.graticule;
    mesh.outline = whole.outline;
    mesh.overview = whole.overview;
    mesh.overviewOutline = whole.overviewOutline;
    return triangulated(std::move(mesh), triangulate);
}

std::optional<geodata::MapBox> partFor(const geodata::MapBox& visible, const geodata::Projection& projection) {
    constexpr double mostOfMap = 0.5;
    const double larger = std::max(visible.width(), visible.height());
    // A power of two: the grid holds while one zooms a little.
    const double step = std::exp2(std::ceil(std::log2(larger))) / 4.0;
    const auto down = [step](double value) { return std::floor(value / step) * step; };
    const auto up = [step](double value) { return std::ceil(value / step) * step; };
    const geodata::MapBox part{{down(visible.low.x - larger / 2.0), down(visible.low.y - larger / 2.0)},
                               {up(visible.high.x + larger / 2.0), up(visible.high.y + larger / 2.0)}};
    const auto world = geodata::boundsOf(projection);
    const double width = std::min(part.high.x, world.high.x) - std::max(part.low.x, world.low.x);
    const double height = std::min(part.high.y, world.high.y) - std::max(part.low.y, world.low.y);
    if (width * height > mostOfMap * world.width() * world.height()) return std::nullopt;
    return part;
}

bool covers(const MapMeshKey& key, const geodata::MapBox& visible) {
    if (!key.part) return true;
    const auto world = geodata::boundsOf(key.projection);
    const auto& part = *key.part;
    return part.low.x <= std::max(visible.low.x, world.low.x) && part.low.y <= std::max(visible.low.y, world.low.y) &&
           part.high.x >= std::min(visible.high.x, world.high.x) && part.high.y >= std::min(visible.high.y, world.high.y);
}

bool isIn(const AreaShape& area, const geodata::MapBox& box) {
    for (std::size_t ring = 0; ring < area.rings.size(); ++ring) {
        const auto around = geodata::boxAround(area.rings[ring]);
        if (around && geodata::meet(*around, box)) return true;
    }
    return false;
}

bool isLandOf(const MapMesh& mesh, std::string_view alpha3, geodata::MapPoint point) {
    return std::any_of(mesh.areas.begin(), mesh.areas.end(),
                       [&](const AreaShape& area) { return area.alpha3 == alpha3 && isInsideRings(area.rings, point); });
}

std::optional<std::size_t> areaAt(const MapMesh& mesh, geodata::MapPoint point) {
    // An enclave may lie on a country drawn without a hole for it at coarse scales; the one drawn later is the one seen.
    for (std::size_t index = mesh.areas.size(); index-- > 0;) {
        if (isInsideRings(mesh.areas[index].rings, point)) return index;
    }
    return std::nullopt;
}

}  // namespace app
