// From SDL's events to those of map_input.h, and to the keys of the table of commands.
#pragma once

#include "app/shell/map_input.h"

#include <SDL.h>

#include <optional>
#include <string>

namespace app {

// Where the pointer was last; wheel events do not say.
struct PointerPlace {
    PagePoint at;
};

// `pointsPerUnit`: points of the page in one of the system's window units. Empty for what does not concern the map.
[[nodiscard]] std::optional<MapEvent> mapEventFrom(const SDL_Event& event, double pointsPerUnit, PointerPlace& pointer);

// The key that went down, with those held beside it. Empty: none, or one that stands in no table of keys.
[[nodiscard]] std::optional<Chord> chordFrom(const SDL_Event& event);

// The file that was dropped on the window.
[[nodiscard]] std::optional<std::string> droppedFile(const SDL_Event& event);

}  // namespace app
