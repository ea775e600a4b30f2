// What the palette can find, group by group.
#pragma once

#include "app/state/palette_search.h"

#include <string>
#include <vector>

namespace app {

// Commands by topic, with a row for every choice of a closed list; then the layers.
[[nodiscard]] std::vector<PaletteEntry> commandEntries();
// By their names in this language, and all others.
[[nodiscard]] std::vector<PaletteEntry> countryEntries(const geodata::Atlas& atlas, const std::string& language);
[[nodiscard]] std::vector<PaletteEntry> regionEntries();
// By title, place and id.
[[nodiscard]] std::vector<PaletteEntry> recordEntries(const geodata::Atlas& atlas, const std::string& language);

}  // namespace app
