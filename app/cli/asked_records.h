// From the options of a command line to the records they ask for: the first half of `describe`, `count`, `records` and `cite`.
#pragma once

#include "app/cli/options.h"
#include "geodata/export/exported_view.h"

namespace app {

struct AskedRecords {
    geodata::Atlas atlas;
    View view;
    geodata::Answer answer;
    geodata::ExportedView exported;  // What a file says of that view; its query and sentence are the window's.
};

// The same question and answer as the window's.
[[nodiscard]] Or<AskedRecords> askedRecords(const DataOptions& data, const ViewOptions& options);

}  // namespace app
