// Sets lines of text on a page and measures them; private to the scene room.
#pragma once

#include "app/scene/scene.h"

#include <string>
#include <string_view>
#include <vector>

namespace app {

// Sizes are points times the page's unit, positions points.
class PageSetter {
public:
    PageSetter(std::vector<Item>& items, const Fonts& fonts, double unit) : items_(items), fonts_(fonts), unit_(unit) {}

    double line(std::string_view text, double x, double baseline, Weight weight, double size, Colour colour) {
        const ShapedText shaped = fonts_.shape(text, {weight, size * unit_, 0.0});
        items_.emplace_back(Text{shaped, {x, baseline}, colour, {}, 0.0});
        return shaped.width;
    }
    [[nodiscard]] double widthOf(std::string_view text, Weight weight, double size) const {
        return fonts_.shape(text, {weight, size * unit_, 0.0}).width;
    }
    [[nodiscard]] std::vector<std::string> wrap(std::string_view text, double size, double width) const {
        return fonts_.wrap(text, {Weight::Regular, size * unit_, 0.0}, width);
    }

private:
    std::vector<Item>& items_;
    const Fonts& fonts_;
    double unit_;
};

}  // namespace app
