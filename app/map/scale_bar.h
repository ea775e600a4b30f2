// A scale bar, only where it tells the truth: where the map's scale from left to right is nearly the same all over the frame.
#pragma once

#include "app/map/placement.h"
#include "app/picture/picture.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

// The most by which the scale from left to right may differ anywhere in the frame from that in its middle.
inline constexpr double scaleBarTolerance = 0.05;

struct ScaleBar {
    double kilometres = 0.0;    // 1, 2 or 5 times a power of ten.
    double points = 0.0;        // Length on the page.
    bool onlyEastWest = false;  // The scale from top to bottom is another: equal-area maps stretch one way.
};

// The longest round bar of at most `longest` points; none where the scale differs by more than the tolerance, or where a part of the
// frame is outside of the map. Kilometres on a sphere of 6371.0088 km.
[[nodiscard]] std::optional<ScaleBar> scaleBarFor(const View& view, const MapPlacement& placement, const PageBox& frame, double longest);

// "200 km" or "200 km (east–west)".
[[nodiscard]] std::string labelOf(const ScaleBar& bar);

// Its right end at `at`, the label above it, of `leastType` points at least.
[[nodiscard]] std::vector<Item> scaleBarItems(const ScaleBar& bar, PagePoint at, const Palette& palette, const Fonts& fonts, double unit,
                                              double leastType = 0.0);

}  // namespace app
