// The Tab key goes through everything that can be pressed, panel after panel; ImGui 1.86 itself stops at text fields only.
#pragma once

#include <imgui.h>

#include <string>
#include <vector>

namespace app {

struct TabStop {
    ImGuiID id = 0;
    std::string window;
};

// Collects the stops of a frame in drawing order while it lives, and moves the focus when Tab was pressed.
class TabOrder {
public:
    TabOrder();
    ~TabOrder();
    TabOrder(const TabOrder&) = delete;
    TabOrder& operator=(const TabOrder&) = delete;

    // Makes the item that was just drawn a stop, when a TabOrder lives.
    static void addLastItem();

private:
    void moveFocus(int step) const;

    std::vector<TabStop> stops_;
    void* userDataBefore_ = nullptr;
    bool pressed_ = false;
};

}  // namespace app
