#include "app/scene/label_room.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace app {
namespace {

double areaOf(std::span<const geodata::MapPoint> ring) {
    double twice = 0.0;
    for (std::size_t index = 0, before = ring.size() - 1; index < ring.size(); before = index++) {
        twice += ring[before].x * ring[index].y - ring[index].x * ring[before].y;
    }
    return std::abs(twice) / 2.0;
}

// Where a horizontal line enters and leaves the rings, from left to right.
std::vector<double> crossings(const geodata::MapPaths& rings, double y) {
    std::vector<double> xs;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        const auto ring = rings[index];
        for (std::size_t point = 0, before = ring.size() - 1; point < ring.size(); before = point++) {
            const auto& a = ring[before];
            const auto& b = ring[point];
            if ((a.y > y) != (b.y > y)) xs.push_back(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
        }
    }
    std::sort(xs.begin(), xs.end());
    return xs;
}

}  // namespace

LabelRoom labelRoomIn(const geodata::MapPaths& rings) {
    std::size_t largest = 0;
    double largestArea = 0.0;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        const double area = rings[index].size() < 3 ? 0.0 : areaOf(rings[index]);
        if (area > largestArea) largestArea = area, largest = index;
    }
    LabelRoom best;
    if (largestArea <= 0.0) return best;
    const auto ring = rings[largest];
    const auto [low, high] = std::minmax_element(ring.begin(), ring.end(), [](const auto& a, const auto& b) { return a.y < b.y; });
    double bestScore = 0.0;
    constexpr int parallels = 13;
    for (int step = 1; step < parallels; ++step) {
        const double fraction = static_cast<double>(step) / parallels;
        const double y = low->y + (high->y - low->y) * fraction;
        const double nearMiddle = 1.0 - 0.9 * std::abs(fraction - 0.5);
        const auto xs = crossings(rings, y);
        for (std::size_t index = 0; index + 1 < xs.size(); index += 2) {
            const double length = xs[index + 1] - xs[index];
            if (length * nearMiddle <= bestScore) continue;
            bestScore = length * nearMiddle;
            best = {{(xs[index] + xs[index + 1]) / 2.0, y}, length};
        }
    }
    return best;
}

}  // namespace app
