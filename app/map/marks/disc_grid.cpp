#include "app/map/marks/disc_grid.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr std::int32_t none = -1;

// What lies beyond the grid is kept in the cells at its edge; so is what is no number.
std::int32_t cellAt(double place, double start, double cell, std::int32_t count) {
    const double index = std::floor((place - start) / cell);
    if (!(index > 0.0)) return 0;
    return index < static_cast<double>(count) ? static_cast<std::int32_t>(index) : count - 1;
}

}  // namespace

double distance(PagePoint a, PagePoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

DiscGrid::DiscGrid(std::span<const Disc> discs) : discs_(discs.begin(), discs.end()) {
    if (discs_.empty()) return;
    left_ = discs_.front().middle.x;
    top_ = discs_.front().middle.y;
    double right = left_;
    double bottom = top_;
    double largest = 0.0;
    smallest_ = discs_.front().radius;
    for (const auto& [middle, radius] : discs_) {
        left_ = std::min(left_, middle.x), right = std::max(right, middle.x);
        top_ = std::min(top_, middle.y), bottom = std::max(bottom, middle.y);
        smallest_ = std::min(smallest_, radius), largest = std::max(largest, radius);
    }
    if (!(smallest_ > 0.0)) smallest_ = largest > 0.0 ? largest : 1.0;
    const auto count = static_cast<double>(discs_.size());
    const double width = right - left_;
    const double height = bottom - top_;
    // About one disc a cell, also where all lie on a line.
    const double cell = std::max({std::sqrt(width * height / count), (width + height) / count, 1e-6});
    const auto cells = [](double length, double size) { return static_cast<std::int32_t>(std::floor(length / size)) + 1; };
    levels_.resize(1);
    levels_[0] = {cell, 2.0 * smallest_, cells(width, cell), cells(height, cell), {}, 0};
    levelOf_.resize(discs_.size());
    cellOf_.resize(discs_.size());
    next_.assign(discs_.size(), none);
    before_.assign(discs_.size(), none);
    for (std::uint32_t index = 0; index < discs_.size(); ++index) put(index);
}

std::size_t DiscGrid::levelFor(double radius) const {
    const double times = radius / smallest_;
    return times >= 2.0 ? static_cast<std::size_t>(std::ilogb(times)) : 0;
}

std::int32_t DiscGrid::columnOf(const Level& level, double x) const { return cellAt(x, left_, level.cell, level.columns); }

std::int32_t DiscGrid::rowOf(const Level& level, double y) const { return cellAt(y, top_, level.cell, level.rows); }

void DiscGrid::put(std::uint32_t index) {
    const Disc& disc = discs_[index];
    const std::size_t wanted = levelFor(disc.radius);
    while (levels_.size() <= wanted) {
        const Level& last = levels_.back();
        levels_.push_back({2.0 * last.cell, 2.0 * last.largest, last.columns / 2 + 1, last.rows / 2 + 1, {}, 0});
    }
    Level& level = levels_[wanted];
    if (level.first.empty()) level.first.assign(static_cast<std::size_t>(level.columns) * static_cast<std::size_t>(level.rows), none);
    const auto cell = static_cast<std::size_t>(rowOf(level, disc.middle.y)) * static_cast<std::size_t>(level.columns) +
                      static_cast<std::size_t>(columnOf(level, disc.middle.x));
    levelOf_[index] = static_cast<std::uint32_t>(wanted);
    cellOf_[index] = cell;
    before_[index] = none;
    next_[index] = level.first[cell];
    if (next_[index] != none) before_[static_cast<std::size_t>(next_[index])] = static_cast<std::int32_t>(index);
    level.first[cell] = static_cast<std::int32_t>(index);
    ++level.count;
}

void DiscGrid::remove(std::uint32_t index) {
    Level& level = levels_[levelOf_[index]];
    if (before_[index] == none) {
        level.first[cellOf_[index]] = next_[index];
    } else {
        next_[static_cast<std::size_t>(before_[index])] = next_[index];
    }
    if (next_[index] != none) before_[static_cast<std::size_t>(next_[index])] = before_[index];
    --level.count;
}

void DiscGrid::replace(std::uint32_t index, const Disc& disc) {
    remove(index);
    discs_[index] = disc;
    put(index);
}

void DiscGrid::moveTo(std::uint32_t index, PagePoint middle) { replace(index, {middle, discs_[index].radius}); }

// Every one in the cells that may hold a near one; ends with false as soon as `visit` says false.
template <typename Visit>
bool DiscGrid::eachNear(const Disc& disc, double share, double slack, Visit visit) const {
    for (const auto& level : levels_) {
        if (level.count == 0) continue;
        // A little more than computed, for what rounding takes away.
        const double reach = ((disc.radius + level.largest) * share + slack) * (1.0 + 1e-9);
        const auto firstColumn = columnOf(level, disc.middle.x - reach);
        const auto lastColumn = columnOf(level, disc.middle.x + reach);
        const auto lastRow = rowOf(level, disc.middle.y + reach);
        for (auto row = rowOf(level, disc.middle.y - reach); row <= lastRow; ++row) {
            const auto* const cells = level.first.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(level.columns);
            for (auto column = firstColumn; column <= lastColumn; ++column) {
                for (auto index = cells[column]; index != none; index = next_[static_cast<std::size_t>(index)]) {
                    if (!visit(static_cast<std::uint32_t>(index))) return false;
                }
            }
        }
    }
    return true;
}

void DiscGrid::findNear(const Disc& disc, double share, double slack, std::vector<std::uint32_t>& found) const {
    found.clear();
    eachNear(disc, share, slack, [&](std::uint32_t index) {
        const Disc& other = discs_[index];
        const double x = other.middle.x - disc.middle.x;
        const double y = other.middle.y - disc.middle.y;
        const double reach = (disc.radius + other.radius) * share + slack;
        ++compared_;
        if (x * x + y * y < reach * reach) found.push_back(index);
        return true;
    });
    std::sort(found.begin(), found.end());
}

bool DiscGrid::isOverlapped(const Disc& disc, double share, std::optional<std::uint32_t> own) const {
    return !eachNear(disc, share, 0.0, [&](std::uint32_t index) {
        if (index == own) return true;
        ++compared_;
        return distance(disc.middle, discs_[index].middle) >= (disc.radius + discs_[index].radius) * share;
    });
}

// Cells are met from the inside out, until those left are too far away.
void DiscGrid::improve(NearDiscs& best, std::uint32_t index, double share, const Level& level) const {
    const Disc& disc = discs_[index];
    const auto meet = [&](std::int32_t row, std::int32_t column) {
        if (row < 0 || column < 0 || row >= level.rows || column >= level.columns) return;
        const auto cell = static_cast<std::size_t>(row) * static_cast<std::size_t>(level.columns) + static_cast<std::size_t>(column);
        for (auto chain = level.first[cell]; chain != none; chain = next_[static_cast<std::size_t>(chain)]) {
            const auto other = static_cast<std::uint32_t>(chain);
            if (other == index) continue;
            ++compared_;
            const double nearness = distance(disc.middle, discs_[other].middle) / ((disc.radius + discs_[other].radius) * share);
            const NearDiscs pair{nearness, std::min(index, other), std::max(index, other)};
            if (pair.nearness < 1.0 && pair < best) best = pair;
        }
    };
    const auto row = rowOf(level, disc.middle.y);
    const auto column = columnOf(level, disc.middle.x);
    const auto rings = std::max({row, column, level.rows - 1 - row, level.columns - 1 - column});
    for (std::int32_t ring = 0; ring <= rings; ++ring) {
        const double away = static_cast<double>(ring - 1) * level.cell * (1.0 - 1e-9);
        if (away > best.nearness * (disc.radius + level.largest) * share) return;
        for (auto across = column - ring; across <= column + ring; ++across) {
            meet(row - ring, across);
            if (ring > 0) meet(row + ring, across);
        }
        for (auto down = row - ring + 1; down < row + ring; ++down) {
            meet(down, column - ring);
            meet(down, column + ring);
        }
    }
}

std::optional<NearDiscs> DiscGrid::nearestTo(std::uint32_t index, double share) const {
    NearDiscs best{1.0, 0, 0};
    const std::size_t own = levelOf_[index];
    // Those of its own size are most, and the nearer the best is, the sooner a search among others ends.
    improve(best, index, share, levels_[own]);
    for (std::size_t level = 0; level < levels_.size(); ++level) {
        if (level != own && levels_[level].count > 0) improve(best, index, share, levels_[level]);
    }
    if (best.nearness >= 1.0) return std::nullopt;
    return best;
}

}  // namespace app
