#include "app/scene/inset_room.h"

#include "app/scene/land_raster.h"
#include "app/scene/taken_room.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr double mostLand = 0.05;        // Of the box: a few islands.
constexpr double worthOfOutside = 0.15;  // Of what is no map, beside land.
constexpr double worthOfNear = 0.05;     // Of a page's width between the box and what it is near to.

// How much land, and how much that is no map, lies under a box; in cells, summed from the upper left.
class Ground {
public:
    Ground(const BaseMap& base, double cell) : base_(base), cell_(cell) {
        const LandRaster raster(*base.mesh, base.placement, base.frame, cell);
        columns_ = countIn(base.frame.width());
        rows_ = countIn(base.frame.height());
        land_.resize((columns_ + 1) * (rows_ + 1));
        outside_.resize(land_.size());
        for (std::size_t row = 0; row < rows_; ++row) {
            for (std::size_t column = 0; column < columns_; ++column) {
                const PagePoint middle{base.frame.left + (static_cast<double>(column) + 0.5) * cell,
                                       base.frame.top + (static_cast<double>(row) + 0.5) * cell};
                const double half = cell * 0.45;
                const bool isSea = raster.isSea({middle.x - half, middle.y - half, middle.x + half, middle.y + half});
                const bool isOutside = !isSea && !geodata::globeFromMap(base.mesh->key.projection, base.placement.mapFromPage(middle));
                add(land_, column, row, !isSea && !isOutside);
                add(outside_, column, row, isOutside);
            }
        }
    }

    [[nodiscard]] double landUnder(const PageBox& box) const { return shareOf(land_, box); }
    [[nodiscard]] double outsideUnder(const PageBox& box) const { return shareOf(outside_, box); }

private:
    using Sums = std::vector<std::uint32_t>;

    [[nodiscard]] std::size_t countIn(double length) const { return static_cast<std::size_t>(std::max(1.0, std::floor(length / cell_))); }

    void add(Sums& sums, std::size_t column, std::size_t row, bool isOne) const {
        const std::size_t width = columns_ + 1;
        sums[(row + 1) * width + column + 1] =
            sums[row * width + column + 1] + sums[(row + 1) * width + column] - sums[row * width + column] + (isOne ? 1U : 0U);
    }

    [[nodiscard]] double shareOf(const Sums& sums, const PageBox& box) const {
        const auto at = [&](double place, double start, std::size_t count) {
            return static_cast<std::size_t>(std::clamp(std::round((place - start) / cell_), 0.0, static_cast<double>(count)));
        };
        const std::size_t left = at(box.left, base_.frame.left, columns_);
        const std::size_t right = std::max(left + 1, at(box.right, base_.frame.left, columns_));
        const std::size_t top = at(box.top, base_.frame.top, rows_);
        const std::size_t bottom = std::max(top + 1, at(box.bottom, base_.frame.top, rows_));
        if (right > columns_ || bottom > rows_) return 1.0;
        const std::size_t width = columns_ + 1;
        const std::uint32_t cells = sums[bottom * width + right] + sums[top * width + left] - sums[top * width + right] - sums[bottom * width + left];
        return cells / static_cast<double>((right - left) * (bottom - top));
    }

    const BaseMap& base_;
    double cell_;
    std::size_t columns_ = 1;
    std::size_t rows_ = 1;
    Sums land_;
    Sums outside_;
};

}  // namespace

std::optional<PageBox> roomForInset(const BaseMap& base, PageSize size, const std::vector<PageBox>& taken, PagePoint near, double margin,
                                    double cell) {
    if (!base.mesh) return std::nullopt;
    const auto& frame = base.frame;
    TakenRoom room(frame);
    for (const auto& box : taken) room.take(PageBox{box.left - margin, box.top - margin, box.right + margin, box.bottom + margin});
    const Ground ground(base, cell);
    std::optional<PageBox> best;
    double least = 0.0;
    for (double top = frame.top + margin; top + size.height <= frame.bottom - margin; top += cell) {
        for (double left = frame.left + margin; left + size.width <= frame.right - margin; left += cell) {
            const PageBox box{left, top, left + size.width, top + size.height};
            const double land = ground.landUnder(box);
            if (land > mostLand || !room.isFree(box)) continue;
            const double away = std::hypot((box.left + box.right) / 2.0 - near.x, (box.top + box.bottom) / 2.0 - near.y) / frame.width();
            const double cost = land + worthOfOutside * ground.outsideUnder(box) + worthOfNear * away;
            if (best && cost >= least) continue;
            best = box;
            least = cost;
        }
    }
    return best;
}

}  // namespace app
