// Dear ImGui between SDL and OpenGL: its context, its events, and one frame around what the panels draw.
#pragma once

#include "app/render/gl_letters.h"
#include "app/shell/window.h"
#include "app/ui/field_font.h"
#include "app/ui/type.h"

#include <functional>
#include <string_view>

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
    PanelFrame(const Window& window, const Fonts& fonts);
    ~PanelFrame();
    PanelFrame(const PanelFrame&) = delete;
    PanelFrame& operator=(const PanelFrame&) = delete;

    // A text field holds this: its letters are there in the next frame. What is typed or pasted comes by handle().
    void needInFields(std::string_view text) { fieldFont_.need(text); }

    void handle(const SDL_Event& event);
    [[nodiscard]] PanelWishes wishes() const;
    // Runs `panels` between NewFrame and Render; what they drew is kept for paint().
    void layOut(const Window& window, const std::function<void()>& panels);
    // Draws over what is in the framebuffer.
    void paint();

private:
    void followPointer(const SDL_Event& event);
    void tellPointer(const Window& window) const;

    FieldFont fieldFont_;
    Typesetter typesetter_;
    LetterTexture letters_;
    int x_ = -1;  // Where the pointer was at the last event handled, in window units; and its buttons that were down.
    int y_ = -1;
    Uint32 buttons_ = 0;
};

}  // namespace app
