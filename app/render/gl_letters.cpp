#include "app/render/gl_letters.h"

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

constexpr int textureWidth = 1024;
constexpr int mostRows = 8192;
constexpr int quarters = 4;

// Sets a size of our own on a face and puts back the one before, which belongs to whoever shapes text.
class SizeForNow {
public:
    SizeForNow(FT_Face face, int size) : face_(face), before_(face->size) {
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
    FT_Face face_;
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

GlLetters::GlLetters() {
    glBindTexture(GL_TEXTURE_2D, texture_.number());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
}

GlLetters::Place GlLetters::roomFor(int width, int height) {
    if (shelfRight_ + width > textureWidth) {
        shelfTop_ += shelfHeight_;
        shelfHeight_ = 0;
        shelfRight_ = 0;
    }
    if (shelfTop_ + height > mostRows) {
        letters_.clear();
        ++generation_;
        shelfTop_ = 0;
        shelfHeight_ = 0;
        shelfRight_ = 0;
    }
    const Place place{shelfRight_, shelfTop_};
    shelfRight_ += width;
    shelfHeight_ = std::max(shelfHeight_, height);
    while (rows_ < shelfTop_ + height) rows_ = std::max(256, rows_ * 2);
    pixels_.resize(static_cast<std::size_t>(rows_) * textureWidth);
    return place;
}

GlLetters::Letter GlLetters::stored(const Letter& shape, const unsigned char* pixels, int pitch) {
    Letter letter = shape;
    if (letter.width <= 0 || letter.height <= 0 || letter.width > textureWidth || letter.height > mostRows) return {};
    const auto place = roomFor(letter.width, letter.height);
    letter.x = place.x;
    letter.y = place.y;
    for (int row = 0; row < letter.height; ++row) {
        const auto to = static_cast<std::ptrdiff_t>(place.y + row) * textureWidth + place.x;
        std::copy_n(pixels + static_cast<std::ptrdiff_t>(row) * pitch, letter.width, pixels_.begin() + to);
    }
    changed_ = true;
    return letter;
}

const GlLetters::Letter& GlLetters::letter(const Key& key, const Fonts& fonts) {
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

void GlLetters::addRun(MarkMesh& mesh, const Text& text, const GlyphRun& run, const Fonts& fonts, double pixelsPerPoint, int halo, Colour colour) {
    const int size = static_cast<int>(std::lround(run.size * pixelsPerPoint * 64.0));
    for (const auto& glyph : run.glyphs) {
        const double x = (text.at.x + run.x + glyph.x) * pixelsPerPoint;
        // The baseline sits on a whole row of pixels: sharper, and letters of a word don't dance.
        const double y = std::round((text.at.y + glyph.y) * pixelsPerPoint);
        const double quarterSteps = std::floor(x * quarters + 0.5);
        const double whole = std::floor(quarterSteps / quarters);
        const auto quarter = static_cast<int>(quarterSteps - whole * quarters);
        const auto& shape = letter({run.font, glyph.index, size, halo, quarter}, fonts);
        if (shape.width == 0) continue;
        const auto first = static_cast<std::uint32_t>(mesh.corners.size());
        for (int corner = 0; corner < 4; ++corner) {
            const int right = (corner & 1) != 0 ? shape.width : 0;
            const int down = (corner & 2) != 0 ? shape.height : 0;
            mesh.corners.push_back({{static_cast<float>(whole + shape.left + right), static_cast<float>(y + shape.top + down)},
                                    {static_cast<float>(shape.x + right), static_cast<float>(shape.y + down), 0.0F, 0.0F},
                                    0.0F,
                                    static_cast<float>(MarkKind::Letter),
                                    colour});
        }
        for (const auto corner : {0U, 1U, 2U, 2U, 1U, 3U}) mesh.indices.push_back(first + corner);
    }
}

void GlLetters::add(MarkMesh& mesh, const Text& text, const Fonts& fonts, double pixelsPerPoint) {
    const int halo = static_cast<int>(std::lround(text.haloWidth * pixelsPerPoint * 64.0));
    if (halo > 0 && text.halo.alpha > 0) {
        for (const auto& run : text.shaped.runs) addRun(mesh, text, run, fonts, pixelsPerPoint, halo, text.halo);
    }
    for (const auto& run : text.shaped.runs) addRun(mesh, text, run, fonts, pixelsPerPoint, 0, text.colour);
}

GLuint GlLetters::texture() {
    glBindTexture(GL_TEXTURE_2D, texture_.number());
    if (changed_) {
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        if (rows_ != uploadedRows_) {
            glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, textureWidth, rows_, 0, GL_RED, GL_UNSIGNED_BYTE, pixels_.data());
        } else {
            glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, textureWidth, rows_, GL_RED, GL_UNSIGNED_BYTE, pixels_.data());
        }
        glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
        uploadedRows_ = rows_;
        changed_ = false;
    }
    return texture_.number();
}

}  // namespace app
