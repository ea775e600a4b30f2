// What the painter paints on before it is shown: a multisampled picture for fills, a plain one for the rest, a mask for lines.
#pragma once

#include "app/render/gl_objects.h"

namespace app {

// A rectangle of pixels, as OpenGL counts them: from the lower left.
struct PixelBox {
    int left = 0;
    int bottom = 0;
    int width = 0;
    int height = 0;
    [[nodiscard]] bool isEmpty() const { return width <= 0 || height <= 0; }
};

class GlTarget {
public:
    // Makes all pictures anew when the size has changed.
    void resize(int width, int height);
    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }

    // Drawing goes to the multisampled picture; edges of triangles come out smooth. resolve() copies it to the plain one, which is
    // drawn on from then on.
    void drawSmooth() const;
    void resolve(const PixelBox& box) const;  // Only this box: a scissor may cut multisampled pixels in half.
    // Drawing goes to the mask, which begins empty within `box`.
    void drawMask(const PixelBox& box) const;
    void drawPlain() const;
    [[nodiscard]] const GlTexture& mask() const { return mask_.texture; }

    // Copies the finished picture to another framebuffer of the same size.
    void copyTo(GLuint framebuffer) const;

private:
    int width_ = 0;
    int height_ = 0;
    GlRenderbuffer smoothColour_;
    GlRenderbuffer plainColour_;
    GlFramebuffer smooth_;
    GlFramebuffer plain_;
    GlPaintedTexture mask_;
};

}  // namespace app
