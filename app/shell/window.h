// One SDL window with an OpenGL 3.3 core context; the same under X11, Wayland and SDL's offscreen driver.
#pragma once

#include "app/picture/picture.h"
#include "geodata/result.h"

#include <SDL.h>

#include <memory>
#include <string>

namespace app {

class Window {
public:
    struct Options {
        std::string title;
        int width = 1600;  // In the system's window units.
        int height = 1000;
        double scale = 1.0;  // The person's own, on top of the screen's.
        bool hidden = false;
    };
    // Fails with one line that says why there is no window, for instance because there is no display.
    [[nodiscard]] static geodata::Result<Window> open(const Options& options);

    [[nodiscard]] double pixelsPerPoint() const;
    [[nodiscard]] double pointsPerUnit() const;  // From the system's window units, in which the pointer is told.
    [[nodiscard]] PageSize size() const;         // In points: pixels divided by pixels a point.
    [[nodiscard]] int pixelWidth() const;
    [[nodiscard]] int pixelHeight() const;

    // The person's own scale, on top of the screen's; 0.5 to 4.
    void setScale(double scale);
    [[nodiscard]] double scale() const { return scale_; }
    // Larger type and marks that a theme asks for, on top of the person's own scale.
    void setThemeScale(double scale) { themeScale_ = scale; }
    void setTitle(const std::string& title);
    void setFullscreen(bool on);
    void swap();

    [[nodiscard]] SDL_Window* handle() const { return window_.get(); }
    [[nodiscard]] SDL_GLContext context() const { return context_.get(); }

private:
    struct Library {
        void operator()(int* begun) const;
    };
    struct CloseWindow {
        void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
    };
    struct DeleteContext {
        void operator()(void* context) const { SDL_GL_DeleteContext(context); }
    };
    // Destroyed from last to first.
    std::unique_ptr<int, Library> library_;
    std::unique_ptr<SDL_Window, CloseWindow> window_;
    std::unique_ptr<void, DeleteContext> context_;
    double scale_ = 1.0;
    double themeScale_ = 1.0;
    std::string title_;
};

}  // namespace app
