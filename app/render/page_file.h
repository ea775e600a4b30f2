// Writes a file beside its place and renames it, so that nobody ever sees half of it.
#pragma once

#include "geodata/result.h"

#include <filesystem>
#include <functional>
#include <string>

namespace app {

// `write` fills the temporary file it is given and says what went wrong, or nothing. On failure nothing is left behind.
// What is no file but a device or pipe is written to itself.
[[nodiscard]] geodata::Result<std::filesystem::path> writeBeside(const std::filesystem::path& file,
                                                                 const std::function<std::string(const std::filesystem::path&)>& write);

}  // namespace app
