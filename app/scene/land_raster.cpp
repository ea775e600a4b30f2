#include "app/scene/land_raster.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

// The first cell whose middle is at or behind a place, counted in cells.
double firstBehind(double place) { return std::ceil(place - 0.5); }

double cornerBefore(double start, double origin, double cell) { return origin + std::floor((start - origin) / cell) * cell; }

}  // namespace

LandRaster::LandRaster(const MapMesh& mesh, const MapPlacement& placement, const PageBox& frame, double cell)
    : cell_(cell),
      corner_{cornerBefore(frame.left, placement.origin.x, cell), cornerBefore(frame.top, placement.origin.y, cell)},
      columns_(static_cast<std::size_t>(std::max(1.0, std::ceil((frame.right - corner_.x) / cell)))),
      rows_(static_cast<std::size_t>(std::max(1.0, std::ceil((frame.bottom - corner_.y) / cell)))),
      cells_(columns_ * rows_, mesh.outline.empty() ? sea : beyond),
      crossings_(rows_) {
    fill(mesh.outline, placement, sea);
    coasts_.resize(mesh.areas.size());
    bounds_.resize(mesh.areas.size());
    lands_.reserve(mesh.areas.size());
    for (std::size_t area = 0; area < mesh.areas.size(); ++area) {
        const auto fresh = static_cast<Land>(area);
        const auto& code = mesh.areas[area].alpha3;
        lands_.push_back(code.empty() ? fresh : byCode_.emplace(code, fresh).first->second);
        fill(mesh.areas[area].rings, placement, lands_.back());
    }
    findCoasts();
    countLand();
}

std::optional<LandRaster::Land> LandRaster::landOf(const std::string& alpha3) const {
    const auto found = byCode_.find(alpha3);
    return found == byCode_.end() ? std::nullopt : std::optional(found->second);
}

// Even-odd, row by row. What is drawn later lies on top.
void LandRaster::fill(const geodata::MapPaths& rings, const MapPlacement& placement, Land land) {
    const double scale = placement.pointsPerRadius / cell_;
    const PagePoint zero{(placement.origin.x - corner_.x) / cell_, (placement.origin.y - corner_.y) / cell_};
    const auto rows = static_cast<double>(rows_);
    std::size_t lowest = rows_;
    std::size_t highest = 0;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        const auto ring = rings[index];
        if (ring.size() < 3) continue;
        PagePoint before{zero.x + ring.back().x * scale, zero.y - ring.back().y * scale};
        double rowBefore = firstBehind(before.y);
        for (const auto& corner : ring) {
            const PagePoint at{zero.x + corner.x * scale, zero.y - corner.y * scale};
            const double rowAt = firstBehind(at.y);
            if (rowAt != rowBefore) {
                const double first = std::max(0.0, std::min(rowAt, rowBefore));
                const double last = std::min(rows, std::max(rowAt, rowBefore));
                const double slope = (at.x - before.x) / (at.y - before.y);
                for (double row = first; row < last; ++row) {
                    const auto position = static_cast<std::size_t>(row);
                    crossings_[position].push_back(before.x + (row + 0.5 - before.y) * slope);
                    lowest = std::min(lowest, position);
                    highest = std::max(highest, position);
                }
            }
            before = at;
            rowBefore = rowAt;
        }
    }
    const auto columns = static_cast<double>(columns_);
    for (std::size_t row = lowest; row <= highest && row < rows_; ++row) {
        auto& xs = crossings_[row];
        std::sort(xs.begin(), xs.end());
        for (std::size_t pair = 0; pair + 1 < xs.size(); pair += 2) {
            const auto from = static_cast<std::size_t>(std::clamp(firstBehind(xs[pair]), 0.0, columns));
            const auto to = static_cast<std::size_t>(std::clamp(firstBehind(xs[pair + 1]), 0.0, columns));
            if (from < to) std::fill_n(cells_.begin() + static_cast<std::ptrdiff_t>(row * columns_ + from), to - from, land);
        }
        xs.clear();
    }
}

PagePoint LandRaster::middleOf(std::size_t column, std::size_t row) const {
    return {corner_.x + (static_cast<double>(column) + 0.5) * cell_, corner_.y + (static_cast<double>(row) + 0.5) * cell_};
}

void LandRaster::findCoasts() {
    for (std::size_t row = 0; row < rows_; ++row) {
        const Land* line = &cells_[row * columns_];
        for (std::size_t column = 0; column < columns_; ++column) {
            const Land land = line[column];
            if (land >= beyond) continue;
            const PagePoint at = middleOf(column, row);
            auto& bounds = bounds_[land];
            if (!bounds) bounds = PageBox{at.x, at.y, at.x, at.y};
            bounds->left = std::min(bounds->left, at.x);
            bounds->right = std::max(bounds->right, at.x);
            bounds->bottom = at.y;
            const bool beside = (column > 0 && line[column - 1] == sea) || (column + 1 < columns_ && line[column + 1] == sea) ||
                                (row > 0 && cells_[(row - 1) * columns_ + column] == sea) ||
                                (row + 1 < rows_ && cells_[(row + 1) * columns_ + column] == sea);
            if (beside) coasts_[land].push_back(at);
        }
    }
}

void LandRaster::countLand() {
    const std::size_t stride = columns_ + 1;
    notSea_.assign(stride * (rows_ + 1), 0);
    for (std::size_t row = 0; row < rows_; ++row) {
        std::uint32_t inRow = 0;
        for (std::size_t column = 0; column < columns_; ++column) {
            inRow += cells_[row * columns_ + column] == sea ? 0U : 1U;
            notSea_[(row + 1) * stride + column + 1] = notSea_[row * stride + column + 1] + inRow;
        }
    }
}

LandRaster::Cells LandRaster::cellsUnder(const PageBox& box) const {
    const auto low = [&](double place, double corner) { return std::floor((place - corner) / cell_); };
    const double left = low(box.left, corner_.x);
    const double right = low(box.right, corner_.x);
    const double top = low(box.top, corner_.y);
    const double bottom = low(box.bottom, corner_.y);
    const auto lastColumn = static_cast<double>(columns_ - 1);
    const auto lastRow = static_cast<double>(rows_ - 1);
    if (right < 0.0 || bottom < 0.0 || left > lastColumn || top > lastRow || right < left || bottom < top) return {};
    return {static_cast<std::size_t>(std::max(0.0, left)), static_cast<std::size_t>(std::min(lastColumn, right)),
            static_cast<std::size_t>(std::max(0.0, top)), static_cast<std::size_t>(std::min(lastRow, bottom)),
            left >= 0.0 && top >= 0.0 && right <= lastColumn && bottom <= lastRow};
}

bool LandRaster::isSea(const PageBox& box) const {
    const Cells under = cellsUnder(box);
    if (!under.whole) return false;
    const std::size_t stride = columns_ + 1;
    const auto at = [&](std::size_t column, std::size_t row) { return notSea_[row * stride + column]; };
    return at(under.right + 1, under.bottom + 1) + at(under.left, under.top) == at(under.left, under.bottom + 1) + at(under.right + 1, under.top);
}

bool LandRaster::isOn(const PageBox& box, Land land) const {
    const Cells under = cellsUnder(box);
    if (!under.whole) return false;
    for (std::size_t row = under.top; row <= under.bottom; ++row) {
        for (std::size_t column = under.left; column <= under.right; ++column) {
            if (cells_[row * columns_ + column] != land) return false;
        }
    }
    return true;
}

bool LandRaster::holdsOther(const PageBox& box, Land land) const {
    if (isSea(box)) return false;
    const Cells under = cellsUnder(box);
    for (std::size_t row = under.top; row <= under.bottom; ++row) {
        for (std::size_t column = under.left; column <= under.right; ++column) {
            const Land here = cells_[row * columns_ + column];
            if (here < beyond && here != land) return true;
        }
    }
    return false;
}

}  // namespace app
