#include "app/map/base_map_items.h"

#include "app/map/page_paths.h"
#include "app/map/placement.h"
#include "geodata/projection/box_clip.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>
#include <vector>

namespace app {
namespace {

// The pieces of a straight line that lie in rings, even-odd.
void addInside(const PagePaths& rings, PagePoint from, PagePoint to, PagePaths& out) {
    std::vector<double> shares;
    const PagePoint way{to.x - from.x, to.y - from.y};
    const auto sideOf = [&](PagePoint point) { return way.x * (point.y - from.y) - way.y * (point.x - from.x); };
    for (std::size_t ring = 0; ring < rings.size(); ++ring) {
        const auto points = rings[ring];
        for (std::size_t index = 0, before = points.size() - 1; index < points.size(); before = index++) {
            const double a = sideOf(points[before]);
            const double b = sideOf(points[index]);
            if ((a > 0.0) == (b > 0.0)) continue;
            const double along = a / (a - b);
            const PagePoint at{std::lerp(points[before].x, points[index].x, along), std::lerp(points[before].y, points[index].y, along)};
            shares.push_back(((at.x - from.x) * way.x + (at.y - from.y) * way.y) / (way.x * way.x + way.y * way.y));
        }
    }
    std::sort(shares.begin(), shares.end());
    for (std::size_t pair = 0; pair + 1 < shares.size(); pair += 2) {
        const double first = std::clamp(shares[pair], 0.0, 1.0);
        const double last = std::clamp(shares[pair + 1], 0.0, 1.0);
        if (first >= last) continue;
        out.add(std::array{PagePoint{std::lerp(from.x, to.x, first), std::lerp(from.y, to.y, first)},
                           PagePoint{std::lerp(from.x, to.x, last), std::lerp(from.y, to.y, last)}});
    }
}

// One map's shapes cut to its frame, as they are asked for.
class Cut {
public:
    explicit Cut(const BaseMap& base) : base_(base), box_(boxOf(base.placement, base.frame)) {}

    [[nodiscard]] PagePaths rings(const geodata::MapPaths& paths) const { return onPage(geodata::ringsWithin(paths, box_), base_.placement); }

    void fill(PagePaths paths, Colour colour) {
        if (paths.empty()) return;
        Lines lines;
        lines.paths = std::move(paths);
        lines.closed = true;
        lines.fill = colour;
        lines.stroke.width = 0.0;
        items_.emplace_back(std::move(lines));
    }
    void stroke(const geodata::MapPaths& paths, const Stroke& stroke) {
        Lines lines;
        lines.paths = onPage(geodata::linesWithin(paths, box_), base_.placement);
        lines.stroke = stroke;
        if (!lines.paths.empty()) items_.emplace_back(std::move(lines));
    }
    // Areas of one colour are one shape, so that no hairline shows between neighbours.
    void fillAreas() {
        std::map<std::tuple<int, int, int, int>, std::pair<Colour, PagePaths>> byColour;
        for (std::size_t area = 0; area < base_.areaFills.size() && area < base_.mesh->areas.size(); ++area) {
            const Colour& colour = base_.areaFills[area];
            if (base_.mesh->overlap == geodata::AreaOverlap::Possible) {
                fill(rings(base_.mesh->areas[area].rings), colour);
                continue;
            }
            auto& shape = byColour[{colour.red, colour.green, colour.blue, colour.alpha}];
            shape.first = colour;
            shape.second.append(rings(base_.mesh->areas[area].rings));
        }
        for (auto& [key, shape] : byColour) fill(std::move(shape.second), shape.first);
    }
    void hatch(const AreaPattern& pattern) {
        std::vector<PagePaths> shapes(1);
        for (const auto area : pattern.areas) {
            if (area >= base_.mesh->areas.size()) continue;
            if (base_.mesh->overlap == geodata::AreaOverlap::Possible) shapes.emplace_back();
            shapes.back().append(rings(base_.mesh->areas[area].rings));
        }
        const Lines whole = patternLines(pattern, base_);
        Lines inside;
        inside.stroke = whole.stroke;
        for (const auto& shape : shapes) {
            for (std::size_t line = 0; line < whole.paths.size(); ++line)
                addInside(shape, whole.paths[line].front(), whole.paths[line].back(), inside.paths);
        }
        if (!inside.paths.empty()) items_.emplace_back(std::move(inside));
    }
    [[nodiscard]] std::vector<Item> items() && { return std::move(items_); }

private:
    const BaseMap& base_;
    geodata::MapBox box_;
    std::vector<Item> items_;
};

}  // namespace

std::vector<Item> itemsOf(const BaseMap& base) {
    if (!base.mesh) return {};
    Cut cut(base);
    cut.fill(cut.rings(base.mesh->outline), base.ocean);
    cut.stroke(base.mesh->graticule, base.graticule);
    cut.fillAreas();
    for (const auto& pattern : base.patterns) cut.hatch(pattern);
    cut.fill(cut.rings(base.mesh->lakes), base.lake);
    cut.stroke(base.mesh->coasts, base.coast);
    cut.stroke(base.mesh->borders, base.border);
    cut.stroke(base.mesh->disputed, base.disputed);
    return std::move(cut).items();
}

}  // namespace app
