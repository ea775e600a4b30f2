#include "app/render/gl_objects.h"

#include "geodata/files/regular_file.h"

#include <cassert>
#include <optional>
#include <vector>

namespace app {
namespace {

class GlShader {
public:
    explicit GlShader(GLenum kind) : number_(glCreateShader(kind)) {}
    GlShader(const GlShader&) = delete;
    GlShader& operator=(const GlShader&) = delete;
    ~GlShader() { glDeleteShader(number_); }
    [[nodiscard]] GLuint number() const { return number_; }

private:
    GLuint number_;
};

std::string withoutLastNewline(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '\0')) text.pop_back();
    return text;
}

std::optional<geodata::Problem> compile(const GlShader& shader, const std::filesystem::path& file) {
    const auto source = geodata::contentOf(file);
    if (!source) return source.problem();
    const char* text = source->c_str();
    glShaderSource(shader.number(), 1, &text, nullptr);
    glCompileShader(shader.number());
    GLint compiled = GL_FALSE;
    glGetShaderiv(shader.number(), GL_COMPILE_STATUS, &compiled);
    if (compiled == GL_TRUE) return std::nullopt;
    GLint length = 0;
    glGetShaderiv(shader.number(), GL_INFO_LOG_LENGTH, &length);
    std::string words(static_cast<std::size_t>(length), '\0');
    glGetShaderInfoLog(shader.number(), length, nullptr, words.data());
    return geodata::Problem{file.string(), withoutLastNewline(words)};
}

template <typename Handle, typename Generate>
Handle made(Generate generate) {
    GLuint number = 0;
    generate(1, &number);
    return Handle(number);
}

}  // namespace

namespace gl_delete {
void buffer(GLuint number) { glDeleteBuffers(1, &number); }
void vertexArray(GLuint number) { glDeleteVertexArrays(1, &number); }
void texture(GLuint number) { glDeleteTextures(1, &number); }
void renderbuffer(GLuint number) { glDeleteRenderbuffers(1, &number); }
void framebuffer(GLuint number) { glDeleteFramebuffers(1, &number); }
void program(GLuint number) { glDeleteProgram(number); }
}  // namespace gl_delete

GlBuffer makeBuffer() { return made<GlBuffer>(glGenBuffers); }
GlVertexArray makeVertexArray() { return made<GlVertexArray>(glGenVertexArrays); }
GlTexture makeTexture() { return made<GlTexture>(glGenTextures); }
GlRenderbuffer makeRenderbuffer() { return made<GlRenderbuffer>(glGenRenderbuffers); }
GlFramebuffer makeFramebuffer() { return made<GlFramebuffer>(glGenFramebuffers); }

GlPaintedTexture makePaintedTexture(int width, int height) {
    GlPaintedTexture painted{makeTexture(), makeFramebuffer()};
    glBindTexture(GL_TEXTURE_2D, painted.texture.number());
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, painted.framebuffer.number());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, painted.texture.number(), 0);
    assert(glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE);
    return painted;
}

void describeVertex(std::span<const GlAttribute> attributes, std::size_t stride) {
    for (const auto& attribute : attributes) {
        const auto* offset = reinterpret_cast<const void*>(attribute.offset);
        const auto step = static_cast<GLsizei>(stride);
        glEnableVertexAttribArray(attribute.location);
        if (attribute.type == GL_UNSIGNED_INT) {
            glVertexAttribIPointer(attribute.location, attribute.count, attribute.type, step, offset);
        } else {
            glVertexAttribPointer(attribute.location, attribute.count, attribute.type, attribute.normalized ? GL_TRUE : GL_FALSE, step, offset);
        }
    }
}

geodata::Result<GlProgram> makeProgram(const std::filesystem::path& shaders, const std::string& name) {
    const GlShader vertex(GL_VERTEX_SHADER);
    const GlShader fragment(GL_FRAGMENT_SHADER);
    if (auto problem = compile(vertex, shaders / (name + ".vert"))) return *std::move(problem);
    if (auto problem = compile(fragment, shaders / (name + ".frag"))) return *std::move(problem);
    GlProgram program(glCreateProgram());
    glAttachShader(program.number(), vertex.number());
    glAttachShader(program.number(), fragment.number());
    glLinkProgram(program.number());
    GLint linked = GL_FALSE;
    glGetProgramiv(program.number(), GL_LINK_STATUS, &linked);
    if (linked == GL_TRUE) return program;
    GLint length = 0;
    glGetProgramiv(program.number(), GL_INFO_LOG_LENGTH, &length);
    std::string words(static_cast<std::size_t>(length), '\0');
    glGetProgramInfoLog(program.number(), length, nullptr, words.data());
    return geodata::Problem{(shaders / name).string(), withoutLastNewline(words)};
}

GLint uniformOf(const GlProgram& program, const char* name) { return glGetUniformLocation(program.number(), name); }

}  // namespace app
