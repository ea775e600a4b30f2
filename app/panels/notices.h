// Short words over the map: what has just happened, and that nothing matches.
#pragma once

#include "app/panels/window_panels.h"

#include <string>

namespace app {

// Takes the time of this frame off the notices' time and drops those that are over.
void ageNotices(std::vector<Notice>& notices, double seconds);

// One below the other, from the top of what is free.
void drawNotices(const std::vector<Notice>& notices, const PageBox& free, const Palette& palette);

struct NothingShown {
    std::string text;       // Empty when something is shown.
    bool canClear = false;  // A filter is the reason, or part of it.
    bool isBeside = false;  // There are records, but none is drawn: told at the upper edge, since the map is still of use.
    std::string showAll{};  // The label of a button that frames what is out of sight; empty: nothing is.
    std::string region{};   // What it frames.
};
// Of records: none at all, or with a filter none whose mark lies in the free part of the map.
[[nodiscard]] NothingShown nothingShown(const WindowInput& input, const PageBox& free, PanelMemory& memory);
void drawNothingShown(const NothingShown& shown, const PageBox& free, const Palette& palette, std::vector<Command>& commands);

}  // namespace app
