// All that the window is at a moment, as one value: the session with its view and history, what is open over the map, a table being looked
// at. Commands are asked of it whether they can be done; reduce() makes the next one.
#pragma once

#include "app/state/import_draft.h"
#include "app/state/session.h"

#include <optional>
#include <set>

namespace app {

// What is open over the map until it is closed, beside what the view itself opens.
enum class Panel {
    Keys,         // The key map.
    Palette,      // All commands and places, to be found by typing.
    Credits,      // About this atlas.
    Table,        // The dialog that asks for a table of one's own.
    Changes,      // What is different from a year earlier, in the inspector's place.
    StageLegend,  // While presenting the legend comes only when asked for.
};

struct AppState {
    Session session;          // Its view is where the map is going.
    bool presenting = false;  // Only the map, for a projector.
    std::set<Panel> open;
    std::optional<ImportDraft> import;  // A table being looked at.
    bool atMark = false;                // The keyboard is at a mark of the map.
    int textPercent = 100;              // Size of the interface.

    [[nodiscard]] bool shows(Panel panel) const { return open.contains(panel); }
};

struct Present {
    bool on;
};
struct ShowPanel {
    Panel panel;
    bool on;
};

[[nodiscard]] AppState reduce(AppState state, const Present& action);
[[nodiscard]] AppState reduce(AppState state, const ShowPanel& action);

}  // namespace app
