// A font file cut down to the glyphs of some characters, for embedding.
#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace app {

// The subset as base64, or empty when the file cannot be cut down.
[[nodiscard]] std::string subsetAsBase64(const std::filesystem::path& font, const std::set<char32_t>& characters);

}  // namespace app
