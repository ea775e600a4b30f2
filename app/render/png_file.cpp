#include "app/render/png_file.h"

#include "app/render/page_file.h"

#include <png.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <functional>
#include <memory>
#include <stdexcept>

namespace app {
namespace {

// libpng asks for a function that does not return; its words end up in our one line.
[[noreturn]] void fail(png_structp, png_const_charp words) { throw std::runtime_error(words); }
void ignore(png_structp, png_const_charp) {}

void setWords(png_structp png, png_infop info, const PngWords& words) {
    auto texts = words.texts;  // libpng wants to be given what it could change.
    std::vector<png_text> entries(texts.size());
    for (std::size_t index = 0; index < texts.size(); ++index) {
        entries[index].compression = PNG_ITXT_COMPRESSION_NONE;
        entries[index].key = texts[index].first.data();
        entries[index].text = texts[index].second.data();
        entries[index].itxt_length = texts[index].second.size();
    }
    png_set_text(png, info, entries.data(), static_cast<int>(entries.size()));
    constexpr double metresPerInch = 0.0254;
    const auto perMetre = static_cast<png_uint_32>(std::lround(96.0 * words.pixelsPerPoint / metresPerInch));
    png_set_pHYs(png, info, perMetre, perMetre, PNG_RESOLUTION_METER);
}

void write(std::FILE* file, const PngBands& bands, const PngWords& words) {
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, fail, ignore);
    png_infop info = png_create_info_struct(png);
    const std::unique_ptr<png_struct, void (*)(png_structp)> owner(png, [](png_structp each) { png_destroy_write_struct(&each, nullptr); });
    const std::unique_ptr<png_info, std::function<void(png_infop)>> infoOwner(info, [png](png_infop each) { png_destroy_info_struct(png, &each); });
    png_init_io(png, file);
    png_set_IHDR(png, info, static_cast<png_uint_32>(bands.width), static_cast<png_uint_32>(bands.height), 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    // A map is flat colours and thin lines: the fast level and one filter cost a quarter of the time for a tenth more bytes.
    png_set_compression_level(png, 3);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_SUB);
    png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
    setWords(png, info, words);
    png_write_info(png, info);
    png_set_filler(png, 0, PNG_FILLER_AFTER);
    if (bands.order == PixelOrder::BlueGreenRedAlpha) png_set_bgr(png);
    const auto stride = static_cast<std::size_t>(bands.width) * 4;
    for (int first = 0; first < bands.height; first += bands.rowsAtOnce) {
        const int count = std::min(bands.rowsAtOnce, bands.height - first);
        const auto* bytes = bands.rows(first, count);
        for (int row = 0; row < count; ++row) png_write_row(png, bytes + stride * static_cast<std::size_t>(row));
    }
    png_write_end(png, info);
}

}  // namespace

std::string writePng(const std::filesystem::path& file, const PngBands& bands, const PngWords& words) {
    Stream stream = openToWrite(file);
    if (!stream) return std::strerror(errno);
    try {
        write(stream.get(), bands, words);
    } catch (const std::runtime_error& error) {
        // libpng says only that it failed; the system says why.
        const int reason = std::ferror(stream.get()) != 0 ? errno : 0;
        return reason != 0 ? std::strerror(reason) : error.what();
    }
    return complaintOfClosing(std::move(stream));
}

std::string writePng(const std::filesystem::path& file, const PngPixels& pixels, const PngWords& words) {
    return writePng(file, PngBands{pixels.width, pixels.height, pixels.order, pixels.height, [&](int, int) { return pixels.bytes; }}, words);
}

}  // namespace app
