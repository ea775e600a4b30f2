#include "app/ui/paragraph.h"

#include "app/picture/line_breaks.h"
#include "app/ui/draw_items.h"
#include "geodata/text/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

constexpr float raisedPoints = 12.0F;
// Of the line box, which has some air of its own.
constexpr float lineSpacing = 1.22F;

float linePoints(const TextSpan& span) { return app::pointsOf(span.type) * span.scale; }

float pointsOf(const TextSpan& span) { return span.raised ? raisedPoints : linePoints(span); }

float widthOf(const TextSpan& span, std::string_view text) { return widthOfText(span.type, pointsOf(span), text); }

// Places pieces from left to right and starts a line when one does not fit.
class Setter {
public:
    Setter(std::span<const TextSpan> spans, float width) : spans_(spans), width_(width) {}

    void add(std::size_t index) {
        const TextSpan& span = spans_[index];
        lineHeight_ = std::max(lineHeight_, span.raised ? 0.0F : std::round(linePoints(span) * lineSpacing));
        if (span.raised) return place(index, span.text, widthOf(span, span.text));
        for (const auto piece : unbrokenPieces(span.text)) addPiece(index, piece);
    }
    ParagraphLayout finish() {
        layout_.height = y_ + (x_ > 0.0F || layout_.pieces.empty() ? lineHeight_ : 0.0F);
        return std::move(layout_);
    }

private:
    void addPiece(std::size_t index, std::string_view piece) {
        const TextSpan& span = spans_[index];
        const std::string visible(withoutEndingSpace(piece));
        const float wanted = widthOf(span, visible);
        if (x_ > 0.0F && x_ + wanted > width_) newLine();
        if (wanted > width_) return addBroken(index, piece);
        if (!visible.empty() || x_ > 0.0F) place(index, visible, piece.ends_with('\n') ? widthOf(span, visible) : widthOf(span, piece));
        if (piece.ends_with('\n')) newLine();
    }
    void addBroken(std::size_t index, std::string_view word) {
        std::string part;
        for (const auto letter : geodata::lettersIn(word)) {
            if (!part.empty() && x_ + widthOf(spans_[index], part + std::string(letter)) > width_) {
                place(index, part, 0.0F);
                newLine();
                part.clear();
            }
            part += letter;
        }
        place(index, part, widthOf(spans_[index], part));
    }
    void place(std::size_t index, const std::string& text, float advance) {
        const bool joins = !layout_.pieces.empty() && layout_.pieces.back().span == index && layout_.pieces.back().y == y_ && !spans_[index].raised;
        if (joins) {
            // One run a line and style: fewer calls, and spaces keep their exact width.
            layout_.pieces.back().text.append(gap_).append(text);
        } else if (!text.empty()) {
            layout_.pieces.push_back({index, text, x_, y_});
        }
        gap_ = advance > widthOf(spans_[index], text) + 0.5F ? " " : "";
        x_ += advance;
    }
    void newLine() {
        x_ = 0.0F;
        y_ += lineHeight_;
        gap_.clear();
    }

    std::span<const TextSpan> spans_;
    float width_;
    float x_ = 0.0F;
    float y_ = 0.0F;
    float lineHeight_ = 0.0F;
    std::string gap_;
    ParagraphLayout layout_;
};

}  // namespace

ParagraphLayout laidOut(std::span<const TextSpan> spans, float width) {
    Setter setter(spans, width);
    for (std::size_t index = 0; index < spans.size(); ++index) setter.add(index);
    return setter.finish();
}

void drawParagraph(std::span<const TextSpan> spans, float width) {
    const ParagraphLayout layout = laidOut(spans, width);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const auto& piece : layout.pieces) {
        const TextSpan& span = spans[piece.span];
        const float drop = span.raised ? -1.0F : std::round(linePoints(span) * (lineSpacing - 1.0F) / 2.0F);
        drawText(list, span.type, pointsOf(span), {start.x + piece.x, std::round(start.y + piece.y + drop)}, packed(span.colour), piece.text);
    }
    ImGui::Dummy({width, layout.height});
}

void drawParagraph(const std::string& text, Type type, Colour colour, float width) {
    const std::array spans{TextSpan{text, type, colour, false}};
    drawParagraph(spans, width);
}

}  // namespace app
