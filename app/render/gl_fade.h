// Keeps the picture shown before and lays it over the new one, so that one passes into the other.
#pragma once

#include "app/render/gl_target.h"
#include "geodata/result.h"

#include <filesystem>

namespace app {

class GlFade {
public:
    [[nodiscard]] static geodata::Result<GlFade> make(const std::filesystem::path& shaders);

    // Keeps what was painted last. The binding of framebuffers is as before.
    void keep(const GlTarget& target);
    // Draws what was kept over the framebuffer that is bound, which must have the same size; opacity 0 to 1.
    void draw(double opacity) const;

private:
    int width_ = 0;
    int height_ = 0;
    GlProgram program_;
    GlPaintedTexture picture_;
    GlVertexArray noVertices_ = makeVertexArray();
};

}  // namespace app
