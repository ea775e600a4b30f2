// Draws a Scene with OpenGL 3.3 core into the framebuffer that is bound.
#pragma once

#include "app/scene/scene.h"
#include "geodata/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace app {

// Pixels from top left, RGBA, 8 bits each.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

// Owns shaders, buffers of the newest meshes and the glyph atlas; to be used with one GL context, made current by the caller.
class ScenePainter {
public:
    // Compiles the shaders of SHADERS; fails with the compiler's words.
    [[nodiscard]] static geodata::Result<ScenePainter> make(const std::filesystem::path& shaders);
    ScenePainter(ScenePainter&&) noexcept;
    ScenePainter& operator=(ScenePainter&&) noexcept;
    ~ScenePainter();

    // The scene's size in points times pixelsPerPoint is the framebuffer's size in pixels.
    void draw(const Scene& scene, const Fonts& fonts, double pixelsPerPoint);

private:
    struct Content;
    explicit ScenePainter(std::unique_ptr<Content> content);
    std::unique_ptr<Content> content_;
};

// The bound framebuffer's pixels.
[[nodiscard]] Picture readFramebuffer(int width, int height);

}  // namespace app
