// A Scene as SVG: groups that can be edited, text that is text, the glyphs it needs embedded.
#pragma once

#include "app/scene/scene.h"

#include <filesystem>
#include <string>

namespace app {

// Empty when done, else what went wrong.
[[nodiscard]] std::string writeSvg(const Scene& scene, const Fonts& fonts, const std::filesystem::path& file);

// The document itself, for tests.
[[nodiscard]] std::string svgFrom(const Scene& scene, const Fonts& fonts);

}  // namespace app
