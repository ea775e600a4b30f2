// Rings as other people's files hold them, brought into the plane of longitude and latitude within ±180°.
#pragma once

#include "geodata/projection/cut.h"

#include <optional>
#include <span>

namespace geodata {

// Degrees; a tenth of a metre. Coordinates beyond a limit by less than this are a rounding.
inline constexpr double coordinateSlackDegrees = 1e-6;

// The planar rings that one ring encloses, each within ±180°, touching 180° and the poles where the ring goes over them. In: longitudes
// to ±360, any orientation, the first point not repeated (or repeated, which does no harm).
//
// An edge of more than 180° of longitude goes the short way, one of 360° round the globe; edges along a pole are taken as they stand.
// A ring that goes round the globe holds the pole on its smaller side. So the orientation decides nothing: RFC 7946, shapefiles and d3
// each mean another one. Empty for a ring that encloses nothing; none for one that winds round the globe more than eight times.
[[nodiscard]] std::optional<GlobePaths> ringOnPlane(std::span<const LonLat> ring);

}  // namespace geodata
