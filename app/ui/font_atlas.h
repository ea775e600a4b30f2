// ImGui's texture of letters, kept within a size that it can pack and that graphics cards take.
#pragma once

#include <ft2build.h>
#include FT_FREETYPE_H
#include <imgui.h>

#include <filesystem>
#include <span>

namespace app {

// Letters of one file in one size. `ranges` are pairs of first and last character, ended by 0; they must outlive the atlas.
struct AtlasFont {
    std::filesystem::path file;
    float points = 16.0F;  // The height of the line box.
    float tracking = 0.0F;
    const ImWchar* ranges = nullptr;
    bool merges = false;  // Adds its letters to the font before it.
};

// Width and greatest height of the texture, in pixels. ImGui writes past its end where letters do not fit.
inline constexpr int atlasWidth = 4096;
inline constexpr int atlasHeight = 8192;

// The pixels a point, at most `wanted`, at which all letters fit into the texture; beyond it they are drawn enlarged.
[[nodiscard]] float rasterScaleFor(FT_Library library, std::span<const AtlasFont> fonts, float wanted);

// Replaces the letters by those of `fonts` at that many pixels a point. False where a file cannot be read: ImGui's own letters stand in for it.
[[nodiscard]] bool buildFontAtlas(FT_Library library, std::span<const AtlasFont> fonts, float pixelsPerPoint);

}  // namespace app
