#include "app/render/triangulate.h"

#include <GL/glu.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <memory>

namespace app {
namespace {

struct TessellatorDeleter {
    void operator()(GLUtesselator* tessellator) const { gluDeleteTess(tessellator); }
};
using Tessellator = std::unique_ptr<GLUtesselator, TessellatorDeleter>;

// GLU hands back the pointer it was given for each vertex: we give it the position in `points` in the clothes of a pointer.
void* pointerFrom(std::size_t position) { return reinterpret_cast<void*>(static_cast<std::uintptr_t>(position)); }
std::uint32_t positionFrom(const void* pointer) { return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(pointer)); }

void GLAPIENTRY takeVertex(void* vertex, void* target) { static_cast<MapTriangles*>(target)->indices.push_back(positionFrom(vertex)); }

// Where two edges cross there is a new point.
void GLAPIENTRY combine(const GLdouble place[3], void* /*vertices*/[4], const GLfloat /*weights*/[4], void** made, void* target) {
    auto& points = static_cast<MapTriangles*>(target)->points;
    *made = pointerFrom(points.size());
    points.push_back({place[0], place[1]});
}

// Being there makes GLU give plain triangles, no fans and strips.
void GLAPIENTRY takeEdgeFlag(GLboolean /*isBoundary*/) {}

template <typename Function>
_GLUfuncptr callback(Function* function) {
    return reinterpret_cast<_GLUfuncptr>(function);
}

Tessellator makeTessellator() {
    Tessellator tessellator(gluNewTess());
    gluTessCallback(tessellator.get(), GLU_TESS_VERTEX_DATA, callback(takeVertex));
    gluTessCallback(tessellator.get(), GLU_TESS_COMBINE_DATA, callback(combine));
    gluTessCallback(tessellator.get(), GLU_TESS_EDGE_FLAG, callback(takeEdgeFlag));
    gluTessProperty(tessellator.get(), GLU_TESS_WINDING_RULE, GLU_TESS_WINDING_ODD);
    gluTessNormal(tessellator.get(), 0.0, 0.0, 1.0);
    return tessellator;
}

void addRing(GLUtesselator* tessellator, std::span<const geodata::MapPoint> ring, MapTriangles& triangles) {
    if (ring.size() < 3) return;
    gluTessBeginContour(tessellator);
    for (const auto& point : ring) {
        if (!std::isfinite(point.x) || !std::isfinite(point.y)) continue;
        std::array<GLdouble, 3> place{point.x, point.y, 0.0};
        gluTessVertex(tessellator, place.data(), pointerFrom(triangles.points.size()));
        triangles.points.push_back(point);
    }
    gluTessEndContour(tessellator);
}

}  // namespace

MapTriangles triangulate(std::span<const geodata::MapPaths> areas) {
    const auto tessellator = makeTessellator();
    MapTriangles triangles;
    triangles.areaStarts.reserve(areas.size() + 1);
    for (const auto& rings : areas) {
        triangles.areaStarts.push_back(static_cast<std::uint32_t>(triangles.indices.size()));
        gluTessBeginPolygon(tessellator.get(), &triangles);
        for (std::size_t ring = 0; ring < rings.size(); ++ring) addRing(tessellator.get(), rings[ring], triangles);
        gluTessEndPolygon(tessellator.get());
        // If GLU gave up in the middle of an area, what is left of a triangle is dropped.
        triangles.indices.resize(triangles.indices.size() / 3 * 3);
    }
    triangles.areaStarts.push_back(static_cast<std::uint32_t>(triangles.indices.size()));
    return triangles;
}

}  // namespace app
