#include "app/shell/event_queue.h"

#include <utility>

namespace app {

void EventQueue::wake(Uint32 wakeType) {
    SDL_Event event{};
    event.type = wakeType;
    SDL_PushEvent(&event);
}

std::optional<SDL_Event> EventQueue::first(int mostMilliseconds, bool fieldIsTyped) {
    // SDL tells a double click by when it fetched the presses: while one is held back here, others must not wait outside.
    SDL_PumpEvents();
    keys_.newFrame();
    anythingCame_ = false;
    pointerMoved_ = false;
    buttonPressed_ = false;
    buttonReleased_ = false;
    SDL_Event event{};
    if (heldBack_) {
        event = *std::exchange(heldBack_, std::nullopt);
    } else if ((mostMilliseconds < 0 ? SDL_WaitEvent(&event) : SDL_WaitEventTimeout(&event, mostMilliseconds)) == 0) {
        return std::nullopt;
    }
    return admits(event, fieldIsTyped) ? event : next(fieldIsTyped);
}

std::optional<SDL_Event> EventQueue::next(bool fieldIsTyped) {
    SDL_Event event{};
    while (!heldBack_ && SDL_PollEvent(&event) != 0) {
        if (admits(event, fieldIsTyped)) return event;
    }
    return std::nullopt;
}

bool EventQueue::admits(const SDL_Event& event, bool fieldIsTyped) {
    if (event.type == wakeType_) return false;
    anythingCame_ = true;
    if (keys_.comesTooSoon(event, fieldIsTyped) || comesTooSoon(event)) {
        heldBack_ = event;
        return false;
    }
    if (event.type == SDL_MOUSEMOTION) pointerMoved_ = true;
    if (event.type == SDL_MOUSEBUTTONDOWN) buttonPressed_ = true;
    if (event.type == SDL_MOUSEBUTTONUP) buttonReleased_ = true;
    if (event.type == SDL_MOUSEBUTTONDOWN) keys_.mayLeadToField();
    if (keys_.swallows(event)) return false;
    if (event.type == SDL_KEYDOWN) keys_.wentDown(event.key.keysym, fieldIsTyped);
    if (event.type == SDL_KEYUP) keys_.wentUp(event.key.keysym);
    return true;
}

// Panels see the pointer and its buttons only as they are at the end of a frame.
bool EventQueue::comesTooSoon(const SDL_Event& event) const {
    switch (event.type) {
        // Whether a panel lies under the pointer is known only after a frame.
        case SDL_MOUSEBUTTONDOWN: return pointerMoved_ || buttonReleased_;
        case SDL_MOUSEBUTTONUP: return buttonPressed_;
        // What is pressed or let go is meant where the pointer was then, not where the hand moved on to.
        case SDL_MOUSEMOTION: return buttonPressed_ || buttonReleased_;
        default: return false;
    }
}

}  // namespace app
