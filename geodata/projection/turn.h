// Turns the globe so that the projection's centre comes to longitude 0, latitude 0 with its meridian upright. Inside the room.
#pragma once

#include "geodata/coordinates.h"
#include "geodata/projection/sphere.h"

namespace geodata {

class Turn {
public:
    explicit Turn(LonLat center);

    // Latitudes beyond a pole count as the pole.
    [[nodiscard]] TurnedPoint pointOf(LonLat place) const;
    [[nodiscard]] Direction directionOf(LonLat place) const;

    // Back to the globe as it is; longitude in [-180, 180].
    [[nodiscard]] LonLat placeOf(TurnedPoint point) const;
    [[nodiscard]] LonLat placeOf(Direction direction) const;

private:
    double centerLonDegrees_;
    double cosCenterLat_;
    double sinCenterLat_;
    bool oblique_;
};

}  // namespace geodata
