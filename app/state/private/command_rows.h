// The rows of the table of commands, by topic.
#pragma once

#include "app/state/command_table.h"

#include <vector>

namespace app {

[[nodiscard]] std::vector<CommandInfo> mapCommands();     // The map and its marks.
[[nodiscard]] std::vector<CommandInfo> shownCommands();   // What is shown and how it looks.
[[nodiscard]] std::vector<CommandInfo> windowCommands();  // History, files, panels, the window.
[[nodiscard]] std::vector<CommandInfo> scriptCommands();  // For scripts and tests only.

// All words of a closed list, with what people call them.
template <typename All>
std::vector<CommandChoice> choicesOf(const All& all) {
    std::vector<CommandChoice> choices;
    for (const auto each : all) choices.push_back({std::string(keyOf(each)), std::string(nameOf(each))});
    return choices;
}

}  // namespace app
