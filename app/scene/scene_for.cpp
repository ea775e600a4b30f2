#include "app/scene/scene_for.h"

#include "app/scene/arcs.h"
#include "app/scene/describe.h"
#include "app/scene/inset.h"
#include "app/scene/labels.h"
#include "app/scene/legend.h"
#include "app/scene/page_furniture.h"
#include "app/scene/scale_bar.h"
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

// What the steps of one picture share.
struct Drawing {
    const geodata::Atlas& atlas;
    const View& view;
    const Palette& palette;
    const Fonts& fonts;
    MapPlacement placement;
    double unit = 1.0;  // Marks and type grow with a page; on a screen they keep their size.
    Scene scene;
    std::vector<LabelWish> wishes;
    std::vector<PageBox> obstacles;
    std::vector<Disc> symbols;  // Of partners, for which stations step aside.
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
        drawing.obstacles.push_back(around(*at, radius));
        drawing.symbols.push_back({*at, radius});
    }
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
        drawing.obstacles.push_back(around(*at, radius));
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
        drawing.obstacles.push_back(around(mark.at, mark.radius * 0.8));
        if (!mark.label.empty()) {
            drawing.wishes.push_back({mark.label,
                                      {Weight::Medium, 10.5 * drawing.unit, 0.0},
                                      mark.at,
                                      mark.radius,
                                      0.0,
                                      500.0 + static_cast<double>(mark.records.size()),
                                      drawing.palette.mapInk});
        }
    }
}

void drawHub(Drawing& drawing, const Marks& marks) {
    const auto at = onPage(drawing, beijing);
    if (!at || (marks.partners.empty() && marks.gatherings.empty())) return;
    drawing.scene.marks.emplace_back(
        Symbol{SymbolShape::Circle, *at, 5.0 * drawing.unit, drawing.palette.hub, {drawing.palette.halo, 1.6 * drawing.unit, {}}});
    drawing.obstacles.push_back(around(*at, 5.0 * drawing.unit));
    drawing.wishes.push_back({"Beijing", {Weight::Bold, 11.5 * drawing.unit, 0.0}, *at, 6.0 * drawing.unit, 0.0, 1000.0, drawing.palette.mapInk});
}

// Overview and scale bar, in the lower right corner of what is free; names make room for them.
std::vector<Item> cornerItems(Drawing& drawing, const PageBox& free) {
    constexpr double margin = 14.0;
    constexpr double raised = 22.0;
    constexpr double longestBar = 150.0;
    std::vector<Item> items;
    PagePoint barEnd{free.right - margin * drawing.unit, free.bottom - (margin + raised) * drawing.unit};
    const auto& mesh = drawing.scene.base.mesh;
    const auto inset = mesh ? insetFor(drawing.view, drawing.placement, free, drawing.unit) : std::nullopt;
    if (inset) {
        items = insetItems(*inset, *mesh, drawing.palette, drawing.unit);
        drawing.obstacles.push_back(inset->box);
        barEnd.y = inset->box.top - 8.0 * drawing.unit;
    }
    if (const auto bar = scaleBarFor(drawing.view, drawing.placement, free, longestBar * drawing.unit)) {
        for (auto& item : scaleBarItems(*bar, barEnd, drawing.palette, drawing.fonts, drawing.unit)) items.push_back(std::move(item));
        drawing.obstacles.push_back({barEnd.x - longestBar * drawing.unit, barEnd.y - 18.0 * drawing.unit, barEnd.x, barEnd.y + 4.0 * drawing.unit});
    }
    return items;
}

std::string upperCase(const std::string& name) {
    // Only plain letters: names with accents keep their small accented letters out by staying as they are.
    const bool plain = std::all_of(name.begin(), name.end(), [](char letter) { return static_cast<unsigned char>(letter) < 128; });
    if (!plain) return name;
    std::string upper = name;
    std::transform(upper.begin(), upper.end(), upper.begin(), [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
    return upper;
}

void wishForCountryNames(Drawing& drawing) {
    const auto& mesh = drawing.scene.base.mesh;
    if (!mesh) return;
    for (const auto& area : mesh->areas) {
        const double room = area.labelRoom * drawing.placement.pointsPerRadius;
        const double size = std::clamp(room / 12.0, 8.5, 12.0) * drawing.unit;
        if (room < 40.0 * drawing.unit) continue;
        drawing.wishes.push_back({upperCase(area.name),
                                  {Weight::Regular, size, 0.9 * drawing.unit},
                                  drawing.placement.pageFromMap(area.labelAt),
                                  0.0,
                                  room * 0.94,
                                  std::min(400.0, room),
                                  drawing.palette.mapInkQuiet});
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

    Drawing drawing{atlas, view, palette, fonts, placementFor(view, fitted), page ? pageUnit(layout.size) : 1.0, {}, {}, {}, {}};
    drawing.scene.size = layout.size;
    drawing.scene.background = palette.page;
    drawing.scene.base = baseMapFor(palette, marks, std::move(mesh), drawing.placement, frame, drawing.unit);
    drawArcs(drawing, marks);
    drawPartners(drawing, marks);
    drawGatherings(drawing, marks);
    drawStations(drawing, marks);
    drawHub(drawing, marks);
    const PageBox free{fitted.insets.left, fitted.insets.top, layout.size.width - fitted.insets.right, layout.size.height - fitted.insets.bottom};
    auto corner = cornerItems(drawing, free);
    if (view.labels) {
        wishForCountryNames(drawing);
        for (auto& label : placedLabels(std::move(drawing.wishes), drawing.obstacles, frame, palette.halo, fonts)) {
            drawing.scene.marks.push_back(std::move(label));
        }
    }
    // Over all marks, also in the window.
    drawing.scene.furniture = std::move(furniture.items);
    for (auto& item : corner) drawing.scene.furniture.push_back(std::move(item));
    drawing.scene.title = titleFor(view);
    drawing.scene.description = describe(atlas, selection, view);
    return std::move(drawing.scene);
}

}  // namespace app
