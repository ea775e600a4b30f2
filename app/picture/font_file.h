// Whether a font file is whole: libraries that draw letters crash on damaged ones, or draw nothing without a word.
#pragma once

#include "geodata/result.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace app {

// Why the file cannot be used: it is not there, is no OpenType font, or one of its tables is cut short or changed, as its checksums tell.
[[nodiscard]] std::optional<geodata::Problem> whyUnusable(const std::filesystem::path& font);

// The same for the bytes of a file.
[[nodiscard]] bool isWholeFont(std::string_view bytes);

}  // namespace app
