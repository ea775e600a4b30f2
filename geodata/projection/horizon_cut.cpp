// After d3-geo's clip/circle.js (ISC licence).
#include "geodata/projection/horizon_cut.h"

#include "geodata/projection/inside.h"
#include "geodata/projection/rejoin.h"

namespace geodata {
namespace {

// Where the edge between a visible and a hidden point meets the circle.
Direction crossingBetween(const HorizonBoundary& horizon, Direction visible, Direction hidden) {
    if (horizon.cosRadius() == 0.0) {
        Direction crossing = alongChord(visible, hidden, visible.x / (visible.x - hidden.x));
        crossing.x = 0.0;
        return crossing;
    }
    double seen = 0.0;
    double unseen = 1.0;
    for (int step = 0; step < 60; ++step) {  // Rare: only on the way over the antipode.
        const double share = (seen + unseen) / 2;
        (horizon.shows(alongChord(visible, hidden, share)) ? seen : unseen) = share;
    }
    return alongChord(visible, hidden, seen);
}

// An edge between visible points may dip behind a circle that leaves more than half of the globe in sight: then its point nearest to
// the antipode becomes a vertex, so that every crossing lies between a visible and a hidden one.
void addDip(const HorizonBoundary& horizon, Direction from, Direction to, std::vector<Direction>& out) {
    const double fromAntipodeSquared = 2 * (1 + from.x);  // Chord.
    if (fromAntipodeSquared > 1.01 * chordSquared(from, to) + 1e-9) return;
    if (!horizon.shows(from) || !horizon.shows(to)) return;
    const Direction normal = cross(from, to);
    const double length = lengthOf(normal);
    if (length < 1e-15) return;
    const Direction unit{normal.x / length, normal.y / length, normal.z / length};
    if (std::abs(unit.x) > 0.5) return;
    const double fromPlane = std::sqrt(1 - unit.x * unit.x);
    const Direction dip{(unit.x * unit.x - 1) / fromPlane, unit.x * unit.y / fromPlane, unit.x * unit.z / fromPlane};
    if (!horizon.shows(dip) && dot(cross(from, dip), normal) > 0 && dot(cross(dip, to), normal) > 0) out.push_back(dip);
}

std::vector<Direction> withDips(const HorizonBoundary& horizon, std::span<const Direction> path, bool closed) {
    std::vector<Direction> result;
    result.reserve(path.size() + 1);
    for (std::size_t index = 0; index < path.size(); ++index) {
        result.push_back(path[index]);
        if (index + 1 < path.size())
            addDip(horizon, path[index], path[index + 1], result);
        else if (closed)
            addDip(horizon, path[index], path.front(), result);
    }
    return result;
}

// The visible pieces of a ring that the circle cuts; none, and the ring among `whole` if it can be seen, where it does not.
void clipRing(const HorizonBoundary& horizon, std::span<const Direction> ring, PathsOf<Direction>& pieces, PathsOf<Direction>& whole) {
    const std::size_t count = ring.size();
    const auto at = [&](std::size_t index) { return ring[index % count]; };
    std::size_t entry = 0;
    while (entry < count && (horizon.shows(at(entry)) || !horizon.shows(at(entry + 1)))) ++entry;
    if (entry == count) {
        if (horizon.shows(ring.front())) whole.add(ring);
        return;
    }
    for (std::size_t step = 0; step < count; ++step) {
        const Direction from = at(entry + step);
        const Direction to = at(entry + step + 1);
        const bool wasSeen = horizon.shows(from);
        const bool isSeen = horizon.shows(to);
        if (!wasSeen && isSeen) {
            pieces.startPath();
            pieces.points.push_back(crossingBetween(horizon, to, from));
        }
        if (isSeen)
            pieces.points.push_back(to);
        else if (wasSeen)
            pieces.points.push_back(crossingBetween(horizon, from, to));
    }
}

// Whether the boundary at position 0 lies inside. Asked in the middle of the widest gap between two ends, far from every edge there.
bool startsInside(const HorizonBoundary& horizon, const std::vector<BoundaryEnd>& ends, const PathsOf<Direction>& rings) {
    if (ends.empty()) return holds(rings, horizon.at(0.0));
    std::size_t widest = 0;  // The gap before ends[0] goes over position 0.
    double width = ends.front().position + horizon.perimeter - ends.back().position;
    for (std::size_t rank = 1; rank < ends.size(); ++rank) {
        const double gap = ends[rank].position - ends[rank - 1].position;
        if (gap > width) widest = rank, width = gap;
    }
    const bool inside = holds(rings, horizon.at(ends[widest].position - width / 2));
    return inside == (widest % 2 == 0);
}

}  // namespace

double HorizonBoundary::positionOf(Direction direction) const {
    const double angle = std::atan2(-direction.y, -direction.z);
    return angle < 0 ? angle + perimeter : angle;
}

Direction HorizonBoundary::at(double position) const { return {cosRadius_, -sinRadius_ * std::sin(position), -sinRadius_ * std::cos(position)}; }

PathsOf<Direction> clippedRings(const HorizonBoundary& horizon, const PathsOf<Direction>& rings) {
    PathsOf<Direction> pieces;
    PathsOf<Direction> result;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        if (rings[index].size() < 3) continue;
        if (horizon.cosRadius() < 0)
            clipRing(horizon, withDips(horizon, rings[index], true), pieces, result);
        else
            clipRing(horizon, rings[index], pieces, result);
    }
    const auto ends = endsAlong(horizon, pieces);
    // Where no ring can be seen, all that can be seen is in or out. The middle tells best: a ring may lie on the circle itself.
    const bool nothingSeen = pieces.empty() && result.empty();
    const bool startInside = nothingSeen ? holds(rings, {1.0, 0.0, 0.0}) : startsInside(horizon, ends, rings);
    if (!pieces.empty())
        addRejoined(horizon, pieces, ends, startInside, result);
    else if (startInside)
        addWhole(horizon, result);
    return result;
}

void addClippedLine(const HorizonBoundary& horizon, std::span<const Direction> line, PathsOf<Direction>& pieces) {
    const std::vector<Direction> path = horizon.cosRadius() < 0 ? withDips(horizon, line, false) : std::vector<Direction>(line.begin(), line.end());
    if (path.size() < 2) return;
    if (horizon.shows(path.front())) {
        pieces.startPath();
        pieces.points.push_back(path.front());
    }
    for (std::size_t index = 1; index < path.size(); ++index) {
        const bool wasSeen = horizon.shows(path[index - 1]);
        const bool isSeen = horizon.shows(path[index]);
        if (isSeen && !wasSeen) {
            pieces.startPath();
            pieces.points.push_back(crossingBetween(horizon, path[index], path[index - 1]));
        }
        if (isSeen)
            pieces.points.push_back(path[index]);
        else if (wasSeen)
            pieces.points.push_back(crossingBetween(horizon, path[index - 1], path[index]));
    }
}

}  // namespace geodata
