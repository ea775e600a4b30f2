#include "app/render/gl_marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <type_traits>

namespace app {
namespace {

constexpr std::array cornerLayout{
    GlAttribute{0, 2, GL_FLOAT, false, offsetof(MarkCorner, pixel)}, GlAttribute{1, 4, GL_FLOAT, false, offsetof(MarkCorner, shape)},
    GlAttribute{2, 2, GL_FLOAT, false, offsetof(MarkCorner, dashPeriod)}, GlAttribute{3, 4, GL_UNSIGNED_BYTE, true, offsetof(MarkCorner, fill)}};

PixelStroke inPixels(const Stroke& stroke, double pixelsPerPoint) {
    return {stroke.colour, stroke.width * pixelsPerPoint, {stroke.dash.drawn * pixelsPerPoint, stroke.dash.empty * pixelsPerPoint}};
}

std::vector<PixelPoint> inPixels(std::span<const PagePoint> path, double pixelsPerPoint) {
    std::vector<PixelPoint> pixels;
    pixels.reserve(path.size());
    for (const auto& point : path) pixels.push_back({point.x * pixelsPerPoint, point.y * pixelsPerPoint});
    return pixels;
}

void addOutlined(MarkMesh& mesh, std::span<const PagePoint> outline, Colour fill, const Stroke& stroke, double pixelsPerPoint) {
    const auto ring = inPixels(outline, pixelsPerPoint);
    addFill(mesh, std::span(&ring, 1), fill);
    addStroke(mesh, ring, true, inPixels(stroke, pixelsPerPoint));
}

void addToPaths(geodata::MapPaths& paths, std::span<const PixelPoint> path, bool closed) {
    paths.startPath();
    for (const auto& point : path) paths.points.push_back({point.x, -point.y});
    if (closed && !path.empty()) paths.points.push_back({path.front().x, -path.front().y});
}

PixelBox common(const PixelBox& a, const PixelBox& b) {
    const int left = std::max(a.left, b.left);
    const int bottom = std::max(a.bottom, b.bottom);
    return {left, bottom, std::min(a.left + a.width, b.left + b.width) - left, std::min(a.bottom + a.height, b.bottom + b.height) - bottom};
}

// The pixels a stroke touches.
PixelBox touched(const geodata::MapPaths& paths, double width, const GlTarget& target) {
    constexpr double far = std::numeric_limits<double>::infinity();
    geodata::MapBox box{{far, far}, {-far, -far}};
    for (const auto& point : paths.points) {
        box.low = {std::min(box.low.x, point.x), std::min(box.low.y, point.y)};
        box.high = {std::max(box.high.x, point.x), std::max(box.high.y, point.y)};
    }
    const double margin = width / 2.0 + 2.0;
    const auto within = [](double value) { return static_cast<int>(std::clamp(value, -1e6, 1e6)); };
    const int left = within(std::floor(box.low.x - margin));
    const int bottom = within(std::floor(target.height() + box.low.y - margin));
    return {left, bottom, within(std::ceil(box.high.x + margin)) - left, within(std::ceil(target.height() + box.high.y + margin)) - bottom};
}

}  // namespace

geodata::Result<GlMarks> GlMarks::make(const std::filesystem::path& shaders) {
    auto program = makeProgram(shaders, "mark");
    if (!program) return program.problem();
    GlMarks marks;
    marks.program_ = *std::move(program);
    marks.vertexArray_ = makeVertexArray();
    marks.corners_ = makeBuffer();
    marks.indices_ = makeBuffer();
    return marks;
}

GlMarks::Gathered GlMarks::gather(const std::vector<Item>& items, const Fonts& fonts, double pixelsPerPoint) {
    Gathered gathered;
    auto& mesh = gathered.mesh;
    const auto addLines = [&](const Lines& lines) {
        std::vector<std::vector<PixelPoint>> paths;
        for (std::size_t index = 0; index < lines.paths.size(); ++index) paths.push_back(inPixels(lines.paths[index], pixelsPerPoint));
        if (lines.closed) addFill(mesh, paths, lines.fill);
        if (lines.stroke.width <= 0.0 || lines.stroke.colour.alpha == 0) return;
        const auto stroke = inPixels(lines.stroke, pixelsPerPoint);
        JaggedStroke jagged{0, {}, stroke};
        for (const auto& path : paths) {
            if (isSmooth(path, lines.closed, stroke.width)) {
                addStroke(mesh, path, lines.closed, stroke);
            } else {
                addToPaths(jagged.paths, path, lines.closed);
            }
        }
        jagged.indicesBefore = mesh.indices.size();
        if (!jagged.paths.empty()) gathered.jagged.push_back(std::move(jagged));
    };
    for (const auto& item : items) {
        std::visit(
            [&](const auto& each) {
                using Kind = std::decay_t<decltype(each)>;
                if constexpr (std::is_same_v<Kind, Lines>) addLines(each);
                if constexpr (std::is_same_v<Kind, Symbol>) addOutlined(mesh, symbolOutline(each), each.fill, each.stroke, pixelsPerPoint);
                if constexpr (std::is_same_v<Kind, Box>) addOutlined(mesh, boxOutline(each.box, each.radius), each.fill, each.stroke, pixelsPerPoint);
                if constexpr (std::is_same_v<Kind, Text>) letters_.add(mesh, each, fonts, pixelsPerPoint);
            },
            item);
    }
    return gathered;
}

void GlMarks::upload(const MarkMesh& mesh) {
    glBindVertexArray(vertexArray_.number());
    fillBuffer(corners_, GL_ARRAY_BUFFER, std::span<const MarkCorner>(mesh.corners), GL_STREAM_DRAW);
    describeVertex(cornerLayout, sizeof(MarkCorner));
    fillBuffer(indices_, GL_ELEMENT_ARRAY_BUFFER, std::span<const std::uint32_t>(mesh.indices), GL_STREAM_DRAW);
    glBindVertexArray(0);
}

void GlMarks::drawRange(std::size_t first, std::size_t end, const GlTarget& target) {
    if (first == end) return;
    glUseProgram(program_.number());
    glUniform2f(uniformOf(program_, "pixels"), static_cast<float>(target.width()), static_cast<float>(target.height()));
    glUniform1i(uniformOf(program_, "letters"), 0);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, letters_.texture());
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glBindVertexArray(vertexArray_.number());
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(end - first), GL_UNSIGNED_INT, reinterpret_cast<const void*>(first * sizeof(std::uint32_t)));
    glBindVertexArray(0);
}

void GlMarks::drawJagged(const JaggedStroke& jagged, const PixelBox& clip, const GlLines& lines, const GlTarget& target) {
    const auto box = common(clip, touched(jagged.paths, jagged.stroke.width, target));
    if (box.isEmpty()) return;
    const GlPolylines polylines(jagged.paths, GlPolylines::Detail::Full, GL_STREAM_DRAW);
    target.drawMask(box);
    const geodata::MapBox picture{{-jagged.stroke.width, -target.height() - jagged.stroke.width},
                                  {target.width() + jagged.stroke.width, jagged.stroke.width}};
    lines.mask(polylines, LineChannel::Lowest, {0.0, 0.0, 0.0, 0.0, 1.0}, picture, {jagged.stroke.colour, jagged.stroke.width, jagged.stroke.dash},
               target);
    lines.colour({jagged.stroke.colour, {}, {}}, target);
    glScissor(clip.left, clip.bottom, clip.width, clip.height);
}

void GlMarks::drawItems(const std::vector<Item>& items, const Fonts& fonts, double pixelsPerPoint, const PixelBox& clip, const GlLines& lines,
                        const GlTarget& target) {
    if (items.empty() || clip.isEmpty()) return;
    const int generation = letters_.generation();
    auto gathered = gather(items, fonts, pixelsPerPoint);
    // Old letters made room for new ones on the way: now all that is needed comes fresh.
    if (letters_.generation() != generation) gathered = gather(items, fonts, pixelsPerPoint);
    upload(gathered.mesh);
    glEnable(GL_SCISSOR_TEST);
    glScissor(clip.left, clip.bottom, clip.width, clip.height);
    std::size_t drawn = 0;
    for (const auto& jagged : gathered.jagged) {
        drawRange(drawn, jagged.indicesBefore, target);
        drawJagged(jagged, clip, lines, target);
        drawn = jagged.indicesBefore;
    }
    drawRange(drawn, gathered.mesh.indices.size(), target);
}

}  // namespace app
