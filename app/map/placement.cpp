#include "app/map/placement.h"

#include "app/state/camera.h"
#include "app/state/region_frame.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app {
namespace {

// On a screen Antarctica, of which no record speaks, may run under the timeline.
constexpr double southOnScreenDegrees = -58.0;
constexpr double northOnScreenDegrees = 84.0;
constexpr double marginPoints = 12.0;

// How far a map is a whole upright world whose far south may be left out: 1, and 0 for azimuthal and quite oblique ones. Steady in
// between, so that nothing jumps when a map is turned or morphs.
double uprightness(const geodata::Projection& projection) {
    constexpr double obliqueDegrees = 20.0;
    const auto isWorld = [](geodata::ProjectionKind kind) { return turnsWhenDragged(kind) ? 0.0 : 1.0; };
    const double kind = isWorld(projection.kind);
    const double world = kind + (isWorld(projection.toward) - kind) * projection.share;
    return world * std::max(0.0, 1.0 - std::abs(projection.center.lat) / obliqueDegrees);
}

geodata::MapBox fittedBox(const geodata::Projection& projection, Medium medium) {
    geodata::MapBox box = geodata::boundsOf(projection);
    const double upright = uprightness(projection);
    if (medium == Medium::Page || upright == 0.0) return box;
    geodata::Projection straight = projection;
    straight.center.lat = 0.0;
    const auto south = geodata::mapFromGlobe(straight, {projection.center.lon, southOnScreenDegrees});
    const auto north = geodata::mapFromGlobe(straight, {projection.center.lon, northOnScreenDegrees});
    if (south) box.low.y += (south->y - box.low.y) * upright;
    if (north) box.high.y += (north->y - box.high.y) * upright;
    return box;
}

geodata::MapPoint middleOf(const geodata::MapBox& box) { return {(box.low.x + box.high.x) / 2.0, (box.low.y + box.high.y) / 2.0}; }

// What no panel covers, within its margin; at least a point wide and high.
PageBox freeOf(const PageLayout& layout) {
    const double left = layout.insets.left + marginPoints;
    const double top = layout.insets.top + marginPoints;
    return {left, top, std::max(left + 1.0, layout.size.width - layout.insets.right - marginPoints),
            std::max(top + 1.0, layout.size.height - layout.insets.bottom - marginPoints)};
}

double scaleAtZoomOne(const PageBox& free, const geodata::MapBox& box) { return std::min(free.width() / box.width(), free.height() / box.height()); }

double scaleIn(const PageBox& free, const geodata::MapBox& box, const View& view) { return scaleAtZoomOne(free, box) * view.zoom; }

}  // namespace

View withoutRegion(View view, const PageLayout& layout) {
    if (!view.region) return view;
    const auto box = boxOnMap(view.projection, *view.region);
    view.region.reset();
    if (!box) return view;
    const PageBox free = freeOf(layout);
    view.zoom = std::clamp(scaleAtZoomOne(free, *box) / scaleAtZoomOne(free, fittedBox(view.projection, layout.medium)), minZoom, maxZoom);
    // A globe has been turned so that the region is in its middle.
    if (turnsWhenDragged(view.projection.kind) && view.projection.share == 0.0) return view;
    view.focus = geodata::globeFromMap(view.projection, middleOf(*box));
    return view;
}

View withFocus(View view, Medium medium) {
    if (view.focus || (turnsWhenDragged(view.projection.kind) && view.projection.share == 0.0)) return view;
    view.focus = geodata::globeFromMap(view.projection, middleOf(fittedBox(view.projection, medium)));
    return view;
}

View withPlaceAt(View view, const PageLayout& layout, geodata::LonLat place, PagePoint at) {
    view = withoutRegion(std::move(view), layout);
    const auto onMap = geodata::mapFromGlobe(view.projection, place);
    if (!onMap) return view;
    const double scale = placementFor(view, layout).pointsPerRadius;
    const auto middle = middleOfMap(layout);
    const geodata::MapPoint fromMiddle{(at.x - middle.x) / scale, (middle.y - at.y) / scale};
    // A globe keeps its middle in the middle: it is turned.
    if (turnsWhenDragged(view.projection.kind) && view.projection.share == 0.0) return holding(std::move(view), {place, fromMiddle});
    const auto focus = geodata::globeFromMap(view.projection, {onMap->x - fromMiddle.x, onMap->y - fromMiddle.y});
    if (focus) view.focus = focus;
    return view;
}

PagePoint middleOfMap(const PageLayout& layout) {
    const auto free = freeOf(layout);
    return {(free.left + free.right) / 2.0, (free.top + free.bottom) / 2.0};
}

MapPlacement placementFor(const View& view, const PageLayout& layout) {
    if (view.region) return placementFor(withoutRegion(view, layout), layout);
    const auto box = fittedBox(view.projection, layout.medium);
    const double scale = scaleIn(freeOf(layout), box, view);
    geodata::MapPoint middle = middleOf(box);
    if (view.focus) middle = geodata::mapFromGlobe(view.projection, *view.focus).value_or(middle);
    const auto at = middleOfMap(layout);
    return {{at.x - middle.x * scale, at.y + middle.y * scale}, scale};
}

geodata::MapBox boxOf(const MapPlacement& placement, const PageBox& onPage) {
    return {placement.mapFromPage({onPage.left, onPage.bottom}), placement.mapFromPage({onPage.right, onPage.top})};
}

geodata::MapBox visibleBox(const MapPlacement& placement, PageSize size) { return boxOf(placement, {0.0, 0.0, size.width, size.height}); }

geodata::Scale scaleFor(const MapPlacement& placement, double pixelsPerPoint) {
    // Pixels to one earth radius at which the next finer scale begins to show.
    constexpr double fiftyMillion = 150.0;
    constexpr double tenMillion = 1000.0;
    const double pixelsPerRadius = placement.pointsPerRadius * pixelsPerPoint;
    if (pixelsPerRadius >= tenMillion) return geodata::Scale::OneTo10Million;
    return pixelsPerRadius >= fiftyMillion ? geodata::Scale::OneTo50Million : geodata::Scale::OneTo110Million;
}

}  // namespace app
