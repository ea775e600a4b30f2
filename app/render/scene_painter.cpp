#include "app/render/scene_painter.h"

#include "app/render/gl_base_map.h"
#include "app/render/gl_fade.h"
#include "app/render/gl_marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace app {

struct ScenePainter::Content {
    GlTarget target;
    GlBaseMap baseMap;
    GlLines lines;
    GlMarks marks;
    GlFade fade;
    bool isSoftware = false;
    bool isRough = false;
};

namespace {

// Pixels that are inside a box of the page, whole pixels only.
PixelBox pixelBox(const PageBox& box, double pixelsPerPoint, const GlTarget& target) {
    const auto pixel = [&](double points, int most) { return std::clamp(static_cast<int>(std::lround(points * pixelsPerPoint)), 0, most); };
    const int left = pixel(box.left, target.width());
    const int right = pixel(box.right, target.width());
    const int top = pixel(box.top, target.height());
    const int bottom = pixel(box.bottom, target.height());
    return {left, target.height() - bottom, right - left, bottom - top};
}

void clear(Colour colour) {
    const std::array<GLfloat, 4> values{static_cast<float>(colour.red) / 255.0F, static_cast<float>(colour.green) / 255.0F,
                                        static_cast<float>(colour.blue) / 255.0F, 1.0F};
    glDisable(GL_SCISSOR_TEST);
    glClearBufferfv(GL_COLOR, 0, values.data());
}

bool isSoftwareRenderer() {
    const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    const std::string renderer = name == nullptr ? "" : name;
    return renderer.find("llvmpipe") != std::string::npos || renderer.find("softpipe") != std::string::npos;
}

GLuint boundFramebuffer() {
    GLint number = 0;
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &number);
    return static_cast<GLuint>(number);
}

}  // namespace

ScenePainter::ScenePainter(std::unique_ptr<Content> content) : content_(std::move(content)) {}
ScenePainter::ScenePainter(ScenePainter&&) noexcept = default;
ScenePainter& ScenePainter::operator=(ScenePainter&&) noexcept = default;
ScenePainter::~ScenePainter() = default;

geodata::Result<ScenePainter> ScenePainter::make(const std::filesystem::path& shaders) {
    auto baseMap = GlBaseMap::make(shaders);
    if (!baseMap) return baseMap.problem();
    auto lines = GlLines::make(shaders);
    if (!lines) return lines.problem();
    auto marks = GlMarks::make(shaders);
    if (!marks) return marks.problem();
    auto fade = GlFade::make(shaders);
    if (!fade) return fade.problem();
    return ScenePainter(std::make_unique<Content>(
        Content{GlTarget(), *std::move(baseMap), *std::move(lines), *std::move(marks), *std::move(fade), isSoftwareRenderer()}));
}

void ScenePainter::draw(const Scene& scene, const Fonts& fonts, double pixelsPerPoint, Motion motion) {
    const GLuint shown = boundFramebuffer();
    auto& [target, baseMap, lines, marks, fade, isSoftware, isRough] = *content_;
    const auto pixels = [&](double points) { return std::max(1, static_cast<int>(std::lround(points * pixelsPerPoint))); };
    target.resize(pixels(scene.size.width), pixels(scene.size.height));
    glViewport(0, 0, target.width(), target.height());
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);

    const auto& base = scene.base;
    const auto frame = pixelBox(base.frame, pixelsPerPoint, target);
    const bool hasMap = base.mesh && !frame.isEmpty();
    isRough = isSoftware && motion == Motion::Moving;
    target.drawPlain();
    clear(scene.background);
    if (!isRough) {
        target.drawSmooth();
        clear(scene.background);
    }
    if (hasMap) {
        glEnable(GL_SCISSOR_TEST);
        glScissor(frame.left, frame.bottom, frame.width, frame.height);
        baseMap.drawFills(base, pixelsPerPoint, lines, target);
    }
    if (!isRough) hasMap ? target.resolve(frame) : target.drawPlain();
    if (hasMap) baseMap.drawLines(base, pixelsPerPoint, frame, isRough ? LineQuality::Quick : LineQuality::Exact, lines, target);
    marks.drawItems(scene.marks, fonts, pixelsPerPoint, frame, lines, target);
    marks.drawItems(scene.furniture, fonts, pixelsPerPoint, {0, 0, target.width(), target.height()}, lines, target);
    target.copyTo(shown);
}

bool ScenePainter::isRough() const { return content_->isRough; }

void ScenePainter::drawAgain() { content_->target.copyTo(boundFramebuffer()); }

void ScenePainter::keepPicture() { content_->fade.keep(content_->target); }

void ScenePainter::drawKept(double opacity) { content_->fade.draw(opacity); }

Picture readFramebuffer(int width, int height) {
    Picture picture{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4)};
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, picture.rgba.data());
    // OpenGL gives the lowest row first.
    const auto row = static_cast<std::ptrdiff_t>(width) * 4;
    for (int upper = 0, lower = height - 1; upper < lower; ++upper, --lower) {
        std::swap_ranges(picture.rgba.begin() + upper * row, picture.rgba.begin() + (upper + 1) * row, picture.rgba.begin() + lower * row);
    }
    for (std::size_t alpha = 3; alpha < picture.rgba.size(); alpha += 4) picture.rgba[alpha] = 255;
    return picture;
}

}  // namespace app
