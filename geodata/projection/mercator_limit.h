// Cuts Mercator's endless world off at y = ±pi, where it becomes a square. Inside the room.
#pragma once

#include "geodata/projection/cut.h"

namespace geodata {

// A ring beyond the limit runs along it there: right to fill even-odd. Empty where all of a ring lies beyond.
[[nodiscard]] MapPaths ringsWithinMercatorLimit(MapPaths rings);

// A line ends at the limit and starts again where it comes back.
[[nodiscard]] MapPaths linesWithinMercatorLimit(MapPaths lines);

}  // namespace geodata
