// Running text in mixed styles, wrapped to a width: bold publishers, raised source numbers, Chinese titles.
#pragma once

#include "app/picture/colour.h"
#include "app/ui/type.h"

#include <span>
#include <string>
#include <vector>

namespace app {

struct TextSpan {
    std::string text;
    Type type = Type::Body;
    Colour colour;
    bool raised = false;  // A small number above the line; never parted from the word before it.
    float scale = 1.0F;   // Of the type's size, for a stage as large as the window.
};

// Where a piece of a span comes to stand; x and y from the paragraph's upper left corner.
struct PlacedPiece {
    std::size_t span = 0;
    std::string text;
    float x = 0.0F;
    float y = 0.0F;
};

struct ParagraphLayout {
    std::vector<PlacedPiece> pieces;
    float height = 0.0F;
};

// Breaks where a line may end (line_breaks.h); a word wider than the line is broken anywhere.
[[nodiscard]] ParagraphLayout laidOut(std::span<const TextSpan> spans, float width);

// Draws at the cursor and moves it below.
void drawParagraph(std::span<const TextSpan> spans, float width);
void drawParagraph(const std::string& text, Type type, Colour colour, float width);

}  // namespace app
