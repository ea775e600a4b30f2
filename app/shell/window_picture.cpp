#include "app/shell/window_picture.h"

#include "app/render/page_file.h"
#include "app/render/page_picture.h"
#include "app/render/scene_painter.h"

namespace app {

geodata::Result<std::filesystem::path> writeWindowPicture(const Window& window, const Scene& scene, const std::string& file) {
    const Picture picture = readFramebuffer(window.pixelWidth(), window.pixelHeight());
    return writeBeside(file, [&](const std::filesystem::path& beside) {
        const PngPixels pixels{picture.width, picture.height, picture.rgba.data(), PixelOrder::RedGreenBlueAlpha};
        return writePng(beside, pixels, pngWordsOf(scene, window.pixelsPerPoint()));
    });
}

}  // namespace app
