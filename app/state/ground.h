// The ground of the shipped countries, for telling whether a place is in the country it is said to be in.
#pragma once

#include "geodata/countries/ground_lookup.h"
#include "geodata/result.h"

#include <filesystem>

namespace app {

// From DATASETS/boundaries at 1:10 million.
[[nodiscard]] geodata::Result<geodata::GroundLookup> readGround(const std::filesystem::path& datasets);

}  // namespace app
