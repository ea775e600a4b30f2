// Distances and places along great circles.
#include "geodata/projection/cut.h"
#include "geodata/projection/sphere.h"

namespace geodata {
namespace {

// Ends this near to antipodal, in radians, have no way of their own: the one over the north pole is taken.
constexpr double antipodalSlack = 1e-9;

Direction directionOfPlace(LonLat place) {
    return directionOf({place.lon * radiansPerDegree, std::clamp(place.lat, -90.0, 90.0) * radiansPerDegree});
}

double arcBetween(Direction from, Direction to) { return std::atan2(lengthOf(cross(from, to)), dot(from, to)); }

// Up the meridian of `from` to the north pole and down that of `to`.
LonLat overNorthPole(LonLat from, LonLat to, double fraction) {
    const double walked = fraction * 180.0;
    const double untilPole = 90.0 - from.lat;
    if (walked < untilPole) return {from.lon, from.lat + walked};
    return {to.lon, 90.0 - (walked - untilPole)};
}

}  // namespace

// By cross and dot product: as exact as the haversine for near places, and for antipodes too.
double arcDegreesBetween(LonLat from, LonLat to) { return arcBetween(directionOfPlace(from), directionOfPlace(to)) / radiansPerDegree; }

// Spherical linear interpolation (Shoemake 1985).
LonLat alongGreatCircle(LonLat from, LonLat to, double fraction) {
    if (fraction <= 0.0) return from;
    if (fraction >= 1.0) return to;
    const Direction start = directionOfPlace(from);
    const Direction end = directionOfPlace(to);
    const double arc = arcBetween(start, end);
    if (arc > pi - antipodalSlack) return overNorthPole(from, to, fraction);
    if (arc < 1e-12) return from;
    const double startShare = std::sin((1 - fraction) * arc) / std::sin(arc);
    const double endShare = std::sin(fraction * arc) / std::sin(arc);
    const TurnedPoint place =
        turnedPointOf({start.x * startShare + end.x * endShare, start.y * startShare + end.y * endShare, start.z * startShare + end.z * endShare});
    return {place.lambda / radiansPerDegree, place.phi / radiansPerDegree};
}

}  // namespace geodata
