// The mark of one record, as on the map: in lists and heads, so that how sure it is can be seen there too.
#pragma once

#include "app/picture/picture.h"
#include "app/state/view.h"
#include "geodata/records/atlas.h"

#include <vector>

namespace app {

// Around (0, 0), in the view's theme and as of its years.
[[nodiscard]] std::vector<Item> recordMark(const geodata::Atlas& atlas, const geodata::Record& record, const View& view);

}  // namespace app
