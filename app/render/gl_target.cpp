#include "app/render/gl_target.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace app {
namespace {

// Four levels between nothing and all: coasts are drawn over most edges anyway, with exact coverage.
constexpr GLint samplesWanted = 4;

void attach(const GlFramebuffer& framebuffer, const GlRenderbuffer& colour) {
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer.number());
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour.number());
    assert(glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE);
}

GlRenderbuffer colourBuffer(int width, int height, GLint samples) {
    auto buffer = makeRenderbuffer();
    glBindRenderbuffer(GL_RENDERBUFFER, buffer.number());
    glRenderbufferStorageMultisample(GL_RENDERBUFFER, samples, GL_RGBA8, width, height);
    return buffer;
}

}  // namespace

void GlTarget::resize(int width, int height) {
    if (width == width_ && height == height_) return;
    width_ = width;
    height_ = height;
    GLint most = 0;
    glGetIntegerv(GL_MAX_SAMPLES, &most);
    smoothColour_ = colourBuffer(width, height, std::min(most, samplesWanted));
    smooth_ = makeFramebuffer();
    attach(smooth_, smoothColour_);
    plainColour_ = colourBuffer(width, height, 0);
    plain_ = makeFramebuffer();
    attach(plain_, plainColour_);
    mask_ = makePaintedTexture(width, height);
}

void GlTarget::drawSmooth() const { glBindFramebuffer(GL_FRAMEBUFFER, smooth_.number()); }

void GlTarget::drawPlain() const { glBindFramebuffer(GL_FRAMEBUFFER, plain_.number()); }

void GlTarget::resolve(const PixelBox& box) const {
    glDisable(GL_SCISSOR_TEST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, smooth_.number());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, plain_.number());
    const int right = box.left + box.width;
    const int top = box.bottom + box.height;
    glBlitFramebuffer(box.left, box.bottom, right, top, box.left, box.bottom, right, top, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    drawPlain();
}

void GlTarget::drawMask(const PixelBox& box) const {
    glBindFramebuffer(GL_FRAMEBUFFER, mask_.framebuffer.number());
    glEnable(GL_SCISSOR_TEST);
    glScissor(box.left, box.bottom, box.width, box.height);
    constexpr std::array<GLfloat, 4> nothing{};
    glClearBufferfv(GL_COLOR, 0, nothing.data());
}

void GlTarget::copyTo(GLuint framebuffer) const {
    glDisable(GL_SCISSOR_TEST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, plain_.number());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, framebuffer);
    glBlitFramebuffer(0, 0, width_, height_, 0, 0, width_, height_, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
}

}  // namespace app
