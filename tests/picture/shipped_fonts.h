// The fonts that travel with the program, loaded once for all tests of a room.
#pragma once

#include "app/picture/fonts.h"

#include <doctest/doctest.h>

namespace app {

inline const Fonts& shippedFonts() {
    static const auto loaded = Fonts::load(REACH_DATASETS_DIR);
    REQUIRE(loaded);
    return *loaded;
}

}  // namespace app
