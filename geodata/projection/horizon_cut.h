// Clips rings and lines of the turned globe at a circle around the middle of the map: the globe's horizon, or the hair around the
// antipode of the azimuthal equidistant map. Inside the room.
#pragma once

#include "geodata/projection/paths.h"
#include "geodata/projection/sphere.h"

#include <span>

namespace geodata {

// The clip circle, going round clockwise as seen from outside, from the south. For rejoin.h.
struct HorizonBoundary {
    using Point = Direction;
    static constexpr int stopCount = 180;
    static constexpr double perimeter = 2 * pi;

    // `cosRadius`: zero for the half of the globe, negative for more than that.
    explicit HorizonBoundary(double cosRadius)
        : cosRadius_(cosRadius), sinRadius_(std::sqrt(1 - cosRadius * cosRadius)), shownBeyond_(cosRadius == 0.0 ? 1e-12 : cosRadius) {}

    // What lies on the horizon is hidden, whatever the rounding: so nothing is drawn along it.
    [[nodiscard]] bool shows(Direction direction) const { return direction.x > shownBeyond_; }
    [[nodiscard]] double cosRadius() const { return cosRadius_; }
    [[nodiscard]] double positionOf(Direction direction) const;
    [[nodiscard]] double stopPosition(int index) const { return perimeter * index / stopCount; }
    [[nodiscard]] Direction stop(int index) const { return at(stopPosition(index)); }
    [[nodiscard]] Direction at(double position) const;

private:
    double cosRadius_;
    double sinRadius_;
    double shownBeyond_;
};

// The rings of one area, clipped; the area lies to their right. Gives rings around what can be seen, to be filled even-odd.
[[nodiscard]] PathsOf<Direction> clippedRings(const HorizonBoundary& horizon, const PathsOf<Direction>& rings);

// Adds the visible pieces of one line.
void addClippedLine(const HorizonBoundary& horizon, std::span<const Direction> line, PathsOf<Direction>& pieces);

}  // namespace geodata
