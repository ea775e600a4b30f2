// How many frames are still to be drawn: nothing is drawn while nothing changes.
#pragma once

#include <algorithm>

namespace app {

class FramesOwed {
public:
    // ImGui lays out with the sizes and focus of the frame before: after a change it takes a few frames until nothing moves.
    void settle() { owed_ = framesToSettle; }
    void oneMore() { owed_ = std::max(owed_, 1); }
    void drawn() { owed_ = std::max(0, owed_ - 1); }
    [[nodiscard]] bool any() const { return owed_ > 0; }

private:
    static constexpr int framesToSettle = 3;
    int owed_ = framesToSettle;
};

}  // namespace app
