#include "app/render/png_file.h"

#include <png.h>

#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <functional>
#include <memory>
#include <stdexcept>

namespace app {
namespace {

struct FileCloser {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

// libpng asks for a function that does not return; its words end up in our one line.
[[noreturn]] void fail(png_structp, png_const_charp words) { throw std::runtime_error(words); }
void ignore(png_structp, png_const_charp) {}

void setWords(png_structp png, png_infop info, const PngWords& words) {
    std::string keys[]{"Title", "Description", "Software"};
    std::string texts[]{words.title, words.description, "Reach Atlas"};
    png_text entries[3]{};
    for (std::size_t index = 0; index < 3; ++index) {
        entries[index].compression = PNG_ITXT_COMPRESSION_NONE;
        entries[index].key = keys[index].data();
        entries[index].text = texts[index].data();
        entries[index].itxt_length = texts[index].size();
    }
    png_set_text(png, info, entries, 3);
    constexpr double metresPerInch = 0.0254;
    const auto perMetre = static_cast<png_uint_32>(std::lround(96.0 * words.pixelsPerPoint / metresPerInch));
    png_set_pHYs(png, info, perMetre, perMetre, PNG_RESOLUTION_METER);
}

void write(std::FILE* file, const PngPixels& pixels, const PngWords& words) {
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, fail, ignore);
    png_infop info = png_create_info_struct(png);
    const std::unique_ptr<png_struct, void (*)(png_structp)> owner(png, [](png_structp each) { png_destroy_write_struct(&each, nullptr); });
    const std::unique_ptr<png_info, std::function<void(png_infop)>> infoOwner(info, [png](png_infop each) { png_destroy_info_struct(png, &each); });
    png_init_io(png, file);
    png_set_IHDR(png, info, static_cast<png_uint_32>(pixels.width), static_cast<png_uint_32>(pixels.height), 8, PNG_COLOR_TYPE_RGB,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    // A map is flat colours and thin lines: the fast level and one filter cost a quarter of the time for a tenth more bytes.
    png_set_compression_level(png, 3);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_SUB);
    png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
    setWords(png, info, words);
    png_write_info(png, info);
    png_set_filler(png, 0, PNG_FILLER_AFTER);
    if (pixels.order == PixelOrder::BlueGreenRedAlpha) png_set_bgr(png);
    const auto stride = static_cast<std::size_t>(pixels.width) * 4;
    for (int row = 0; row < pixels.height; ++row) png_write_row(png, pixels.bytes + stride * static_cast<std::size_t>(row));
    png_write_end(png, info);
}

}  // namespace

std::string writePng(const std::filesystem::path& file, const PngPixels& pixels, const PngWords& words) {
    std::unique_ptr<std::FILE, FileCloser> stream(std::fopen(file.c_str(), "wb"));
    if (!stream) return std::strerror(errno);
    try {
        write(stream.get(), pixels, words);
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return std::fflush(stream.get()) == 0 ? "" : std::strerror(errno);
}

}  // namespace app
