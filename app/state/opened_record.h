// A record that someone opens is shown, and the years with it: nobody should look at a card and find no mark.
#pragma once

#include "app/state/action.h"
#include "app/state/view.h"

#include <string>

namespace app {

// The view with its years moved, as little as may be and with their number kept, to where they show the record. As it is where they do
// already, and where no years of the data would (undated; asked for ends, and it has none).
[[nodiscard]] View withYearsOf(const geodata::Record& record, View view, const geodata::Atlas& atlas);

// Whether an action may open a record; moving the years of one that is open already is no such action.
[[nodiscard]] bool opensRecord(const Action& action);

// "Years moved to 2019: Sample station is not shown in 2022", when opening a record did that between the two views; else empty.
[[nodiscard]] std::string yearsMovedInWords(const View& before, const View& after, const geodata::Atlas& atlas);

}  // namespace app
