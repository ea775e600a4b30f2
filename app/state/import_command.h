// What can be done with a table of one's own before it is part of the atlas: looked at, told otherwise, accepted, dropped.
#pragma once

#include "geodata/importing/import_date.h"
#include "geodata/result.h"

#include <string>
#include <string_view>
#include <variant>

namespace app {

struct OpenImport {
    std::string source;  // A file, or "PG:…".
};
struct SetImportColumn {
    std::string change;  // "COLUMN=FIELD"; "COLUMN=" ignores the column.
};
struct SetImportDefault {
    std::string value;  // "FIELD=VALUE" for all rows without their own; "FIELD=" for none.
};
struct SetImportDates {
    geodata::DayOrder order;  // How 03/04/2022 is read.
};
struct SaveRejectedRows {
    std::string file;
};
struct AcceptImport {};
struct CancelImport {};

using ImportCommand = std::variant<OpenImport, SetImportColumn, SetImportDefault, SetImportDates, SaveRejectedRows, AcceptImport, CancelImport>;

// "accept", "cancel", "map COLUMN=FIELD", "default FIELD=VALUE", "dates day-first", "rejected FILE"; anything else is a file to look at
// ("./accept" for one of that name).
[[nodiscard]] geodata::Result<ImportCommand> parseImportCommand(const std::string& argument);

}  // namespace app
