// Cuts rings and lines of the turned globe at the seam, lambda = ±pi, and opens the poles into the lines they are on a map. Inside the room.
#pragma once

#include "geodata/projection/paths.h"
#include "geodata/projection/sphere.h"

#include <span>

namespace geodata {

// The edge of the world in longitude and latitude: up the west side of the seam, along the north pole, down the east side, along the
// south pole. For rejoin.h.
struct SeamBoundary {
    using Point = TurnedPoint;
    static constexpr int sideSteps = 12;  // 15 degrees each: resampling needs edges shorter than half a circle.
    static constexpr int stopCount = 2 * sideSteps + 4;
    static constexpr double poleLength = 1.0;  // Any length will do: a pole line has no ends on it other than its corners.
    static constexpr double perimeter = 2 * pi + 2 * poleLength;

    [[nodiscard]] double positionOf(TurnedPoint point) const;
    [[nodiscard]] double stopPosition(int index) const;
    [[nodiscard]] TurnedPoint stop(int index) const;
};

// Whether a ring or line has nothing to do with seam and poles, so that it can be drawn as it is.
[[nodiscard]] bool staysOffSeam(std::span<const TurnedPoint> path, bool closed);

// The rings of one area, cut; the area lies to their right. Gives rings in the plane of longitude and latitude, to be filled even-odd.
[[nodiscard]] PathsOf<TurnedPoint> cutRingsAtSeam(const PathsOf<TurnedPoint>& rings);

// Adds the pieces of one line. What runs along the seam is left out.
void cutLineAtSeam(std::span<const TurnedPoint> line, PathsOf<TurnedPoint>& pieces);

}  // namespace geodata
