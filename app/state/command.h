// What a person or a script can ask of the window; as text (`--do`) `year 2022`, `filter region:Europe`, `projection globe`, `select ID`.
#pragma once

#include "app/state/action.h"
#include "app/state/app_state.h"
#include "app/state/export_format.h"
#include "app/state/import_command.h"
#include "app/state/paper.h"
#include "geodata/result.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace app {

// Commands that concern the window, not the view.
struct Screenshot {
    std::string file;
};
struct Wait {
    int milliseconds;
};
struct Quit {};
struct Save {
    std::string file;
    Paper paper = Paper::Screen;
};  // Renders the view to a page: .png, .svg, .pdf.
struct ExportData {
    ExportFormat format;  // Of records or references.
    std::string file;     // Of a Data Package: the new folder.
};
struct SetTextSize {
    int percent;
};  // Of the whole interface, in per cent of what the screen wants.
struct StepTextSize {
    int steps;
};  // To the next larger or smaller of its sizes.
struct StepMark {
    int by;
};                   // The keyboard goes to the next mark in reading order, or with -1 to the one before.
struct OpenMark {};  // Selects what the mark the keyboard is at stands for.
struct LeaveMark {};
struct MoveMap {
    double right;
    double down;
};                      // By so many points of the page.
struct FocusSearch {};  // The search field takes the keyboard.
struct GoBack {};       // What Escape does: closes what was opened last.
// From one of two to the other, whichever it is now.
enum class Flip { Globe, Colours, Stage, Keys, Palette };
struct WaitForMap {};  // Until the finest map wanted is drawn and nothing moves.
struct Say {};         // Prints the sentence of what is shown on standard output.
struct SetMotion {
    bool on;
};  // Off: the map goes where it should at once.
struct HoldMotion {
    double fraction;
};  // The flight or morph under way is stopped at this fraction of it and shown so until the map is moved again.

using Command = std::variant<Action, Screenshot, Wait, Quit, Present, ShowPanel, Save, ExportData, SetTextSize, StepTextSize, StepMark, OpenMark,
                             LeaveMark, MoveMap, FocusSearch, GoBack, Flip, WaitForMap, Say, SetMotion, HoldMotion, ImportCommand>;

// What a command comes to in a state: GoBack and Flip become what they do there, and on stage the legend is the stage's own. None: nothing.
[[nodiscard]] std::optional<Command> meantIn(const AppState& state, const Command& command);

// The text sizes one steps through, in per cent.
inline constexpr std::array textSizes{50, 65, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300};
// The one after or before: from any size to the next of the list.
[[nodiscard]] int textSizeAfter(int percent, int steps);

// One line of text. An unknown command or argument is one problem that names the nearest right one.
[[nodiscard]] geodata::Result<Command> parseCommand(std::string_view text);

}  // namespace app
