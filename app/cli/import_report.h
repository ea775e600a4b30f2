// What an import says about itself, as text for a terminal.
#pragma once

#include "app/state/import_draft.h"

#include <string>

namespace app {

// Every column: what it is taken for and why, with an example; then what else there is to know of the reading.
[[nodiscard]] std::string columnsReport(const ImportDraft& draft);
// The first accepted records, a few lines each.
[[nodiscard]] std::string firstRowsReport(const ImportDraft& draft);
// One problem a rejected row: "own.csv:4: start: … | country: …", the number being the row's as a spreadsheet counts.
[[nodiscard]] geodata::Problems rejectedProblems(const ImportDraft& draft);
// What people should know of accepted rows, with the rows' numbers.
[[nodiscard]] std::string remarksReport(const ImportDraft& draft);

}  // namespace app
