#include "app/picture/letter_atlas.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_GLYPH_H
#include FT_OUTLINE_H
#include FT_SIZES_H
#include FT_STROKER_H

#include <algorithm>
#include <cmath>
#include <memory>
#include <type_traits>

namespace app {
namespace {

constexpr int quarters = 4;

// Sets a size of our own on a face and puts back the one before, which belongs to whoever shapes text.
class SizeForNow {
public:
    SizeForNow(FT_Face face, int size) : before_(face->size) {
        if (FT_New_Size(face, &ours_) != 0) return;
        FT_Activate_Size(ours_);
        FT_Set_Char_Size(face, 0, size, 72, 72);
    }
    SizeForNow(const SizeForNow&) = delete;
    SizeForNow& operator=(const SizeForNow&) = delete;
    ~SizeForNow() {
        if (before_ != nullptr) FT_Activate_Size(before_);
        if (ours_ != nullptr) FT_Done_Size(ours_);
    }

private:
    FT_Size before_;
    FT_Size ours_ = nullptr;
};

struct GlyphDeleter {
    void operator()(FT_Glyph glyph) const { FT_Done_Glyph(glyph); }
};
using GlyphPointer = std::unique_ptr<std::remove_pointer_t<FT_Glyph>, GlyphDeleter>;

struct StrokerDeleter {
    void operator()(FT_Stroker stroker) const { FT_Stroker_Done(stroker); }
};
using StrokerPointer = std::unique_ptr<std::remove_pointer_t<FT_Stroker>, StrokerDeleter>;

// The outline made thicker to all sides.
void widen(GlyphPointer& glyph, FT_Library library, int halo) {
    FT_Stroker made = nullptr;
    if (FT_Stroker_New(library, &made) != 0) return;
    const StrokerPointer stroker(made);
    FT_Stroker_Set(made, halo, FT_STROKER_LINECAP_ROUND, FT_STROKER_LINEJOIN_ROUND, 0);
    FT_Glyph outline = glyph.release();
    FT_Glyph_Stroke(&outline, made, 1);
    glyph.reset(outline);
}

}  // namespace

void LetterAtlas::makeRoomFor(Letter& letter) {
    if (shelfRight_ + letter.width > width) {
        shelfTop_ += shelfHeight_;
        shelfHeight_ = 0;
        shelfRight_ = 0;
    }
    if (shelfTop_ + letter.height > mostRows) {
        letters_.clear();
        ++generation_;
        shelfTop_ = 0;
        shelfHeight_ = 0;
        shelfRight_ = 0;
    }
    letter.x = shelfRight_;
    letter.y = shelfTop_;
    shelfRight_ += letter.width;
    shelfHeight_ = std::max(shelfHeight_, letter.height);
    while (rows_ < shelfTop_ + letter.height) rows_ = std::max(256, rows_ * 2);
    pixels_.resize(static_cast<std::size_t>(rows_) * width);
}

Letter LetterAtlas::stored(const Letter& shape, const unsigned char* pixels, int pitch) {
    Letter letter = shape;
    if (letter.width <= 0 || letter.height <= 0 || letter.width > width || letter.height > mostRows) return {};
    makeRoomFor(letter);
    for (int row = 0; row < letter.height; ++row) {
        const auto to = static_cast<std::ptrdiff_t>(letter.y + row) * width + letter.x;
        std::copy_n(pixels + static_cast<std::ptrdiff_t>(row) * pitch, letter.width, pixels_.begin() + to);
    }
    ++version_;
    return letter;
}

const Letter& LetterAtlas::letter(const Key& key, const Fonts& fonts) {
    const auto known = letters_.find(key);
    if (known != letters_.end()) return known->second;
    const FT_Face face = fonts.face(key.font);
    const SizeForNow size(face, key.size);
    Letter letter;
    FT_Glyph loaded = nullptr;
    // No hinting: the shapes and distances of the page at every size.
    if (FT_Load_Glyph(face, key.glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) == 0 && FT_Get_Glyph(face->glyph, &loaded) == 0) {
        GlyphPointer glyph(loaded);
        if (key.halo > 0) widen(glyph, face->glyph->library, key.halo);
        FT_Vector shift{key.quarter * 64 / quarters, 0};
        FT_Glyph picture = glyph.release();
        const bool drawn = FT_Glyph_To_Bitmap(&picture, FT_RENDER_MODE_NORMAL, &shift, 1) == 0;
        glyph.reset(picture);
        if (drawn) {
            const auto* bitmap = reinterpret_cast<FT_BitmapGlyph>(picture);
            letter = stored({0, 0, static_cast<int>(bitmap->bitmap.width), static_cast<int>(bitmap->bitmap.rows), bitmap->left, -bitmap->top},
                            bitmap->bitmap.buffer, bitmap->bitmap.pitch);
        }
    }
    return letters_.insert_or_assign(key, letter).first->second;
}

void LetterAtlas::place(const ShapedText& text, PagePoint at, double pixelsPerPoint, double haloWidth, const Fonts& fonts,
                        const std::function<void(const PlacedLetter&)>& each) {
    const int halo = static_cast<int>(std::lround(haloWidth * pixelsPerPoint * 64.0));
    for (const auto& run : text.runs) {
        const int size = static_cast<int>(std::lround(run.size * pixelsPerPoint * 64.0));
        for (const auto& glyph : run.glyphs) {
            const double quarterSteps = std::floor((at.x + run.x + glyph.x) * pixelsPerPoint * quarters + 0.5);
            const double whole = std::floor(quarterSteps / quarters);
            const auto quarter = static_cast<int>(quarterSteps - whole * quarters);
            const Letter& shape = letter({run.font, glyph.index, size, halo, quarter}, fonts);
            if (shape.width > 0) each({shape, whole + shape.left, std::round((at.y + glyph.y) * pixelsPerPoint) + shape.top});
        }
    }
}

}  // namespace app
