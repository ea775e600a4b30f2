// Keys reach Dear ImGui one frame late or not at all where two come in one frame or the keyboard changes hands: this says which wait.
#pragma once

#include <SDL.h>

#include <vector>

namespace app {

class TypedKeys {
public:
    // Before the events of a frame are handled.
    void newFrame() {
        pressed_.clear();
        released_.clear();
    }

    // A key pressed and let go between two frames would be lost: ImGui (before 1.87) looks at keys once a frame. So the letting go
    // waits for the next frame, and with it all that came later. So does what is typed while the keyboard changes hands, and a key of a
    // chord that was let go in the same frame: Ctrl A right after a typed "a". A modifier waits that would come or go in the frame of a key:
    // Ctrl let go right after the A of Ctrl A.
    // Letters typed into a field come as texts and are not lost.
    [[nodiscard]] bool comesTooSoon(const SDL_Event& event, bool fieldIsTyped) const;

    // A text that belongs to the key that led to the field, and is not meant for it: true once.
    [[nodiscard]] bool swallows(const SDL_Event& event);

    void wentDown(const SDL_Keysym& key, bool fieldIsTyped);
    void wentUp(const SDL_Keysym& key) { released_.push_back(key.scancode); }
    // A key led to a text field; one that is also a letter must not be written into it.
    void ledToField(bool isLetter);
    // A press of the pointer's button: what it leads to, perhaps a field, is known some frames later.
    void mayLeadToField() { framesUntilHandedOver_ = framesToHandOver; }
    void frameDrawn();

private:
    // Until a text field that is entered or left says so in ImGui's WantTextInput.
    static constexpr int framesToHandOver = 3;

    std::vector<SDL_Scancode> pressed_;   // Since the last frame.
    std::vector<SDL_Scancode> released_;  // Likewise.
    int framesUntilHandedOver_ = 0;       // What is typed waits so long, while a text field is entered or left.
    bool swallowsText_ = false;
};

}  // namespace app
