// A Scene as a file: PNG and PDF drawn with Cairo, SVG with text that is text.
#pragma once

#include "app/picture/picture.h"
#include "app/render/png_file.h"
#include "geodata/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace app {

enum class PageFormat { Png, Svg, Pdf };

// From the ending, in any case; empty for another ending.
[[nodiscard]] std::optional<PageFormat> pageFormatFrom(const std::filesystem::path& file);

// Writes beside and renames: on failure the problem says why and nothing is left. `pixelsPerPoint` concerns PNG only; in SVG one point
// is one px, in PDF 0.75 of a printer's point, so that all three have the size a browser gives them.
[[nodiscard]] geodata::Result<std::filesystem::path> writePage(const Scene& scene, const Fonts& fonts, const std::filesystem::path& file,
                                                               PageFormat format, double pixelsPerPoint);

// The largest side of a PNG, in pixels. It is drawn and written in bands, so memory does not grow with its height.
inline constexpr int mostPixelsASide = 16384;

// What a PNG of a scene says of itself.
[[nodiscard]] PngWords pngWordsOf(const Scene& scene, double pixelsPerPoint);

// The picture itself, for tests: pixels from top left, premultiplied, blue green red alpha.
struct PagePixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> bgra;
};
[[nodiscard]] PagePixels drawPixels(const Scene& scene, const Fonts& fonts, double pixelsPerPoint);

// Some rows of it: `count` from `firstRow` on, the same pixels as drawPixels gives.
[[nodiscard]] PagePixels drawRows(const Scene& scene, const Fonts& fonts, double pixelsPerPoint, int firstRow, int count);

}  // namespace app
