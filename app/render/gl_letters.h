// Letters as pictures in one texture: each glyph is drawn once by FreeType at its size in pixels and its quarter of a pixel.
#pragma once

#include "app/picture/fonts.h"
#include "app/render/gl_objects.h"
#include "app/render/gl_shapes.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace app {

class GlLetters {
public:
    GlLetters();
    // Adds a line of text to a mesh, halo first.
    void add(MarkMesh& mesh, const Text& text, const Fonts& fonts, double pixelsPerPoint);
    // Uploads what is new and gives the texture.
    [[nodiscard]] GLuint texture();
    // Grows each time all letters were forgotten because there was no more room: meshes made before are wrong then.
    [[nodiscard]] int generation() const { return generation_; }

private:
    // One picture of a glyph: which, at which size in 1/64 pixel, with how wide a halo (1/64 pixel; 0: none), at which quarter of a pixel.
    struct Key {
        std::size_t font;
        std::uint32_t glyph;
        int size;
        int halo;
        int quarter;
        friend auto operator<=>(const Key&, const Key&) = default;
    };
    // Where its picture is in the texture, and from the glyph's origin to the picture's upper left corner.
    struct Letter {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
        int left = 0;
        int top = 0;
    };
    struct Place {
        int x;
        int y;
    };

    [[nodiscard]] const Letter& letter(const Key& key, const Fonts& fonts);
    [[nodiscard]] Letter stored(const Letter& shape, const unsigned char* pixels, int pitch);
    [[nodiscard]] Place roomFor(int width, int height);
    void addRun(MarkMesh& mesh, const Text& text, const GlyphRun& run, const Fonts& fonts, double pixelsPerPoint, int halo, Colour colour);

    GlTexture texture_ = makeTexture();
    std::vector<std::uint8_t> pixels_;
    int rows_ = 0;
    int uploadedRows_ = 0;
    bool changed_ = false;
    int shelfTop_ = 0;
    int shelfHeight_ = 0;
    int shelfRight_ = 0;
    int generation_ = 0;
    std::map<Key, Letter> letters_;
};

}  // namespace app
