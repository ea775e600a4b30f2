// A Scene as SVG: groups that can be edited, text that is text, the glyphs it needs embedded.
#pragma once

#include "app/picture/picture.h"

#include <string>

namespace app {

// The whole document, UTF-8.
[[nodiscard]] std::string svgFrom(const Scene& scene, const Fonts& fonts);

}  // namespace app
