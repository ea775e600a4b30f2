// The key map: every key of the table of commands and what it does, and what a hand does on the map.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace app {

// Keys or what a hand does, and what happens.
struct KeyMapLine {
    std::string by;
    std::string does;
};
struct KeyMapGroup {
    std::string heading;
    std::vector<KeyMapLine> lines;
};
// In the order in which they are shown.
[[nodiscard]] std::span<const KeyMapGroup> keyMap();

}  // namespace app
