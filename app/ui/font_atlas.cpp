#include "app/ui/font_atlas.h"

#include <imgui_freetype.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

namespace app {
namespace {

struct CloseFace {
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using Face = std::unique_ptr<FT_FaceRec, CloseFace>;

// Null where the file cannot be read.
Face openFace(FT_Library library, const std::filesystem::path& file) {
    FT_Face face = nullptr;
    return Face(FT_New_Face(library, file.string().c_str(), 0, &face) == 0 ? face : nullptr);
}

// ImGui's size is the distance from ascender to descender.
float lineBoxUnits(const FT_FaceRec& face) { return static_cast<float>(face.ascender - face.descender); }

template <typename Each>
void forEachCharacter(const ImWchar* ranges, Each each) {
    for (; ranges != nullptr && ranges[0] != 0; ranges += 2) {
        for (unsigned letter = ranges[0]; letter <= ranges[1]; ++letter) each(letter);
    }
}

// How the letters' share of the texture grows with the pixels a point, s: a·s² + b·s + c.
struct AreaGrowth {
    double a = 0.0;
    double b = 0.0;
    double c = 0.0;
    [[nodiscard]] double at(double scale) const { return (a * scale + b) * scale + c; }
};

// ImGui draws each letter into a buffer of this size before it goes into the texture, and writes past its end where a letter is larger.
constexpr double largestLetter = 256.0 * 1024.0 / 4.0;  // In pixels.

// The pixels a point, at most `wanted`, at which every letter of the file fits that buffer.
double letterScaleFor(FT_Library library, const AtlasFont& font, double wanted) {
    constexpr double surelySmall = 100.0;  // Pixels of a line box: no ligature is as large as six of these.
    if (font.points * wanted <= surelySmall) return wanted;
    const Face face = openFace(library, font.file);
    if (!face) return wanted;
    const double perUnit = font.points / lineBoxUnits(*face);
    double scale = wanted;
    const double hints = 2.0 / (font.points * wanted);  // Hints make a letter larger by a pixel or two.
    forEachCharacter(font.ranges, [&](unsigned letter) {
        const FT_UInt which = FT_Get_Char_Index(face.get(), letter);
        if (which == 0 || FT_Load_Glyph(face.get(), which, FT_LOAD_NO_SCALE) != 0) return;
        const double width = static_cast<double>(face->glyph->metrics.width) * perUnit;
        const double height = static_cast<double>(face->glyph->metrics.height) * perUnit;
        const double area = (width + hints * font.points) * (height + hints * font.points);
        if (area > 0.0) scale = std::min(scale, 0.97 * std::sqrt(largestLetter / area));
    });
    return scale;
}

// Of the first font and those merged into it.
float letterScaleForGroup([[maybe_unused]] FT_Library library, std::span<const AtlasFont> fonts, float wanted) {
#if IMGUI_VERSION_NUM >= 19200
    return wanted;  // Newer versions have no such buffer.
#else
    double scale = wanted;
    for (std::size_t index = 0; index < fonts.size() && (index == 0 || fonts[index].merges); ++index)
        scale = letterScaleFor(library, fonts[index], scale);
    return static_cast<float>(scale);
#endif
}

// The boxes of the outlines, with a seam and the rounding to whole pixels and hints on each side.
void addLetters(FT_Library library, const AtlasFont& font, AreaGrowth& growth) {
    constexpr double seam = 3.0;
    const Face face = openFace(library, font.file);
    if (!face) return;
    const double perUnit = font.points / lineBoxUnits(*face);
    forEachCharacter(font.ranges, [&](unsigned letter) {
        const FT_UInt which = FT_Get_Char_Index(face.get(), letter);
        if (which == 0 || FT_Load_Glyph(face.get(), which, FT_LOAD_NO_SCALE) != 0) return;
        const double width = static_cast<double>(face->glyph->metrics.width) * perUnit;
        const double height = static_cast<double>(face->glyph->metrics.height) * perUnit;
        growth.a += width * height;
        growth.b += seam * (width + height);
        growth.c += seam * seam;
    });
}

// Line boxes in place of outlines: no letter needs more but a few long ligatures.
double roughArea(std::span<const AtlasFont> fonts, double scale) {
    double area = 0.0;
    for (const auto& font : fonts) {
        const double side = font.points * scale + 1.0;
        forEachCharacter(font.ranges, [&](unsigned) { area += side * side; });
    }
    return area;
}

// Null when the file cannot be read.
ImFont* addFont(const AtlasFont& font, float scale) {
    std::error_code none;
    if (!std::filesystem::exists(font.file, none)) return nullptr;
    ImFontConfig config;
    config.MergeMode = font.merges;
    config.OversampleH = config.OversampleV = 1;
    config.GlyphExtraSpacing.x = font.tracking * scale;
    // Vertical hinting only: crisp x-heights and baselines, letter shapes and spacing as the designer drew them.
    config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    return ImGui::GetIO().Fonts->AddFontFromFileTTF(font.file.string().c_str(), std::round(font.points * scale), &config, font.ranges);
}

// ImGui rounds every letter's advance up to whole pixels, which spaces small text out; the font's own advances, unrounded.
void setExactAdvances(FT_Library library, std::span<const AtlasFont> fonts, std::span<const float> scales) {
    std::size_t index = 0;
    for (const auto& each : fonts) {
        if (each.merges) continue;
        const float scale = scales[index];
        ImFont& font = *ImGui::GetIO().Fonts->Fonts[static_cast<int>(index++)];
        const Face face = openFace(library, each.file);
        if (!face) continue;
        const float perUnit = font.FontSize / lineBoxUnits(*face);
        for (auto& glyph : font.Glyphs) {
            const FT_UInt which = FT_Get_Char_Index(face.get(), glyph.Codepoint);
            if (which == 0 || FT_Load_Glyph(face.get(), which, FT_LOAD_NO_SCALE) != 0) continue;
            glyph.AdvanceX = static_cast<float>(face->glyph->advance.x) * perUnit + each.tracking * scale;
            font.IndexAdvanceX[static_cast<int>(glyph.Codepoint)] = glyph.AdvanceX;
        }
    }
}

}  // namespace

float rasterScaleFor(FT_Library library, std::span<const AtlasFont> fonts, float wanted) {
#if IMGUI_VERSION_NUM >= 19200
    // Newer versions raster letters when they are first drawn, into textures that grow.
    return wanted;
#else
    // What ImGui's packing leaves empty between letters of many sizes.
    constexpr double filled = 0.75;
    constexpr double room = filled * atlasWidth * atlasHeight;
    if (roughArea(fonts, wanted) <= room / 2.0) return wanted;
    AreaGrowth growth;
    for (const auto& font : fonts) addLetters(library, font, growth);
    constexpr double step = 0.05;
    double scale = wanted;
    while (scale > step && growth.at(scale) > room) scale -= step;
    return static_cast<float>(scale);
#endif
}

bool buildFontAtlas(FT_Library library, std::span<const AtlasFont> fonts, float pixelsPerPoint) {
    ImGuiIO& io = ImGui::GetIO();
    io.Fonts->Clear();
    const float scale = rasterScaleFor(library, fonts, pixelsPerPoint);
    io.FontGlobalScale = 1.0F / scale;
    std::vector<float> scales;
    bool complete = true;
    for (std::size_t index = 0; index < fonts.size(); ++index) {
        // Those that are merged are as fine as the font before them.
        if (!fonts[index].merges) scales.push_back(letterScaleForGroup(library, fonts.subspan(index), scale));
        const bool isThere = addFont(fonts[index], scales.back()) != nullptr;
        complete = complete && isThere;
        if (!isThere && !fonts[index].merges) io.Fonts->AddFontDefault();
    }
    for (std::size_t index = 0; index < scales.size(); ++index) io.Fonts->Fonts[static_cast<int>(index)]->Scale = scale / scales[index];
    io.Fonts->Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
#if IMGUI_VERSION_NUM >= 19200
    // With advances of its own.
    io.Fonts->SetFontLoader(ImGuiFreeType::GetFontLoader());
    return complete;
#else
    io.Fonts->TexDesiredWidth = roughArea(fonts, scale) > 0.5 * atlasWidth * atlasHeight / 4.0 ? atlasWidth : atlasWidth / 2;
    io.Fonts->FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    if (!io.Fonts->Build()) return false;
    setExactAdvances(library, fonts, scales);
    return complete;
#endif
}

}  // namespace app
