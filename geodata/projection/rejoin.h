// Joins the pieces of rings that a clip boundary (seam or horizon) left over into closed rings again, along the boundary. Inside the room.
// Where d3-geo's rejoin.js (ISC licence) walks linked lists, this pairs neighbouring ends: by even-odd, the boundary between two ends
// in a row is inside every second time. So any input gives closed rings, whatever its orientation or touching ends.
#pragma once

#include "geodata/projection/paths.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <vector>

namespace geodata {

// An end of a piece on the boundary.
struct BoundaryEnd {
    double position = 0.0;  // Along the boundary, 0 to its perimeter.
    std::uint32_t piece = 0;
    bool isLast = false;  // The last point of the piece, or the first.
};

// All ends in order along the boundary. A Boundary is a closed curve with `Point`, `perimeter`, `positionOf(Point)`, and
// `stopCount` points `stop(index)` at rising `stopPosition(index)`: those that a walk along it must pass.
template <typename Boundary>
[[nodiscard]] std::vector<BoundaryEnd> endsAlong(const Boundary& boundary, const PathsOf<typename Boundary::Point>& pieces) {
    std::vector<BoundaryEnd> ends;
    ends.reserve(2 * pieces.size());
    for (std::size_t index = 0; index < pieces.size(); ++index) {
        const auto piece = static_cast<std::uint32_t>(index);
        ends.push_back({boundary.positionOf(pieces[index].front()), piece, false});
        ends.push_back({boundary.positionOf(pieces[index].back()), piece, true});
    }
    std::sort(ends.begin(), ends.end(), [](const BoundaryEnd& a, const BoundaryEnd& b) {
        if (a.position != b.position) return a.position < b.position;
        return a.piece != b.piece ? a.piece < b.piece : a.isLast < b.isLast;
    });
    return ends;
}

// The stops strictly between two positions; walks up if `from` is less than `to`, which may lie one perimeter outside.
template <typename Boundary>
void addStopsBetween(const Boundary& boundary, double from, double to, std::vector<typename Boundary::Point>& out) {
    const double low = std::min(from, to);
    const double high = std::max(from, to);
    const auto first = out.size();
    for (int turn = -1; turn <= 1; ++turn) {
        for (int index = 0; index < Boundary::stopCount; ++index) {
            const double position = boundary.stopPosition(index) + turn * boundary.perimeter;
            if (position > low && position < high) out.push_back(boundary.stop(index));
        }
    }
    if (to < from) std::reverse(out.begin() + static_cast<std::ptrdiff_t>(first), out.end());
}

// The whole boundary as a ring.
template <typename Boundary>
void addWhole(const Boundary& boundary, PathsOf<typename Boundary::Point>& rings) {
    rings.startPath();
    for (int index = 0; index < Boundary::stopCount; ++index) rings.points.push_back(boundary.stop(index));
}

// `startInside`: whether the boundary at position 0 lies in the area.
template <typename Boundary>
void addRejoined(const Boundary& boundary, const PathsOf<typename Boundary::Point>& pieces, const std::vector<BoundaryEnd>& ends, bool startInside,
                 PathsOf<typename Boundary::Point>& rings) {
    const std::size_t count = ends.size();
    assert(count == 2 * pieces.size());
    std::vector<std::size_t> rankOfEnd(count);
    for (std::size_t rank = 0; rank < count; ++rank) rankOfEnd[2 * ends[rank].piece + (ends[rank].isLast ? 1 : 0)] = rank;

    std::vector<bool> used(pieces.size(), false);
    for (std::size_t first = 0; first < pieces.size(); ++first) {
        if (used[first]) continue;
        rings.startPath();
        std::size_t piece = first;
        bool forwards = true;
        do {
            used[piece] = true;
            const auto points = pieces[piece];
            if (forwards)
                rings.points.insert(rings.points.end(), points.begin(), points.end());
            else
                rings.points.insert(rings.points.end(), points.rbegin(), points.rend());
            const std::size_t rank = rankOfEnd[2 * piece + (forwards ? 1 : 0)];
            const bool up = (rank % 2 == 1) == startInside;
            const std::size_t partner = up ? (rank + 1) % count : (rank + count - 1) % count;
            double to = ends[partner].position;
            if (up && partner == 0) to += boundary.perimeter;
            if (!up && rank == 0) to -= boundary.perimeter;
            addStopsBetween(boundary, ends[rank].position, to, rings.points);
            piece = ends[partner].piece;
            forwards = !ends[partner].isLast;
        } while (!used[piece]);
    }
}

}  // namespace geodata
