// Events reach the loop in their order and none is lost, though some wait for the next frame.
#include "app/shell/event_queue.h"

#include "app/shell/frames_owed.h"

#include <doctest/doctest.h>

#include <vector>

using namespace app;

namespace {

// SDL's queue without a window, empty before each test.
struct Events {
    Events() {
        REQUIRE(SDL_Init(SDL_INIT_EVENTS) == 0);
        SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
    }
    Events(const Events&) = delete;
    Events& operator=(const Events&) = delete;
    ~Events() { SDL_Quit(); }
};

void pushKey(Uint32 type, SDL_Scancode key, SDL_Keymod held = KMOD_NONE) {
    SDL_Event event{};
    event.key.keysym.mod = held;
    event.type = type;
    event.key.keysym.scancode = key;
    event.key.keysym.sym = SDL_GetKeyFromScancode(key);
    REQUIRE(SDL_PushEvent(&event) == 1);
}

bool isKey(const std::optional<SDL_Event>& event, Uint32 type, SDL_Scancode key) {
    return event && event->type == type && event->key.keysym.scancode == key;
}

}  // namespace

TEST_CASE("a wake ends the wait and is nothing to handle or to draw for") {
    const Events events;
    EventQueue queue;
    EventQueue::wake(queue.wakeType());
    CHECK_FALSE(queue.first(-1, false));
    CHECK_FALSE(queue.anythingCame());
}

TEST_CASE("behind a wake the events of the same frame are found") {
    const Events events;
    EventQueue queue;
    EventQueue::wake(queue.wakeType());
    pushKey(SDL_KEYDOWN, SDL_SCANCODE_T);
    CHECK(isKey(queue.first(-1, false), SDL_KEYDOWN, SDL_SCANCODE_T));
    CHECK(queue.anythingCame());
}

TEST_CASE("a key let go in the frame in which it was pressed is let go in the next, and what came later comes after it") {
    const Events events;
    EventQueue queue;
    pushKey(SDL_KEYDOWN, SDL_SCANCODE_T);
    pushKey(SDL_KEYUP, SDL_SCANCODE_T);
    pushKey(SDL_KEYDOWN, SDL_SCANCODE_G);
    CHECK(isKey(queue.first(-1, false), SDL_KEYDOWN, SDL_SCANCODE_T));
    CHECK_FALSE(queue.next(false));
    CHECK(queue.anythingCame());
    CHECK(isKey(queue.first(-1, false), SDL_KEYUP, SDL_SCANCODE_T));
    CHECK(isKey(queue.next(false), SDL_KEYDOWN, SDL_SCANCODE_G));
    CHECK_FALSE(queue.next(false));
    CHECK_FALSE(queue.first(0, false));
    CHECK_FALSE(queue.anythingCame());
}

TEST_CASE("Ctrl A right after a typed a is seen as a press of its own") {
    const Events events;
    EventQueue queue;
    pushKey(SDL_KEYDOWN, SDL_SCANCODE_A);
    CHECK(isKey(queue.first(-1, true), SDL_KEYDOWN, SDL_SCANCODE_A));
    CHECK_FALSE(queue.next(true));
    pushKey(SDL_KEYUP, SDL_SCANCODE_A);
    pushKey(SDL_KEYDOWN, SDL_SCANCODE_LCTRL, KMOD_LCTRL);
    pushKey(SDL_KEYDOWN, SDL_SCANCODE_A, KMOD_LCTRL);
    CHECK(isKey(queue.first(-1, true), SDL_KEYUP, SDL_SCANCODE_A));
    CHECK(isKey(queue.next(true), SDL_KEYDOWN, SDL_SCANCODE_LCTRL));
    CHECK_FALSE(queue.next(true));
    CHECK(isKey(queue.first(-1, true), SDL_KEYDOWN, SDL_SCANCODE_A));
}

TEST_CASE("moves, presses and releases that follow one another come in frames of their own, where the pointer was then") {
    const Events events;
    EventQueue queue;
    // A drag that goes on after its end, and a second press at once.
    const std::vector<Uint32> kinds{SDL_MOUSEMOTION,   SDL_MOUSEMOTION,     SDL_MOUSEBUTTONDOWN, SDL_MOUSEMOTION,
                                    SDL_MOUSEBUTTONUP, SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP,   SDL_MOUSEMOTION};
    for (const auto kind : kinds) {
        SDL_Event event{};
        event.type = kind;
        REQUIRE(SDL_PushEvent(&event) == 1);
    }
    std::vector<std::vector<Uint32>> frames;
    for (auto first = queue.first(0, false); first; first = queue.first(0, false)) {
        frames.push_back({first->type});
        while (const auto next = queue.next(false)) frames.back().push_back(next->type);
    }
    CHECK(frames == std::vector<std::vector<Uint32>>{{SDL_MOUSEMOTION, SDL_MOUSEMOTION},
                                                     {SDL_MOUSEBUTTONDOWN},
                                                     {SDL_MOUSEMOTION, SDL_MOUSEBUTTONUP},
                                                     {SDL_MOUSEBUTTONDOWN},
                                                     {SDL_MOUSEBUTTONUP},
                                                     {SDL_MOUSEMOTION}});
}

TEST_CASE("a key right after a press waits until it is known whether the press led to a field") {
    const Events events;
    EventQueue queue;
    SDL_Event press{};
    press.type = SDL_MOUSEBUTTONDOWN;
    REQUIRE(SDL_PushEvent(&press) == 1);
    pushKey(SDL_KEYDOWN, SDL_SCANCODE_2);
    CHECK(queue.first(-1, false)->type == SDL_MOUSEBUTTONDOWN);
    CHECK_FALSE(queue.next(false));
    int frames = 0;
    std::optional<SDL_Event> key;
    for (; !key && frames < 10; ++frames) {
        queue.frameDrawn();
        key = queue.first(0, false);
    }
    CHECK(frames > 1);
    CHECK(isKey(key, SDL_KEYDOWN, SDL_SCANCODE_2));
}

TEST_CASE("a modifier does not come or go in the frame of a key that was pressed before it") {
    const Events events;
    EventQueue queue;
    pushKey(SDL_KEYDOWN, SDL_SCANCODE_LCTRL, KMOD_LCTRL);
    CHECK(isKey(queue.first(-1, true), SDL_KEYDOWN, SDL_SCANCODE_LCTRL));
    CHECK_FALSE(queue.next(true));
    // Ctrl is let go right after the key of the chord, in one frame with it.
    pushKey(SDL_KEYDOWN, SDL_SCANCODE_A, KMOD_LCTRL);
    pushKey(SDL_KEYUP, SDL_SCANCODE_LCTRL);
    pushKey(SDL_KEYUP, SDL_SCANCODE_A);
    CHECK(isKey(queue.first(-1, true), SDL_KEYDOWN, SDL_SCANCODE_A));
    CHECK_FALSE(queue.next(true));
    CHECK(isKey(queue.first(-1, true), SDL_KEYUP, SDL_SCANCODE_LCTRL));
    CHECK(isKey(queue.next(true), SDL_KEYUP, SDL_SCANCODE_A));
    // And it comes right after a letter that it is not meant for.
    pushKey(SDL_KEYDOWN, SDL_SCANCODE_B);
    pushKey(SDL_KEYDOWN, SDL_SCANCODE_LSHIFT, KMOD_LSHIFT);
    CHECK(isKey(queue.first(-1, true), SDL_KEYDOWN, SDL_SCANCODE_B));
    CHECK_FALSE(queue.next(true));
    CHECK(isKey(queue.first(-1, true), SDL_KEYDOWN, SDL_SCANCODE_LSHIFT));
}

TEST_CASE("a change owes a few frames, one more at least one, and then nothing is drawn") {
    FramesOwed frames;
    while (frames.any()) frames.drawn();
    frames.oneMore();
    frames.oneMore();
    frames.drawn();
    CHECK_FALSE(frames.any());
    frames.settle();
    frames.oneMore();
    int drawn = 0;
    for (; frames.any(); ++drawn) frames.drawn();
    CHECK(drawn > 1);
}
