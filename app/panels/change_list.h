// What a step of time changed, as a list in the inspector's place: the records that came into the picture and those that left it.
#pragma once

#include "app/panels/inspected_country.h"
#include "app/panels/window_panels.h"

#include <string>
#include <vector>

namespace app {

struct ChangeListShown {
    std::string title;      // "Since 2021".
    std::string addedHead;  // "106 more: 59 first reported, 20 announced …"; empty: none.
    std::string goneHead;   // "24 ended".
    std::vector<RecordLine> added;
    std::vector<RecordLine> gone;
};

[[nodiscard]] ChangeListShown changeListShown(const WindowInput& input);
void drawChangeList(const ChangeListShown& shown, const PageBox& box, const Palette& palette, std::vector<Command>& commands);

}  // namespace app
