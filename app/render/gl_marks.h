// Draws the items of a scene in their order: nearly all of them in one draw call.
#pragma once

#include "app/render/gl_letters.h"
#include "app/render/gl_lines.h"
#include "app/render/gl_shapes.h"

#include <vector>

namespace app {

class GlMarks {
public:
    [[nodiscard]] static geodata::Result<GlMarks> make(const std::filesystem::path& shaders);

    // Items on the plain picture, within `clip`.
    void drawItems(const std::vector<Item>& items, const Fonts& fonts, double pixelsPerPoint, const PixelBox& clip, const GlLines& lines,
                   const GlTarget& target);

private:
    // A path with sharp turns, such as a country's outline: it needs the mask, so what was gathered before it is drawn first.
    struct JaggedStroke {
        std::size_t indicesBefore = 0;
        geodata::MapPaths paths;  // In pixels, y pointing up.
        PixelStroke stroke;
    };
    struct Gathered {
        MarkMesh mesh;
        std::vector<JaggedStroke> jagged;
    };

    [[nodiscard]] Gathered gather(const std::vector<Item>& items, const Fonts& fonts, double pixelsPerPoint);
    void upload(const MarkMesh& mesh);
    void drawRange(std::size_t first, std::size_t end, const GlTarget& target);
    void drawJagged(const JaggedStroke& jagged, const PixelBox& clip, const GlLines& lines, const GlTarget& target);

    GlProgram program_;
    GlVertexArray vertexArray_;
    GlBuffer corners_;
    GlBuffer indices_;
    GlLetters letters_;
};

}  // namespace app
