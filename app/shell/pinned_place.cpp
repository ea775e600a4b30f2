#include "app/shell/pinned_place.h"

#include "app/state/camera.h"

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

Action pinned(const Action& action, const PinnedPlace& pin, const View& view, const PageLayout& layout) {
    constexpr double mostOfGlobe = 0.8;
    const auto* change = std::get_if<SetProjection>(&action);
    if (change == nullptr) return action;
    const double scale = placementFor(inProjection(view, {change->kind, {}}), layout).pointsPerRadius;
    const auto middle = middleOfFree(layout);
    const geodata::MapPoint fromMiddle{(pin.at.x - middle.x) / scale, (middle.y - pin.at.y) / scale};
    const bool isOnGlobe = std::hypot(fromMiddle.x, fromMiddle.y) < mostOfGlobe * geodata::boundsOf(change->kind).high.y;
    if (turnsWhenDragged(change->kind) && !isOnGlobe) return action;
    return SetProjection{change->kind, HeldPlace{pin.place, fromMiddle}};
}

}  // namespace app
