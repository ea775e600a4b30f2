// Views between two views: fly-to, morph, time play and video are all made of these.
#pragma once

#include "app/state/view.h"

namespace app {

// The view at a fraction of the way, 0 to 1; exactly `from` at 0 and `to` at 1, outside of that the nearer one. In between:
// - the frame is moved and zoomed as smoothly as can be, far flights by zooming out (van Wijk & Nuij 2003, "Smooth and efficient zooming
//   and panning"), the centre along the great circle, a flat map's focus straight over the map so that it never crosses the seam;
// - the projection is a blend (Projection::share);
// - years step, each for the same share of the way;
// - all else is as in `to`.
// A framed region is none on the way: who knows the layout says focus and zoom first (withoutRegion in app/map/placement.h).
// A place that is in the middle of both stays in the middle. A valid view whatever the two are.
[[nodiscard]] View between(const View& from, const View& to, double fraction);

// How long the way of the frame is as it is perceived (S of the paper): 0 for none, 1 for zooming by 4 or panning by about a frame.
[[nodiscard]] double lengthBetween(const View& from, const View& to);

}  // namespace app
