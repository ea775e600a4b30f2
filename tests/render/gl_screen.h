// An OpenGL context without a display, for tests of the screen's painter; it lives as long as the object.
#pragma once

#include <SDL.h>
#include <doctest/doctest.h>

// Its framebuffer is as large as the largest picture to be drawn.
struct GlScreen {
    GlScreen(int width, int height) {
        REQUIRE_MESSAGE(SDL_Init(SDL_INIT_VIDEO) == 0, SDL_GetError());
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
        window = SDL_CreateWindow("test", 0, 0, width, height, static_cast<Uint32>(SDL_WINDOW_OPENGL) | static_cast<Uint32>(SDL_WINDOW_HIDDEN));
        REQUIRE_MESSAGE(window != nullptr, SDL_GetError());
        context = SDL_GL_CreateContext(window);
        REQUIRE_MESSAGE(context != nullptr, SDL_GetError());
    }
    GlScreen(const GlScreen&) = delete;
    GlScreen& operator=(const GlScreen&) = delete;
    ~GlScreen() {
        SDL_GL_DeleteContext(context);
        SDL_DestroyWindow(window);
        SDL_Quit();
    }

    SDL_Window* window = nullptr;
    SDL_GLContext context = nullptr;
};
