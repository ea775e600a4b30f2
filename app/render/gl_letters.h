// The sheet of letters as a texture, and lines of text as pieces of the marks' mesh.
#pragma once

#include "app/picture/letter_atlas.h"
#include "app/render/gl_objects.h"
#include "app/render/gl_shapes.h"

#include <cstdint>

namespace app {

// A texture of LetterAtlas::width × LetterAtlas::mostRows texels, so that places in it can be told before all letters are known. It
// reads as white with the coverage as alpha, which is what Dear ImGui's shader expects.
class LetterTexture {
public:
    LetterTexture();
    // Takes over what is new in the atlas and gives the texture's number. `atlas` is the same one in all calls.
    [[nodiscard]] GLuint upToDate(const LetterAtlas& atlas);
    [[nodiscard]] GLuint number() const { return texture_.number(); }

private:
    GlTexture texture_ = makeTexture();
    std::uint64_t version_ = 0;
};

class GlLetters {
public:
    // Adds a line of text to a mesh, halo first.
    void add(MarkMesh& mesh, const Text& text, const Fonts& fonts, double pixelsPerPoint);
    // Uploads what is new and gives the texture.
    [[nodiscard]] GLuint texture() { return texture_.upToDate(atlas_); }
    // Grows each time all letters were forgotten because there was no more room: meshes made before are wrong then.
    [[nodiscard]] int generation() const { return atlas_.generation(); }

private:
    LetterAtlas atlas_;
    LetterTexture texture_;
};

}  // namespace app
