// Which letters the panels' fonts need: those of the records, of a table looked at, and of country names in the map's language.
#pragma once

#include "app/state/import_draft.h"
#include "geodata/records/atlas.h"

#include <optional>
#include <string_view>

namespace app {

// The records of the atlas, and one more that is never shown: its note has the letters of the table, its place those of the names.
[[nodiscard]] geodata::Records recordsWithLetters(const geodata::Atlas& atlas, const std::optional<ImportDraft>& draft, std::string_view language);

}  // namespace app
