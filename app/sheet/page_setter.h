// Sets lines of text on a page and measures them; private to the scene room.
#pragma once

#include "app/picture/picture.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace app {

// No type on a page is smaller, in points: what is printed can be read. A point of a PNG is a pixel at scale 1.
inline constexpr double leastPageType = 7.0;

// Sizes are points times the page's unit, positions points. No line is smaller than leastPageType.
class PageSetter {
public:
    PageSetter(std::vector<Item>& items, const Fonts& fonts, double unit) : items_(items), fonts_(fonts), unit_(unit) {}

    double line(std::string_view text, double x, double baseline, Weight weight, double size, Colour colour) {
        const ShapedText shaped = fonts_.shape(text, {weight, pointsOf(size), 0.0});
        items_.emplace_back(Text{shaped, {x, baseline}, colour, {}, 0.0});
        return shaped.width;
    }
    // The unit of what belongs to type of this size: its leading, its symbols.
    [[nodiscard]] double unitOf(double size) const { return std::max(unit_, leastPageType / size); }
    [[nodiscard]] double widthOf(std::string_view text, Weight weight, double size) const {
        return fonts_.widthOf(text, {weight, pointsOf(size), 0.0});
    }
    [[nodiscard]] std::vector<std::string> wrap(std::string_view text, double size, double width) const {
        return fonts_.wrap(text, {Weight::Regular, pointsOf(size), 0.0}, width);
    }

private:
    [[nodiscard]] double pointsOf(double size) const { return size * unitOf(size); }

    std::vector<Item>& items_;
    const Fonts& fonts_;
    double unit_;
};

}  // namespace app
