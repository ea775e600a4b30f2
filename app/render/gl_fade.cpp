#include "app/render/gl_fade.h"

namespace app {

geodata::Result<GlFade> GlFade::make(const std::filesystem::path& shaders) {
    auto program = makeProgram(shaders, "fade");
    if (!program) return program.problem();
    GlFade fade;
    fade.program_ = *std::move(program);
    return fade;
}

void GlFade::keep(const GlTarget& target) {
    GLint bound = 0;
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &bound);
    if (width_ != target.width() || height_ != target.height()) {
        width_ = target.width();
        height_ = target.height();
        picture_ = makePaintedTexture(width_, height_);
    }
    target.copyTo(picture_.framebuffer.number());
    glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(bound));
}

void GlFade::draw(double opacity) const {
    glDisable(GL_SCISSOR_TEST);
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glViewport(0, 0, width_, height_);
    glUseProgram(program_.number());
    glUniform1i(uniformOf(program_, "before"), 0);
    glUniform1f(uniformOf(program_, "opacity"), static_cast<float>(opacity));
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, picture_.texture.number());
    glBindVertexArray(noVertices_.number());
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glBindVertexArray(0);
}

}  // namespace app
