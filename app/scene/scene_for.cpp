#include "app/scene/scene_for.h"

#include "app/scene/describe.h"
#include "app/scene/drawing.h"
#include "app/scene/land.h"
#include "app/scene/page_furniture.h"

#include <algorithm>

namespace app {
namespace {

BaseMap baseMapFor(Theme theme, const LandTints& tints, std::shared_ptr<const MapMesh> mesh, const MapPlacement& placement, const PageBox& frame,
                   double unit) {
    const Palette& palette = paletteOf(theme);
    const double line = unit * lineScaleOf(theme);
    BaseMap base;
    base.placement = placement;
    base.frame = frame;
    base.ocean = palette.ocean;
    base.lake = palette.ocean;
    base.graticule = {palette.graticule, 0.7 * line, {}};
    base.coast = {palette.coast, 0.7 * line, {}};
    base.border = {palette.border, 0.7 * line, {}};
    base.disputed = {palette.disputed, 0.9 * line, {3.0 * unit, 2.4 * unit}};
    base.edge = {palette.mapEdge, 1.0 * line, {}};
    if (mesh) {
        AreaPattern notApplicable = notApplicablePattern(palette, unit);
        base.areaFills.reserve(mesh->areas.size());
        for (const auto& area : mesh->areas) {
            const LandTint tint = tints.of(area.alpha3);
            if (tint.meaning == LandMeaning::NotApplicable) notApplicable.areas.push_back(static_cast<std::uint32_t>(base.areaFills.size()));
            base.areaFills.push_back(landColour(tint, tints.choropleth, palette));
        }
        if (!notApplicable.areas.empty()) base.patterns.push_back(std::move(notApplicable));
        AreaPattern disputed = disputedPattern(theme, unit);
        for (std::size_t area = 0; area < mesh->areas.size(); ++area) {
            if (mesh->areas[area].status == geodata::AreaStatus::Disputed) disputed.areas.push_back(static_cast<std::uint32_t>(area));
        }
        if (!disputed.areas.empty()) base.patterns.push_back(std::move(disputed));
    }
    base.mesh = std::move(mesh);
    return base;
}

void drawHub(Drawing& drawing, const Marks& marks) {
    const auto at = onPage(drawing, beijing);
    if (!at || (marks.partners.empty() && marks.gatherings.empty())) return;
    drawing.scene.marks.emplace_back(
        Symbol{SymbolShape::Circle, *at, 5.0 * drawing.unit, drawing.palette.hub, {drawing.palette.halo, 1.6 * drawing.unit, {}}});
    drawing.obstacles.push_back(around(*at, 5.0 * drawing.unit));
    drawing.wishes.push_back({"Beijing", {Weight::Bold, 11.5 * drawing.unit, 0.0}, *at, 6.0 * drawing.unit, 0.0, 1000.0, drawing.palette.mapInk});
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

    Drawing drawing{atlas, view, palette, fonts, placementFor(view, fitted), page ? pageUnit(layout.size, view.theme) : 1.0, {}, {}, {}, {}};
    drawing.scene.size = layout.size;
    drawing.scene.background = palette.page;
    drawing.scene.base = baseMapFor(view.theme, landTints(atlas, marks, view), std::move(mesh), drawing.placement, frame, drawing.unit);
    drawArcs(drawing, marks);
    drawTieSymbols(drawing, marks);
    drawStations(drawing, marks);
    drawHub(drawing, marks);
    if (view.labels) {
        wishForCountryNames(drawing);
        for (auto& label : placedLabels(std::move(drawing.wishes), drawing.obstacles, frame, palette.halo, fonts)) {
            drawing.scene.marks.push_back(std::move(label));
        }
    }
    drawing.scene.furniture = std::move(furniture.items);
    drawing.scene.title = titleFor(view);
    drawing.scene.description = describe(atlas, selection, view);
    drawing.scene.keywords = keywordsFor(atlas, selection, view);
    drawing.scene.dataVersion = atlas.records.version;
    drawing.scene.headings = std::move(furniture.headings);
    return std::move(drawing.scene);
}

}  // namespace app
