// The list below the search field: what the typed text may mean, what each row does, and what is wrong with a filter.
#pragma once

#include "app/panels/window_panels.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

struct FieldDrawn;

struct SearchRow {
    std::string heading{};                  // Of the group that begins with this row; else empty.
    std::optional<geodata::Layer> layer{};  // Of a record.
    std::string name{};
    std::string detail{};
    std::string verb{};              // What Return does: "go there".
    bool isSuggestion = false;       // A correction of what is typed: looks like a button.
    Action action = ClearFilter{};   // On Return or a click.
    std::optional<Action> filter{};  // On Ctrl Return instead.
    std::size_t more = 0;            // Below it, how many of its group are left out.
};

struct SearchListShown {
    bool open = false;
    std::string problem;  // Why the text is no filter, as a sentence.
    std::vector<SearchRow> rows;
    std::string nothing;  // Said where there is no row and no problem.
};

// At most about fourteen rows.
[[nodiscard]] SearchListShown searchListShown(const WindowInput& input, PanelMemory& memory);

// A card that begins at `top`, below the field, while there is something to say; it scrolls where the window ends before it.
void drawSearchList(const SearchListShown& shown, const FieldDrawn& field, double top, PageSize window, const Palette& palette, PanelMemory& memory,
                    std::vector<Command>& commands);

}  // namespace app
