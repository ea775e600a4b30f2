// Map projections of the sphere: from the globe (LonLat) to the map plane (MapPoint) and back.
#pragma once

#include "geodata/coordinates.h"

#include <array>
#include <optional>
#include <string_view>

namespace geodata {

enum class ProjectionKind {
    EqualEarth,
    Robinson,
    NaturalEarth,
    WinkelTripel,
    Mollweide,
    EckertFour,
    Equirectangular,
    Mercator,
    Orthographic,
    AzimuthalEquidistant,
};

inline constexpr std::array allProjectionKinds{
    ProjectionKind::EqualEarth,           ProjectionKind::Robinson,  ProjectionKind::NaturalEarth,
    ProjectionKind::WinkelTripel,         ProjectionKind::Mollweide, ProjectionKind::EckertFour,
    ProjectionKind::Equirectangular,      ProjectionKind::Mercator,  ProjectionKind::Orthographic,
    ProjectionKind::AzimuthalEquidistant,
};

// A projection and the place in its middle. The sphere is turned so that `center` comes to (0, 0) of the map plane with
// its meridian upright (d3-geo's rotate, no roll); a latitude other than 0 makes the oblique aspect, for every kind.
//
// While a map morphs it is on the way to another kind: at share 0 it is `kind`, at share 1 `toward`. Formulas are blended (as d3's
// geoInterpolate of raw projections does), and the globe's horizon is the line where the blend would fold over itself, so that nothing is
// torn and nothing lies on anything else. The azimuthal equidistant map goes to and from world maps through the globe.
struct Projection {
    ProjectionKind kind = ProjectionKind::EqualEarth;
    LonLat center;
    ProjectionKind toward = ProjectionKind::EqualEarth;  // Says nothing at share 0; EqualEarth then, so that equal maps compare equal.
    double share = 0.0;                                  // 0 to less than 1.
    friend bool operator==(const Projection&, const Projection&) = default;
};

// The name used in files and on the command line ("equal-earth", "globe" for the orthographic), and for people ("Equal Earth").
[[nodiscard]] std::string_view keyOf(ProjectionKind kind);
[[nodiscard]] std::string_view nameOf(ProjectionKind kind);

// From a key or name in any case ("Equal Earth", "equal-earth", "winkel-tripel", "globe", "orthographic"); empty if there is none.
[[nodiscard]] std::optional<ProjectionKind> projectionKindFrom(std::string_view text);

// Whether half of the globe or less can be seen, so that marks behind the horizon must be hidden.
[[nodiscard]] bool showsOneHemisphere(ProjectionKind kind);

// Whether areas are shown in true proportion.
[[nodiscard]] bool isEqualArea(ProjectionKind kind);

// Latitude where Mercator is cut so that its world is square: atan(sinh(pi)), in degrees.
inline constexpr double mercatorLimitDegrees = 85.05112877980659;

// The map point of a place. Empty where the projection does not show it: behind the globe's horizon, beyond Mercator's limit.
[[nodiscard]] std::optional<MapPoint> mapFromGlobe(const Projection& projection, LonLat place);

// The place shown at a map point. Empty outside the map's outline, e.g. in the corners around an oval world.
// Inverse of mapFromGlobe to 1e-9 of the earth's radius (3e-8 in the last metre before Equal Earth's poles and before the globe's
// horizon, where the map is squeezed more than a double can hold); longitude is in [-180, 180].
[[nodiscard]] std::optional<LonLat> globeFromMap(const Projection& projection, MapPoint point);

// The rectangle around everything the projection can show.
[[nodiscard]] MapBox boundsOf(ProjectionKind kind);
[[nodiscard]] MapBox boundsOf(const Projection& projection);

// The share of the way from one kind to another, 0 to 1: exactly the first kind at 0 and the second at 1.
[[nodiscard]] Projection morphed(ProjectionKind from, ProjectionKind to, LonLat center, double share);

}  // namespace geodata
