// The base map: areas and lines of a MapMesh, uploaded once and moved by a matrix's worth of numbers when the map is panned or zoomed.
#pragma once

#include "app/picture/picture.h"
#include "app/render/gl_lines.h"

#include <memory>
#include <vector>

namespace app {

class GlBaseMap {
public:
    [[nodiscard]] static geodata::Result<GlBaseMap> make(const std::filesystem::path& shaders);

    // The map of a scene, in two steps between which the picture is resolved: all that lies below the coasts, and the lines above.
    // The scissor box is the frame's in both.
    void drawFills(const BaseMap& base, double pixelsPerPoint, const GlLines& lines, const GlTarget& target);
    void drawLines(const BaseMap& base, double pixelsPerPoint, const PixelBox& frame, LineQuality quality, const GlLines& lines,
                   const GlTarget& target);

private:
    // Triangles of all areas in one buffer; each corner knows its area.
    struct Areas {
        GlVertexArray vertexArray = makeVertexArray();
        GlBuffer corners = makeBuffer();
        GlBuffer indices = makeBuffer();
        std::vector<geodata::MapBox> boxes;
        std::vector<std::uint32_t> starts;
    };
    struct Uploaded {
        std::shared_ptr<const MapMesh> mesh;
        Areas areas;
        Areas lakes;
        Areas outline;
        GlPolylines coasts;
        GlPolylines borders;
        GlPolylines disputed;
        GlPolylines graticule;
        GlPolylines edge;
    };

    [[nodiscard]] static Areas upload(const MapTriangles& triangles);
    // The mesh's buffers, made when it is new; the least recently drawn of too many is forgotten.
    Uploaded& uploaded(const std::shared_ptr<const MapMesh>& mesh);
    // Without a pattern areas are filled; with one only its lines are drawn. Areas whose fill is transparent are left out.
    void drawAreas(const Areas& areas, std::span<const Colour> fills, const AreaPattern* pattern, const BaseMap& base, double pixelsPerPoint,
                   const GlTarget& target);
    void setPattern(const AreaPattern* pattern, const BaseMap& base, double pixelsPerPoint) const;

    GlProgram program_;
    GlTextureBuffer fills_;
    std::vector<Uploaded> meshes_;  // Least recently drawn first.
};

// Where the map lies in pixels, and the part of it in sight.
[[nodiscard]] GlPlacement glPlacement(const BaseMap& base, double pixelsPerPoint);
[[nodiscard]] geodata::MapBox mapInSight(const BaseMap& base, double marginPoints);

}  // namespace app
