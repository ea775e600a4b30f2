#include "geodata/projection/mercator_limit.h"

#include "geodata/projection/sphere.h"

#include <vector>

namespace geodata {
namespace {

constexpr double limit = pi;

bool allWithin(const MapPaths& paths) {
    return std::all_of(paths.points.begin(), paths.points.end(), [](MapPoint point) { return std::abs(point.y) <= limit; });
}

MapPoint atHeight(MapPoint from, MapPoint to, double y) { return {from.x + (to.x - from.x) * (y - from.y) / (to.y - from.y), y}; }

// The part of a ring with sign * y <= limit: Sutherland & Hodgman 1974, one side.
std::vector<MapPoint> belowLimit(std::span<const MapPoint> ring, double sign) {
    std::vector<MapPoint> kept;
    kept.reserve(ring.size());
    MapPoint from = ring.back();
    for (const MapPoint to : ring) {
        const bool fromWithin = sign * from.y <= limit;
        const bool toWithin = sign * to.y <= limit;
        if (fromWithin != toWithin) kept.push_back(atHeight(from, to, sign * limit));
        if (toWithin) kept.push_back(to);
        from = to;
    }
    return kept;
}

// The share of the way from `from` to `to` that lies within the limit; empty if first >= last.
struct Share {
    double first;
    double last;
};

Share shareWithin(MapPoint from, MapPoint to) {
    Share share{0.0, 1.0};
    for (const double sign : {1.0, -1.0}) {
        const double before = limit - sign * from.y;
        const double after = limit - sign * to.y;
        if (before < 0 && after < 0) return {1.0, 0.0};
        if (before < 0) share.first = std::max(share.first, before / (before - after));
        if (after < 0) share.last = std::min(share.last, before / (before - after));
    }
    return share;
}

MapPoint between(MapPoint from, MapPoint to, double share) {
    return {from.x + (to.x - from.x) * share, std::clamp(from.y + (to.y - from.y) * share, -limit, limit)};
}

void addLineWithin(std::span<const MapPoint> line, MapPaths& kept) {
    bool open = false;
    for (std::size_t index = 1; index < line.size(); ++index) {
        const MapPoint from = line[index - 1];
        const MapPoint to = line[index];
        const Share share = shareWithin(from, to);
        if (share.first >= share.last) {
            open = false;
            continue;
        }
        if (!open) {
            kept.startPath();
            kept.points.push_back(between(from, to, share.first));
        }
        open = share.last == 1.0;
        kept.points.push_back(open ? to : between(from, to, share.last));
    }
}

}  // namespace

MapPaths ringsWithinMercatorLimit(MapPaths rings) {
    if (allWithin(rings)) return rings;
    MapPaths kept;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        std::vector<MapPoint> ring = belowLimit(rings[index], 1.0);
        if (!ring.empty()) ring = belowLimit(ring, -1.0);
        if (ring.size() > 2) kept.add(ring);
    }
    return kept;
}

MapPaths linesWithinMercatorLimit(MapPaths lines) {
    if (allWithin(lines)) return lines;
    MapPaths kept;
    for (std::size_t index = 0; index < lines.size(); ++index) addLineWithin(lines[index], kept);
    return kept;
}

}  // namespace geodata
