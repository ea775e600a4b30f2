#include "app/scene/scene_for.h"

#include "app/scene/arcs.h"
#include "app/scene/describe.h"
#include "app/scene/legend.h"
#include "app/scene/map_names.h"
#include "app/scene/page_furniture.h"
#include "app/scene/station_layout.h"
#include "app/scene/ties.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace app {
namespace {

using geodata::Layer;

constexpr const char* homeCountry = "CHN";
constexpr double stationRadius = 5.2;
constexpr geodata::YearSpan everyYear{1, 9999};

// What the steps of one picture share.
struct Drawing {
    const geodata::Atlas& atlas;
    const View& view;
    const Palette& palette;
    const Fonts& fonts;
    MapPlacement placement;
    double unit = 1.0;  // Marks and type grow with a page; on a screen they keep their size.
    Scene scene{};
    SymbolRoom room{};            // Taken by symbols, for the names.
    std::vector<Disc> symbols{};  // Of partners, for which stations step aside.
};

PageBox around(PagePoint at, double radius) { return {at.x - radius, at.y - radius, at.x + radius, at.y + radius}; }

BaseMap baseMapFor(const Palette& palette, const Marks& marks, std::shared_ptr<const MapMesh> mesh, const MapPlacement& placement,
                   const PageBox& frame, double unit) {
    BaseMap base;
    base.placement = placement;
    base.frame = frame;
    base.ocean = palette.ocean;
    base.lake = palette.ocean;
    base.graticule = {palette.graticule, 0.7 * unit, {}};
    base.coast = {palette.coast, 0.7 * unit, {}};
    base.border = {palette.border, 0.7 * unit, {}};
    base.disputed = {palette.border, 0.9 * unit, {3.0 * unit, 2.4 * unit}};
    base.edge = {palette.mapEdge, 1.0 * unit, {}};
    if (mesh) {
        std::map<std::string, std::size_t> ties;
        for (const auto& partner : marks.partners) ties[partner.country] = partner.total();
        base.areaFills.reserve(mesh->areas.size());
        for (const auto& area : mesh->areas) {
            const auto count = ties.find(area.alpha3);
            if (area.key == homeCountry && !(marks.partners.empty() && marks.stations.empty())) {
                base.areaFills.push_back(palette.landHome);
            } else {
                base.areaFills.push_back(count == ties.end() ? palette.land : palette.landSteps[stepOf(count->second)]);
            }
        }
    }
    base.mesh = std::move(mesh);
    return base;
}

void drawArcs(Drawing& drawing, const Marks& marks) {
    const bool anySelected =
        std::any_of(marks.partners.begin(), marks.partners.end(), [&](const Partner& partner) { return partner.country == drawing.view.selected; });
    for (const auto layer : {Layer::Cooperation, Layer::Training}) {
        const Lane lane = layer == Layer::Cooperation ? Lane::Cooperation : Lane::Training;
        // The thin ones last, so that none is hidden.
        for (const auto& partner : marks.partners) {
            const std::size_t count = layer == Layer::Cooperation ? partner.cooperation.size() : partner.training.size();
            if (count == 0) continue;
            Lines lines;
            lines.paths = arcPath(drawing.view, drawing.placement, partner.position, lane);
            if (lines.paths.empty()) continue;
            lines.stroke = arcStroke(layer, count, drawing.unit, drawing.palette);
            if (anySelected) lines.stroke.colour.alpha = partner.country == drawing.view.selected ? 255 : 70;
            drawing.scene.marks.emplace_back(std::move(lines));
        }
    }
}

void drawSelection(Drawing& drawing, PagePoint at, double radius) {
    drawing.scene.marks.emplace_back(
        Symbol{SymbolShape::Ring, at, radius + 4.0 * drawing.unit, {0, 0, 0, 0}, {drawing.palette.ink, 1.6 * drawing.unit, {}}});
}

bool holdsSelected(const Drawing& drawing, const std::vector<std::uint32_t>& records) {
    return std::any_of(records.begin(), records.end(),
                       [&](std::uint32_t index) { return drawing.atlas.records.records[index].id == drawing.view.selected; });
}

std::optional<PagePoint> onPage(const Drawing& drawing, geodata::LonLat place) {
    const auto onMap = geodata::mapFromGlobe(drawing.view.projection, place);
    if (!onMap) return std::nullopt;
    return drawing.placement.pageFromMap(*onMap);
}

void drawPartners(Drawing& drawing, const Marks& marks) {
    for (const auto& partner : marks.partners) {
        const auto at = onPage(drawing, partner.position);
        if (!at) continue;
        const double radius = std::max(partnerRadius(partner.cooperation.size(), drawing.unit), partnerRadius(partner.training.size(), drawing.unit));
        auto symbol = partnerSymbol(*at, partner.cooperation.size(), partner.training.size(), drawing.unit, drawing.palette);
        auto records = partner.cooperation;
        records.insert(records.end(), partner.training.begin(), partner.training.end());
        if (partner.country == drawing.view.selected || holdsSelected(drawing, records)) drawSelection(drawing, *at, radius);
        for (auto& item : symbol) drawing.scene.marks.push_back(std::move(item));
        drawing.scene.targets.push_back({*at, std::max(radius, 5.0), partner.country, std::move(records)});
        drawing.room.boxes.push_back(around(*at, radius));
        drawing.symbols.push_back({*at, radius});
    }
}

// The cities of organisations are named where there is room for them.
void nameGathering(Drawing& drawing, const Gathering& gathering, PagePoint at, double radius) {
    if (gathering.city.empty() || drawing.placement.pointsPerRadius < 480.0 * drawing.unit) return;
    const auto& place = drawing.atlas.records.records[gathering.records.front()].place;
    drawing.room.cities.push_back({gathering.city, place ? place->country : "", at, radius, 80.0});
}

void drawGatherings(Drawing& drawing, const Marks& marks) {
    for (const auto& gathering : marks.gatherings) {
        auto at = onPage(drawing, gathering.position);
        if (!at) continue;
        const double radius = 2.6 * drawing.unit * std::sqrt(static_cast<double>(gathering.records.size()));
        // Meetings in Beijing stand beside the hub, not on it.
        if (geodata::arcDegreesBetween(gathering.position, beijing) < 1.0) at->y += radius + 8.0 * drawing.unit;
        if (holdsSelected(drawing, gathering.records)) drawSelection(drawing, *at, radius);
        drawing.scene.marks.emplace_back(
            Symbol{SymbolShape::Square, *at, radius, drawing.palette.halo, {drawing.palette.cooperation, 1.5 * drawing.unit, {}}});
        drawing.scene.targets.push_back({*at, std::max(radius, 5.0), "", gathering.records});
        drawing.room.boxes.push_back(around(*at, radius));
        nameGathering(drawing, gathering, *at, radius);
    }
}

void drawStationNumber(Drawing& drawing, const StationMark& mark) {
    if (mark.records.size() < 2) return;
    const double size = std::clamp(mark.radius * 0.95, 7.5, 13.0 * drawing.unit);
    const ShapedText number = drawing.fonts.shape(std::to_string(mark.records.size()), {Weight::Bold, size, 0.0});
    const Colour colour = mark.evidence == Evidence::SeveralSources ? drawing.palette.halo : drawing.palette.stations;
    drawing.scene.marks.emplace_back(Text{number, {mark.at.x - number.width / 2.0, mark.at.y + size * 0.36}, colour, {}, 0.0});
}

void drawStations(Drawing& drawing, const Marks& marks) {
    for (const auto& mark :
         stationMarks(drawing.atlas, marks.stations, drawing.view, drawing.placement, stationRadius * drawing.unit, drawing.symbols)) {
        if (holdsSelected(drawing, mark.records) || mark.country == drawing.view.selected) drawSelection(drawing, mark.at, mark.radius);
        for (auto& item : stationSymbol(mark.at, mark.radius, mark.evidence, mark.lighter, mark.cityKnown, drawing.palette)) {
            drawing.scene.marks.push_back(std::move(item));
        }
        drawStationNumber(drawing, mark);
        drawing.scene.targets.push_back({mark.at, mark.radius + 1.0, mark.records.size() > 1 ? mark.country : "", mark.records});
        drawing.room.boxes.push_back(around(mark.at, mark.radius * 0.8));
        if (!mark.label.empty()) {
            drawing.room.cities.push_back(
                {mark.label, mark.country, mark.at, mark.radius, 100.0 + std::min(80.0, 5.0 * static_cast<double>(mark.records.size()))});
        }
    }
}

void drawHub(Drawing& drawing, const Marks& marks) {
    const auto at = onPage(drawing, beijing);
    if (!at || (marks.partners.empty() && marks.gatherings.empty())) return;
    drawing.scene.marks.emplace_back(
        Symbol{SymbolShape::Circle, *at, 5.0 * drawing.unit, drawing.palette.hub, {drawing.palette.halo, 1.6 * drawing.unit, {}}});
    drawing.room.boxes.push_back(around(*at, 5.0 * drawing.unit));
    drawing.room.cities.push_back({"Beijing", homeCountry, *at, 6.0 * drawing.unit, importantCity});
}

void drawSymbols(Drawing& drawing, const Marks& marks) {
    drawPartners(drawing, marks);
    drawGatherings(drawing, marks);
    drawStations(drawing, marks);
    drawHub(drawing, marks);
}

// Where symbols of the view's layers stand in one year or another, whatever the filter.
SymbolRoom roomOfEverything(const Drawing& drawing) {
    geodata::Query query;
    query.layers = drawing.view.layers;
    query.years = {everyYear.first, everyYear.last, geodata::TimeMode::UpTo, false};
    query.showUndated = true;
    const Marks marks = marksFor(drawing.atlas, geodata::select(drawing.atlas, query));
    Drawing everything{drawing.atlas, drawing.view, drawing.palette, drawing.fonts, drawing.placement, drawing.unit};
    drawSymbols(everything, marks);
    // A station steps aside for others only in years that have them.
    for (const auto& site : marks.stations) {
        if (const auto at = onPage(drawing, site.position)) everything.room.boxes.push_back(around(*at, stationRadius * drawing.unit * 0.8));
    }
    return std::move(everything.room);
}

// Below the symbols those that belong to the map, above all others those of cities.
void drawNames(Drawing& drawing, const PageBox& frame, std::size_t belowSymbols) {
    const NameSetting setting{drawing.atlas, drawing.view, drawing.palette, drawing.fonts, drawing.scene.base.mesh.get(), drawing.placement,
                              drawing.unit,  frame};
    const MapNames names = mapNames(setting, roomOfEverything(drawing), drawing.room);
    std::vector<Item> land;
    for (const auto& label : names.land) {
        for (auto& item : itemsOf(label, drawing.unit)) land.push_back(std::move(item));
    }
    auto& marks = drawing.scene.marks;
    marks.insert(marks.begin() + static_cast<std::ptrdiff_t>(belowSymbols), std::make_move_iterator(land.begin()),
                 std::make_move_iterator(land.end()));
    for (const auto& label : names.cities) {
        for (auto& item : itemsOf(label, drawing.unit)) marks.push_back(std::move(item));
    }
}

}  // namespace

Scene sceneFor(const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view, const PageLayout& layout, const Fonts& fonts,
               std::shared_ptr<const MapMesh> mesh) {
    const Palette& palette = paletteOf(view.theme);
    const Marks marks = marksFor(atlas, selection);
    const bool page = layout.medium == Medium::Page;
    PageLayout fitted = layout;
    Furniture furniture;
    if (page) {
        furniture = pageFurniture(atlas, selection, marks, view, layout.size, fonts, mesh.get());
        fitted.insets = furniture.insets;
    }
    const PageBox whole{0.0, 0.0, layout.size.width, layout.size.height};
    const PageBox frame = page ? PageBox{0.0, fitted.insets.top, layout.size.width, layout.size.height - fitted.insets.bottom} : whole;

    Drawing drawing{atlas, view, palette, fonts, placementFor(view, fitted), page ? pageUnit(layout.size) : 1.0};
    drawing.scene.size = layout.size;
    drawing.scene.background = palette.page;
    drawing.scene.base = baseMapFor(palette, marks, std::move(mesh), drawing.placement, frame, drawing.unit);
    drawArcs(drawing, marks);
    const std::size_t belowSymbols = drawing.scene.marks.size();
    drawSymbols(drawing, marks);
    if (view.labels)
        drawNames(
            drawing,
            page ? frame
                 : PageBox{fitted.insets.left, fitted.insets.top, layout.size.width - fitted.insets.right, layout.size.height - fitted.insets.bottom},
            belowSymbols);
    drawing.scene.furniture = std::move(furniture.items);
    drawing.scene.title = titleFor(view);
    drawing.scene.description = describe(atlas, selection, view);
    return std::move(drawing.scene);
}

}  // namespace app
