// Draws a Scene on any Cairo surface.
#pragma once

#include "app/scene/scene.h"

using cairo_t = struct _cairo;

namespace app {

// How text reaches the surface: as shapes only (pixels), or with the characters it stands for (PDF).
enum class TextOutput { Shapes, Characters };

// `pixelsPerPoint` is the scale already set on `canvas`: points nearer than a quarter of a pixel to one another are drawn as one.
void paintScene(cairo_t* canvas, const Scene& scene, const Fonts& fonts, double pixelsPerPoint, TextOutput output);

}  // namespace app
