// The letters of text fields, the only words that Dear ImGui draws itself: Latin, Greek and Cyrillic, and whatever is typed besides.
#pragma once

#include "app/picture/fonts.h"

#include <set>
#include <string_view>

namespace app {

class FieldFont {
public:
    // `fonts` must outlive it.
    explicit FieldFont(const Fonts& fonts) : fonts_(fonts) {}
    // Characters that a field may show from now on.
    void need(std::string_view text);
    // Fills ImGui's atlas where letters or the pixels a point are new, outside of a frame. True when it did: the texture is to be made anew.
    [[nodiscard]] bool load(double pixelsPerPoint);

private:
    const Fonts& fonts_;
    std::set<char32_t> typed_;  // Beyond what is always there.
    double pixelsPerPoint_ = 0.0;
    bool isNew_ = true;
};

}  // namespace app
