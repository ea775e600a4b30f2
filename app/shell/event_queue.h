// SDL's events as the loop is to handle them, frame by frame: some have to wait for the next frame, some are for nobody.
#pragma once

#include "app/shell/typed_keys.h"

#include <SDL.h>

#include <optional>

namespace app {

class EventQueue {
public:
    // Ends a wait from any thread, with nothing to handle.
    [[nodiscard]] Uint32 wakeType() const { return wakeType_; }
    static void wake(Uint32 wakeType);

    // The first event of a frame, waited for at most so many milliseconds (negative: for ever); none when there is nothing to handle.
    // `fieldIsTyped`: a text field has the keyboard.
    [[nodiscard]] std::optional<SDL_Event> first(int mostMilliseconds, bool fieldIsTyped);
    // The next event of the same frame, without waiting.
    [[nodiscard]] std::optional<SDL_Event> next(bool fieldIsTyped);
    // Whether anything but a wake came since first(), handled or not: then the picture may change.
    [[nodiscard]] bool anythingCame() const { return anythingCame_; }

    // See TypedKeys.
    void ledToField(bool isLetter) { keys_.ledToField(isLetter); }
    void frameDrawn() { keys_.frameDrawn(); }

private:
    [[nodiscard]] bool admits(const SDL_Event& event, bool fieldIsTyped);
    [[nodiscard]] bool comesTooSoon(const SDL_Event& event) const;

    Uint32 wakeType_ = SDL_RegisterEvents(1);
    TypedKeys keys_;
    std::optional<SDL_Event> heldBack_;
    bool anythingCame_ = false;
    bool pointerMoved_ = false;  // Since the last frame, as the next two.
    bool buttonPressed_ = false;
    bool buttonReleased_ = false;
};

}  // namespace app
