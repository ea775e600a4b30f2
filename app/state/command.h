// Palette and script commands as text: `year 2022`, `filter region:Europe`, `projection globe`, `select ID`.
#pragma once

#include "app/state/action.h"
#include "app/state/import_command.h"
#include "geodata/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace app {

// Commands that concern the window, not the view.
struct Screenshot {
    std::string file;
};
struct Wait {
    int milliseconds;
};
struct Quit {};
struct Present {
    bool on;
};
struct Save {
    std::string file;
};                     // Renders the view to a page: .png, .svg, .pdf.
struct WaitForMap {};  // Until the finest map wanted is drawn and nothing moves.
struct Say {};         // Prints the sentence of what is shown on standard output.
struct SetMotion {
    bool on;
};  // Off: the map goes where it should at once.
struct HoldMotion {
    double fraction;
};  // The flight or morph under way is stopped at this fraction of it and shown so until the map is moved again.

using Command = std::variant<Action, Screenshot, Wait, Quit, Present, Save, WaitForMap, Say, SetMotion, HoldMotion, ImportCommand>;

// One line of text. An unknown command or argument is one problem that names the nearest right one.
[[nodiscard]] geodata::Result<Command> parseCommand(std::string_view text);

struct CommandHelp {
    std::string form;
    std::string meaning;
};
// All commands, for the palette and `--help`.
[[nodiscard]] const std::vector<CommandHelp>& commandList();

}  // namespace app
