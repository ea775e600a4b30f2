// Draws a Scene with OpenGL 3.3 core into the framebuffer that is bound.
#pragma once

#include "app/picture/picture.h"
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

// A map in motion may have rough edges of areas and joints of coasts where the graphics card is only a program, which takes two to
// three times as long for good ones. Marks and texts are always good, and real cards make no difference.
enum class Motion { Resting, Moving };

// Owns shaders, buffers of the newest meshes and the glyph atlas; to be used with one GL context, made current by the caller. The
// scissor test, blending, programs and bindings are left as it happens; whoever draws next sets what it needs.
class ScenePainter {
public:
    // Compiles the shaders of SHADERS; fails with the compiler's words.
    [[nodiscard]] static geodata::Result<ScenePainter> make(const std::filesystem::path& shaders);
    ScenePainter(ScenePainter&&) noexcept;
    ScenePainter& operator=(ScenePainter&&) noexcept;
    ~ScenePainter();

    // The scene's size in points times pixelsPerPoint is the framebuffer's size in pixels.
    void draw(const Scene& scene, const Fonts& fonts, double pixelsPerPoint, Motion motion = Motion::Resting);
    // Whether the picture drawn last looks worse than it could because the map moved.
    [[nodiscard]] bool isRough() const;
    // The picture drawn last once more: a copy, for when only the panels above it have changed.
    void drawAgain();
    // Keeps the picture drawn last, to be laid over the next: drawKept(1) shows it in full, drawKept(0) not at all.
    void keepPicture();
    void drawKept(double opacity);

private:
    struct Content;
    explicit ScenePainter(std::unique_ptr<Content> content);
    std::unique_ptr<Content> content_;
};

// The bound framebuffer's pixels; alpha is 255 everywhere.
[[nodiscard]] Picture readFramebuffer(int width, int height);

}  // namespace app
