// Where a view looks and how that is moved: panning, zooming, turning, holding a place under the pointer. Whatever moves it ends a framed
// region: it goes on from focus and zoom.
#pragma once

#include "app/state/action.h"
#include "app/state/view.h"

namespace app {

// Whether the globe is turned under the frame when the map is dragged, rather than the frame moved over the map.
[[nodiscard]] bool turnsWhenDragged(geodata::ProjectionKind kind);

// The same meridian in [-180, 180).
[[nodiscard]] double wrappedLongitude(double lonDegrees);

// The map point of the focus, or the middle of the map.
[[nodiscard]] geodata::MapPoint focusOnMap(const View& view);

// The globe turned, or the central meridian moved; at a pole it stops.
[[nodiscard]] View turned(View view, double lonDegrees, double latDegrees);
[[nodiscard]] View panned(View view, const PanBy& action);
[[nodiscard]] View zoomed(View view, const ZoomAt& action);

// Moved so that a place lies where it should, as far as map and poles allow. An azimuthal map is turned, exactly, with north up; a flat
// one is moved, or, when all of it is in the frame, turned from east to west.
[[nodiscard]] View holding(View view, const HeldPlace& held);

// With a place in the middle, at least so near as `zoom`.
[[nodiscard]] View lookingAt(View view, geodata::LonLat place, double zoom);

// Another projection. The place in the middle stays in the middle, or the one that is held where it should be.
[[nodiscard]] View inProjection(View view, const SetProjection& action);

// Whether an action moves the map from where it is, which ends a framed region.
[[nodiscard]] bool endsRegion(const Action& action);

// Whether two views look at the same place in the same way.
[[nodiscard]] bool looksAlike(const View& a, const View& b);

}  // namespace app
