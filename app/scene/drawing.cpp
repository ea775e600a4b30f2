#include "app/scene/drawing.h"

#include <algorithm>

namespace app {

PageBox around(PagePoint at, double radius) { return {at.x - radius, at.y - radius, at.x + radius, at.y + radius}; }

Drawing emptyLike(const Drawing& drawing) {
    Drawing empty{drawing.atlas, drawing.view, drawing.palette, drawing.fonts, drawing.placement, drawing.unit};
    empty.scene.base.frame = drawing.scene.base.frame;
    empty.scene.base.mesh = drawing.scene.base.mesh;
    empty.free = drawing.free;
    return empty;
}

std::optional<PagePoint> onPage(const Drawing& drawing, geodata::LonLat place) {
    const auto onMap = geodata::mapFromGlobe(drawing.view.projection, place);
    if (!onMap) return std::nullopt;
    return drawing.placement.pageFromMap(*onMap);
}

void drawSelection(Drawing& drawing, PagePoint at, double radius) {
    drawing.scene.marks.emplace_back(
        Symbol{SymbolShape::Ring, at, radius + 4.0 * drawing.unit, {0, 0, 0, 0}, {drawing.palette.ink, 1.6 * drawing.unit, {}}});
}

bool holdsSelected(const Drawing& drawing, const std::vector<std::uint32_t>& records) {
    return std::any_of(records.begin(), records.end(),
                       [&](std::uint32_t index) { return drawing.atlas.records.records[index].id == drawing.view.selected; });
}

}  // namespace app
