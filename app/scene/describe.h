// A picture in plain sentences: the alternative text of every file that leaves, and what a listener hears.
#pragma once

#include "app/state/view.h"
#include "geodata/atlas.h"

#include <string>

namespace app {

// What is shown, how many records by layer and region, and what a mark means. Only numbers of the selection.
[[nodiscard]] std::string describe(const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view);

}  // namespace app
