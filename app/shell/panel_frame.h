// Dear ImGui between SDL and OpenGL: its context, its events, and one frame around what the panels draw.
#pragma once

#include "app/shell/window.h"

#include <functional>

namespace app {

// What ImGui wants for itself: then the map must not react.
struct PanelWishes {
    bool mouse = false;
    bool keys = false;  // A widget is stepped through with keys.
    bool text = false;  // A text is being typed.
    bool menu = false;  // A menu is open.
};

// Owns ImGui's context; there can be one.
class PanelFrame {
public:
    // `loadFonts` fills the font atlas for pixels a point.
    PanelFrame(const Window& window, std::function<bool(double pixelsPerPoint)> loadFonts);
    ~PanelFrame();
    PanelFrame(const PanelFrame&) = delete;
    PanelFrame& operator=(const PanelFrame&) = delete;

    // Other texts are to be shown: the fonts are loaded anew before the next frame.
    void forgetFonts() { pixelsPerPoint_ = 0.0; }

    void handle(const SDL_Event& event);
    [[nodiscard]] PanelWishes wishes() const;
    // Runs `panels` between NewFrame and Render; what they drew is kept for paint().
    void layOut(const Window& window, const std::function<void()>& panels);
    // Draws over what is in the framebuffer.
    void paint();

private:
    void loadFontsFor(double pixelsPerPoint);
    void followPointer(const SDL_Event& event);
    void tellPointer(const Window& window) const;

    std::function<bool(double)> loadFonts_;
    double pixelsPerPoint_ = 0.0;
    int x_ = -1;  // Where the pointer was at the last event handled, in window units; and its buttons that were down.
    int y_ = -1;
    Uint32 buttons_ = 0;
};

}  // namespace app
