// What the window shows, as a PNG: for `--do "screenshot FILE"`.
#pragma once

#include "app/picture/picture.h"
#include "app/shell/window.h"
#include "geodata/result.h"

#include <filesystem>
#include <string>

namespace app {

// Reads the framebuffer before it is swapped. The scene's words go into the file.
[[nodiscard]] geodata::Result<std::filesystem::path> writeWindowPicture(const Window& window, const Scene& scene, const std::string& file);

}  // namespace app
