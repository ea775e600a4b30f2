#include "app/map/names/taken_room.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace app {
namespace {

constexpr double cellPoints = 48.0;

PageBox boxOf(const Leader& line) {
    return {std::min(line.from.x, line.to.x), std::min(line.from.y, line.to.y), std::max(line.from.x, line.to.x), std::max(line.from.y, line.to.y)};
}

double sideOf(const Leader& line, PagePoint point) {
    return (line.to.x - line.from.x) * (point.y - line.from.y) - (line.to.y - line.from.y) * (point.x - line.from.x);
}

double gapBetween(const PageBox& a, const PageBox& b) {
    const double across = std::max({a.left - b.right, b.left - a.right, 0.0});
    const double down = std::max({a.top - b.bottom, b.top - a.bottom, 0.0});
    return std::hypot(across, down);
}

bool crossOneAnother(const Leader& a, const Leader& b) {
    return sideOf(a, b.from) * sideOf(a, b.to) < 0.0 && sideOf(b, a.from) * sideOf(b, a.to) < 0.0;
}

}  // namespace

bool touches(const PageBox& a, const PageBox& b) { return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom; }

bool isInside(const PageBox& inner, const PageBox& outer) {
    return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
}

bool crosses(const Leader& line, const PageBox& box) {
    if (!touches(boxOf(line), box)) {
        // A level or upright line has a box without room, which touches nothing.
        const PageBox grown{boxOf(line).left - 0.01, boxOf(line).top - 0.01, boxOf(line).right + 0.01, boxOf(line).bottom + 0.01};
        if (!touches(grown, box)) return false;
    }
    if (box.contains(line.from) || box.contains(line.to)) return true;
    const double corners[] = {sideOf(line, {box.left, box.top}), sideOf(line, {box.right, box.top}), sideOf(line, {box.right, box.bottom}),
                              sideOf(line, {box.left, box.bottom})};
    const auto [low, high] = std::minmax_element(std::begin(corners), std::end(corners));
    return *low <= 0.0 && *high >= 0.0;
}

TakenRoom::TakenRoom(const PageBox& frame) : frame_(frame) {
    columns_ = static_cast<std::size_t>(std::max(1.0, std::ceil(frame.width() / cellPoints)));
    rows_ = static_cast<std::size_t>(std::max(1.0, std::ceil(frame.height() / cellPoints)));
    boxesIn_.resize(columns_ * rows_);
    linesIn_.resize(columns_ * rows_);
}

// What lies beyond the frame is kept in the cells at its edge.
template <typename Visit>
void TakenRoom::eachCell(const PageBox& box, Visit visit) const {
    const auto cell = [](double place, double start, std::size_t count) {
        const double index = std::floor((place - start) / cellPoints);
        return static_cast<std::size_t>(std::clamp(index, 0.0, static_cast<double>(count - 1)));
    };
    const std::size_t lastRow = cell(box.bottom, frame_.top, rows_);
    const std::size_t lastColumn = cell(box.right, frame_.left, columns_);
    for (std::size_t row = cell(box.top, frame_.top, rows_); row <= lastRow; ++row) {
        for (std::size_t column = cell(box.left, frame_.left, columns_); column <= lastColumn; ++column) {
            if (!visit(row * columns_ + column)) return;
        }
    }
}

void TakenRoom::take(const PageBox& box) {
    const auto index = static_cast<std::uint32_t>(boxes_.size());
    boxes_.push_back(box);
    symbolOf_.emplace_back();
    eachCell(box, [&](std::size_t cell) {
        boxesIn_[cell].push_back(index);
        return true;
    });
}

void TakenRoom::takeSymbol(const PageBox& box, std::string country) {
    take(box);
    symbolOf_.back() = std::move(country);
}

void TakenRoom::take(const Leader& line) {
    const auto index = static_cast<std::uint32_t>(lines_.size());
    lines_.push_back(line);
    eachCell(boxOf(line), [&](std::size_t cell) {
        linesIn_[cell].push_back(index);
        return true;
    });
}

bool TakenRoom::isFree(const PageBox& box) const {
    bool free = true;
    eachCell(box, [&](std::size_t cell) {
        for (const auto index : boxesIn_[cell]) free = free && !touches(boxes_[index], box);
        for (const auto index : linesIn_[cell]) free = free && !crosses(lines_[index], box);
        return free;
    });
    return free;
}

bool TakenRoom::isFree(const Leader& line, PagePoint place, std::size_t symbolsAtMost) const {
    bool free = true;
    std::vector<std::uint32_t> under;  // A symbol may lie in several cells.
    eachCell(boxOf(line), [&](std::size_t cell) {
        for (const auto index : boxesIn_[cell]) {
            if (boxes_[index].contains(place) || !crosses(line, boxes_[index])) continue;
            const bool symbol = symbolOf_[index].has_value();
            if (symbol && std::find(under.begin(), under.end(), index) == under.end()) under.push_back(index);
            free = free && symbol && under.size() <= symbolsAtMost;
        }
        for (const auto index : linesIn_[cell]) free = free && !crossOneAnother(line, lines_[index]);
        return free;
    });
    return free;
}

bool TakenRoom::isBesideOther(const PageBox& box, const Owner& owner, double reach, double margin) const {
    double own = std::numeric_limits<double>::infinity();
    double other = own;
    eachCell({box.left - reach, box.top - reach, box.right + reach, box.bottom + reach}, [&](std::size_t cell) {
        for (const auto index : boxesIn_[cell]) {
            if (!symbolOf_[index]) continue;
            const bool holdsPlace =
                std::any_of(owner.at.begin(), owner.at.end(), [&](const PagePoint& place) { return boxes_[index].contains(place); });
            const bool isOwn = owner.at.empty() ? *symbolOf_[index] == owner.country : holdsPlace;
            double& nearest = isOwn ? own : other;
            nearest = std::min(nearest, gapBetween(box, boxes_[index]));
        }
        return true;
    });
    return other < reach && other < own + margin;
}

}  // namespace app
