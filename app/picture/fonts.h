// The fonts that travel with the program, and text shaped with them (HarfBuzz, FreeType): one path for screen and page.
#pragma once

#include "geodata/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

using FT_Face = struct FT_FaceRec_*;

namespace app {

enum class Weight { Regular, Medium, SemiBold, Bold };

// Size in points of the page (one point is one pixel at 100 %).
struct TextStyle {
    Weight weight = Weight::Regular;
    double size = 12.0;
    double tracking = 0.0;  // Added after each glyph, in points.
    bool italic = false;    // Of Inter alone, in its regular weight; other scripts stay upright.
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

// The files of Inter come first: four weights and an italic.
inline constexpr std::size_t latinFonts = 5;

// One font file in use. Inter first, then Noto for the scripts that Inter lacks: all that iso-codes has names of countries in.
struct FontFile {
    std::filesystem::path path;
    std::string family;  // "Inter", "Noto Sans CJK SC" …
    int cssWeight = 400;
    bool italic = false;
};

struct Glyph {
    std::uint32_t index = 0;  // In the font file.
    double x = 0.0;           // Of its origin, in points from the start of the run; y points down.
    double y = 0.0;
    std::uint32_t cluster = 0;  // First byte of its text in GlyphRun::text.
    friend bool operator==(const Glyph&, const Glyph&) = default;
};

// Glyphs of one font file in visual order, with the text they stand for.
struct GlyphRun {
    std::size_t font = 0;  // Index for Fonts::file and Fonts::face.
    double size = 12.0;
    std::string text;  // UTF-8.
    bool rightToLeft = false;
    double x = 0.0;  // Start of the run from the start of the line, in points.
    double width = 0.0;
    std::vector<Glyph> glyphs;
    friend bool operator==(const GlyphRun&, const GlyphRun&) = default;
};

// One line of text, ready to draw from its baseline.
struct ShapedText {
    std::vector<GlyphRun> runs;
    double width = 0.0;
    double ascent = 0.0;   // Above the baseline, positive.
    double descent = 0.0;  // Below the baseline, positive.
    friend bool operator==(const ShapedText&, const ShapedText&) = default;
};

// Owns the faces; not to be used by two threads at once (FreeType faces hold state).
class Fonts {
public:
    // From DATASETS/fonts. The first file that is missing or damaged is the one problem returned.
    [[nodiscard]] static geodata::Result<Fonts> load(const std::filesystem::path& datasets);
    Fonts(Fonts&&) noexcept;
    Fonts& operator=(Fonts&&) noexcept;
    ~Fonts();

    // Whether the fonts have every character of a text; what is never seen (marks of direction, joiners) counts as had.
    [[nodiscard]] bool covers(std::string_view text) const;
    // Shapes one line; what was shaped lately is remembered. Invalid UTF-8 is shown as the replacement character; a character in no font as Inter's missing glyph.
    [[nodiscard]] ShapedText shape(std::string_view text, TextStyle style) const;
    // The width of the same line, without a copy of its glyphs.
    [[nodiscard]] double widthOf(std::string_view text, TextStyle style) const;
    // Breaks where a line may end (line_breaks.h) into lines no wider than `width` points; a longer word stands alone.
    [[nodiscard]] std::vector<std::string> wrap(std::string_view text, TextStyle style, double width) const;

    [[nodiscard]] std::size_t size() const;
    // Whether one font file has a character.
    [[nodiscard]] bool has(std::size_t font, char32_t character) const;
    [[nodiscard]] const FontFile& file(std::size_t font) const;
    [[nodiscard]] FT_Face face(std::size_t font) const;

private:
    struct Content;
    explicit Fonts(std::unique_ptr<Content> content);
    std::unique_ptr<Content> content_;
};

// The characters of a text; bytes that are no UTF-8 and control letters become U+FFFD.
[[nodiscard]] std::vector<char32_t> charactersOf(std::string_view text);

}  // namespace app
