// A menu that opens below the button before it: a card like the panels, closed by a click elsewhere or Escape.
#pragma once

#include <imgui.h>

namespace app {

// Open between construction and destruction; false when it is not open.
class Popup {
public:
    // Opened with ImGui::OpenPopup(name). A height of 0 fits the content, which scrolls where the window is too low for it.
    Popup(const char* name, ImVec2 size);
    ~Popup();
    Popup(const Popup&) = delete;
    Popup& operator=(const Popup&) = delete;
    explicit operator bool() const { return open_; }

private:
    bool open_ = false;
};

}  // namespace app
