#include "app/map/inset.h"

#include "app/map/page_paths.h"

#include <algorithm>
#include <array>

namespace app {
namespace {

constexpr double longestSide = 176.0;  // Points.
constexpr double tallest = 112.0;
constexpr double padding = 5.0;
// A frame smaller than this could not be found.
constexpr double smallestFrame = 6.0;
constexpr double mostOfMap = 0.5;

PageBox boxOn(const MapPlacement& placement, const geodata::MapBox& box) {
    const auto upperLeft = placement.pageFromMap({box.low.x, box.high.y});
    const auto lowerRight = placement.pageFromMap({box.high.x, box.low.y});
    return {upperLeft.x, upperLeft.y, lowerRight.x, lowerRight.y};
}

geodata::MapBox common(const geodata::MapBox& a, const geodata::MapBox& b) {
    return {{std::max(a.low.x, b.low.x), std::max(a.low.y, b.low.y)}, {std::min(a.high.x, b.high.x), std::min(a.high.y, b.high.y)}};
}

void grow(double& low, double& high, double least) {
    const double missing = std::max(0.0, least - (high - low));
    low -= missing / 2.0;
    high += missing / 2.0;
}

}  // namespace

std::optional<Inset> insetFor(const View& view, const MapPlacement& placement, const PageBox& free, PagePoint corner, double unit) {
    if (!view.inset || free.width() < 3.0 * longestSide * unit || free.height() < 3.0 * tallest * unit) return std::nullopt;
    const auto world = geodata::boundsOf(view.projection);
    const auto low = placement.mapFromPage({free.left, free.bottom});
    const auto high = placement.mapFromPage({free.right, free.top});
    const auto seen = common(world, {low, high});
    if (seen.width() <= 0.0 || seen.height() <= 0.0 || seen.width() * seen.height() > mostOfMap * world.width() * world.height()) return std::nullopt;

    const double pointsPerRadius = std::min(longestSide / world.width(), tallest / world.height()) * unit;
    const double width = world.width() * pointsPerRadius + 2.0 * padding * unit;
    const double height = world.height() * pointsPerRadius + 2.0 * padding * unit;
    Inset inset;
    inset.box.right = corner.x;
    inset.box.bottom = corner.y;
    inset.box.left = inset.box.right - width;
    inset.box.top = inset.box.bottom - height;
    inset.placement = {{(inset.box.left + inset.box.right) / 2.0, (inset.box.top + inset.box.bottom) / 2.0}, pointsPerRadius};
    inset.shown = boxOn(inset.placement, seen);
    grow(inset.shown.left, inset.shown.right, smallestFrame * unit);
    grow(inset.shown.top, inset.shown.bottom, smallestFrame * unit);
    return inset;
}

std::vector<Item> insetItems(const Inset& inset, const MapMesh& mesh, const Palette& palette, double unit) {
    std::vector<Item> items;
    items.emplace_back(Box{inset.box, 4.0 * unit, palette.surface, {palette.surfaceEdge, 1.0 * unit, {}}});
    Lines sea;
    sea.paths = onPage(mesh.overviewOutline, inset.placement);
    sea.closed = true;
    sea.fill = palette.ocean;
    sea.stroke = {palette.mapEdge, 0.7 * unit, {}};
    items.emplace_back(std::move(sea));
    // The stroke in the land's own colour closes the hair lines between simplified neighbours.
    const Colour land = mixed(palette.land, palette.coast, 0.45);
    Lines ground;
    ground.paths = onPage(mesh.overview, inset.placement);
    ground.closed = true;
    ground.fill = land;
    ground.stroke = {land, 0.5 * unit, {}};
    if (!ground.paths.empty()) items.emplace_back(std::move(ground));
    items.emplace_back(Box{inset.shown, 0.0, withAlpha(palette.accent, 0.15), {palette.accent, 1.6 * unit, {}}});
    return items;
}

}  // namespace app
