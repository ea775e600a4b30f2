#include "app/map/drawing.h"
#include "app/map/marks/single_ties.h"

#include <cmath>

namespace app {
namespace {

// Rings of a country on the page, without points that nobody can tell apart.
PagePaths outlineOf(const Drawing& drawing, const std::string& country) {
    constexpr double nearest = 0.7;
    PagePaths paths;
    for (const auto& area : drawing.scene.base.mesh->areas) {
        if (area.alpha3 != country) continue;
        for (std::size_t ring = 0; ring < area.rings.size(); ++ring) {
            paths.startPath();
            PagePoint last{1e9, 1e9};
            for (const auto point : area.rings[ring]) {
                const PagePoint here = drawing.placement.pageFromMap(point);
                if (std::hypot(here.x - last.x, here.y - last.y) < nearest) continue;
                paths.points.push_back(here);
                last = here;
            }
        }
    }
    return paths;
}

std::vector<Item> markOfRow(const Drawing& drawing, const ListRow& row) {
    const auto& record = drawing.atlas.records.records[row.record];
    if (record.layer != geodata::Layer::Stations) return singleTieSymbol(row.markAt, record, drawing.unit, drawing.palette);
    auto look = stationLook(drawing.atlas, drawing.view, {row.record}, true);
    // The soft edge of a place that is not known would run into the rows around.
    return stationSymbol(row.markAt, stationRadius * drawing.unit, look, drawing.unit, drawing.palette);
}

void addTarget(Drawing& drawing, const PageBox& box, std::string country, std::vector<std::uint32_t> records) {
    const double radius = box.height() / 2.0;
    drawing.scene.targets.push_back({{(box.left + box.right) / 2.0, (box.top + box.bottom) / 2.0},
                                     radius,
                                     std::move(country),
                                     std::move(records),
                                     std::max(0.0, box.width() / 2.0 - radius)});
}

void drawList(Drawing& drawing, const RecordList& list) {
    const auto& palette = drawing.palette;
    const double unit = drawing.unit;
    auto& marks = drawing.scene.marks;
    marks.emplace_back(Box{list.box, 3.0 * unit, withAlpha(palette.surface, 0.94), {palette.surfaceEdge, 0.9 * unit, {}}});
    marks.emplace_back(list.title);
    for (const auto& row : list.rows) {
        if (drawing.atlas.records.records[row.record].id == drawing.view.selected) {
            marks.emplace_back(Box{row.box, 2.0 * unit, withAlpha(palette.accent, 0.16), {palette.accent, 1.0 * unit, {}}});
        }
        for (auto& item : markOfRow(drawing, row)) marks.push_back(std::move(item));
        for (const auto& text : row.texts) marks.emplace_back(text);
        addTarget(drawing, row.box, "", {row.record});
    }
    if (list.more) {
        marks.emplace_back(list.more->text);
        addTarget(drawing, list.more->box, list.country, list.more->records);
    }
    drawing.room.boxes.push_back(list.box);
    drawing.room.lists.push_back(list.box);
}

void wishForTies(const Drawing& drawing, const Marks& marks, std::vector<ListWish>& wishes) {
    for (const auto& partner : marks.partners) {
        if (!isShownSingly(drawing.atlas, partner, drawing.view, drawing.placement, drawing.free, drawing.unit)) continue;
        const bool selected = partner.country == drawing.view.selected;
        for (const auto& place : singleTies(drawing.atlas, partner, drawing.view, drawing.placement, drawing.unit).places) {
            auto records = place.cooperation;
            records.insert(records.end(), place.training.begin(), place.training.end());
            const double priority = selected || holdsSelected(drawing, records) ? 1.0 : 0.0;
            wishes.push_back({place.at, partner.country, place.city, std::move(records), priority});
        }
    }
}

void wishForStations(const Drawing& drawing, const Marks& marks, std::vector<ListWish>& wishes) {
    for (const auto& site : marks.stations) {
        const auto at = onPage(drawing, site.position);
        if (at) wishes.push_back({*at, site.country, site.city, site.records, holdsSelected(drawing, site.records) ? 1.0 : 0.0});
    }
}

}  // namespace

void layOutLists(Drawing& drawing, const Marks& marks, const std::vector<PageBox>& taken) {
    const bool nearest = drawing.placement.pointsPerRadius >= nearestPointsPerRadius * drawing.unit;
    std::vector<ListWish> wishes;
    wishForTies(drawing, marks, wishes);
    if (nearest) wishForStations(drawing, marks, wishes);
    if (wishes.empty()) return;
    // A list may not lie on what would be drawn without it: so all that find no room are still seen.
    Drawing plain = emptyLike(drawing);
    drawTieSymbols(plain, marks);
    drawStations(plain, marks);
    TakenRoom room(drawing.free);
    for (const auto& box : taken) room.take(box);
    for (const auto& box : plain.room.all()) room.take(box);
    const double type = drawing.unit * drawing.view.labelScale;
    drawing.lists = placedLists(std::move(wishes),
                                {drawing.atlas, drawing.view, drawing.palette, drawing.fonts, drawing.unit, type, nearest, drawing.free}, room);
    for (const auto& list : drawing.lists) drawing.listed.insert(list.records.begin(), list.records.end());
}

void drawListedCountries(Drawing& drawing) {
    if (!drawing.scene.base.mesh) return;
    std::set<std::string> countries;
    for (const auto& list : drawing.lists) countries.insert(list.country);
    for (const auto& country : countries) {
        Lines lines;
        lines.paths = outlineOf(drawing, country);
        lines.closed = true;
        lines.stroke = {withAlpha(drawing.palette.mapInkQuiet, 0.75), 1.2 * drawing.unit, {}};
        if (!lines.paths.empty()) drawing.scene.marks.emplace_back(std::move(lines));
    }
}

void drawLists(Drawing& drawing) {
    for (const auto& list : drawing.lists) {
        Lines leader;
        leader.paths.add(std::array{list.leader.from, list.leader.to});
        leader.stroke = {drawing.palette.halo, 2.4 * drawing.unit, {}};
        drawing.scene.marks.emplace_back(leader);
        leader.stroke = {drawing.palette.ink, 0.9 * drawing.unit, {}};
        drawing.scene.marks.emplace_back(std::move(leader));
    }
    for (const auto& list : drawing.lists) {
        drawListedPlace(drawing, list.place, list.country);
        drawList(drawing, list);
    }
}

void drawListedPlace(Drawing& drawing, PagePoint at, const std::string& country) {
    const double radius = 2.4 * drawing.unit;
    drawing.scene.marks.emplace_back(Symbol{SymbolShape::Circle, at, radius, drawing.palette.ink, {drawing.palette.halo, 0.9 * drawing.unit, {}}});
    drawing.room.symbols.push_back({around(at, radius), country});
    drawing.symbols.push_back({at, radius});
}

}  // namespace app
