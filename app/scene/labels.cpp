#include "app/scene/labels.h"

#include <algorithm>

namespace app {
namespace {

constexpr double haloWidthPoints = 1.6;

bool touches(const PageBox& a, const PageBox& b) { return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom; }

bool isInside(const PageBox& inner, const PageBox& outer) {
    return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
}

// The boxes a name may take, best first.
std::vector<PageBox> boxesFor(const LabelWish& wish, const ShapedText& shaped) {
    const double height = shaped.ascent + shaped.descent;
    const auto& [x, y] = wish.anchor;
    const auto box = [&](double left, double top) { return PageBox{left, top, left + shaped.width, top + height}; };
    if (wish.clearance <= 0.0) return {box(x - shaped.width / 2.0, y - height / 2.0)};
    const double gap = wish.clearance + 2.0;
    return {box(x + gap, y - height / 2.0), box(x - gap - shaped.width, y - height / 2.0), box(x - shaped.width / 2.0, y - gap - height),
            box(x - shaped.width / 2.0, y + gap)};
}

}  // namespace

std::vector<Item> placedLabels(std::vector<LabelWish> wishes, const std::vector<PageBox>& obstacles, const PageBox& frame, Colour halo,
                               const Fonts& fonts) {
    std::stable_sort(wishes.begin(), wishes.end(), [](const LabelWish& a, const LabelWish& b) { return a.priority > b.priority; });
    std::vector<PageBox> taken = obstacles;
    std::vector<Item> items;
    for (const auto& wish : wishes) {
        const PageBox near{wish.anchor.x, wish.anchor.y, wish.anchor.x, wish.anchor.y};
        if (!touches({near.left - 1, near.top - 1, near.right + 1, near.bottom + 1}, frame)) continue;
        const ShapedText shaped = fonts.shape(wish.text, wish.style);
        if (wish.room > 0.0 && shaped.width > wish.room) continue;
        for (const auto& box : boxesFor(wish, shaped)) {
            const PageBox padded{box.left - 2.0, box.top, box.right + 2.0, box.bottom};
            const bool free =
                isInside(padded, frame) && std::none_of(taken.begin(), taken.end(), [&](const PageBox& other) { return touches(padded, other); });
            if (!free) continue;
            taken.push_back(padded);
            items.emplace_back(Text{shaped, {box.left, box.top + shaped.ascent}, wish.colour, halo, haloWidthPoints});
            break;
        }
    }
    return items;
}

}  // namespace app
