#include "app/render/gl_shapes.h"

#include "app/render/triangulate.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace app {
namespace {

// Half the width of the soft edge.
constexpr double softness = 0.5;
// A corner sticks out no further than this many half widths; Cairo cuts it off at 10, which here would only be a spike.
constexpr double longestMitre = 4.0;

PixelPoint minus(PixelPoint a, PixelPoint b) { return {a.x - b.x, a.y - b.y}; }
PixelPoint along(PixelPoint from, PixelPoint direction, double length) { return {from.x + direction.x * length, from.y + direction.y * length}; }
double lengthOf(PixelPoint vector) { return std::hypot(vector.x, vector.y); }
PixelPoint unit(PixelPoint vector) {
    const double length = lengthOf(vector);
    return length > 0.0 ? PixelPoint{vector.x / length, vector.y / length} : PixelPoint{1.0, 0.0};
}
// To the left when walking along, as y points down.
PixelPoint leftOf(PixelPoint direction) { return {direction.y, -direction.x}; }
double cross(PixelPoint a, PixelPoint b) { return a.x * b.y - a.y * b.x; }

std::vector<PixelPoint> withoutRepeats(std::span<const PixelPoint> path, bool closed) {
    constexpr double same = 1e-3;
    std::vector<PixelPoint> points;
    points.reserve(path.size());
    for (const auto& point : path) {
        if (points.empty() || lengthOf(minus(point, points.back())) > same) points.push_back(point);
    }
    while (closed && points.size() > 1 && lengthOf(minus(points.front(), points.back())) <= same) points.pop_back();
    return points;
}

// From a point of a path to its left, so long that lines at distance 1 left of both neighbouring segments meet there.
PixelPoint mitreAt(std::span<const PixelPoint> points, std::size_t index, bool closed) {
    const std::size_t count = points.size();
    const bool hasBefore = closed || index > 0;
    const bool hasAfter = closed || index + 1 < count;
    const auto& here = points[index];
    const auto before = hasBefore ? leftOf(unit(minus(here, points[(index + count - 1) % count]))) : PixelPoint{};
    const auto after = hasAfter ? leftOf(unit(minus(points[(index + 1) % count], here))) : before;
    if (!hasBefore) return after;
    const PixelPoint sum{before.x + after.x, before.y + after.y};
    const double squared = sum.x * sum.x + sum.y * sum.y;
    if (squared < 4.0 / (longestMitre * longestMitre)) return along({}, unit(squared > 1e-9 ? sum : before), longestMitre);
    return {sum.x * 2.0 / squared, sum.y * 2.0 / squared};
}

// Corners on both sides of a point of a stroke.
void addPair(MarkMesh& mesh, PixelPoint point, PixelPoint mitre, double lengthBefore, const PixelStroke& stroke, Colour colour) {
    const double reach = stroke.width / 2.0 + 1.0;
    const double period = stroke.dash.drawn > 0.0 ? stroke.dash.drawn + stroke.dash.empty : 0.0;
    for (const double side : {1.0, -1.0}) {
        const auto place = along(point, mitre, side * reach);
        mesh.corners.push_back({{static_cast<float>(place.x), static_cast<float>(place.y)},
                                {static_cast<float>(side * reach), static_cast<float>(lengthBefore), static_cast<float>(stroke.width / 2.0),
                                 static_cast<float>(stroke.dash.drawn)},
                                static_cast<float>(period),
                                static_cast<float>(MarkKind::Stroke),
                                colour});
    }
}

// Two triangles between the last two pairs.
void joinPairs(MarkMesh& mesh) {
    const auto end = static_cast<std::uint32_t>(mesh.corners.size());
    for (const std::uint32_t back : {4U, 3U, 2U, 2U, 3U, 1U}) mesh.indices.push_back(end - back);
}

// At a flat end: from full to nothing within a pixel.
void addEnd(MarkMesh& mesh, PixelPoint end, PixelPoint outwards, PixelPoint mitre, double lengthBefore, const PixelStroke& stroke, bool isStart) {
    const auto nothing = withAlpha(stroke.colour, 0.0);
    const auto inside = along(end, outwards, -softness);
    const auto outside = along(end, outwards, softness);
    addPair(mesh, isStart ? outside : inside, mitre, lengthBefore, stroke, isStart ? nothing : stroke.colour);
    if (!isStart) joinPairs(mesh);
    addPair(mesh, isStart ? inside : outside, mitre, lengthBefore, stroke, isStart ? stroke.colour : nothing);
    joinPairs(mesh);
}

double signedArea(std::span<const PixelPoint> ring) {
    double sum = 0.0;
    for (std::size_t index = 0; index < ring.size(); ++index) sum += cross(ring[index], ring[(index + 1) % ring.size()]);
    return sum / 2.0;
}

bool isConvex(std::span<const PixelPoint> ring) {
    bool turnsLeft = false;
    bool turnsRight = false;
    for (std::size_t index = 0; index < ring.size(); ++index) {
        const auto& next = ring[(index + 1) % ring.size()];
        const double turn = cross(minus(next, ring[index]), minus(ring[(index + 2) % ring.size()], next));
        turnsLeft = turnsLeft || turn < -1e-9;
        turnsRight = turnsRight || turn > 1e-9;
    }
    return !(turnsLeft && turnsRight);
}

bool isInside(std::span<const PixelPoint> ring, PixelPoint point) {
    bool inside = false;
    for (std::size_t index = 0, before = ring.size() - 1; index < ring.size(); before = index++) {
        const auto& a = ring[index];
        const auto& b = ring[before];
        if ((a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
    }
    return inside;
}

// Whether what is filled lies to the left when walking along this ring: so for an outer ring running so, not so for its holes.
bool fillsLeft(std::span<const std::vector<PixelPoint>> rings, std::size_t which) {
    bool left = signedArea(rings[which]) < 0.0;
    for (std::size_t other = 0; other < rings.size(); ++other) {
        if (other != which && !rings[other].empty() && isInside(rings[other], rings[which].front())) left = !left;
    }
    return left;
}

std::uint32_t addFillCorner(MarkMesh& mesh, PixelPoint point, float coverage, Colour fill) {
    mesh.corners.push_back(
        {{static_cast<float>(point.x), static_cast<float>(point.y)}, {coverage, 0.0F, 0.0F, 0.0F}, 0.0F, static_cast<float>(MarkKind::Fill), fill});
    return static_cast<std::uint32_t>(mesh.corners.size() - 1);
}

// The soft edge along a ring; gives the ring half a pixel inside it, which is to be filled in full.
std::vector<PixelPoint> addSoftEdge(MarkMesh& mesh, std::span<const PixelPoint> ring, bool inwardsIsLeft, Colour fill) {
    std::vector<PixelPoint> inner;
    const auto first = static_cast<std::uint32_t>(mesh.corners.size());
    for (std::size_t index = 0; index < ring.size(); ++index) {
        const auto mitre = mitreAt(ring, index, true);
        const double inwards = inwardsIsLeft ? softness : -softness;
        inner.push_back(along(ring[index], mitre, inwards));
        addFillCorner(mesh, inner.back(), 1.0F, fill);
        addFillCorner(mesh, along(ring[index], mitre, -inwards), 0.0F, fill);
    }
    const auto count = static_cast<std::uint32_t>(ring.size());
    for (std::uint32_t index = 0; index < count; ++index) {
        const std::uint32_t here = first + 2 * index;
        const std::uint32_t next = first + 2 * ((index + 1) % count);
        for (const auto corner : {here, here + 1, next, next, here + 1, next + 1}) mesh.indices.push_back(corner);
    }
    return inner;
}

void addConvexInside(MarkMesh& mesh, std::uint32_t firstCorner, std::size_t count) {
    for (std::uint32_t index = 1; index + 1 < count; ++index) {
        for (const auto corner : {0U, index, index + 1}) mesh.indices.push_back(firstCorner + 2 * corner);
    }
}

void addInside(MarkMesh& mesh, const geodata::MapPaths& rings, Colour fill) {
    const auto triangles = triangulate(std::span(&rings, 1));
    const auto first = static_cast<std::uint32_t>(mesh.corners.size());
    for (const auto& point : triangles.points) addFillCorner(mesh, {point.x, point.y}, 1.0F, fill);
    for (const auto index : triangles.indices) mesh.indices.push_back(first + index);
}

}  // namespace

void addFill(MarkMesh& mesh, std::span<const std::vector<PixelPoint>> rings, Colour fill) {
    if (fill.alpha == 0) return;
    std::vector<std::vector<PixelPoint>> clean;
    for (const auto& ring : rings) {
        auto points = withoutRepeats(ring, true);
        if (points.size() >= 3) clean.push_back(std::move(points));
    }
    const auto firstCorner = static_cast<std::uint32_t>(mesh.corners.size());
    geodata::MapPaths inside;
    for (std::size_t index = 0; index < clean.size(); ++index) {
        const auto inner = addSoftEdge(mesh, clean[index], fillsLeft(clean, index), fill);
        inside.startPath();
        for (const auto& point : inner) inside.points.push_back({point.x, point.y});
    }
    if (clean.size() == 1 && isConvex(clean.front())) {
        addConvexInside(mesh, firstCorner, clean.front().size());
    } else if (!clean.empty()) {
        addInside(mesh, inside, fill);
    }
}

void addStroke(MarkMesh& mesh, std::span<const PixelPoint> path, bool closed, const PixelStroke& stroke) {
    if (stroke.width <= 0.0 || stroke.colour.alpha == 0) return;
    const auto points = withoutRepeats(path, closed);
    const std::size_t count = points.size();
    if (count < 2) return;
    double length = 0.0;
    for (std::size_t step = 0; step < count + (closed ? 1 : 0); ++step) {
        const std::size_t index = step % count;
        if (step > 0) length += lengthOf(minus(points[index], points[step - 1]));
        const auto mitre = mitreAt(points, index, closed);
        if (!closed && step == 0) {
            addEnd(mesh, points[0], unit(minus(points[0], points[1])), mitre, length, stroke, true);
        } else if (!closed && step + 1 == count) {
            addEnd(mesh, points[index], unit(minus(points[index], points[index - 1])), mitre, length, stroke, false);
        } else {
            addPair(mesh, points[index], mitre, length, stroke, stroke.colour);
            if (step > 0) joinPairs(mesh);
        }
    }
}

bool isSmooth(std::span<const PixelPoint> path, bool closed, double width) {
    const auto points = withoutRepeats(path, closed);
    constexpr double sharpestTurnCosine = 0.8;  // About 37°.
    for (std::size_t index = 1; index + 1 < points.size() + (closed ? 2 : 0); ++index) {
        const auto before = minus(points[index % points.size()], points[index - 1]);
        const auto after = minus(points[(index + 1) % points.size()], points[index % points.size()]);
        const double lengths = lengthOf(before) * lengthOf(after);
        const double cosine = (before.x * after.x + before.y * after.y) / lengths;
        if (cosine < sharpestTurnCosine) return false;
        // On the inner side of a turn the strip is shorter: not so short that it would fold.
        const double shortest = std::min(lengthOf(before), lengthOf(after));
        if ((width / 2.0 + 1.0) * std::abs(cross(before, after)) / lengths > shortest * 2.0) return false;
    }
    return true;
}

std::vector<PagePoint> boxOutline(const PageBox& box, double radius) {
    radius = std::clamp(radius, 0.0, std::min(box.width(), box.height()) / 2.0);
    if (radius == 0.0) return {{box.left, box.top}, {box.right, box.top}, {box.right, box.bottom}, {box.left, box.bottom}};
    constexpr int steps = 8;
    std::vector<PagePoint> outline;
    for (int corner = 0; corner < 4; ++corner) {
        const PagePoint centre{corner == 0 || corner == 3 ? box.left + radius : box.right - radius,
                               corner < 2 ? box.top + radius : box.bottom - radius};
        for (int step = 0; step <= steps; ++step) {
            const double angle = std::numbers::pi * (1.0 + 0.5 * (corner + static_cast<double>(step) / steps));
            outline.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
        }
    }
    return outline;
}

}  // namespace app
