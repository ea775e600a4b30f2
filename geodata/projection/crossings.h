// How often the edges of planar rings cross: tells a drawn coast from a tangle, before anything costly is done with it.
#pragma once

#include "geodata/projection/cut.h"

namespace geodata {

// Pairs of edges that cross properly; those that touch or run along each other do not. Stops at `most` + 1, and says so too if it would
// have to compare more than some 50 million pairs.
[[nodiscard]] std::size_t crossingsOf(const GlobePaths& rings, std::size_t most);

}  // namespace geodata
