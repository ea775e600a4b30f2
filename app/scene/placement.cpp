// Fits the map plane into the free part of a picture, and finds what lies under a point of it.
#include "app/scene/scene_for.h"

#include <algorithm>

namespace app {
namespace {

// On a screen Antarctica, of which no record speaks, may run under the timeline.
constexpr double southOnScreenDegrees = -58.0;
constexpr double northOnScreenDegrees = 84.0;
constexpr double marginPoints = 12.0;

geodata::MapBox fittedBox(const geodata::Projection& projection, Medium medium) {
    geodata::MapBox box = geodata::boundsOf(projection.kind);
    const bool upright = projection.center.lat == 0.0 && !geodata::showsOneHemisphere(projection.kind) &&
                         projection.kind != geodata::ProjectionKind::AzimuthalEquidistant;
    if (medium == Medium::Page || !upright) return box;
    const auto south = geodata::mapFromGlobe(projection, {projection.center.lon, southOnScreenDegrees});
    const auto north = geodata::mapFromGlobe(projection, {projection.center.lon, northOnScreenDegrees});
    if (south) box.low.y = south->y;
    if (north) box.high.y = north->y;
    return box;
}

}  // namespace

MapPlacement placementFor(const View& view, const PageLayout& layout) {
    const double left = layout.insets.left + marginPoints;
    const double top = layout.insets.top + marginPoints;
    const double width = std::max(1.0, layout.size.width - layout.insets.right - marginPoints - left);
    const double height = std::max(1.0, layout.size.height - layout.insets.bottom - marginPoints - top);
    const auto box = fittedBox(view.projection, layout.medium);
    const double scale = std::min(width / box.width(), height / box.height()) * view.zoom;
    geodata::MapPoint middle{(box.low.x + box.high.x) / 2.0, (box.low.y + box.high.y) / 2.0};
    if (view.focus) middle = geodata::mapFromGlobe(view.projection, *view.focus).value_or(middle);
    const double spare = std::max(0.0, (height - box.height() * scale) / 2.0);
    const double up = std::min(spare, layout.insets.legend / 2.0);
    return {{left + width / 2.0 - middle.x * scale, top + height / 2.0 - up + middle.y * scale}, scale};
}

geodata::Scale scaleFor(const MapPlacement& placement, double pixelsPerPoint) {
    // Pixels to one earth radius at which the next finer scale begins to show.
    constexpr double fiftyMillion = 150.0;
    constexpr double tenMillion = 1000.0;
    const double pixelsPerRadius = placement.pointsPerRadius * pixelsPerPoint;
    if (pixelsPerRadius >= tenMillion) return geodata::Scale::OneTo10Million;
    return pixelsPerRadius >= fiftyMillion ? geodata::Scale::OneTo50Million : geodata::Scale::OneTo110Million;
}

const Target* targetAt(const Scene& scene, PagePoint point) {
    for (auto target = scene.targets.rbegin(); target != scene.targets.rend(); ++target) {
        const double x = point.x - target->at.x;
        const double y = point.y - target->at.y;
        if (x * x + y * y <= target->radius * target->radius) return &*target;
    }
    return nullptr;
}

}  // namespace app
