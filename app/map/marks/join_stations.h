// One mark for several stations: those of a country, or those of one country whose marks would touch.
#pragma once

#include "app/map/marks/station_layout.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace app {

// One mark a country, at its middle.
void joinByCountry(std::vector<StationMark>& marks, const std::map<std::string, PagePoint>& middles);

// Joins marks of one country until none of them touch, nearest first, so that the result does not depend on their order; those left keep
// theirs. Returns how often two marks were compared.
std::size_t joinTouching(std::vector<StationMark>& marks);

// Marks of one country touch that are nearer than this share of both radii.
inline constexpr double overlapOfJoined = 0.8;

// One mark for the records of both, between them by their numbers; its records are in no order.
void absorb(StationMark& into, StationMark&& other);

}  // namespace app
