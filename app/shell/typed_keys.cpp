#include "app/shell/typed_keys.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

// Ctrl, Shift, Alt and the system's key, left and right.
bool isModifier(SDL_Scancode key) { return key >= SDL_SCANCODE_LCTRL && key <= SDL_SCANCODE_RGUI; }

bool isTyped(const SDL_Event& event) { return event.type == SDL_KEYDOWN || event.type == SDL_KEYUP || event.type == SDL_TEXTINPUT; }

}  // namespace

bool TypedKeys::comesTooSoon(const SDL_Event& event, bool fieldIsTyped) const {
    if (framesUntilHandedOver_ > 0 && isTyped(event)) return true;
    if (event.type != SDL_KEYDOWN && event.type != SDL_KEYUP) return false;
    // ImGui knows the modifiers only as they are at the end of a frame: they must not change after a key of the same frame.
    if (isModifier(event.key.keysym.scancode) && std::any_of(pressed_.begin(), pressed_.end(), [](SDL_Scancode key) { return !isModifier(key); }))
        return true;
    constexpr int chords = KMOD_CTRL | KMOD_ALT | KMOD_GUI;
    const auto isIn = [&](const std::vector<SDL_Scancode>& keys) {
        return std::find(keys.begin(), keys.end(), event.key.keysym.scancode) != keys.end();
    };
    if (event.type == SDL_KEYDOWN) return (event.key.keysym.mod & chords) != 0 && isIn(released_);
    const bool isLetter = event.key.keysym.sym > SDLK_SPACE && event.key.keysym.sym < SDLK_DELETE && (event.key.keysym.mod & chords) == 0;
    if (fieldIsTyped && isLetter) return false;
    return isIn(pressed_);
}

bool TypedKeys::swallows(const SDL_Event& event) { return event.type == SDL_TEXTINPUT && std::exchange(swallowsText_, false); }

void TypedKeys::wentDown(const SDL_Keysym& key, bool fieldIsTyped) {
    pressed_.push_back(key.scancode);
    swallowsText_ = false;
    const bool leavesField = key.sym == SDLK_ESCAPE || key.sym == SDLK_RETURN || key.sym == SDLK_KP_ENTER || key.sym == SDLK_TAB;
    if (leavesField && fieldIsTyped) framesUntilHandedOver_ = framesToHandOver;
}

void TypedKeys::ledToField(bool isLetter) {
    framesUntilHandedOver_ = framesToHandOver;
    swallowsText_ = isLetter;
}

void TypedKeys::frameDrawn() { framesUntilHandedOver_ = std::max(0, framesUntilHandedOver_ - 1); }

}  // namespace app
