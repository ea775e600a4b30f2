// The shapes of symbols as polygons: the one place that says what a diamond or a half circle is.
#include "app/picture/picture.h"

#include <cmath>
#include <numbers>

namespace app {
namespace {

// Corners of an arc from one angle to another (radians, clockwise on the page from the right), enough to look round.
std::vector<PagePoint> arc(PagePoint middle, double radius, double from, double to) {
    const int steps = std::max(8, static_cast<int>(std::ceil(std::abs(to - from) * std::sqrt(radius) * 2.2)));
    std::vector<PagePoint> points;
    for (int step = 0; step <= steps; ++step) {
        const double angle = from + (to - from) * step / steps;
        points.push_back({middle.x + std::cos(angle) * radius, middle.y + std::sin(angle) * radius});
    }
    return points;
}

}  // namespace

std::vector<PagePoint> symbolOutline(const Symbol& symbol) {
    using std::numbers::pi;
    const auto& [x, y] = symbol.at;
    const double r = symbol.radius;
    switch (symbol.shape) {
        case SymbolShape::Diamond: return {{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}};
        case SymbolShape::Square: return {{x - r, y - r}, {x + r, y - r}, {x + r, y + r}, {x - r, y + r}};
        case SymbolShape::Triangle: return {{x, y - r}, {x + r * 0.866, y + r * 0.5}, {x - r * 0.866, y + r * 0.5}};
        case SymbolShape::LeftHalf: return arc(symbol.at, r, pi / 2.0, pi * 1.5);
        case SymbolShape::RightHalf: return arc(symbol.at, r, -pi / 2.0, pi / 2.0);
        case SymbolShape::Circle:
        case SymbolShape::Ring: {
            auto points = arc(symbol.at, r, 0.0, 2.0 * pi);
            points.pop_back();
            return points;
        }
    }
    return {};
}

}  // namespace app
