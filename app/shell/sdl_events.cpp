#include "app/shell/sdl_events.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace app {
namespace {

// What stands on a key that is no letter or digit, on the keypad too.
constexpr std::array<std::pair<SDL_Keycode, std::string_view>, 29> namedKeys{{{SDLK_LEFT, "←"},
                                                                              {SDLK_RIGHT, "→"},
                                                                              {SDLK_UP, "↑"},
                                                                              {SDLK_DOWN, "↓"},
                                                                              {SDLK_PLUS, "+"},
                                                                              {SDLK_EQUALS, "+"},
                                                                              {SDLK_KP_PLUS, "+"},
                                                                              {SDLK_MINUS, "−"},
                                                                              {SDLK_KP_MINUS, "−"},
                                                                              {SDLK_HOME, "Home"},
                                                                              {SDLK_END, "End"},
                                                                              {SDLK_PAGEUP, "Page Up"},
                                                                              {SDLK_PAGEDOWN, "Page Down"},
                                                                              {SDLK_LEFTBRACKET, "["},
                                                                              {SDLK_RIGHTBRACKET, "]"},
                                                                              {SDLK_SPACE, "Space"},
                                                                              {SDLK_RETURN, "Enter"},
                                                                              {SDLK_KP_ENTER, "Enter"},
                                                                              {SDLK_ESCAPE, "Esc"},
                                                                              {SDLK_DELETE, "Delete"},
                                                                              {SDLK_INSERT, "Insert"},
                                                                              {SDLK_COMMA, ","},
                                                                              {SDLK_PERIOD, "."},
                                                                              {SDLK_SEMICOLON, ";"},
                                                                              {SDLK_QUOTE, "'"},
                                                                              {SDLK_SLASH, "/"},
                                                                              {SDLK_KP_DIVIDE, "/"},
                                                                              {SDLK_KP_0, "0"},
                                                                              {SDLK_BACKSLASH, "\\"}}};

std::string_view nameOf(SDL_Keycode key) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    constexpr std::string_view digits = "0123456789";
    constexpr std::array<std::string_view, 12> functionKeys{"F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12"};
    if (key >= SDLK_a && key <= SDLK_z) return letters.substr(static_cast<std::size_t>(key - SDLK_a), 1);
    if (key >= SDLK_0 && key <= SDLK_9) return digits.substr(static_cast<std::size_t>(key - SDLK_0), 1);
    if (key >= SDLK_F1 && key <= SDLK_F12) return functionKeys.at(static_cast<std::size_t>(key - SDLK_F1));
    const auto* found = std::find_if(namedKeys.begin(), namedKeys.end(), [&](const auto& each) { return each.first == key; });
    return found == namedKeys.end() ? std::string_view() : found->second;
}

Modifiers heldIn(Uint16 state) {
    const auto has = [state](int keys) { return (state & keys) != 0; };
    return {has(KMOD_SHIFT), has(KMOD_CTRL) || has(KMOD_GUI)};
}

// Two fingers spreading over a tenth of the touchpad zoom in by about a half.
constexpr double pinchStrength = 5.0;

}  // namespace

std::optional<MapEvent> mapEventFrom(const SDL_Event& event, double pointsPerUnit, PointerPlace& pointer) {
    const auto place = [pointsPerUnit](int x, int y) { return PagePoint{x * pointsPerUnit, y * pointsPerUnit}; };
    switch (event.type) {
        case SDL_MOUSEBUTTONDOWN:
            pointer.at = place(event.button.x, event.button.y);
            if (event.button.button != SDL_BUTTON_LEFT) return std::nullopt;
            return PointerPressed{pointer.at, heldIn(static_cast<Uint16>(SDL_GetModState())), event.button.clicks};
        case SDL_MOUSEMOTION: pointer.at = place(event.motion.x, event.motion.y); return PointerMoved{pointer.at};
        case SDL_MOUSEBUTTONUP:
            pointer.at = place(event.button.x, event.button.y);
            if (event.button.button != SDL_BUTTON_LEFT) return std::nullopt;
            return PointerReleased{pointer.at};
        case SDL_MOUSEWHEEL: return WheelTurned{pointer.at, static_cast<double>(event.wheel.preciseY)};
        case SDL_MULTIGESTURE: return Pinched{pointer.at, 1.0 + pinchStrength * static_cast<double>(event.mgesture.dDist)};
        default: return std::nullopt;
    }
}

std::optional<Chord> chordFrom(const SDL_Event& event) {
    if (event.type != SDL_KEYDOWN) return std::nullopt;
    const auto name = nameOf(event.key.keysym.sym);
    return name.empty() ? std::nullopt : std::optional(Chord{name, heldIn(event.key.keysym.mod)});
}

std::optional<std::string> droppedFile(const SDL_Event& event) {
    if (event.type != SDL_DROPFILE || event.drop.file == nullptr) return std::nullopt;
    std::string file = event.drop.file;
    SDL_free(event.drop.file);
    return file;
}

}  // namespace app
