// Which countries a picture names: partners and hosts of what it shows, in the order in which their names find room.
#pragma once

#include "app/map/drawing.h"

namespace app {

// China, with which all ties begin, is the first; then the others, those with more records first. While there are few the records of
// all years count, so that the order does not change while time runs. Countries without a mark in the picture are in it too, without marks;
// what lies under a card is not in the picture.
[[nodiscard]] std::vector<NamedCountry> namedCountries(const Drawing& drawing, const Marks& shown, const Marks& ofAllYears,
                                                       const std::vector<PageBox>& covered);

}  // namespace app
