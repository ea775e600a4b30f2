// Letters as pictures in one sheet of coverage: each glyph is drawn once by FreeType at its size in pixels and its quarter of a pixel.
#pragma once

#include "app/picture/fonts.h"
#include "app/picture/picture.h"

#include <cstdint>
#include <functional>
#include <map>
#include <vector>

namespace app {

// Where a glyph's picture lies in the sheet, and from the glyph's origin to the picture's upper left corner, in pixels. Of width 0: nothing
// is to be drawn.
struct Letter {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    int left = 0;
    int top = 0;
};

// A picture of a glyph in place: its upper left corner on the screen, in pixels.
struct PlacedLetter {
    const Letter& letter;
    double left;
    double top;
};

class LetterAtlas {
public:
    // In pixels; all graphics cards with OpenGL 3.3 take a texture of this size.
    static constexpr int width = 1024;
    static constexpr int mostRows = 8192;

    // Gives the letters of a line whose baseline begins at `at`, in points; halo first where `haloWidth` (points to each side) is not 0.
    // Baselines stand on whole rows of pixels: sharper, and letters of a word don't dance.
    void place(const ShapedText& text, PagePoint at, double pixelsPerPoint, double haloWidth, const Fonts& fonts,
               const std::function<void(const PlacedLetter&)>& each);

    // A byte a pixel, row by row: how much of it is covered. Rows are added as they are needed.
    [[nodiscard]] const std::vector<std::uint8_t>& pixels() const { return pixels_; }
    [[nodiscard]] int rows() const { return rows_; }
    // Grows with every letter that is added.
    [[nodiscard]] std::uint64_t version() const { return version_; }
    // Grows each time all letters were forgotten because there was no more room: places given before are wrong then.
    [[nodiscard]] int generation() const { return generation_; }

private:
    // Which glyph, at which size in 1/64 pixel, with how wide a halo (1/64 pixel; 0: none), at which quarter of a pixel.
    struct Key {
        std::size_t font;
        std::uint32_t glyph;
        int size;
        int halo;
        int quarter;
        friend auto operator<=>(const Key&, const Key&) = default;
    };

    [[nodiscard]] const Letter& letter(const Key& key, const Fonts& fonts);
    [[nodiscard]] Letter stored(const Letter& shape, const unsigned char* pixels, int pitch);
    // Finds room for the picture and sets where it lies.
    void makeRoomFor(Letter& letter);

    std::vector<std::uint8_t> pixels_;
    int rows_ = 0;
    int shelfTop_ = 0;
    int shelfHeight_ = 0;
    int shelfRight_ = 0;
    std::uint64_t version_ = 0;
    int generation_ = 0;
    std::map<Key, Letter> letters_;
};

}  // namespace app
