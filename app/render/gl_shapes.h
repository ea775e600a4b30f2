// Fills and strokes as triangles with soft edges: a pixel at an edge is covered in part, as on a Cairo page. Knows no OpenGL calls.
#pragma once

#include "app/picture/picture.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace app {

// A place in the picture, in pixels from the upper left; y points down.
struct PixelPoint {
    double x = 0.0;
    double y = 0.0;
};

enum class MarkKind { Fill, Stroke, Letter };

// What mark.vert reads; `shape` means what mark.frag says for the kind.
struct MarkCorner {
    std::array<float, 2> pixel{};
    std::array<float, 4> shape{};
    float dashPeriod = 0.0F;
    float kind = 0.0F;
    Colour fill;
};

struct MarkMesh {
    std::vector<MarkCorner> corners;
    std::vector<std::uint32_t> indices;
};

// A stroke whose width and dash are in pixels.
struct PixelStroke {
    Colour colour;
    double width = 1.0;
    Dash dash;
};

// Rings filled even-odd; a single convex ring is the quick case.
void addFill(MarkMesh& mesh, std::span<const std::vector<PixelPoint>> rings, Colour fill);

// A line with mitred joints and flat ends, as one strip, so that a translucent line nowhere covers itself. Meant for paths that
// pass isSmooth(), and for symbols and boxes.
void addStroke(MarkMesh& mesh, std::span<const PixelPoint> path, bool closed, const PixelStroke& stroke);

// Whether the path turns so little at each point that a strip has no folds. Coasts are not smooth, arcs are.
[[nodiscard]] bool isSmooth(std::span<const PixelPoint> path, bool closed, double width);

// The outline of a box with round corners, in the box's unit.
[[nodiscard]] std::vector<PagePoint> boxOutline(const PageBox& box, double radius);

}  // namespace app
