#include "app/map/names/label_room.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

constexpr std::size_t rows = 24;

double areaOf(std::span<const geodata::MapPoint> ring) {
    double twice = 0.0;
    for (std::size_t index = 0, before = ring.size() - 1; index < ring.size(); before = index++) {
        twice += ring[before].x * ring[index].y - ring[index].x * ring[before].y;
    }
    return std::abs(twice) / 2.0;
}

// Where each row enters and leaves the rings, from left to right.
std::array<std::vector<double>, rows> crossings(const geodata::MapPaths& rings, double low, double step) {
    std::array<std::vector<double>, rows> xs;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        const auto ring = rings[index];
        for (std::size_t point = 0, before = ring.size() - 1; point < ring.size(); before = point++) {
            const auto& a = ring[before];
            const auto& b = ring[point];
            // Row r lies at low + (r + 1/2) * step.
            const double first = std::ceil((std::min(a.y, b.y) - low) / step - 0.5);
            for (double row = std::max(0.0, first); row < static_cast<double>(rows); ++row) {
                const double y = low + (row + 0.5) * step;
                if ((a.y > y) == (b.y > y)) {
                    if (y > std::max(a.y, b.y)) break;
                    continue;
                }
                xs[static_cast<std::size_t>(row)].push_back(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
            }
        }
    }
    for (auto& row : xs) std::sort(row.begin(), row.end());
    return xs;
}

// 1 in the middle of the area, less towards its south and north.
double nearMiddle(const LabelRoom& room, double y) { return 1.0 - 0.9 * std::abs((y - room.low) / (room.high - room.low) - 0.5); }

// The part of a stretch that every row within `halfHeight` of it leaves free; empty (left >= right) where one leaves nothing.
LabelStretch widthOverHeight(const LabelRoom& room, const LabelStretch& middle, double halfHeight) {
    LabelStretch free = middle;
    double rowSeen = middle.y;
    LabelStretch best;
    const auto close = [&] {
        if (rowSeen == middle.y) return;
        free.left = std::max(free.left, best.left);
        free.right = std::min(free.right, best.right);
    };
    for (const auto& stretch : room.stretches) {
        if (std::abs(stretch.y - middle.y) > halfHeight || stretch.y == middle.y) continue;
        if (stretch.y != rowSeen) {
            close();
            rowSeen = stretch.y;
            best = {stretch.y, 0.0, -1.0};
        }
        const double overlap = std::min(stretch.right, middle.right) - std::max(stretch.left, middle.left);
        if (overlap > std::min(best.right, middle.right) - std::max(best.left, middle.left)) best = stretch;
    }
    close();
    return free;
}

struct Place {
    geodata::MapPoint middle;
    double score = 0.0;
};

constexpr std::size_t placesAtMost = 24;

}  // namespace

LabelRoom labelRoomIn(const geodata::MapPaths& rings) {
    LabelRoom room;
    std::size_t largest = 0;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        const double area = rings[index].size() < 3 ? 0.0 : areaOf(rings[index]);
        if (area > room.area) room.area = area, largest = index;
    }
    if (room.area <= 0.0) return room;
    const auto ring = rings[largest];
    const auto [low, high] = std::minmax_element(ring.begin(), ring.end(), [](const auto& a, const auto& b) { return a.y < b.y; });
    room.low = low->y;
    room.high = high->y;
    const double step = (room.high - room.low) / rows;
    double longest = 0.0;
    const auto xs = crossings(rings, room.low, step);
    for (std::size_t row = 0; row < rows; ++row) {
        const double y = room.low + (static_cast<double>(row) + 0.5) * step;
        for (std::size_t index = 0; index + 1 < xs[row].size(); index += 2) {
            const LabelStretch stretch{y, xs[row][index], xs[row][index + 1]};
            room.stretches.push_back(stretch);
            const double score = stretch.length() * nearMiddle(room, y);
            if (score <= longest) continue;
            longest = score;
            room.middle = {(stretch.left + stretch.right) / 2.0, y};
            room.length = stretch.length();
        }
    }
    std::erase_if(room.stretches, [&](const LabelStretch& stretch) { return stretch.length() < room.length * 0.15; });
    return room;
}

std::vector<geodata::MapPoint> middlesFor(const LabelRoom& room, double width, double height, const geodata::MapBox& frame) {
    std::vector<Place> places;
    const bool fits = std::any_of(room.stretches.begin(), room.stretches.end(), [&](const auto& stretch) { return stretch.length() >= width; });
    if (!fits) return {};
    // A little above or below the area does no harm: letters do not fill their box.
    const double inside = height * 0.35;
    for (const auto& stretch : room.stretches) {
        if (stretch.length() < width || stretch.y - inside < room.low || stretch.y + inside > room.high) continue;
        if (stretch.y - height / 2.0 < frame.low.y || stretch.y + height / 2.0 > frame.high.y) continue;
        LabelStretch free = widthOverHeight(room, stretch, height / 2.0);
        free.left = std::max(free.left, frame.low.x);
        free.right = std::min(free.right, frame.high.x);
        if (free.length() < width) continue;
        const double slack = (free.length() - width) / 2.0;
        const double middle = (free.left + free.right) / 2.0;
        const double roomy = std::min(free.length() / width, 1.8);
        for (const double aside : {0.0, -0.5, 0.5, -1.0, 1.0}) {
            places.push_back({{middle + aside * slack, stretch.y}, roomy * nearMiddle(room, stretch.y) * (1.0 - 0.2 * std::abs(aside))});
        }
    }
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.score > b.score; });
    if (places.size() > placesAtMost) places.resize(placesAtMost);
    std::vector<geodata::MapPoint> middles;
    for (const auto& place : places) middles.push_back(place.middle);
    return middles;
}

}  // namespace app
