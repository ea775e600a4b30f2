// OpenGL's numbered objects as C++ objects: made in the constructor, deleted in the destructor, moved but not copied.
#pragma once

#include "geodata/result.h"

#include <epoxy/gl.h>

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <utility>

namespace app {

// The number of one object and the function that deletes it.
template <void (*Delete)(GLuint)>
class GlHandle {
public:
    GlHandle() = default;
    explicit GlHandle(GLuint number) : number_(number) {}
    GlHandle(GlHandle&& other) noexcept : number_(std::exchange(other.number_, 0)) {}
    GlHandle& operator=(GlHandle&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~GlHandle() {
        if (number_ != 0) Delete(number_);
    }
    [[nodiscard]] GLuint number() const { return number_; }

private:
    GLuint number_ = 0;
};

namespace gl_delete {
void buffer(GLuint number);
void vertexArray(GLuint number);
void texture(GLuint number);
void renderbuffer(GLuint number);
void framebuffer(GLuint number);
void program(GLuint number);
}  // namespace gl_delete

using GlBuffer = GlHandle<gl_delete::buffer>;
using GlVertexArray = GlHandle<gl_delete::vertexArray>;
using GlTexture = GlHandle<gl_delete::texture>;
using GlRenderbuffer = GlHandle<gl_delete::renderbuffer>;
using GlFramebuffer = GlHandle<gl_delete::framebuffer>;
using GlProgram = GlHandle<gl_delete::program>;

[[nodiscard]] GlBuffer makeBuffer();
[[nodiscard]] GlVertexArray makeVertexArray();
[[nodiscard]] GlTexture makeTexture();
[[nodiscard]] GlRenderbuffer makeRenderbuffer();
[[nodiscard]] GlFramebuffer makeFramebuffer();

// A texture and the framebuffer that paints on it; pixels are read back as they are, not smoothed.
struct GlPaintedTexture {
    GlTexture texture;
    GlFramebuffer framebuffer;
};
// Its framebuffer is bound afterwards.
[[nodiscard]] GlPaintedTexture makePaintedTexture(int width, int height);

// Replaces a buffer's content; `usage` GL_STATIC_DRAW or GL_STREAM_DRAW.
template <typename T>
void fillBuffer(const GlBuffer& buffer, GLenum target, std::span<const T> content, GLenum usage) {
    glBindBuffer(target, buffer.number());
    glBufferData(target, static_cast<GLsizeiptr>(content.size_bytes()), content.data(), usage);
}

// How many values of which type an attribute has, and where it lies in a vertex.
struct GlAttribute {
    GLuint location = 0;
    GLint count = 1;
    GLenum type = GL_FLOAT;
    bool normalized = false;
    std::size_t offset = 0;
};
// Of the buffer and vertex array that are bound.
void describeVertex(std::span<const GlAttribute> attributes, std::size_t stride);

// Compiles and links SHADERS/NAME.vert and SHADERS/NAME.frag; fails with the file's name and the compiler's words.
[[nodiscard]] geodata::Result<GlProgram> makeProgram(const std::filesystem::path& shaders, const std::string& name);

[[nodiscard]] GLint uniformOf(const GlProgram& program, const char* name);

// A buffer seen by shaders as a row of values of `format` (GL_RGBA8, GL_RGBA32F).
struct GlTextureBuffer {
    GlBuffer buffer = makeBuffer();
    GlTexture texture = makeTexture();

    template <typename T>
    void fill(std::span<const T> content, GLenum format, GLenum usage) {
        fillBuffer(buffer, GL_TEXTURE_BUFFER, content, usage);
        glBindTexture(GL_TEXTURE_BUFFER, texture.number());
        glTexBuffer(GL_TEXTURE_BUFFER, format, buffer.number());
    }
};

}  // namespace app
