// Writes opaque pixels as a PNG with its words in the metadata.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace app {

enum class PixelOrder { BlueGreenRedAlpha, RedGreenBlueAlpha };

// Rows from the top, four bytes a pixel, without gaps; alpha is not written.
struct PngPixels {
    int width = 0;
    int height = 0;
    const std::uint8_t* bytes = nullptr;
    PixelOrder order = PixelOrder::RedGreenBlueAlpha;
};

struct PngWords {
    std::string title;
    std::string description;
    double pixelsPerPoint = 1.0;  // One point is 1/96 inch.
};

// Empty when done, else what went wrong.
[[nodiscard]] std::string writePng(const std::filesystem::path& file, const PngPixels& pixels, const PngWords& words);

}  // namespace app
