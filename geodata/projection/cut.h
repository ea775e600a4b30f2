// From shapes on the sphere to shapes on the map plane: turn, cut at the seam or horizon, resample, project, as d3-geo does.
#pragma once

#include "geodata/projection/paths.h"
#include "geodata/projection/projection.h"

#include <span>

namespace geodata {

using GlobePaths = PathsOf<LonLat>;
using MapPaths = PathsOf<MapPoint>;

// How far a drawn line may lie from the true curve, in earth radii (a pixel of a 1920 px world map is about 0.003).
struct Tolerance {
    double earthRadii = 0.0005;
};

// Rings of one area on the sphere; edges are great-circle arcs. The area lies to the right when walking along a ring
// (d3-geo's and Natural Earth's orientation: outer rings clockwise on a north-up map), so a ring may hold a pole or cross
// 180°. Gives closed rings on the map plane to be filled even-odd, cut at the seam; empty where nothing is seen.
[[nodiscard]] MapPaths mapRings(const Projection& projection, const GlobePaths& rings, Tolerance tolerance = {});

// Lines whose edges are great-circle arcs; cut at the seam or horizon into as many pieces as it takes. A piece has two points or
// more, and none follows the seam. An edge between exact antipodes goes the way that alongGreatCircle says.
[[nodiscard]] MapPaths mapLines(const Projection& projection, const GlobePaths& lines, Tolerance tolerance = {});

// One line, for instance a great circle from its two ends.
[[nodiscard]] MapPaths mapLine(const Projection& projection, std::span<const LonLat> line, Tolerance tolerance = {});

// The edge of the map: one closed ring around everything the projection shows.
[[nodiscard]] MapPaths mapOutline(const Projection& projection, Tolerance tolerance = {});

// Meridians and parallels every `stepDegrees`; meridians stop at 80° except every 90°, as in d3-geo. Cut like lines.
[[nodiscard]] MapPaths mapGraticule(const Projection& projection, double stepDegrees, Tolerance tolerance = {});

// Angle at the centre of the earth between two places, in degrees, 0 to 180; exact for near and antipodal places too.
[[nodiscard]] double arcDegreesBetween(LonLat from, LonLat to);

// The place at `fraction` (0 to 1) of the great circle between two places. Between exact antipodes the way over the north pole is taken.
[[nodiscard]] LonLat alongGreatCircle(LonLat from, LonLat to, double fraction);

// Polygons that were cut at ±180° (and closed along the poles) for a planar map are made whole on the sphere again, with outer
// rings clockwise, so that the old cut is not seen as a border. In: the planar rings of one area with all of its parts, in any
// orientation and order (what lies in what tells the holes). A border that runs along 180° with nothing on its other side stays; an
// area that fills the whole plane has no border and gives no ring. Long straight planar edges are broken up so that they stay
// straight in longitude and latitude.
[[nodiscard]] GlobePaths stitchedOnSphere(const GlobePaths& planarRings);

}  // namespace geodata
