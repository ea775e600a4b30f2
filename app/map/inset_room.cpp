#include "app/map/inset_room.h"

#include "app/map/names/land_raster.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr double mostLand = 0.05;        // Of the box: a few islands.
constexpr double worthOfOutside = 0.15;  // Of what is no map, beside land.
constexpr double worthOfNear = 0.05;     // Of a page's width between the box and what it is near to.

std::size_t countIn(double length, double cell) { return static_cast<std::size_t>(std::max(1.0, std::floor(length / cell))); }

}  // namespace

InsetRoom::InsetRoom(const BaseMap& base, const std::vector<PageBox>& taken, double margin, double cell)
    : frame_(base.frame),
      margin_(margin),
      cell_(cell),
      taken_(base.frame),
      columns_(countIn(base.frame.width(), cell)),
      rows_(countIn(base.frame.height(), cell)),
      land_((columns_ + 1) * (rows_ + 1)),
      outside_(land_.size()) {
    for (const auto& box : taken) taken_.take(PageBox{box.left - margin, box.top - margin, box.right + margin, box.bottom + margin});
    const LandRaster raster(*base.mesh, base.placement, base.frame, cell);
    const auto add = [&](Sums& sums, std::size_t column, std::size_t row, bool isOne) {
        const std::size_t width = columns_ + 1;
        sums[(row + 1) * width + column + 1] =
            sums[row * width + column + 1] + sums[(row + 1) * width + column] - sums[row * width + column] + (isOne ? 1U : 0U);
    };
    for (std::size_t row = 0; row < rows_; ++row) {
        for (std::size_t column = 0; column < columns_; ++column) {
            const PagePoint middle{frame_.left + (static_cast<double>(column) + 0.5) * cell, frame_.top + (static_cast<double>(row) + 0.5) * cell};
            const double half = cell * 0.45;
            const bool isSea = raster.isSea({middle.x - half, middle.y - half, middle.x + half, middle.y + half});
            const bool isOutside = !isSea && !geodata::globeFromMap(base.mesh->key.projection, base.placement.mapFromPage(middle));
            add(land_, column, row, !isSea && !isOutside);
            add(outside_, column, row, isOutside);
        }
    }
}

double InsetRoom::shareOf(const Sums& sums, const PageBox& box) const {
    const auto cellAt = [&](double place, double start, std::size_t count) {
        return static_cast<std::size_t>(std::clamp(std::round((place - start) / cell_), 0.0, static_cast<double>(count)));
    };
    const std::size_t left = cellAt(box.left, frame_.left, columns_);
    const std::size_t right = cellAt(box.right, frame_.left, columns_);
    const std::size_t top = cellAt(box.top, frame_.top, rows_);
    const std::size_t bottom = cellAt(box.bottom, frame_.top, rows_);
    if (right <= left || bottom <= top) return 1.0;
    const std::size_t width = columns_ + 1;
    const std::uint32_t cells = sums[bottom * width + right] + sums[top * width + left] - sums[top * width + right] - sums[bottom * width + left];
    return cells / static_cast<double>((right - left) * (bottom - top));
}

// Visits the boxes of that size, row by row, until `visit` says true.
template <typename Visit>
void InsetRoom::eachBox(PageSize size, Visit visit) const {
    const double side = 2.4 * margin_;  // In line with the words of a page.
    for (double top = frame_.top + margin_; top + size.height <= frame_.bottom - margin_; top += cell_) {
        for (double left = frame_.left + side; left + size.width <= frame_.right - side; left += cell_) {
            if (visit(PageBox{left, top, left + size.width, top + size.height})) return;
        }
    }
}

bool InsetRoom::mayHold(PageSize size) const {
    bool isFree = false;
    eachBox(size, [&](const PageBox& box) { return isFree = taken_.isFree(box); });
    return isFree;
}

std::optional<PageBox> InsetRoom::placeFor(PageSize size, PagePoint near) const {
    std::optional<PageBox> best;
    double least = 0.0;
    eachBox(size, [&](const PageBox& box) {
        const double land = shareOf(land_, box);
        if (land > mostLand || !taken_.isFree(box)) return false;
        const double away = std::hypot((box.left + box.right) / 2.0 - near.x, (box.top + box.bottom) / 2.0 - near.y) / frame_.width();
        const double cost = land + worthOfOutside * shareOf(outside_, box) + worthOfNear * away;
        if (best && cost >= least) return false;
        best = box;
        least = cost;
        return false;
    });
    return best;
}

}  // namespace app
