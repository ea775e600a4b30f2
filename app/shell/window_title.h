// The window's title says in words what is shown, for task bars, screen readers and tests.
#pragma once

#include "app/state/view.h"
#include "geodata/records/atlas.h"

#include <string>

namespace app {

// "Reach Atlas – 350 of 853 reported records …", with the name of what is selected before the sentence.
[[nodiscard]] std::string windowTitle(const geodata::Atlas& atlas, const View& view, const std::string& sentence);

}  // namespace app
