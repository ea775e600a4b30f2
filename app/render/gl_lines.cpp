#include "app/render/gl_lines.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace app {
namespace {

constexpr std::size_t segmentsAChunk = 128;
constexpr std::size_t pointsWorthLevels = 20000;
// In earth radii; drawn from about 120, 370, 1100 and 3000 pixels to one downwards.
constexpr std::array tolerances{2.4e-3, 8e-4, 2.8e-4, 1e-4};
constexpr double unseenPixels = 0.3;
constexpr double unseenInMotion = 0.9;
constexpr std::uint32_t cornersASegment = 6;

using PointTexel = std::array<float, 4>;

bool overlap(const geodata::MapBox& a, const geodata::MapBox& b) {
    return a.low.x <= b.high.x && b.low.x <= a.high.x && a.low.y <= b.high.y && b.low.y <= a.high.y;
}

geodata::MapBox boxAround(std::span<const PointTexel> points) {
    constexpr double far = std::numeric_limits<double>::infinity();
    geodata::MapBox box{{far, far}, {-far, -far}};
    for (const auto& point : points) {
        box.low = {std::min(box.low.x, double{point[0]}), std::min(box.low.y, double{point[1]})};
        box.high = {std::max(box.high.x, double{point[0]}), std::max(box.high.y, double{point[1]})};
    }
    return box;
}

// Lengths are measured once, in the plane's unit; the shader multiplies.
void addPath(std::span<const geodata::MapPoint> path, std::vector<PointTexel>& points) {
    double length = 0.0;
    for (std::size_t index = 0; index < path.size(); ++index) {
        if (index > 0) length += std::hypot(path[index].x - path[index - 1].x, path[index].y - path[index - 1].y);
        points.push_back({static_cast<float>(path[index].x), static_cast<float>(path[index].y), static_cast<float>(length), 0.0F});
    }
}

// Runs of chunks in sight, as glMultiDrawArrays wants them.
struct Runs {
    std::vector<GLint> firsts;
    std::vector<GLsizei> counts;
};

Runs runsInSight(const std::vector<GlPolylines::Chunk>& chunks, const geodata::MapBox& seen) {
    Runs runs;
    for (const auto& chunk : chunks) {
        if (!overlap(chunk.box, seen)) continue;
        const auto first = static_cast<GLint>(chunk.firstSegment * cornersASegment);
        const auto count = static_cast<GLsizei>(chunk.segments * cornersASegment);
        if (!runs.firsts.empty() && runs.firsts.back() + runs.counts.back() == first) {
            runs.counts.back() += count;
        } else {
            runs.firsts.push_back(first);
            runs.counts.push_back(count);
        }
    }
    return runs;
}

// Points nearer than `tolerance` to the last one kept are left out; the ends stay.
geodata::MapPaths thinned(const geodata::MapPaths& paths, double tolerance) {
    geodata::MapPaths thin;
    for (std::size_t index = 0; index < paths.size(); ++index) {
        const auto path = paths[index];
        thin.startPath();
        for (std::size_t point = 0; point < path.size(); ++point) {
            const bool isEnd = point == 0 || point + 1 == path.size();
            const auto& last = thin.points.empty() ? path[point] : thin.points.back();
            if (isEnd || std::hypot(path[point].x - last.x, path[point].y - last.y) >= tolerance) thin.points.push_back(path[point]);
        }
    }
    return thin;
}

GlPolylines::Level levelOf(const geodata::MapPaths& paths, double tolerance, GLenum usage) {
    GlPolylines::Level level;
    level.tolerance = tolerance;
    std::vector<PointTexel> points;
    points.reserve(paths.points.size() + 1);
    for (std::size_t index = 0; index < paths.size(); ++index) {
        const auto first = points.size();
        addPath(paths[index], points);
        for (std::size_t from = first; from + 1 < points.size(); from += segmentsAChunk) {
            const auto segments = std::min(segmentsAChunk, points.size() - 1 - from);
            // The step from a path's last point to the next path's first is not drawn, but counting it leaves no gap between chunks.
            const bool endsPath = from + segments + 1 == points.size();
            level.chunks.push_back({boxAround(std::span(points).subspan(from, segments + 1)), static_cast<std::uint32_t>(from),
                                    static_cast<std::uint32_t>(segments + (endsPath ? 1U : 0U))});
        }
    }
    points.push_back(points.empty() ? PointTexel{} : points.back());  // Where the step from the very last point goes.
    level.points.fill(std::span<const PointTexel>(points), GL_RGBA32F, usage);
    return level;
}

}  // namespace

GlPolylines::GlPolylines(const geodata::MapPaths& paths, Detail detail, GLenum usage) {
    if (detail == Detail::Levels && paths.points.size() > pointsWorthLevels) {
        for (const double tolerance : tolerances) levels_.push_back(levelOf(thinned(paths, tolerance), tolerance, usage));
    }
    if (!paths.points.empty()) levels_.push_back(levelOf(paths, 0.0, usage));
}

const GlPolylines::Level* GlPolylines::levelFor(double pixelsPerUnit, LineQuality quality) const {
    const double unseen = quality == LineQuality::Quick ? unseenInMotion : unseenPixels;
    for (const auto& level : levels_) {
        if (level.tolerance * pixelsPerUnit <= unseen) return &level;
    }
    return nullptr;
}

geodata::Result<GlLines> GlLines::make(const std::filesystem::path& shaders) {
    GlLines lines;
    auto line = makeProgram(shaders, "map_line");
    if (!line) return line.problem();
    auto colour = makeProgram(shaders, "line_colour");
    if (!colour) return colour.problem();
    lines.line_ = *std::move(line);
    lines.colour_ = *std::move(colour);
    lines.noVertices_ = makeVertexArray();
    return lines;
}

void GlLines::draw(const GlPolylines& lines, const GlPlacement& placement, const geodata::MapBox& seen, const Stroke& stroke, Ends ends,
                   LineQuality quality, const std::array<float, 4>& colour, const GlTarget& target) const {
    if (stroke.width <= 0.0 || stroke.colour.alpha == 0) return;
    const auto* level = lines.levelFor(placement.pixelsPerUnit, quality);
    if (level == nullptr) return;
    const auto runs = runsInSight(level->chunks, seen);
    if (runs.firsts.empty()) return;
    glUseProgram(line_.number());
    setPlacement(line_, placement, target);
    glUniform1f(uniformOf(line_, "halfWidth"), static_cast<float>(stroke.width / 2.0));
    glUniform1f(uniformOf(line_, "capLength"), ends == Ends::Round ? static_cast<float>(stroke.width / 2.0 + 0.75) : 0.0F);
    glUniform2f(uniformOf(line_, "dash"), static_cast<float>(stroke.dash.drawn),
                static_cast<float>(stroke.dash.drawn > 0.0 ? stroke.dash.drawn + stroke.dash.empty : 0.0));
    glUniform4fv(uniformOf(line_, "colour"), 1, colour.data());
    glUniform1i(uniformOf(line_, "points"), 0);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_BUFFER, level->points.texture.number());
    glBindVertexArray(noVertices_.number());
    glEnable(GL_BLEND);
    glMultiDrawArrays(GL_TRIANGLES, runs.firsts.data(), runs.counts.data(), static_cast<GLsizei>(runs.firsts.size()));
}

void GlLines::mask(const GlPolylines& lines, LineChannel channel, const GlPlacement& placement, const geodata::MapBox& seen, const Stroke& stroke,
                   const GlTarget& target) const {
    const auto only = [channel](LineChannel other) { return static_cast<GLboolean>(channel == other ? GL_TRUE : GL_FALSE); };
    glColorMask(only(LineChannel::Lowest), only(LineChannel::Middle), only(LineChannel::Highest), GL_FALSE);
    glBlendEquation(GL_MAX);
    draw(lines, placement, seen, stroke, Ends::Round, LineQuality::Exact, {1.0F, 1.0F, 1.0F, 1.0F}, target);
    glBlendEquation(GL_FUNC_ADD);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
}

void GlLines::drawSmooth(const GlPolylines& lines, const GlPlacement& placement, const geodata::MapBox& seen, const Stroke& stroke,
                         LineQuality quality, const GlTarget& target) const {
    const float alpha = static_cast<float>(stroke.colour.alpha) / 255.0F;
    const auto part = [alpha](std::uint8_t value) { return static_cast<float>(value) / 255.0F * alpha; };
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    draw(lines, placement, seen, stroke, Ends::Flat, quality, {part(stroke.colour.red), part(stroke.colour.green), part(stroke.colour.blue), alpha},
         target);
}

void GlLines::colour(const std::array<Colour, 3>& colours, const GlTarget& target) const {
    target.drawPlain();
    glUseProgram(colour_.number());
    glUniform1i(uniformOf(colour_, "mask"), 0);
    std::array<float, 12> values{};
    for (std::size_t index = 0; index < colours.size(); ++index) {
        const auto& colour = colours[index];
        const std::array bytes{colour.red, colour.green, colour.blue, colour.alpha};
        for (std::size_t part = 0; part < 4; ++part) values[index * 4 + part] = static_cast<float>(bytes[part]) / 255.0F;
    }
    glUniform4fv(uniformOf(colour_, "colours"), 3, values.data());
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, target.mask().number());
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glBindVertexArray(noVertices_.number());
    glDrawArrays(GL_TRIANGLES, 0, 3);
}

void setPlacement(const GlProgram& program, const GlPlacement& placement, const GlTarget& target) {
    glUniform2f(uniformOf(program, "nearMapPoint"), static_cast<float>(placement.nearX), static_cast<float>(placement.nearY));
    glUniform2f(uniformOf(program, "nearPixel"), static_cast<float>(placement.pixelX), static_cast<float>(placement.pixelY));
    glUniform1f(uniformOf(program, "pixelsPerRadian"), static_cast<float>(placement.pixelsPerUnit));
    glUniform2f(uniformOf(program, "pixels"), static_cast<float>(target.width()), static_cast<float>(target.height()));
}

}  // namespace app
