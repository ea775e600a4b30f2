#include "geodata/projection/box_clip.h"

#include <algorithm>
#include <array>
#include <vector>

namespace geodata {
namespace {

enum class Side { Left, Right, Low, High };
constexpr std::array allSides{Side::Left, Side::Right, Side::Low, Side::High};

// How far inside of a side of the box a point lies; negative outside.
double depthBehind(Side side, MapPoint point, const MapBox& box) {
    switch (side) {
        case Side::Left: return point.x - box.low.x;
        case Side::Right: return box.high.x - point.x;
        case Side::Low: return point.y - box.low.y;
        case Side::High: return box.high.y - point.y;
    }
    return 0.0;
}

MapPoint between(MapPoint from, MapPoint to, double share) { return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share}; }

// Exactly on the side, whatever the rounding.
MapPoint onSide(Side side, MapPoint point, const MapBox& box) {
    switch (side) {
        case Side::Left: return {box.low.x, point.y};
        case Side::Right: return {box.high.x, point.y};
        case Side::Low: return {point.x, box.low.y};
        case Side::High: return {point.x, box.high.y};
    }
    return point;
}

std::vector<MapPoint> behind(Side side, std::span<const MapPoint> ring, const MapBox& box) {
    std::vector<MapPoint> kept;
    kept.reserve(ring.size());
    MapPoint from = ring.back();
    double fromDepth = depthBehind(side, from, box);
    for (const MapPoint to : ring) {
        const double toDepth = depthBehind(side, to, box);
        if ((fromDepth >= 0.0) != (toDepth >= 0.0)) kept.push_back(onSide(side, between(from, to, fromDepth / (fromDepth - toDepth)), box));
        if (toDepth >= 0.0) kept.push_back(to);
        from = to;
        fromDepth = toDepth;
    }
    return kept;
}

bool holds(const MapBox& box, const MapBox& other) {
    return other.low.x >= box.low.x && other.high.x <= box.high.x && other.low.y >= box.low.y && other.high.y <= box.high.y;
}

// The share of the way from `from` to `to` that lies in the box; empty if first >= last.
struct Share {
    double first = 0.0;
    double last = 1.0;
};

Share shareWithin(MapPoint from, MapPoint to, const MapBox& box) {
    Share share;
    for (const auto side : allSides) {
        const double before = depthBehind(side, from, box);
        const double after = depthBehind(side, to, box);
        if (before < 0.0 && after < 0.0) return {1.0, 0.0};
        if (before < 0.0) share.first = std::max(share.first, before / (before - after));
        if (after < 0.0) share.last = std::min(share.last, before / (before - after));
    }
    return share;
}

MapPoint clamped(MapPoint point, const MapBox& box) {
    return {std::clamp(point.x, box.low.x, box.high.x), std::clamp(point.y, box.low.y, box.high.y)};
}

void addLineWithin(std::span<const MapPoint> line, const MapBox& box, MapPaths& kept) {
    bool open = false;
    for (std::size_t index = 1; index < line.size(); ++index) {
        const MapPoint from = line[index - 1];
        const MapPoint to = line[index];
        const Share share = shareWithin(from, to, box);
        if (share.first >= share.last) {
            open = false;
            continue;
        }
        if (!open) {
            kept.startPath();
            kept.points.push_back(clamped(between(from, to, share.first), box));
        }
        open = share.last == 1.0;
        kept.points.push_back(open ? to : clamped(between(from, to, share.last), box));
    }
}

}  // namespace

std::optional<MapBox> boxAround(std::span<const MapPoint> points) {
    if (points.empty()) return std::nullopt;
    MapBox box{points.front(), points.front()};
    for (const auto& point : points) {
        box.low = {std::min(box.low.x, point.x), std::min(box.low.y, point.y)};
        box.high = {std::max(box.high.x, point.x), std::max(box.high.y, point.y)};
    }
    return box;
}

bool meet(const MapBox& a, const MapBox& b) { return a.low.x <= b.high.x && b.low.x <= a.high.x && a.low.y <= b.high.y && b.low.y <= a.high.y; }

MapPaths ringsWithin(const MapPaths& rings, const MapBox& box) {
    MapPaths kept;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        const auto around = boxAround(rings[index]);
        if (!around || !meet(*around, box)) continue;
        if (holds(box, *around)) {
            kept.add(rings[index]);
            continue;
        }
        std::vector<MapPoint> ring(rings[index].begin(), rings[index].end());
        for (const auto side : allSides) {
            if (!ring.empty()) ring = behind(side, ring, box);
        }
        if (ring.size() > 2) kept.add(ring);
    }
    return kept;
}

MapPaths linesWithin(const MapPaths& lines, const MapBox& box) {
    MapPaths kept;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const auto around = boxAround(lines[index]);
        if (!around || !meet(*around, box)) continue;
        if (holds(box, *around)) {
            kept.add(lines[index]);
        } else {
            addLineWithin(lines[index], box, kept);
        }
    }
    return kept;
}

}  // namespace geodata
