#include "app/render/page_picture.h"

#include "app/render/page_file.h"
#include "app/render/page_painter.h"
#include "app/render/page_svg.h"
#include "app/render/png_file.h"

#include <cairo-pdf.h>
#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <memory>

namespace app {
namespace {

constexpr double printersPointsPerPoint = 0.75;

struct SurfaceCloser {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct CanvasCloser {
    void operator()(cairo_t* canvas) const { cairo_destroy(canvas); }
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceCloser>;
using Canvas = std::unique_ptr<cairo_t, CanvasCloser>;

// Reproducible where SOURCE_DATE_EPOCH is set; otherwise now. ISO 8601.
std::string dateForMetadata() {
    std::time_t when = std::time(nullptr);
    if (const char* fixed = std::getenv("SOURCE_DATE_EPOCH")) when = static_cast<std::time_t>(std::strtoll(fixed, nullptr, 10));
    std::tm broken{};
    gmtime_r(&when, &broken);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &broken);
    return text;
}

std::string writePdf(const Scene& scene, const Fonts& fonts, const std::filesystem::path& file) {
    const Surface surface(
        cairo_pdf_surface_create(file.c_str(), scene.size.width * printersPointsPerPoint, scene.size.height * printersPointsPerPoint));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, scene.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_SUBJECT, scene.description.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Reach Atlas");
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, dateForMetadata().c_str());
    const Canvas canvas(cairo_create(surface.get()));
    cairo_scale(canvas.get(), printersPointsPerPoint, printersPointsPerPoint);
    // Fine enough to print: a tenth of a point is kept.
    paintScene(canvas.get(), scene, fonts, 2.5, TextOutput::Characters);
    cairo_show_page(canvas.get());
    cairo_surface_finish(surface.get());
    const auto status = cairo_surface_status(surface.get());
    return status == CAIRO_STATUS_SUCCESS ? "" : cairo_status_to_string(status);
}

}  // namespace

std::optional<PageFormat> pageFormatFrom(const std::filesystem::path& file) {
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    if (ending == ".png") return PageFormat::Png;
    if (ending == ".svg") return PageFormat::Svg;
    if (ending == ".pdf") return PageFormat::Pdf;
    return std::nullopt;
}

PagePixels drawPixels(const Scene& scene, const Fonts& fonts, double pixelsPerPoint) {
    PagePixels pixels;
    pixels.width = static_cast<int>(std::lround(scene.size.width * pixelsPerPoint));
    pixels.height = static_cast<int>(std::lround(scene.size.height * pixelsPerPoint));
    const int stride = cairo_format_stride_for_width(CAIRO_FORMAT_ARGB32, pixels.width);
    pixels.bgra.resize(static_cast<std::size_t>(stride) * static_cast<std::size_t>(pixels.height));
    const Surface surface(cairo_image_surface_create_for_data(pixels.bgra.data(), CAIRO_FORMAT_ARGB32, pixels.width, pixels.height, stride));
    const Canvas canvas(cairo_create(surface.get()));
    cairo_scale(canvas.get(), pixelsPerPoint, pixelsPerPoint);
    paintScene(canvas.get(), scene, fonts, pixelsPerPoint, TextOutput::Shapes);
    cairo_surface_flush(surface.get());
    return pixels;
}

geodata::Result<std::filesystem::path> writePage(const Scene& scene, const Fonts& fonts, const std::filesystem::path& file, PageFormat format,
                                                 double pixelsPerPoint) {
    return writeBeside(file, [&](const std::filesystem::path& temporary) -> std::string {
        switch (format) {
            case PageFormat::Png: {
                const auto pixels = drawPixels(scene, fonts, pixelsPerPoint);
                return writePng(temporary, {pixels.width, pixels.height, pixels.bgra.data(), PixelOrder::BlueGreenRedAlpha},
                                {scene.title, scene.description, pixelsPerPoint});
            }
            case PageFormat::Svg: return writeSvg(scene, fonts, temporary);
            case PageFormat::Pdf: return writePdf(scene, fonts, temporary);
        }
        return "unknown format";
    });
}

}  // namespace app
