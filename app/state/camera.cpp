#include "app/state/camera.h"

#include "geodata/projection/cut.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace app {
namespace {

constexpr double degreesPerRadian = 180.0 / std::numbers::pi;

bool showsWholeWorld(const View& view) { return view.zoom <= minZoom && !view.focus; }

// The focus stays on the map: a step that would leave it goes only as far as the edge.
void moveFocus(View& view, geodata::MapPoint from, geodata::MapPoint to) {
    double reached = 1.0;
    for (int halving = 0; halving < 8; ++halving, reached /= 2.0) {
        const auto place = geodata::globeFromMap(view.projection, {from.x + (to.x - from.x) * reached, from.y + (to.y - from.y) * reached});
        if (!place) continue;
        view.focus = *place;
        return;
    }
}

// The place shown at a map point when the centre is at (0, 0), as a unit vector: out of the map, east, north. A point beyond the rim
// counts as just inside.
std::array<double, 3> directionAt(geodata::ProjectionKind kind, geodata::MapPoint at) {
    const double radius = geodata::boundsOf(kind).high.x * (1.0 - 1e-9);
    const double far = std::hypot(at.x, at.y);
    if (far > radius) at = {at.x * radius / far, at.y * radius / far};
    const auto place = geodata::globeFromMap({kind, {0.0, 0.0}}, at).value_or(geodata::LonLat{});
    const double lon = place.lon / degreesPerRadian;
    const double lat = place.lat / degreesPerRadian;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

// The centre that brings a place to a map point of an azimuthal map. Turned about the centre's longitude the place keeps its height z
// and has y = cos(lat) sin(difference in longitude), which gives the longitude; tilting by the centre's latitude then turns x and z.
// Of the two solutions the one nearer to the centre now; a latitude beyond a pole stops there.
geodata::LonLat centerHolding(geodata::ProjectionKind kind, geodata::LonLat place, geodata::MapPoint at, geodata::LonLat now) {
    const auto [x, y, z] = directionAt(kind, at);
    const double sinLat = std::sin(place.lat / degreesPerRadian);
    const double cosLat = std::max(1e-9, std::cos(place.lat / degreesPerRadian));
    const double east = std::asin(std::clamp(y / cosLat, -1.0, 1.0));
    geodata::LonLat best = now;
    double nearest = 1e9;
    for (const double difference : {east, std::numbers::pi - east}) {
        const double tilt = std::remainder(std::atan2(sinLat, cosLat * std::cos(difference)) - std::atan2(z, x), 2.0 * std::numbers::pi);
        const double lat = std::clamp(tilt * degreesPerRadian, -90.0, 90.0);
        const geodata::LonLat center{wrappedLongitude(place.lon - difference * degreesPerRadian), lat};
        const double beyondPole = std::max(0.0, std::abs(tilt) * degreesPerRadian - 90.0);
        const double distance = geodata::arcDegreesBetween(center, now) + 4.0 * beyondPole;
        if (distance < nearest) best = center, nearest = distance;
    }
    return best;
}

}  // namespace

bool turnsWhenDragged(geodata::ProjectionKind kind) {
    return geodata::showsOneHemisphere(kind) || kind == geodata::ProjectionKind::AzimuthalEquidistant;
}

double wrappedLongitude(double lonDegrees) {
    lonDegrees = std::fmod(lonDegrees + 180.0, 360.0);
    return lonDegrees < 0.0 ? lonDegrees + 180.0 : lonDegrees - 180.0;
}

geodata::MapPoint focusOnMap(const View& view) {
    if (!view.focus) return {};
    return geodata::mapFromGlobe(view.projection, *view.focus).value_or(geodata::MapPoint{});
}

View turned(View view, double lonDegrees, double latDegrees) {
    view.region.reset();
    auto& center = view.projection.center;
    center.lon = wrappedLongitude(center.lon + lonDegrees);
    center.lat = std::clamp(center.lat + latDegrees, -90.0, 90.0);
    if (view.focus && !geodata::mapFromGlobe(view.projection, *view.focus)) view.focus.reset();
    return view;
}

View panned(View view, const PanBy& action) {
    view.region.reset();
    const auto by = action.onMap;
    if (turnsWhenDragged(view.projection.kind)) {
        const double lat = view.projection.center.lat / degreesPerRadian;
        return turned(view, -by.x * degreesPerRadian / std::max(0.25, std::cos(lat)), -by.y * degreesPerRadian);
    }
    // The whole world is in the frame: there is nowhere to pan to, so the world turns under the frame.
    if (showsWholeWorld(view)) return turned(view, -by.x / geodata::boundsOf(view.projection.kind).width() * 360.0, 0.0);
    const auto from = action.middle.value_or(focusOnMap(view));
    moveFocus(view, from, {from.x - by.x, from.y - by.y});
    return view;
}

View zoomed(View view, const ZoomAt& action) {
    view.region.reset();
    const auto middle = action.middle.value_or(focusOnMap(view));
    const auto anchor = action.anchor.value_or(middle);
    const double reached = std::clamp(view.zoom * action.factor, minZoom, maxZoom);
    const double factor = reached / view.zoom;
    const geodata::MapPoint fromMiddle{(anchor.x - middle.x) / factor, (anchor.y - middle.y) / factor};
    view.zoom = reached;
    if (turnsWhenDragged(view.projection.kind)) {
        const auto place = geodata::globeFromMap(view.projection, anchor);
        return place && action.anchor ? holding(std::move(view), {*place, fromMiddle}) : view;
    }
    if (reached <= minZoom) {
        view.focus.reset();
    } else {
        moveFocus(view, middle, {anchor.x - fromMiddle.x, anchor.y - fromMiddle.y});
    }
    return view;
}

View lookingAt(View view, geodata::LonLat place, double zoom) {
    view.region.reset();
    view.focus.reset();
    view.zoom = std::max(view.zoom, zoom);
    if (turnsWhenDragged(view.projection.kind)) {
        view.projection.center = place;
    } else if (geodata::mapFromGlobe(view.projection, place)) {
        view.focus = place;
    }
    return view;
}

View holding(View view, const HeldPlace& held) {
    view.region.reset();
    auto& center = view.projection.center;
    if (turnsWhenDragged(view.projection.kind)) {
        center = centerHolding(view.projection.kind, held.place, held.fromMiddle, center);
        view.focus.reset();
        return view;
    }
    const auto onMap = geodata::mapFromGlobe(view.projection, held.place);
    if (!onMap) return view;
    if (showsWholeWorld(view)) {
        const auto nowThere = geodata::globeFromMap(view.projection, {held.fromMiddle.x, onMap->y});
        if (nowThere) center.lon = wrappedLongitude(center.lon + held.place.lon - nowThere->lon);
    } else {
        moveFocus(view, focusOnMap(view), {onMap->x - held.fromMiddle.x, onMap->y - held.fromMiddle.y});
    }
    return view;
}

View inProjection(View view, const SetProjection& action) {
    view.region.reset();
    const bool turnedBefore = turnsWhenDragged(view.projection.kind);
    const bool turns = turnsWhenDragged(action.kind);
    if (turns && !turnedBefore) view.projection.center = view.focus.value_or(geodata::LonLat{view.projection.center.lon, 20.0});
    if (turnedBefore && !turns) {
        view.focus = view.zoom > minZoom ? std::optional(view.projection.center) : std::nullopt;
        view.projection.center.lat = 0.0;
    }
    if (turns) view.focus.reset();
    view.projection.kind = action.kind;
    if (view.focus && !geodata::mapFromGlobe(view.projection, *view.focus)) view.focus.reset();
    return action.held && (turns || view.focus) ? holding(std::move(view), *action.held) : view;
}

bool endsRegion(const Action& action) {
    if (const auto* key = std::get_if<SetKey>(&action)) return key->key == "center" || key->key == "focus" || key->key == "zoom";
    return std::holds_alternative<SetProjection>(action) || std::holds_alternative<SetCenter>(action) || std::holds_alternative<TurnBy>(action) ||
           std::holds_alternative<PanBy>(action) || std::holds_alternative<ZoomAt>(action) || std::holds_alternative<HoldPlace>(action);
}

bool looksAlike(const View& a, const View& b) {
    return a.projection == b.projection && a.region == b.region && (a.region || (a.focus == b.focus && a.zoom == b.zoom));
}

}  // namespace app
