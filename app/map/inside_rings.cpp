#include "app/map/inside_rings.h"

#include <algorithm>
#include <span>

namespace app {
namespace {

// Whether a ray to the right of the point meets the edge.
bool isCrossed(geodata::MapPoint a, geodata::MapPoint b, geodata::MapPoint point) {
    return (a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x;
}

bool isInsideRing(std::span<const geodata::MapPoint> ring, geodata::MapPoint point) {
    bool inside = false;
    for (std::size_t index = 0, before = ring.size() - 1; index < ring.size(); before = index++) {
        if (isCrossed(ring[index], ring[before], point)) inside = !inside;
    }
    return inside;
}

}  // namespace

bool isInsideRings(const geodata::MapPaths& rings, geodata::MapPoint point) {
    bool inside = false;
    for (std::size_t ring = 0; ring < rings.size(); ++ring) {
        if (!rings[ring].empty() && isInsideRing(rings[ring], point)) inside = !inside;
    }
    return inside;
}

RingRows::RingRows(const geodata::MapPaths& rings) {
    constexpr std::size_t edgesOfRow = 4;
    constexpr std::size_t rowsAtMost = 4096;
    std::size_t rows = 1;
    if (!rings.points.empty()) {
        const auto isLower = [](const auto& a, const auto& b) { return a.y < b.y; };
        const auto [low, high] = std::minmax_element(rings.points.begin(), rings.points.end(), isLower);
        rows = std::clamp<std::size_t>(rings.points.size() / edgesOfRow, 1, rowsAtMost);
        low_ = low->y;
        if (high->y > low->y) rowsPerUnit_ = static_cast<double>(rows) / (high->y - low->y);
    }
    rowStarts_.assign(rows + 1, 0);
    // Twice: how many a row has, then which.
    const auto eachEdge = [&](auto visit) {
        for (std::size_t index = 0; index < rings.size(); ++index) {
            const auto ring = rings[index];
            for (std::size_t point = 0; point < ring.size(); ++point) {
                const Edge edge{ring[point], ring[point == 0 ? ring.size() - 1 : point - 1]};
                const std::size_t last = rowOf(std::max(edge.from.y, edge.to.y));
                for (std::size_t row = rowOf(std::min(edge.from.y, edge.to.y)); row <= last; ++row) visit(row, edge);
            }
        }
    };
    eachEdge([&](std::size_t row, const Edge&) { ++rowStarts_[row + 1]; });
    for (std::size_t row = 0; row < rows; ++row) rowStarts_[row + 1] += rowStarts_[row];
    edges_.resize(rowStarts_.back());
    auto next = rowStarts_;
    eachEdge([&](std::size_t row, const Edge& edge) { edges_[next[row]++] = edge; });
}

std::size_t RingRows::rowOf(double y) const {
    const double row = (y - low_) * rowsPerUnit_;
    const std::size_t last = rowStarts_.size() - 2;
    if (!(row > 0.0)) return 0;
    return row < static_cast<double>(last) ? static_cast<std::size_t>(row) : last;
}

bool RingRows::hold(geodata::MapPoint point) const {
    bool inside = false;
    const std::size_t row = rowOf(point.y);
    for (std::size_t edge = rowStarts_[row]; edge < rowStarts_[row + 1]; ++edge) {
        if (isCrossed(edges_[edge].from, edges_[edge].to, point)) inside = !inside;
    }
    return inside;
}

}  // namespace app
