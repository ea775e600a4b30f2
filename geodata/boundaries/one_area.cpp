#include "geodata/boundaries/one_area.h"

#include "geodata/projection/crossings.h"

#include <cpl_error.h>
#include <cpl_string.h>
#include <ogr_geometry.h>

#include <algorithm>
#include <memory>

namespace geodata {
namespace {

using Shape = std::unique_ptr<OGRGeometry>;

std::unique_ptr<OGRLinearRing> ringFrom(std::span<const LonLat> points) {
    auto ring = std::make_unique<OGRLinearRing>();
    for (const LonLat place : points) ring->addPoint(place.lon, place.lat);
    ring->closeRings();
    return ring;
}

std::unique_ptr<OGRPolygon> polygonFrom(const PlanarPolygon& polygon) {
    auto shape = std::make_unique<OGRPolygon>();
    shape->addRingDirectly(ringFrom(polygon.outer[0]).release());
    for (std::size_t hole = 0; hole < polygon.holes.size(); ++hole) shape->addRingDirectly(ringFrom(polygon.holes[hole]).release());
    return shape;
}

// Each ring a polygon of its own.
OGRMultiPolygon polygonsFrom(const GlobePaths& rings) {
    OGRMultiPolygon all;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        auto shape = std::make_unique<OGRPolygon>();
        shape->addRingDirectly(ringFrom(rings[index]).release());
        all.addGeometryDirectly(shape.release());
    }
    return all;
}

// What the rings of a shape cover, without overlaps. "structure" keeps what is inside of any ring; the other method is even-odd.
Shape repaired(const OGRGeometry& shape) {
    const CPLStringList options(CSLSetNameValue(nullptr, "METHOD", "STRUCTURE"));
    return Shape(shape.MakeValid(options.List()));
}

void addPolygons(const OGRGeometry& shape, OGRMultiPolygon& out) {
    const auto type = wkbFlatten(shape.getGeometryType());
    if (type == wkbPolygon) {
        out.addGeometry(&shape);
    } else if (type == wkbMultiPolygon || type == wkbGeometryCollection) {
        for (const auto* part : *shape.toGeometryCollection()) addPolygons(*part, out);
    }
}

Shape coveredBy(const PlanarPolygon& polygon) {
    Shape outer = repaired(polygonsFrom(polygon.outer));
    if (!outer || polygon.holes.empty()) return outer;
    const Shape holes = repaired(polygonsFrom(polygon.holes));
    return holes ? Shape(outer->Difference(holes.get())) : nullptr;
}

Shape joined(const std::vector<PlanarPolygon>& polygons) {
    OGRMultiPolygon all;
    for (const auto& polygon : polygons) {
        const Shape shape = coveredBy(polygon);
        if (!shape) return nullptr;
        addPolygons(*shape, all);
    }
    return Shape(all.UnionCascaded());
}

GlobePaths ringsOf(const OGRMultiPolygon& polygons) {
    GlobePaths rings;
    for (const auto* polygon : polygons) {
        for (const auto* ring : *polygon) {
            rings.startPath();
            for (int index = 0; index + 1 < ring->getNumPoints(); ++index) rings.points.push_back({ring->getX(index), ring->getY(index)});
        }
    }
    return rings;
}

GlobePaths allRings(const std::vector<PlanarPolygon>& polygons) {
    GlobePaths rings;
    for (const auto& polygon : polygons) rings.append(polygon.outer), rings.append(polygon.holes);
    return rings;
}

bool areRight(const std::vector<PlanarPolygon>& polygons) {
    if (std::any_of(polygons.begin(), polygons.end(), [](const PlanarPolygon& polygon) { return polygon.outer.size() != 1; })) return false;
    OGRMultiPolygon all;
    for (const auto& polygon : polygons) all.addGeometryDirectly(polygonFrom(polygon).release());
    return all.IsValid();
}

}  // namespace

std::optional<GlobePaths> oneArea(const std::vector<PlanarPolygon>& polygons, bool join, std::size_t& mostCrossings) {
    const CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    GlobePaths asTheyAre = allRings(polygons);
    if (!join && areRight(polygons)) return asTheyAre;
    const std::size_t crossings = crossingsOf(asTheyAre, mostCrossings);
    if (crossings > mostCrossings) return std::nullopt;
    mostCrossings -= crossings;
    const Shape shape = joined(polygons);
    if (!shape) return asTheyAre;  // A GDAL without GEOS, or a shape that GEOS gives up on: even-odd is what is left.
    OGRMultiPolygon parts;
    addPolygons(*shape, parts);
    return ringsOf(parts);
}

}  // namespace geodata
