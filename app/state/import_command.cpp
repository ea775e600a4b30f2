#include "app/state/import_command.h"

namespace app {

geodata::Result<ImportCommand> parseImportCommand(const std::string& argument) {
    using geodata::DayOrder;
    using geodata::Problem;
    if (argument.empty()) return Problem{"", "names no table; import survey.csv would be right"};
    if (argument == "accept") return ImportCommand{AcceptImport{}};
    if (argument == "cancel") return ImportCommand{CancelImport{}};
    const auto rest = [&](std::string_view word) { return argument.substr(word.size()); };
    if (argument.starts_with("map ")) return ImportCommand{SetImportColumn{rest("map ")}};
    if (argument.starts_with("default ")) return ImportCommand{SetImportDefault{rest("default ")}};
    if (argument.starts_with("rejected ")) return ImportCommand{SaveRejectedRows{rest("rejected ")}};
    if (argument.starts_with("dates ")) {
        const std::string order = rest("dates ");
        if (order == "day-first") return ImportCommand{SetImportDates{DayOrder::DayFirst}};
        if (order == "month-first") return ImportCommand{SetImportDates{DayOrder::MonthFirst}};
        if (order == "unsaid") return ImportCommand{SetImportDates{DayOrder::Unsaid}};
        return Problem{"", "dates " + order + " is no order; day-first, month-first or unsaid would be right"};
    }
    return ImportCommand{OpenImport{argument}};
}

}  // namespace app
