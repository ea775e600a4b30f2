#include "app/map/drawing.h"

#include <algorithm>
#include <iterator>

namespace app {

PageBox around(PagePoint at, double radius) { return {at.x - radius, at.y - radius, at.x + radius, at.y + radius}; }

Drawing emptyLike(const Drawing& drawing) {
    Drawing empty{drawing.atlas, drawing.view, drawing.palette, drawing.fonts, drawing.placement, drawing.unit};
    empty.scene.base.frame = drawing.scene.base.frame;
    empty.scene.base.mesh = drawing.scene.base.mesh;
    empty.free = drawing.free;
    empty.leastType = drawing.leastType;
    return empty;
}

std::optional<PagePoint> onPage(const Drawing& drawing, geodata::LonLat place) {
    const auto onMap = geodata::mapFromGlobe(drawing.view.projection, place);
    if (!onMap) return std::nullopt;
    return drawing.placement.pageFromMap(*onMap);
}

std::vector<Item> faded(std::vector<Item> items, double share) {
    const auto fade = [share](Colour& colour) { colour.alpha = static_cast<std::uint8_t>(colour.alpha * share + 0.5); };
    for (auto& item : items) {
        if (auto* lines = std::get_if<Lines>(&item)) fade(lines->fill), fade(lines->stroke.colour);
        if (auto* symbol = std::get_if<Symbol>(&item)) fade(symbol->fill), fade(symbol->stroke.colour);
        if (auto* box = std::get_if<Box>(&item)) fade(box->fill), fade(box->stroke.colour);
        if (auto* text = std::get_if<Text>(&item)) fade(text->colour), fade(text->halo);
    }
    return items;
}

FaintUnlessLit::FaintUnlessLit(Drawing& drawing, std::span<const std::uint32_t> records)
    : marks_(drawing.scene.marks), begin_(drawing.scene.marks.size()) {
    const auto& lit = drawing.lit.records;
    isFaint_ = drawing.lit.fadesOthers && !lit.empty() &&
               std::none_of(records.begin(), records.end(), [&](std::uint32_t index) { return std::binary_search(lit.begin(), lit.end(), index); });
}

FaintUnlessLit::~FaintUnlessLit() {
    if (!isFaint_) return;
    const auto begin = marks_.begin() + static_cast<std::ptrdiff_t>(begin_);
    auto items = faded({std::make_move_iterator(begin), std::make_move_iterator(marks_.end())}, unlitShare);
    std::move(items.begin(), items.end(), begin);
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
