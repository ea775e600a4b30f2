// The ground of the shipped countries, for telling whether a place is in the country it is said to be in.
#pragma once

#include "geodata/records/ground_lookup.h"
#include "geodata/result.h"

#include <filesystem>

namespace app {

// From DATASETS/boundaries at 1:10 million. Answers are remembered, as many records share a city; not to be asked by two threads at once.
[[nodiscard]] geodata::Result<geodata::GroundLookup> readGround(const std::filesystem::path& datasets);

}  // namespace app
