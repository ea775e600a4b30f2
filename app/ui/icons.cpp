#include "app/ui/icons.h"

#include <array>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace app {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

// A pen in the icon's own square, from -1 to 1 in both directions.
struct Pen {
    ImDrawList& list;
    ImVec2 middle;
    float half;
    ImU32 colour;
    float width;

    [[nodiscard]] ImVec2 at(float x, float y) const { return {middle.x + x * half, middle.y + y * half}; }
    void line(std::initializer_list<ImVec2> points, bool closed = false) const {
        for (const auto point : points) list.PathLineTo(at(point.x, point.y));
        list.PathStroke(colour, closed ? ImDrawFlags_Closed : ImDrawFlags_None, width);
    }
    void fill(std::initializer_list<ImVec2> points) const {
        for (const auto point : points) list.PathLineTo(at(point.x, point.y));
        list.PathFillConvex(colour);
    }
    void arc(float x, float y, float radius, float from, float to) const {
        list.PathArcTo(at(x, y), radius * half, from, to, 24);
        list.PathStroke(colour, ImDrawFlags_None, width);
    }
    void circle(float x, float y, float radius) const { list.AddCircle(at(x, y), radius * half, colour, 0, width); }
    void box(float left, float top, float right, float bottom) const {
        list.AddRect(at(left, top), at(right, bottom), colour, 0.16F * half, 0, width);
    }
};

void drawSun(const Pen& pen) {
    pen.circle(0.0F, 0.0F, 0.42F);
    for (int ray = 0; ray < 8; ++ray) {
        const float angle = pi / 4.0F * static_cast<float>(ray);
        pen.line({{0.70F * std::cos(angle), 0.70F * std::sin(angle)}, {0.98F * std::cos(angle), 0.98F * std::sin(angle)}});
    }
}

void drawMoon(const Pen& pen) {
    // A circle less a smaller one up right of it: the outer arc from horn to horn, then back along the inner one.
    pen.list.PathArcTo(pen.at(-0.05F, 0.05F), 0.80F * pen.half, -0.55F * pi, -0.55F * pi - 1.40F * pi, 28);
    pen.list.PathArcTo(pen.at(0.36F, -0.36F), 0.62F * pen.half, 0.17F * pi, 0.83F * pi + 0.50F * pi, 20);
    pen.list.PathStroke(pen.colour, ImDrawFlags_Closed, pen.width);
}

void drawTurnedArrow(const Pen& pen, float way) {
    pen.line({{-0.35F * way, -0.85F}, {-0.85F * way, -0.40F}, {-0.35F * way, 0.05F}});
    pen.line({{-0.80F * way, -0.40F}, {0.30F * way, -0.40F}});
    if (way > 0.0F) pen.arc(0.28F, 0.15F, 0.55F, -0.5F * pi, 0.5F * pi);
    if (way < 0.0F) pen.arc(-0.28F, 0.15F, 0.55F, 0.5F * pi, 1.5F * pi);
    pen.line({{0.28F * way, 0.70F}, {-0.30F * way, 0.70F}});
}

void drawWorld(const Pen& pen) {
    pen.circle(0.0F, 0.0F, 0.86F);
    pen.line({{-0.86F, 0.0F}, {0.86F, 0.0F}});
    std::array<ImVec2, 25> meridian;
    for (std::size_t step = 0; step < meridian.size(); ++step) {
        const float angle = 2.0F * pi * static_cast<float>(step) / static_cast<float>(meridian.size() - 1);
        meridian[step] = pen.at(0.42F * std::cos(angle), 0.86F * std::sin(angle));
    }
    pen.list.AddPolyline(meridian.data(), static_cast<int>(meridian.size()), pen.colour, ImDrawFlags_None, pen.width);
}

void drawLink(const Pen& pen) {
    pen.line({{0.05F, -0.70F}, {-0.70F, -0.70F}, {-0.70F, 0.70F}, {0.70F, 0.70F}, {0.70F, -0.05F}});
    pen.line({{0.35F, -0.85F}, {0.85F, -0.85F}, {0.85F, -0.35F}});
    pen.line({{0.82F, -0.82F}, {0.0F, 0.0F}});
}

}  // namespace

void drawIcon(ImDrawList& list, Icon icon, ImVec2 middle, float size, ImU32 colour) {
    const Pen pen{list, middle, size / 2.0F, colour, std::fmax(1.3F, size / 10.0F)};
    switch (icon) {
        case Icon::Magnifier:
            pen.circle(-0.15F, -0.15F, 0.62F);
            pen.line({{0.32F, 0.32F}, {0.88F, 0.88F}});
            break;
        case Icon::Cross:
            pen.line({{-0.62F, -0.62F}, {0.62F, 0.62F}});
            pen.line({{0.62F, -0.62F}, {-0.62F, 0.62F}});
            break;
        case Icon::Play: pen.fill({{-0.50F, -0.78F}, {0.82F, 0.0F}, {-0.50F, 0.78F}}); break;
        case Icon::Pause:
            pen.fill({{-0.62F, -0.72F}, {-0.18F, -0.72F}, {-0.18F, 0.72F}, {-0.62F, 0.72F}});
            pen.fill({{0.18F, -0.72F}, {0.62F, -0.72F}, {0.62F, 0.72F}, {0.18F, 0.72F}});
            break;
        case Icon::Sun: drawSun(pen); break;
        case Icon::Moon: drawMoon(pen); break;
        case Icon::Down: pen.line({{-0.60F, -0.30F}, {0.0F, 0.30F}, {0.60F, -0.30F}}); break;
        case Icon::Up: pen.line({{-0.60F, 0.30F}, {0.0F, -0.30F}, {0.60F, 0.30F}}); break;
        case Icon::Left: pen.line({{0.30F, -0.60F}, {-0.30F, 0.0F}, {0.30F, 0.60F}}); break;
        case Icon::Right: pen.line({{-0.30F, -0.60F}, {0.30F, 0.0F}, {-0.30F, 0.60F}}); break;
        case Icon::Undo: drawTurnedArrow(pen, 1.0F); break;
        case Icon::Redo: drawTurnedArrow(pen, -1.0F); break;
        case Icon::Link: drawLink(pen); break;
        case Icon::Plus:
            pen.line({{-0.7F, 0.0F}, {0.7F, 0.0F}});
            pen.line({{0.0F, -0.7F}, {0.0F, 0.7F}});
            break;
        case Icon::Minus: pen.line({{-0.7F, 0.0F}, {0.7F, 0.0F}}); break;
        case Icon::World: drawWorld(pen); break;
        case Icon::Check: pen.line({{-0.62F, 0.02F}, {-0.18F, 0.48F}, {0.66F, -0.46F}}); break;
        case Icon::Question:
            pen.arc(0.0F, -0.36F, 0.46F, -1.0F * pi, 0.35F * pi);
            pen.line({{0.21F, 0.05F}, {0.0F, 0.28F}, {0.0F, 0.46F}});
            pen.line({{0.0F, 0.72F}, {0.0F, 0.86F}});
            break;
        case Icon::Info:
            pen.circle(0.0F, 0.0F, 0.86F);
            pen.line({{0.0F, -0.08F}, {0.0F, 0.46F}});
            pen.line({{0.0F, -0.48F}, {0.0F, -0.36F}});
            break;
    }
}

}  // namespace app
