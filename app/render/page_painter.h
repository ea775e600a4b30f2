// Draws a Scene on any Cairo surface.
#pragma once

#include "app/picture/picture.h"

using cairo_t = struct _cairo;

namespace app {

// How text reaches the surface: as shapes only (pixels), or with the characters it stands for (PDF).
enum class TextOutput { Shapes, Characters };

// Only what is needed for `part` of the page is drawn, for a large picture made in bands. `pixelsPerPoint` is the scale already set on `canvas`: points nearer than a quarter of a pixel to one another are drawn as one.
void paintScene(cairo_t* canvas, const Scene& scene, const Fonts& fonts, double pixelsPerPoint, TextOutput output, const PageBox& part);

// The whole page.
[[nodiscard]] PageBox wholePage(const Scene& scene);

}  // namespace app
