#include "app/shell/window.h"

#include <langinfo.h>

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <string_view>

namespace app {
namespace {

constexpr auto noDisplay = "can't open a window: there is no display";

geodata::Problem noWindow(const std::string& what) {
    const std::string reason = SDL_GetError();
    return {"window", what + (reason.empty() ? reason : " (" + reason + ")") +
                          "; a display would be right, or `reach-atlas render -o FILE.png`, or SDL_VIDEODRIVER=offscreen"};
}

// Where no display answers, SDL takes a driver that shows nothing: a window that nobody can see would never end. Those drivers are for
// who asks for them.
bool isSeenByNobody() {
    const char* used = SDL_GetCurrentVideoDriver();
    const std::string_view driver = used == nullptr ? "" : used;
    const bool showsNothing = driver == "offscreen" || driver == "dummy" || driver == "evdev";
    const char* asked = std::getenv("SDL_VIDEODRIVER");
    return showsNothing && (asked == nullptr || std::string_view(asked).find(driver) == std::string_view::npos);
}

// X11 takes names and typed text in the locale's encoding: names of places need one that has them. Nothing but characters is touched.
void speakUtf8() {
    std::setlocale(LC_CTYPE, "");
    if (std::string_view(nl_langinfo(CODESET)) != "UTF-8") std::setlocale(LC_CTYPE, "C.UTF-8");
}

void askForContext() {
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_FLAGS, SDL_GL_CONTEXT_FORWARD_COMPATIBLE_FLAG);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
}

}  // namespace

void Window::Library::operator()(int* begun) const {
    SDL_Quit();
    delete begun;
}

geodata::Result<Window> Window::open(const Options& options) {
    // A click that brings the window to the front is also a click on the map; Ctrl+C in the terminal ends the program at once.
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    speakUtf8();
    // Without this folder there is no Wayland, whose library would say so in a line of its own.
    if (std::getenv("XDG_RUNTIME_DIR") == nullptr && std::getenv("SDL_VIDEODRIVER") == nullptr) SDL_SetHint(SDL_HINT_VIDEODRIVER, "x11,KMSDRM");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return noWindow(noDisplay);
    Window window;
    window.library_.reset(new int(1));
    if (isSeenByNobody()) {
        SDL_ClearError();  // Of what it tried on the way.
        return noWindow(noDisplay);
    }
    window.setScale(options.scale);
    askForContext();
    const Uint32 flags = static_cast<Uint32>(SDL_WINDOW_OPENGL) | static_cast<Uint32>(SDL_WINDOW_RESIZABLE) |
                         static_cast<Uint32>(SDL_WINDOW_ALLOW_HIGHDPI) | (options.hidden ? static_cast<Uint32>(SDL_WINDOW_HIDDEN) : 0U);
    window.window_.reset(SDL_CreateWindow(options.title.c_str(), static_cast<int>(SDL_WINDOWPOS_CENTERED), static_cast<int>(SDL_WINDOWPOS_CENTERED),
                                          options.width, options.height, flags));
    if (!window.window_) return noWindow("can't open a window");
    window.context_.reset(SDL_GL_CreateContext(window.window_.get()));
    if (!window.context_) return noWindow("the graphics driver has no OpenGL 3.3");
    SDL_SetWindowMinimumSize(window.window_.get(), 640, 400);
    SDL_GL_SetSwapInterval(1);  // Where the driver can; elsewhere the loop sleeps anyway.
    return window;
}

int Window::pixelWidth() const {
    int width = 0;
    SDL_GL_GetDrawableSize(handle(), &width, nullptr);
    return std::max(width, 1);
}

int Window::pixelHeight() const {
    int height = 0;
    SDL_GL_GetDrawableSize(handle(), nullptr, &height);
    return std::max(height, 1);
}

double Window::pixelsPerPoint() const {
    int units = 0;
    SDL_GetWindowSize(handle(), &units, nullptr);
    return scale_ * themeScale_ * pixelWidth() / std::max(units, 1);
}

double Window::pointsPerUnit() const { return 1.0 / (scale_ * themeScale_); }

PageSize Window::size() const { return {pixelWidth() / pixelsPerPoint(), pixelHeight() / pixelsPerPoint()}; }

void Window::setScale(double scale) { scale_ = std::clamp(scale, 0.5, 4.0); }

void Window::setTitle(const std::string& title) {
    if (title == title_) return;
    title_ = title;
    SDL_SetWindowTitle(handle(), title.c_str());
}

void Window::setFullscreen(bool on) { SDL_SetWindowFullscreen(handle(), on ? static_cast<Uint32>(SDL_WINDOW_FULLSCREEN_DESKTOP) : 0U); }

void Window::swap() { SDL_GL_SwapWindow(handle()); }

}  // namespace app
