// Everything around the map in the window: search bar, layers and facets, timeline, inspector, menus, tooltip, notices.
#pragma once

#include "app/sheet/legend.h"
#include "app/sheet/scene_for.h"
#include "app/state/command.h"
#include "app/state/go_to.h"
#include "app/state/session.h"
#include "geodata/records/atlas.h"

#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace app {

struct PaletteIndex;

// Something said to the person for a while: a wrong filter, a file written.
struct Notice {
    std::string text;
    bool isProblem = false;
    double secondsLeft = 6.0;
    bool shown = false;  // Its time runs from the frame in which it is first seen, not from a sleep before that.
};

// The search field: what is typed, and the list below it.
struct SearchMemory {
    std::string typed;        // Changes nothing on the map until Return or a click takes a row.
    bool listClosed = false;  // By Escape or a click elsewhere, until something else is typed.
    std::size_t lit = 0;      // The row that Return takes.
    bool litMoved = false;    // By a key: the list scrolls to it.
};

// The command palette: what is typed in it, and its list.
struct PaletteMemory {
    std::string typed;
    std::size_t lit = 0;                        // The row that Return takes.
    bool litMoved = false;                      // By a key: the list scrolls to it.
    bool typedAnew = false;                     // By a row that was taken: the field, which keeps its own copy, takes it over.
    std::shared_ptr<const PaletteIndex> index;  // What there is to be found, of the atlas and language shown last.
};

struct KeptLegend;

// What panels remember that is not part of the state: text being typed, what is unfolded.
struct PanelMemory {
    SearchMemory search;
    PaletteMemory palette;
    std::string tablePath;           // Being typed in the dialog that asks for a table.
    std::optional<bool> facetsOpen;  // None: open where there is room.
    std::vector<Notice> notices;

    bool focusSearch = false;           // Asked for by a key: the search field takes the keyboard in the next frame.
    std::set<geodata::Field> unfolded;  // Facets whose whole list is shown.
    std::optional<int> dragAnchor;      // The year that stays while the other end of a range is dragged.
    std::optional<int> pressedYear;     // Where a press on the bars began, until it has moved to another year.
    std::optional<bool> legendOpen;     // None: open where there is room.
    bool barsToFilter = false;          // Bars of the years are as high as the filter's numbers allow, not the unfiltered ones.
    bool legendAllMarks = false;        // Instead of its three lines.
    Lit lit;                            // By the pointer on a line of the legend, as drawn last.
    double stageLegendAbove = 0.0;      // Height of the stage's legend at the upper edge of the map, as drawn last;
    double stageLegendBelow = 0.0;      // at the lower edge.
    std::vector<PageBox> cards;         // On the free part of the map, as drawn last.
    bool cardsMoved = false;            // They are new: another frame is wanted.
    std::string inspected;              // What the inspector showed last, so that something new begins at its top.
    ExportFormat exportFormat = ExportFormat::Png;
    Paper exportPaper = Paper::Screen;
    std::string exportName;      // Without ending; empty: made from the years.
    std::string titleTyped;      // Of the page, in the export menu.
    std::string firstYearTyped;  // In the map menu.
    std::string lastYearTyped;
    std::string importSource;                  // Being typed: the source of all rows of a table that is looked at.
    std::optional<SearchAnswer> found;         // For what was typed last.
    std::shared_ptr<const KeptLegend> legend;  // Drawn last.

    // After drawing: the time after which another frame is wanted although nothing happens (a notice that goes, an explanation
    // that comes), in seconds. Infinite: sleep until an event.
    double nextFrameWithin = std::numeric_limits<double>::infinity();
};

// What the frame gives the panels to show; all of it worked out before, nothing of it changed by them.
struct WindowInput {
    const geodata::Atlas& atlas;
    const AppState& state;
    const Session& session;           // The state's.
    const geodata::Answer& answer;    // To the view's question.
    const AnswerMarks& marks;         // Of the answer.
    const Target* hovered = nullptr;  // Under the pointer on the map, where no panel is, and to be told of.
    PageSize size;                    // Of the window, in points.
    bool mapIsLoading = false;
    std::string boundariesOrigin;     // For the credits; empty until known.
    LandSeen land{};                  // In what is free of the map, for the legend.
    const Target* focused = nullptr;  // The mark the keyboard is at.
};

// How the map is fitted, once for a size of the window, and how large its marks are there. What is selected, unfolded or opened
// only says which parts are covered, so it never moves the map.
[[nodiscard]] PageLayout mapLayoutFor(PageSize size, const AppState& state, const PanelMemory& memory);

// Draws all panels with Dear ImGui between NewFrame and Render; what the person does comes back as commands.
void drawWindowPanels(const WindowInput& input, PanelMemory& memory, std::vector<Command>& commands);

}  // namespace app
