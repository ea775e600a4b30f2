// The command palette: every command, the layers, countries, regions and records, found by typing some of their letters.
#pragma once

#include "app/panels/window_panels.h"
#include "app/state/palette_search.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace app {

struct PaletteShown {
    std::optional<PaletteRow> typed;  // The first row: a command typed with its argument.
    std::vector<std::size_t> found;   // Entries of the index, below it.
    [[nodiscard]] std::size_t rows() const { return found.size() + (typed ? 1 : 0); }
};

// For what is typed now; the index is made anew where the atlas or the language is another one.
[[nodiscard]] PaletteShown paletteShown(const WindowInput& input, PaletteMemory& memory);
// The row at this place of the list.
[[nodiscard]] PaletteRow rowAt(const PaletteShown& shown, std::size_t at, const PaletteMemory& memory, const AppState& state);

// Which rows of a list are seen: from `first` to before `end`.
struct RowsInSight {
    std::size_t first = 0;
    std::size_t end = 0;
};
[[nodiscard]] RowsInSight rowsInSight(float scrolled, float height, std::size_t rows);

// Return or a press on a row: its command, and the palette goes; or the field holds its beginning, for the rest to be typed; or nothing,
// where it cannot be done.
void takeRow(const PaletteRow& row, PaletteMemory& memory, std::vector<Command>& commands);

// Closed by Escape, its key, or a click beside it.
void drawPalette(const WindowInput& input, const Palette& palette, PaletteMemory& memory, std::vector<Command>& commands);

}  // namespace app
