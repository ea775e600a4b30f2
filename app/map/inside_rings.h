// Whether a point of the map lies within an area.
#pragma once

#include "geodata/coordinates.h"
#include "geodata/projection/cut.h"

#include <cstddef>
#include <vector>

namespace app {

// Even-odd over all rings: what lies in a hole is not inside.
[[nodiscard]] bool isInsideRings(const geodata::MapPaths& rings, geodata::MapPoint point);

// The same rings in order for many questions: each meets only the edges at its height.
class RingRows {
public:
    explicit RingRows(const geodata::MapPaths& rings);
    [[nodiscard]] bool hold(geodata::MapPoint point) const;

private:
    struct Edge {
        geodata::MapPoint from;
        geodata::MapPoint to;
    };
    [[nodiscard]] std::size_t rowOf(double y) const;

    double low_ = 0.0;
    double rowsPerUnit_ = 0.0;
    std::vector<std::size_t> rowStarts_;  // Row i has the edges from rowStarts_[i] up to rowStarts_[i + 1].
    std::vector<Edge> edges_;             // An edge stands in every row that it meets.
};

}  // namespace app
