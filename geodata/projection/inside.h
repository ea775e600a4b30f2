// Whether a pole of the turned globe lies inside an area: what decides where the sides of the seam are filled. Inside the room.
#pragma once

#include "geodata/projection/paths.h"
#include "geodata/projection/sphere.h"

namespace geodata {

// The step in longitude from one point of a ring to the next, the short way round: in (-pi, pi], or a rounding beyond.
[[nodiscard]] inline double shortStep(double fromLambda, double toLambda) {
    const double step = toLambda - fromLambda;
    if (step > pi) return step - 2 * pi;
    if (step < -pi) return step + 2 * pi;
    return step;
}

// Whether the south pole of the turned globe lies in the area to the right of the rings. Rings through a pole need a vertex there for
// each of the two longitudes.
[[nodiscard]] bool holdsSouthPole(const PathsOf<TurnedPoint>& rings);

// The same for any place that is not on a ring.
[[nodiscard]] bool holds(const PathsOf<Direction>& rings, Direction place);

}  // namespace geodata
