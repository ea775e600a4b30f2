// Messages of one kind told once: a file with ten thousand rows of the same fault has one thing wrong with it.
#pragma once

#include "geodata/result.h"

#include <cstddef>

namespace geodata {

// Problems of one kind are those of one file that say the same up to their first semicolon, whatever their numbers and quoted words. Up to
// `most` of a kind stand as they are; of more, the first stands alone and says how many there are: "own.geojson: feature 1 has no polygon
// (the first of 10,535 like it); …". The order is that of the first of each kind.
[[nodiscard]] Problems summed(const Problems& problems, std::size_t most = 3);

}  // namespace geodata
