// Where the map looks.
#include "app/state/private/changes.h"

#include "app/state/camera.h"
#include "app/state/region_frame.h"

#include <algorithm>

namespace app {
namespace {

// Of the whole map: about fifteen degrees wide.
constexpr double cityZoom = 24.0;

}  // namespace

geodata::Result<View> changed(View view, const SetProjection& action, const ChangeContext&) { return inProjection(std::move(view), action); }

geodata::Result<View> changed(View view, const SetCenter& action, const ChangeContext&) {
    view.projection.center = {wrappedLongitude(action.center.lon), std::clamp(action.center.lat, -90.0, 90.0)};
    view.focus.reset();
    view.region.reset();
    return view;
}

geodata::Result<View> changed(View view, const TurnBy& action, const ChangeContext&) {
    return turned(std::move(view), action.lonDegrees, action.latDegrees);
}

geodata::Result<View> changed(View view, const PanBy& action, const ChangeContext&) { return panned(std::move(view), action); }

geodata::Result<View> changed(View view, const ZoomAt& action, const ChangeContext&) { return zoomed(std::move(view), action); }

geodata::Result<View> changed(View view, const HoldPlace& action, const ChangeContext&) { return holding(std::move(view), action.held); }

geodata::Result<View> changed(View view, const FrameRegion& action, const ChangeContext& context) {
    const auto frame = regionFrameFrom(action.name, context.atlas);
    if (frame) return framed(view, *frame, context.atlas);
    return geodata::Problem{"region", whyNoRegion(action.name, context.atlas)};
}

geodata::Result<View> changed(View view, const LookAt& action, const ChangeContext&) { return lookingAt(std::move(view), action.place, cityZoom); }

}  // namespace app
