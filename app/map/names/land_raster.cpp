#include "app/map/names/land_raster.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

// std::floor, but quick: this is asked a million times a picture. What is far off the page stays far off.
int wholeBelow(double value) {
    const double near = std::clamp(value, -1e6, 1e6);
    const int whole = static_cast<int>(near);
    return near < whole ? whole - 1 : whole;
}

// The first cell whose middle is at or behind a place, counted in cells.
int firstBehind(double place) { return -wholeBelow(0.5 - place); }

double cornerBefore(double start, double origin, double cell) { return origin + std::floor((start - origin) / cell) * cell; }

}  // namespace

LandRaster::LandRaster(const MapMesh& mesh, const MapPlacement& placement, const PageBox& frame, double cell)
    : cell_(cell),
      corner_{cornerBefore(frame.left, placement.origin.x, cell), cornerBefore(frame.top, placement.origin.y, cell)},
      columns_(static_cast<std::size_t>(std::max(1.0, std::ceil((frame.right - corner_.x) / cell)))),
      rows_(static_cast<std::size_t>(std::max(1.0, std::ceil((frame.bottom - corner_.y) / cell)))),
      cells_(columns_ * rows_, mesh.outline.empty() ? sea : beyond),
      specks_(columns_ * rows_),
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
    const auto rows = static_cast<int>(rows_);
    const auto columns = static_cast<int>(columns_);
    int lowest = rows;
    int highest = -1;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        const auto ring = rings[index];
        if (ring.size() < 3) continue;
        PagePoint before{zero.x + ring.back().x * scale, zero.y - ring.back().y * scale};
        int rowBefore = firstBehind(before.y);
        for (const auto& corner : ring) {
            const PagePoint at{zero.x + corner.x * scale, zero.y - corner.y * scale};
            const int rowAt = firstBehind(at.y);
            if (rowAt != rowBefore) {
                const int first = std::max(0, std::min(rowAt, rowBefore));
                const int last = std::min(rows, std::max(rowAt, rowBefore));
                const double slope = (at.x - before.x) / (at.y - before.y);
                for (int row = first; row < last; ++row)
                    crossings_[static_cast<std::size_t>(row)].push_back(before.x + (row + 0.5 - before.y) * slope);
                if (first < last) lowest = std::min(lowest, first), highest = std::max(highest, last - 1);
            }
            if (land < beyond && at.x >= 0.0 && at.y >= 0.0 && at.x < columns && at.y < rows) {
                specks_[static_cast<std::size_t>(at.y) * columns_ + static_cast<std::size_t>(at.x)] = 1;
            }
            before = at;
            rowBefore = rowAt;
        }
    }
    for (int row = lowest; row <= highest; ++row) {
        auto& xs = crossings_[static_cast<std::size_t>(row)];
        std::sort(xs.begin(), xs.end());
        for (std::size_t pair = 0; pair + 1 < xs.size(); pair += 2) {
            const int from = std::clamp(firstBehind(xs[pair]), 0, columns);
            const int to = std::clamp(firstBehind(xs[pair + 1]), 0, columns);
            if (from < to) std::fill_n(cells_.begin() + static_cast<std::ptrdiff_t>(row) * columns + from, to - from, land);
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
            const std::size_t cell = row * columns_ + column;
            inRow += cells_[cell] == sea && specks_[cell] == 0 ? 0U : 1U;
            notSea_[(row + 1) * stride + column + 1] = notSea_[row * stride + column + 1] + inRow;
        }
    }
}

LandRaster::Cells LandRaster::cellsUnder(const PageBox& box) const {
    const int left = wholeBelow((box.left - corner_.x) / cell_);
    const int right = wholeBelow((box.right - corner_.x) / cell_);
    const int top = wholeBelow((box.top - corner_.y) / cell_);
    const int bottom = wholeBelow((box.bottom - corner_.y) / cell_);
    const int lastColumn = static_cast<int>(columns_) - 1;
    const int lastRow = static_cast<int>(rows_) - 1;
    if (right < 0 || bottom < 0 || left > lastColumn || top > lastRow || right < left || bottom < top) return {};
    return {static_cast<std::size_t>(std::max(0, left)), static_cast<std::size_t>(std::min(lastColumn, right)),
            static_cast<std::size_t>(std::max(0, top)), static_cast<std::size_t>(std::min(lastRow, bottom)),
            left >= 0 && top >= 0 && right <= lastColumn && bottom <= lastRow};
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
