#include "app/ui/draw_items.h"

#include "app/ui/type.h"

#include <cmath>
#include <type_traits>

namespace app {
namespace {

struct Placement {
    ImVec2 middle;
    float scale;
    [[nodiscard]] ImVec2 operator()(PagePoint point) const {
        return {middle.x + static_cast<float>(point.x) * scale, middle.y + static_cast<float>(point.y) * scale};
    }
};

void strokeSolid(ImDrawList& list, const std::vector<ImVec2>& points, bool closed, const Stroke& stroke, float scale) {
    list.AddPolyline(points.data(), static_cast<int>(points.size()), packed(stroke.colour), closed ? ImDrawFlags_Closed : ImDrawFlags_None,
                     static_cast<float>(stroke.width) * scale);
}

// ImGui has no dashes: walks along the line and draws the pieces between gaps.
void strokeDashed(ImDrawList& list, std::vector<ImVec2> points, bool closed, const Stroke& stroke, float scale) {
    if (closed && !points.empty()) points.push_back(points.front());
    const float lengths[2]{static_cast<float>(stroke.dash.drawn) * scale, static_cast<float>(stroke.dash.empty) * scale};
    int part = 0;
    float left = lengths[0];
    for (std::size_t index = 1; index < points.size(); ++index) {
        ImVec2 from = points[index - 1];
        const ImVec2 to = points[index];
        float rest = std::hypot(to.x - from.x, to.y - from.y);
        while (rest > 0.0F) {
            const float step = std::fmin(rest, left);
            const float along = step / rest;
            const ImVec2 next{from.x + (to.x - from.x) * along, from.y + (to.y - from.y) * along};
            if (part == 0) list.AddLine(from, next, packed(stroke.colour), static_cast<float>(stroke.width) * scale);
            from = next;
            rest -= step;
            left -= step;
            if (left > 1e-4F) continue;
            part = 1 - part;
            left = std::fmax(lengths[part], 0.1F);
        }
    }
}

void strokePath(ImDrawList& list, const std::vector<ImVec2>& points, bool closed, const Stroke& stroke, float scale) {
    if (stroke.width <= 0.0 || points.size() < 2) return;
    if (stroke.dash.drawn > 0.0) return strokeDashed(list, points, closed, stroke, scale);
    strokeSolid(list, points, closed, stroke, scale);
}

void drawItem(ImDrawList& list, const Lines& lines, const Placement& place) {
    for (std::size_t path = 0; path < lines.paths.size(); ++path) {
        std::vector<ImVec2> points;
        for (const auto point : lines.paths[path]) points.push_back(place(point));
        // Filled outlines in small drawings are convex.
        if (lines.closed && lines.fill.alpha > 0) list.AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), packed(lines.fill));
        strokePath(list, points, lines.closed, lines.stroke, place.scale);
    }
}

void drawItem(ImDrawList& list, const Symbol& symbol, const Placement& place) {
    std::vector<ImVec2> points;
    for (const auto point : symbolOutline(symbol)) points.push_back(place(point));
    if (symbol.fill.alpha > 0) list.AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), packed(symbol.fill));
    strokePath(list, points, true, symbol.stroke, place.scale);
}

void drawItem(ImDrawList& list, const Box& box, const Placement& place) {
    const ImVec2 low = place({box.box.left, box.box.top});
    const ImVec2 high = place({box.box.right, box.box.bottom});
    const float radius = static_cast<float>(box.radius) * place.scale;
    if (box.fill.alpha > 0) list.AddRectFilled(low, high, packed(box.fill), radius);
    if (box.stroke.width > 0.0) list.AddRect(low, high, packed(box.stroke.colour), radius, 0, static_cast<float>(box.stroke.width) * place.scale);
}

// Letters are not enlarged: what holds words is drawn at its own size.
void drawItem(ImDrawList& list, const Text& text, const Placement& place) {
    Text there = text;
    const ImVec2 at = place(text.at);
    there.at = {static_cast<double>(at.x), static_cast<double>(at.y)};
    drawShaped(list, there);
}

}  // namespace

ImU32 packed(Colour colour) { return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha); }

ImVec4 channels(Colour colour) {
    return {static_cast<float>(colour.red) / 255.0F, static_cast<float>(colour.green) / 255.0F, static_cast<float>(colour.blue) / 255.0F,
            static_cast<float>(colour.alpha) / 255.0F};
}

void drawItems(ImDrawList& list, const std::vector<Item>& items, ImVec2 middle, float scale) {
    const Placement place{middle, scale};
    for (const auto& item : items) std::visit([&](const auto& each) { drawItem(list, each, place); }, item);
}

}  // namespace app
