#include "geodata/projection/turn.h"

namespace geodata {
namespace {

// The same meridian within [-180, 180]; exact.
double wrappedDegrees(double lonDegrees) { return std::abs(lonDegrees) <= 180.0 ? lonDegrees : std::remainder(lonDegrees, 360.0); }

double radiansOfLatitude(double latDegrees) { return std::clamp(latDegrees, -90.0, 90.0) * radiansPerDegree; }

}  // namespace

Turn::Turn(LonLat center)
    : centerLonDegrees_(center.lon),
      cosCenterLat_(std::cos(radiansOfLatitude(center.lat))),
      sinCenterLat_(std::sin(radiansOfLatitude(center.lat))),
      oblique_(center.lat != 0.0) {}

TurnedPoint Turn::pointOf(LonLat place) const {
    if (oblique_) return turnedPointOf(directionOf(place));
    return {wrappedDegrees(place.lon - centerLonDegrees_) * radiansPerDegree, radiansOfLatitude(place.lat)};
}

Direction Turn::directionOf(LonLat place) const {
    const double lambda = (place.lon - centerLonDegrees_) * radiansPerDegree;
    const Direction upright = geodata::directionOf({lambda, radiansOfLatitude(place.lat)});
    return {upright.x * cosCenterLat_ + upright.z * sinCenterLat_, upright.y, upright.z * cosCenterLat_ - upright.x * sinCenterLat_};
}

LonLat Turn::placeOf(TurnedPoint point) const {
    if (oblique_) return placeOf(geodata::directionOf(point));
    return {wrappedDegrees(point.lambda / radiansPerDegree + centerLonDegrees_), point.phi / radiansPerDegree};
}

LonLat Turn::placeOf(Direction direction) const {
    const Direction upright{direction.x * cosCenterLat_ - direction.z * sinCenterLat_, direction.y,
                            direction.z * cosCenterLat_ + direction.x * sinCenterLat_};
    const TurnedPoint point = turnedPointOf(upright);
    return {wrappedDegrees(point.lambda / radiansPerDegree + centerLonDegrees_), point.phi / radiansPerDegree};
}

}  // namespace geodata
