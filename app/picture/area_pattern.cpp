// The lines of a hatching as plain geometry, for renderers that draw lines and for the swatch of a legend.
#include "app/picture/picture.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace app {
namespace {

// The part of a straight line through `on` along `direction` that lies in a box (Liang & Barsky 1984).
std::optional<std::array<PagePoint, 2>> cutToBox(PagePoint on, PagePoint direction, const PageBox& box) {
    double first = -1e9;
    double last = 1e9;
    const auto cut = [&](double from, double step, double low, double high) {
        if (std::abs(step) < 1e-12) return from >= low && from <= high;
        const auto [near, far] = std::minmax({(low - from) / step, (high - from) / step});  // By value: the two are temporaries.
        first = std::max(first, near);
        last = std::min(last, far);
        return first < last;
    };
    if (!cut(on.x, direction.x, box.left, box.right) || !cut(on.y, direction.y, box.top, box.bottom)) return std::nullopt;
    return std::array{PagePoint{on.x + direction.x * first, on.y + direction.y * first},
                      PagePoint{on.x + direction.x * last, on.y + direction.y * last}};
}

PagePaths linesIn(const PageBox& box, const AreaPattern& pattern, PagePoint anchor) {
    PagePaths paths;
    if (pattern.spacing <= 0.0 || box.width() <= 0.0 || box.height() <= 0.0) return paths;
    const PatternAxes axes = patternAxes(pattern);
    const auto across = [&](PagePoint point) { return (point.x - anchor.x) * axes.across.x + (point.y - anchor.y) * axes.across.y; };
    const std::array corners{across({box.left, box.top}), across({box.right, box.top}), across({box.right, box.bottom}),
                             across({box.left, box.bottom})};
    const auto [low, high] = std::minmax_element(corners.begin(), corners.end());
    const auto last = std::floor(*high / pattern.spacing);
    for (auto number = std::ceil(*low / pattern.spacing); number <= last; ++number) {
        const double away = number * pattern.spacing;
        if (const auto line = cutToBox({anchor.x + axes.across.x * away, anchor.y + axes.across.y * away}, axes.along, box)) paths.add(*line);
    }
    return paths;
}

// Where the pattern's areas are on the page, within the map's frame; empty when none is in sight.
std::optional<PageBox> extentOf(const AreaPattern& pattern, const BaseMap& base) {
    constexpr double far = 1e12;
    PageBox extent{far, far, -far, -far};
    for (const auto area : pattern.areas) {
        if (area >= base.mesh->areas.size()) continue;
        for (const auto& point : base.mesh->areas[area].rings.points) {
            const auto [x, y] = base.placement.pageFromMap(point);
            extent = {std::min(extent.left, x), std::min(extent.top, y), std::max(extent.right, x), std::max(extent.bottom, y)};
        }
    }
    const auto& frame = base.frame;
    const PageBox seen{std::max(extent.left, frame.left), std::max(extent.top, frame.top), std::min(extent.right, frame.right),
                       std::min(extent.bottom, frame.bottom)};
    return seen.width() > 0.0 && seen.height() > 0.0 ? std::optional(seen) : std::nullopt;
}

}  // namespace

PatternAxes patternAxes(const AreaPattern& pattern) {
    const double angle = pattern.angleDegrees * std::numbers::pi / 180.0;
    return {{std::cos(angle), -std::sin(angle)}, {std::sin(angle), std::cos(angle)}};
}

Lines patternLines(const AreaPattern& pattern, const BaseMap& base) {
    Lines lines;
    lines.stroke = {pattern.colour, pattern.width, {}};
    if (!base.mesh) return lines;
    if (const auto extent = extentOf(pattern, base)) lines.paths = linesIn(*extent, pattern, base.placement.origin);
    return lines;
}

Lines patternSwatch(const AreaPattern& pattern, const PageBox& box) {
    Lines lines;
    lines.stroke = {pattern.colour, pattern.width, {}};
    lines.paths = linesIn(box, pattern, {(box.left + box.right) / 2.0, (box.top + box.bottom) / 2.0});
    return lines;
}

}  // namespace app
