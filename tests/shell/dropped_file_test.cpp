// A file dropped on the window.
#include "app/shell/sdl_events.h"

#include <doctest/doctest.h>

using namespace app;

TEST_CASE("a dropped file gives its path, and nothing else that happens does") {
    SDL_Event event{};
    event.type = SDL_DROPFILE;
    event.drop.file = SDL_strdup("/home/me/my survey.csv");  // The receiver frees it, as SDL says.
    CHECK(droppedFile(event) == "/home/me/my survey.csv");
    event.drop.file = nullptr;
    CHECK_FALSE(droppedFile(event));
    event = {};
    for (const Uint32 type : {Uint32(SDL_DROPBEGIN), Uint32(SDL_DROPCOMPLETE), Uint32(SDL_KEYDOWN), Uint32(SDL_QUIT)}) {
        event.type = type;
        CHECK_FALSE(droppedFile(event));
    }
}
