// From the options of a command line to the records they ask for: the first half of `records` and `cite`.
#pragma once

#include "app/cli/options.h"
#include "geodata/export/exported_view.h"

namespace app {

struct AskedRecords {
    geodata::Atlas atlas;
    geodata::Selection selection;
    geodata::ExportedView view;
};

// The same question and answer as the window's and those of `count`.
[[nodiscard]] Or<AskedRecords> askedRecords(const DataOptions& data, const ViewOptions& view);

}  // namespace app
