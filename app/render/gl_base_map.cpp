#include "app/render/gl_base_map.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>

namespace app {
namespace {

// Two projections at two scales: going back and forth between them uploads nothing.
constexpr std::size_t meshesKept = 4;

struct Corner {
    float x;
    float y;
    std::uint32_t area;
};

constexpr std::array cornerLayout{GlAttribute{0, 2, GL_FLOAT, false, offsetof(Corner, x)},
                                  GlAttribute{1, 1, GL_UNSIGNED_INT, false, offsetof(Corner, area)}};

bool overlap(const geodata::MapBox& a, const geodata::MapBox& b) {
    return a.low.x <= b.high.x && b.low.x <= a.high.x && a.low.y <= b.high.y && b.low.y <= a.high.y;
}

void grow(geodata::MapBox& box, geodata::MapPoint point) {
    box.low = {std::min(box.low.x, point.x), std::min(box.low.y, point.y)};
    box.high = {std::max(box.high.x, point.x), std::max(box.high.y, point.y)};
}

// Rings as lines that end where they begin.
geodata::MapPaths closedRings(const geodata::MapPaths& rings) {
    geodata::MapPaths lines;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        const auto ring = rings[index];
        lines.add(ring);
        if (!ring.empty()) lines.points.push_back(ring.front());
    }
    return lines;
}

Stroke inPixels(Stroke stroke, double pixelsPerPoint) {
    stroke.width *= pixelsPerPoint;
    stroke.dash.drawn *= pixelsPerPoint;
    stroke.dash.empty *= pixelsPerPoint;
    return stroke;
}

}  // namespace

GlPlacement glPlacement(const BaseMap& base, double pixelsPerPoint) {
    const PagePoint middle{(base.frame.left + base.frame.right) / 2.0, (base.frame.top + base.frame.bottom) / 2.0};
    const auto near = base.placement.mapFromPage(middle);
    // Rounded to float first, then placed with doubles: the shader's difference to it is exact where it matters.
    const geodata::MapPoint rounded{static_cast<double>(static_cast<float>(near.x)), static_cast<double>(static_cast<float>(near.y))};
    const auto page = base.placement.pageFromMap(rounded);
    return {rounded.x, rounded.y, page.x * pixelsPerPoint, page.y * pixelsPerPoint, base.placement.pointsPerRadius * pixelsPerPoint};
}

geodata::MapBox mapInSight(const BaseMap& base, double marginPoints) {
    const auto upperLeft = base.placement.mapFromPage({base.frame.left - marginPoints, base.frame.top - marginPoints});
    const auto lowerRight = base.placement.mapFromPage({base.frame.right + marginPoints, base.frame.bottom + marginPoints});
    return {{upperLeft.x, lowerRight.y}, {lowerRight.x, upperLeft.y}};
}

geodata::Result<GlBaseMap> GlBaseMap::make(const std::filesystem::path& shaders) {
    auto program = makeProgram(shaders, "map_area");
    if (!program) return program.problem();
    GlBaseMap map;
    map.program_ = *std::move(program);
    return map;
}

GlBaseMap::Areas GlBaseMap::upload(const MapTriangles& triangles) {
    constexpr double far = std::numeric_limits<double>::infinity();
    Areas areas;
    areas.starts = triangles.areaStarts;
    std::vector<Corner> corners;
    corners.reserve(triangles.points.size());
    for (const auto& point : triangles.points) corners.push_back({static_cast<float>(point.x), static_cast<float>(point.y), 0});
    for (std::size_t area = 0; area + 1 < triangles.areaStarts.size(); ++area) {
        auto& box = areas.boxes.emplace_back(geodata::MapBox{{far, far}, {-far, -far}});
        for (std::size_t index = triangles.areaStarts[area]; index < triangles.areaStarts[area + 1]; ++index) {
            const auto corner = triangles.indices[index];
            corners[corner].area = static_cast<std::uint32_t>(area);
            grow(box, triangles.points[corner]);
        }
    }
    glBindVertexArray(areas.vertexArray.number());
    fillBuffer(areas.corners, GL_ARRAY_BUFFER, std::span<const Corner>(corners), GL_STATIC_DRAW);
    describeVertex(cornerLayout, sizeof(Corner));
    fillBuffer(areas.indices, GL_ELEMENT_ARRAY_BUFFER, std::span<const std::uint32_t>(triangles.indices), GL_STATIC_DRAW);
    glBindVertexArray(0);
    return areas;
}

GlBaseMap::Uploaded& GlBaseMap::uploaded(const std::shared_ptr<const MapMesh>& mesh) {
    const auto known = std::find_if(meshes_.begin(), meshes_.end(), [&](const auto& each) { return each.mesh == mesh; });
    if (known != meshes_.end()) {
        std::rotate(known, known + 1, meshes_.end());
        return meshes_.back();
    }
    if (meshes_.size() == meshesKept) meshes_.erase(meshes_.begin());
    const auto lines = [](const geodata::MapPaths& paths) { return GlPolylines(paths, GlPolylines::Detail::Levels, GL_STATIC_DRAW); };
    meshes_.push_back({mesh, upload(mesh->areaTriangles), upload(mesh->lakeTriangles), upload(mesh->outlineTriangles), lines(mesh->coasts),
                       lines(mesh->borders), lines(mesh->disputed), lines(mesh->graticule), lines(closedRings(mesh->outline))});
    return meshes_.back();
}

void GlBaseMap::setPattern(const AreaPattern* pattern, const BaseMap& base, double pixelsPerPoint) const {
    if (pattern == nullptr) {
        glUniform1f(uniformOf(program_, "lineSpacing"), 0.0F);
        return;
    }
    const double spacing = pattern->spacing * pixelsPerPoint;
    const auto across = patternAxes(*pattern).across;
    const auto& origin = base.placement.origin;
    // A line through the map's origin, told modulo the spacing: far off at high zooms, a float would not do.
    const double offset = std::fmod((origin.x * across.x + origin.y * across.y) * pixelsPerPoint, spacing);
    glUniform1f(uniformOf(program_, "lineSpacing"), static_cast<float>(spacing));
    glUniform1f(uniformOf(program_, "lineHalfWidth"), static_cast<float>(pattern->width * pixelsPerPoint / 2.0));
    glUniform1f(uniformOf(program_, "lineOffset"), static_cast<float>(offset));
    glUniform2f(uniformOf(program_, "acrossLines"), static_cast<float>(across.x), static_cast<float>(across.y));
}

void GlBaseMap::drawAreas(const Areas& areas, std::span<const Colour> fills, const AreaPattern* pattern, const BaseMap& base, double pixelsPerPoint,
                          const GlTarget& target) {
    const auto seen = mapInSight(base, 1.0);
    // Neighbours in the buffer are drawn as one.
    std::vector<GLsizei> counts;
    std::vector<const void*> offsets;
    std::uint32_t drawnUpTo = 0;
    for (std::size_t area = 0; area < areas.boxes.size() && area < fills.size(); ++area) {
        const auto first = areas.starts[area];
        const auto count = static_cast<GLsizei>(areas.starts[area + 1] - first);
        if (count == 0 || fills[area].alpha == 0 || !overlap(areas.boxes[area], seen)) continue;
        if (!counts.empty() && drawnUpTo == first) {
            counts.back() += count;
        } else {
            counts.push_back(count);
            offsets.push_back(reinterpret_cast<const void*>(first * sizeof(std::uint32_t)));
        }
        drawnUpTo = areas.starts[area + 1];
    }
    if (counts.empty()) return;
    static_assert(sizeof(Colour) == 4, "a colour is one texel");
    fills_.fill(fills, GL_RGBA8, GL_STREAM_DRAW);
    glUseProgram(program_.number());
    setPlacement(program_, glPlacement(base, pixelsPerPoint), target);
    setPattern(pattern, base, pixelsPerPoint);
    glUniform1i(uniformOf(program_, "fills"), 0);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_BUFFER, fills_.texture.number());
    const bool allOpaque = std::all_of(fills.begin(), fills.end(), [](const Colour& fill) { return fill.alpha == 0 || fill.alpha == 255; });
    if (allOpaque && pattern == nullptr) {
        glDisable(GL_BLEND);  // A software renderer is quicker without.
    } else {
        glEnable(GL_BLEND);
        glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    }
    glBindVertexArray(areas.vertexArray.number());
    glMultiDrawElements(GL_TRIANGLES, counts.data(), GL_UNSIGNED_INT, offsets.data(), static_cast<GLsizei>(counts.size()));
    glBindVertexArray(0);
}

void GlBaseMap::drawFills(const BaseMap& base, double pixelsPerPoint, const GlLines& lines, const GlTarget& target) {
    if (!base.mesh) return;
    const auto& buffers = uploaded(base.mesh);
    drawAreas(buffers.outline, std::span(&base.ocean, 1), nullptr, base, pixelsPerPoint, target);
    lines.drawSmooth(buffers.graticule, glPlacement(base, pixelsPerPoint), mapInSight(base, base.graticule.width + 1.0),
                     inPixels(base.graticule, pixelsPerPoint), LineQuality::Exact, target);
    drawAreas(buffers.areas, base.areaFills, nullptr, base, pixelsPerPoint, target);
    for (const auto& pattern : base.patterns) {
        std::vector<Colour> colours(base.mesh->areas.size(), Colour{0, 0, 0, 0});
        for (const auto area : pattern.areas) {
            if (area < colours.size()) colours[area] = pattern.colour;
        }
        drawAreas(buffers.areas, colours, &pattern, base, pixelsPerPoint, target);
    }
    drawAreas(buffers.lakes, std::span(&base.lake, 1), nullptr, base, pixelsPerPoint, target);
}

void GlBaseMap::drawLines(const BaseMap& base, double pixelsPerPoint, const PixelBox& frame, LineQuality quality, const GlLines& lines,
                          const GlTarget& target) {
    if (!base.mesh) return;
    const auto& buffers = uploaded(base.mesh);
    const auto placement = glPlacement(base, pixelsPerPoint);
    const auto seen = mapInSight(base, std::max({base.coast.width, base.border.width, base.disputed.width, base.edge.width}) + 1.0);
    if (quality == LineQuality::Quick) {
        for (const auto& [kind, stroke] :
             {std::pair(&buffers.coasts, &base.coast), {&buffers.borders, &base.border}, {&buffers.disputed, &base.disputed}}) {
            lines.drawSmooth(*kind, placement, seen, inPixels(*stroke, pixelsPerPoint), quality, target);
        }
        lines.drawSmooth(buffers.edge, placement, seen, inPixels(base.edge, pixelsPerPoint), quality, target);
        return;
    }
    target.drawMask(frame);
    lines.mask(buffers.coasts, LineChannel::Lowest, placement, seen, inPixels(base.coast, pixelsPerPoint), target);
    lines.mask(buffers.borders, LineChannel::Middle, placement, seen, inPixels(base.border, pixelsPerPoint), target);
    lines.mask(buffers.disputed, LineChannel::Highest, placement, seen, inPixels(base.disputed, pixelsPerPoint), target);
    lines.colour({base.coast.colour, base.border.colour, base.disputed.colour}, target);
    lines.drawSmooth(buffers.edge, placement, seen, inPixels(base.edge, pixelsPerPoint), quality, target);
}

}  // namespace app
