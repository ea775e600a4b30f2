#include "app/shell/pinned_place.h"

#include "app/state/camera.h"

#include <algorithm>
#include <cmath>

namespace app {

std::optional<PinnedPlace> pinFor(const Action& action, const View& view, const PageLayout& layout, std::optional<PagePoint> pointer) {
    const auto placement = placementFor(view, layout);
    std::optional<PagePoint> at;
    const auto* zoom = std::get_if<ZoomAt>(&action);
    if (zoom != nullptr && zoom->anchor) at = placement.pageFromMap(*zoom->anchor);
    if (std::holds_alternative<SetProjection>(action)) at = pointer;
    if (!at) return std::nullopt;
    const auto place = geodata::globeFromMap(view.projection, placement.mapFromPage(*at));
    return place ? std::optional(PinnedPlace{*place, *at}) : std::nullopt;
}

namespace {

// From the middle of the page's map to a point of the page, on the map plane of a view that is to be.
geodata::MapPoint fromMiddle(const View& view, const PageLayout& layout, PagePoint at) {
    const double scale = placementFor(view, layout).pointsPerRadius;
    const auto middle = middleOfMap(layout);
    return {(at.x - middle.x) / scale, (middle.y - at.y) / scale};
}

// The middle of the page's map lies elsewhere when the map is nearer: told as another anchor on a map that is moved, as another middle on
// one that is turned, where the anchor is the place itself.
ZoomAt pinnedZoom(ZoomAt zoom, const PinnedPlace& pin, const View& view, const PageLayout& layout) {
    if (!zoom.anchor || !zoom.middle) return zoom;
    View changed = view;
    changed.zoom = std::clamp(view.zoom * zoom.factor, minZoom, maxZoom);
    const double factor = changed.zoom / view.zoom;
    const auto wanted = fromMiddle(changed, layout, pin.at);
    const auto anchor = *zoom.anchor;
    const auto middle = *zoom.middle;
    if (turnsWhenDragged(view.projection.kind)) {
        zoom.middle = {anchor.x - wanted.x * factor, anchor.y - wanted.y * factor};
    } else if (factor != 1.0) {
        const double share = 1.0 - 1.0 / factor;
        zoom.anchor = {middle.x + (anchor.x - wanted.x - middle.x) / share, middle.y + (anchor.y - wanted.y - middle.y) / share};
    }
    return zoom;
}

}  // namespace

Action pinned(const Action& action, const PinnedPlace& pin, const View& view, const PageLayout& layout) {
    constexpr double mostOfGlobe = 0.8;
    if (const auto* zoom = std::get_if<ZoomAt>(&action)) return pinnedZoom(*zoom, pin, view, layout);
    const auto* change = std::get_if<SetProjection>(&action);
    if (change == nullptr) return action;
    const auto at = fromMiddle(inProjection(view, {change->kind, {}}), layout, pin.at);
    const bool isOnGlobe = std::hypot(at.x, at.y) < mostOfGlobe * geodata::boundsOf(change->kind).high.y;
    if (turnsWhenDragged(change->kind) && !isOnGlobe) return action;
    return SetProjection{change->kind, HeldPlace{pin.place, at}};
}

Session reduceInPlace(Session session, const Action& action, const std::optional<PinnedPlace>& pin, const PageLayout& layout,
                      const geodata::Atlas& atlas, geodata::Problems& problems) {
    const View before = session.view;
    if (endsRegion(action)) session.view = withoutRegion(std::move(session.view), layout);
    const View moved = session.view;
    session = reduce(std::move(session), pin ? pinned(action, *pin, moved, layout) : action, atlas, problems);
    if (session.view == moved) session.view = before;
    if (moved != before && !session.past.empty() && session.past.back().view == moved) session.past.back().view = before;
    return session;
}

}  // namespace app
