// Many polylines or rings in two flat arrays: cheap to build, to move between threads and to hand to a GPU.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace geodata {

// Path i is the points from starts[i] up to starts[i + 1] (or the end). A ring does not repeat its first point.
template <typename Point>
struct PathsOf {
    std::vector<Point> points;
    std::vector<std::uint32_t> starts;

    [[nodiscard]] std::size_t size() const { return starts.size(); }
    [[nodiscard]] bool empty() const { return starts.empty(); }
    [[nodiscard]] std::span<const Point> operator[](std::size_t index) const {
        const std::size_t first = starts[index];
        const std::size_t last = index + 1 < starts.size() ? starts[index + 1] : points.size();
        return std::span(points).subspan(first, last - first);
    }
    void startPath() { starts.push_back(static_cast<std::uint32_t>(points.size())); }
    void add(std::span<const Point> path) {
        startPath();
        points.insert(points.end(), path.begin(), path.end());
    }
    void append(const PathsOf& other) {
        for (std::size_t index = 0; index < other.size(); ++index) add(other[index]);
    }
    friend bool operator==(const PathsOf&, const PathsOf&) = default;
};

}  // namespace geodata
