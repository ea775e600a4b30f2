// Projections on the way from one kind to another: blended formulas and where they end. Inside the room.
#pragma once

#include "geodata/projection/formulas.h"
#include "geodata/projection/paths.h"

namespace geodata {

// The formulas of a projection whose share is between 0 and 1; which of the two applies says isAzimuthal(projection).
[[nodiscard]] WorldFormula worldMorphOf(const Projection& projection);
[[nodiscard]] AzimuthalFormula azimuthalMorphOf(const Projection& projection);
[[nodiscard]] bool isAzimuthalMorph(const Projection& projection);

// Rings of which a part lies before the edge. What of them lies behind it is left: the formula presses it flat on the edge, where it
// has no area.
[[nodiscard]] PathsOf<TurnedPoint> ringsNotBehindEdge(const PathsOf<TurnedPoint>& rings, double edgeLambda);

// The parts of lines (already cut at the seam) between the meridians -edgeLambda and edgeLambda.
[[nodiscard]] PathsOf<TurnedPoint> linesBeforeEdge(const PathsOf<TurnedPoint>& lines, double edgeLambda);

}  // namespace geodata
