#include "app/render/gl_letters.h"

#include <array>

namespace app {

LetterTexture::LetterTexture() {
    glBindTexture(GL_TEXTURE_2D, texture_.number());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    for (const GLenum channel : std::array<GLenum, 3>{GL_TEXTURE_SWIZZLE_R, GL_TEXTURE_SWIZZLE_G, GL_TEXTURE_SWIZZLE_B})
        glTexParameteri(GL_TEXTURE_2D, channel, GL_ONE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_A, GL_RED);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, LetterAtlas::width, LetterAtlas::mostRows, 0, GL_RED, GL_UNSIGNED_BYTE, nullptr);
}

GLuint LetterTexture::upToDate(const LetterAtlas& atlas) {
    glBindTexture(GL_TEXTURE_2D, texture_.number());
    if (version_ != atlas.version()) {
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, LetterAtlas::width, atlas.rows(), GL_RED, GL_UNSIGNED_BYTE, atlas.pixels().data());
        glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
        version_ = atlas.version();
    }
    return texture_.number();
}

void GlLetters::add(MarkMesh& mesh, const Text& text, const Fonts& fonts, double pixelsPerPoint) {
    const auto add = [&](double haloWidth, Colour colour) {
        atlas_.place(text.shaped, text.at, pixelsPerPoint, haloWidth, fonts, [&](const PlacedLetter& placed) {
            const Letter& letter = placed.letter;
            const auto first = static_cast<std::uint32_t>(mesh.corners.size());
            for (int corner = 0; corner < 4; ++corner) {
                const int right = (corner & 1) != 0 ? letter.width : 0;
                const int down = (corner & 2) != 0 ? letter.height : 0;
                mesh.corners.push_back({{static_cast<float>(placed.left + right), static_cast<float>(placed.top + down)},
                                        {static_cast<float>(letter.x + right), static_cast<float>(letter.y + down), 0.0F, 0.0F},
                                        0.0F,
                                        static_cast<float>(MarkKind::Letter),
                                        colour});
            }
            for (const auto corner : {0U, 1U, 2U, 2U, 1U, 3U}) mesh.indices.push_back(first + corner);
        });
    };
    if (text.haloWidth > 0.0 && text.halo.alpha > 0) add(text.haloWidth, text.halo);
    add(0.0, text.colour);
}

}  // namespace app
