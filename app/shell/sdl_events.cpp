#include "app/shell/sdl_events.h"

namespace app {
namespace {

std::optional<MapKey> mapKeyFrom(SDL_Keycode key) {
    switch (key) {
        case SDLK_LEFT: return MapKey::Left;
        case SDLK_RIGHT: return MapKey::Right;
        case SDLK_UP: return MapKey::Up;
        case SDLK_DOWN: return MapKey::Down;
        case SDLK_PLUS:
        case SDLK_EQUALS:
        case SDLK_KP_PLUS: return MapKey::Plus;
        case SDLK_MINUS:
        case SDLK_KP_MINUS: return MapKey::Minus;
        case SDLK_HOME: return MapKey::Home;
        case SDLK_PAGEUP: return MapKey::PageUp;
        case SDLK_PAGEDOWN: return MapKey::PageDown;
        case SDLK_LEFTBRACKET: return MapKey::LeftBracket;
        case SDLK_RIGHTBRACKET: return MapKey::RightBracket;
        case SDLK_SPACE: return MapKey::Space;
        case SDLK_RETURN:
        case SDLK_KP_ENTER: return MapKey::Enter;
        case SDLK_ESCAPE: return MapKey::Escape;
        case SDLK_F1: return MapKey::F1;
        case SDLK_F5: return MapKey::F5;
        case SDLK_F11: return MapKey::F11;
        case SDLK_SLASH:
        case SDLK_KP_DIVIDE: return MapKey::Slash;
        case SDLK_f: return MapKey::F;
        case SDLK_g: return MapKey::G;
        case SDLK_l: return MapKey::L;
        case SDLK_n: return MapKey::N;
        case SDLK_o: return MapKey::O;
        case SDLK_q: return MapKey::Q;
        case SDLK_t: return MapKey::T;
        case SDLK_y: return MapKey::Y;
        case SDLK_z: return MapKey::Z;
        case SDLK_0:
        case SDLK_KP_0: return MapKey::Digit0;
        case SDLK_1: return MapKey::Digit1;
        case SDLK_2: return MapKey::Digit2;
        case SDLK_3: return MapKey::Digit3;
        case SDLK_4: return MapKey::Digit4;
        case SDLK_5: return MapKey::Digit5;
        default: return std::nullopt;
    }
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
        case SDL_KEYDOWN: {
            const auto key = mapKeyFrom(event.key.keysym.sym);
            if (!key) return std::nullopt;
            return KeyPressed{*key, heldIn(event.key.keysym.mod)};
        }
        default: return std::nullopt;
    }
}

std::optional<std::string> droppedFile(const SDL_Event& event) {
    if (event.type != SDL_DROPFILE || event.drop.file == nullptr) return std::nullopt;
    std::string file = event.drop.file;
    SDL_free(event.drop.file);
    return file;
}

}  // namespace app
