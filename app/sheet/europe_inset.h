// An enlarged Europe on pages of the world, where its marks stand too close to be read: most stations are reported from there.
#pragma once

#include "app/map/drawing.h"

#include <memory>
#include <optional>
#include <vector>

namespace app {

// Europe counts as dense with so many marks, were each place to have its own, of which so many at least overlap another or have joined it.
inline constexpr std::size_t denseMarks = 8;
inline constexpr std::size_t denseCrowded = 3;

// It is so many times as large as on the world's map: the largest that finds room. Beside the map, on paper that would be empty, it may be
// larger than on the map's seas.
inline constexpr double largestBesideMap = 5.0;
inline constexpr double largestEnlargement = 2.6;
inline constexpr double smallestEnlargement = 2.0;

// The marks of one picture.
struct MarksOfPicture {
    const Marks& shown;
    const Marks& beforeReport;  // Drawn faint.
    const Marks& everything;    // Of all years: what it measures by, so that it stands still while time runs.
};

struct EuropeInset {
    PageBox box;
    View view;  // The world's, but with Europe in the middle.
    MapPlacement placement;
    std::vector<Item> items;          // The box with all that is in it, in drawing order.
    std::vector<Target> targets;      // Its marks; all of them stand on the world's map, too.
    std::vector<PagePoint> enlarged;  // The edge of the part that it shows, on the world's map; closed.
};

// Whether the view is of the whole world on an upright flat map, wants an inset, and Europe is dense in it by the numbers above.
[[nodiscard]] bool isEuropeDense(const Drawing& drawing, const Marks& shown);

// The inset in an empty part of `drawing`'s map: on none of `taken`, and on as little land as can be. Everything of it lies in its box.
// Names are set if the view wants them, `type` points of type for 1. None where Europe is not dense, where the edge of the map runs through
// it, or where there is no room for one that could be read.
[[nodiscard]] std::optional<EuropeInset> europeInsetFor(const Drawing& drawing, const MarksOfPicture& world, const std::vector<PageBox>& taken,
                                                        double type);

// Whether a place on the world's map lies in the upright box around what the inset shows.
[[nodiscard]] bool isEnlargedBy(const EuropeInset& inset, PagePoint at);

// The part of the world's map that it shows.
[[nodiscard]] Lines edgeOfEnlarged(const EuropeInset& inset, const Drawing& drawing);

}  // namespace app
