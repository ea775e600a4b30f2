// Names on the map: which are wanted, in which order, and where they stand without covering one another.
#pragma once

#include "app/scene/scene.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

// A name that is wanted on the map.
struct LabelWish {
    std::string text;
    TextStyle style;
    PagePoint anchor;
    double clearance = 0.0;  // From the anchor to where the text may begin; 0: centred on the anchor.
    double room = 0.0;       // Centred names are left out when wider than this; 0: any width.
    double priority = 0.0;   // Higher is placed first.
    Colour colour;
};

// Places the wishes by priority: right of the anchor, then left, above, below. One that finds no place free of `obstacles` and of
// other names, or that would leave `frame`, is left out.
[[nodiscard]] std::vector<Item> placedLabels(std::vector<LabelWish> wishes, const std::vector<PageBox>& obstacles, const PageBox& frame, Colour halo,
                                             const Fonts& fonts);

}  // namespace app
