#include "app/render/page_picture.h"

#include "app/render/page_file.h"
#include "app/render/page_painter.h"
#include "app/render/page_svg.h"
#include "geodata/text/words.h"

#include <cairo-pdf.h>
#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>

namespace app {
namespace {

constexpr double printersPointsPerPoint = 0.75;
constexpr auto productName = "Reach Atlas";
constexpr int pixelsInBand = 1 << 24;  // 64 MiB.

int pixelsFrom(double points, double pixelsPerPoint) { return std::max(1, static_cast<int>(std::lround(points * pixelsPerPoint))); }

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

std::string commaList(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string creatorOf(const Scene& scene) {
    return scene.dataVersion.empty() ? productName : productName + std::string(", data version ") + scene.dataVersion;
}

// The page's headings, the first of which holds the others.
void addOutline(cairo_surface_t* surface, const Scene& scene) {
    int parent = CAIRO_PDF_OUTLINE_ROOT;
    for (const auto& heading : scene.headings) {
        char target[96];
        std::snprintf(target, sizeof target, "page=1 pos=[%.1f %.1f]", heading.at.x * printersPointsPerPoint, heading.at.y * printersPointsPerPoint);
        const int entry =
            cairo_pdf_surface_add_outline(surface, parent, geodata::cleanLine(heading.text).c_str(), target, CAIRO_PDF_OUTLINE_FLAG_OPEN);
        if (parent == CAIRO_PDF_OUTLINE_ROOT) parent = entry;
    }
}

cairo_status_t append(void* bytes, const unsigned char* part, unsigned length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(part), length);
    return CAIRO_STATUS_SUCCESS;
}

// Into memory first: Cairo 1.16 crashes when it ends a page that a full disk did not take.
// Not tagged: with a structure Cairo 1.16 refuses or crashes on a page with this much in it, and it has no alternative text for tags.
std::string writePdf(const Scene& scene, const Fonts& fonts, const std::filesystem::path& file) {
    std::string bytes;
    const Surface surface(
        cairo_pdf_surface_create_for_stream(append, &bytes, scene.size.width * printersPointsPerPoint, scene.size.height * printersPointsPerPoint));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, geodata::cleanText(scene.title).c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_SUBJECT, geodata::cleanText(scene.description).c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_AUTHOR, productName);
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_KEYWORDS, geodata::cleanText(commaList(scene.keywords)).c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, geodata::cleanText(creatorOf(scene)).c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, dateForMetadata().c_str());
    addOutline(surface.get(), scene);
    const Canvas canvas(cairo_create(surface.get()));
    cairo_scale(canvas.get(), printersPointsPerPoint, printersPointsPerPoint);
    // Fine enough to print: a tenth of a point is kept.
    paintScene(canvas.get(), scene, fonts, 2.5, TextOutput::Characters, wholePage(scene));
    cairo_show_page(canvas.get());
    cairo_surface_finish(surface.get());
    const auto status = cairo_surface_status(surface.get());
    return status == CAIRO_STATUS_SUCCESS ? complaintOfWriting(file, bytes) : cairo_status_to_string(status);
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

PngWords pngWordsOf(const Scene& scene, double pixelsPerPoint) {
    PngWords words{{{"Title", geodata::cleanText(scene.title)},
                    {"Description", geodata::cleanText(scene.description)},
                    {"Author", productName},
                    {"Software", geodata::cleanText(creatorOf(scene))}},
                   pixelsPerPoint};
    if (!scene.keywords.empty()) words.texts.emplace_back("Keywords", geodata::cleanText(commaList(scene.keywords)));
    return words;
}

PagePixels drawRows(const Scene& scene, const Fonts& fonts, double pixelsPerPoint, int firstRow, int count) {
    PagePixels pixels;
    pixels.width = pixelsFrom(scene.size.width, pixelsPerPoint);
    pixels.height = count;
    const int stride = cairo_format_stride_for_width(CAIRO_FORMAT_ARGB32, pixels.width);
    pixels.bgra.resize(static_cast<std::size_t>(stride) * static_cast<std::size_t>(pixels.height));
    const Surface surface(cairo_image_surface_create_for_data(pixels.bgra.data(), CAIRO_FORMAT_ARGB32, pixels.width, pixels.height, stride));
    const Canvas canvas(cairo_create(surface.get()));
    cairo_translate(canvas.get(), 0.0, -firstRow);
    cairo_scale(canvas.get(), pixelsPerPoint, pixelsPerPoint);
    const PageBox part{0.0, firstRow / pixelsPerPoint, scene.size.width, (firstRow + count) / pixelsPerPoint};
    paintScene(canvas.get(), scene, fonts, pixelsPerPoint, TextOutput::Shapes, part);
    cairo_surface_flush(surface.get());
    return pixels;
}

PagePixels drawPixels(const Scene& scene, const Fonts& fonts, double pixelsPerPoint) {
    return drawRows(scene, fonts, pixelsPerPoint, 0, pixelsFrom(scene.size.height, pixelsPerPoint));
}

geodata::Result<std::filesystem::path> writePage(const Scene& scene, const Fonts& fonts, const std::filesystem::path& file, PageFormat format,
                                                 double pixelsPerPoint) {
    return writeBeside(file, [&](const std::filesystem::path& temporary) -> std::string {
        switch (format) {
            case PageFormat::Png: {
                const int width = pixelsFrom(scene.size.width, pixelsPerPoint);
                const int height = pixelsFrom(scene.size.height, pixelsPerPoint);
                if (std::max(width, height) > mostPixelsASide) return "more than " + std::to_string(mostPixelsASide) + " pixels a side";
                PagePixels band;
                const auto rows = [&](int first, int count) {
                    band = {};  // The last one goes before the next one comes.
                    band = drawRows(scene, fonts, pixelsPerPoint, first, count);
                    return static_cast<const std::uint8_t*>(band.bgra.data());
                };
                return writePng(temporary, PngBands{width, height, PixelOrder::BlueGreenRedAlpha, std::max(1, pixelsInBand / width), rows},
                                pngWordsOf(scene, pixelsPerPoint));
            }
            case PageFormat::Svg: return complaintOfWriting(temporary, svgFrom(scene, fonts));
            case PageFormat::Pdf: return writePdf(scene, fonts, temporary);
        }
        return "unknown format";
    });
}

}  // namespace app
