// Writes opaque pixels as a PNG with its words in the metadata, row by row, so that a large picture need not be in memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace app {

enum class PixelOrder { BlueGreenRedAlpha, RedGreenBlueAlpha };

// Rows from the top, four bytes a pixel, without gaps; alpha is not written.
struct PngPixels {
    int width = 0;
    int height = 0;
    const std::uint8_t* bytes = nullptr;
    PixelOrder order = PixelOrder::RedGreenBlueAlpha;
};

// A picture that is made while it is written. `rows` gives `count` rows from `first` on, valid until it is called again.
struct PngBands {
    int width = 0;
    int height = 0;
    PixelOrder order = PixelOrder::BlueGreenRedAlpha;
    int rowsAtOnce = 1;
    std::function<const std::uint8_t*(int first, int count)> rows;
};

// Keyword and UTF-8 text, each an iTXt chunk: "Title", "Description", "Author" and other keywords of the PNG specification.
struct PngWords {
    std::vector<std::pair<std::string, std::string>> texts;
    double pixelsPerPoint = 1.0;  // One point is 1/96 inch.
};

// Empty when done, else what went wrong.
[[nodiscard]] std::string writePng(const std::filesystem::path& file, const PngPixels& pixels, const PngWords& words);
[[nodiscard]] std::string writePng(const std::filesystem::path& file, const PngBands& bands, const PngWords& words);

}  // namespace app
