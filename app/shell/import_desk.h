// Where a table of one's own lies while it is looked at in the window: does what import commands ask for.
#pragma once

#include "app/state/action.h"
#include "app/state/import_command.h"
#include "app/state/import_draft.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app {

// What a command leads to besides a changed draft.
struct ImportOutcome {
    std::optional<Action> action;  // Accepted: the atlas with the records.
    std::string notice;            // Something to tell the person; may be empty.
};

// ", of the years 2015–2019, 2 undated,": when the records that were added are of, since the year shown may be another; empty for none.
[[nodiscard]] std::string yearsInWords(const std::vector<geodata::Record>& records);

// `draft` is none while no table is looked at. A data base is asked for the years of the view only; positions are
// looked up in the boundaries of `datasets`. What cannot be done leaves the draft
// as it is and adds one problem.
[[nodiscard]] ImportOutcome performImport(const ImportCommand& command, std::optional<ImportDraft>& draft, const geodata::Atlas& atlas,
                                          const View& view, const std::filesystem::path& datasets, geodata::Problems& problems);

}  // namespace app
