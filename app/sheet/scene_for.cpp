#include "app/sheet/scene_for.h"

#include "app/map/drawing.h"
#include "app/map/inset.h"
#include "app/map/land.h"
#include "app/map/marks/draw_arcs.h"
#include "app/map/names/hub_name.h"
#include "app/map/names/map_names.h"
#include "app/map/names/named_countries.h"
#include "app/map/scale_bar.h"
#include "app/sheet/describe.h"
#include "app/sheet/europe_inset.h"
#include "app/sheet/page_furniture.h"
#include "app/sheet/page_setter.h"

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
    drawing.room.symbols.push_back({around(*at, 5.0 * drawing.unit), homeCountry});
    drawing.room.cities.push_back({std::string(hubCity), homeCountry, *at, 6.0 * drawing.unit, importantCity});
}

// Overview and scale bar in the lower right corner of what is free, above cards that lie there; names make room for them.
struct CornerItems {
    std::vector<Item> items;
    std::vector<PageBox> boxes;
};

// Less the cards that lie along a side of it, as the inspector does.
PageBox seenOf(PageBox free, const std::vector<PageBox>& cards) {
    const PageBox whole = free;
    for (const auto& card : cards) {
        if (card.height() < whole.height() / 2.0) continue;
        if (card.left > (whole.left + whole.right) / 2.0) free.right = std::min(free.right, card.left);
        if (card.right < (whole.left + whole.right) / 2.0) free.left = std::max(free.left, card.right);
    }
    return free;
}

CornerItems cornerItems(const Drawing& drawing, const PageBox& free, const std::vector<PageBox>& cards, double unit) {
    constexpr double margin = 14.0;
    constexpr double toCard = 8.0;
    constexpr double widest = 190.0;
    constexpr double longestBar = 150.0;
    CornerItems corner;
    auto& items = corner.items;
    PagePoint barEnd{free.right - margin * unit, free.bottom - margin * unit};
    for (const auto& card : cards) {
        if (card.left < barEnd.x && card.right > barEnd.x - widest * unit && card.bottom > (free.top + free.bottom) / 2.0)
            barEnd.y = std::min(barEnd.y, card.top - toCard);
    }
    const auto& mesh = drawing.scene.base.mesh;
    const auto inset = mesh ? insetFor(drawing.view, drawing.placement, free, barEnd, unit) : std::nullopt;
    if (inset) {
        items = insetItems(*inset, *mesh, drawing.palette, unit);
        corner.boxes.push_back(inset->box);
        barEnd.y = inset->box.top - 8.0 * unit;
    }
    if (const auto bar = scaleBarFor(drawing.view, drawing.placement, free, longestBar * unit)) {
        for (auto& item : scaleBarItems(*bar, barEnd, drawing.palette, drawing.fonts, unit, drawing.leastType)) items.push_back(std::move(item));
        corner.boxes.push_back({barEnd.x - longestBar * unit, barEnd.y - 18.0 * unit, barEnd.x, barEnd.y + 4.0 * unit});
    }
    return corner;
}

void drawSymbols(Drawing& drawing, const Marks& marks) {
    drawListedCountries(drawing);
    drawTieSymbols(drawing, marks);
    drawStations(drawing, marks);
    drawHub(drawing, marks);
}

SymbolRoom roomOf(const Marks& marks, const Drawing& drawing) {
    Drawing everything = emptyLike(drawing);
    drawSymbols(everything, marks);
    // A station steps aside for others only in years that have them.
    for (const auto& site : marks.stations) {
        const auto at = onPage(drawing, site.position);
        if (at) everything.room.symbols.push_back({around(*at, stationRadius * drawing.unit * 0.8), site.country});
    }
    return std::move(everything.room);
}

// Room that names leave to lines: of all years together, so that no year moves a name; not of what is only pointed at.
std::vector<PageBox> roomOfArcs(const Drawing& drawing, const Marks& marks) {
    if (drawing.view.arcs == ArcStyle::SymbolsOnly) return {};
    Drawing always = emptyLike(drawing);
    // So many lines would leave no room to names: there they are interrupted instead.
    if (partnersWithLines(always, marks).size() > fewPartners) return {};
    drawArcs(always, marks);
    return boxesAlongArcs(always.scene, always.scene.marks.size(), drawing.unit);
}

// The one that is kept, or else a new one that is kept from now on.
const StandingRoom& standingRoom(std::shared_ptr<const StandingRoom>& kept, const Drawing& drawing, const StandingMarks& marks) {
    if (!kept) kept = std::make_shared<const StandingRoom>(StandingRoom{roomOf(marks.everReported, drawing), roomOfArcs(drawing, marks.ofAllYears)});
    return *kept;
}

std::vector<PageBox> boxesOf(const MapNames& names) {
    std::vector<PageBox> boxes;
    for (const auto* labels : {&names.land, &names.cities}) {
        for (const auto& label : *labels) boxes.push_back(label.box);
    }
    return boxes;
}

// Below the symbols those that belong to the map, above all others those of cities and of the ends of lines. Where one stands on a line
// after all, the line is interrupted.
void drawNames(Drawing& drawing, const AnswerMarks& marks, const StandingRoom& room, const PageBox& frame, double type,
               const std::vector<PageBox>& covered, std::size_t belowSymbols, const std::optional<EuropeInset>& europe) {
    const NameSetting setting{drawing.atlas,     drawing.view, drawing.palette, drawing.fonts, drawing.scene.base.mesh.get(),
                              drawing.placement, drawing.unit, frame,           type};
    const Marks& everything = marks.standing->everReported;
    auto& taken = drawing.room.boxes;
    taken.insert(taken.end(), covered.begin(), covered.end());
    taken.insert(taken.end(), room.arcs.begin(), room.arcs.end());
    auto countries = namedCountries(drawing, marks.shown, everything, covered);
    for (auto& country : countries) {
        country.isEnlarged =
            europe && std::any_of(country.marks.begin(), country.marks.end(), [&](PagePoint at) { return isEnlargedBy(*europe, at); });
    }
    MapNames names = mapNames(setting, countries, room.symbols, drawing.room);
    for (auto& label : lineEndNames(setting, drawing, marks.shown, names, drawing.room.all())) names.cities.push_back(std::move(label));
    interruptArcs(drawing.scene, belowSymbols, boxesOf(names));
    std::vector<Item> land;
    for (const auto& label : names.land) {
        for (auto& item : itemsOf(label, drawing.unit)) land.push_back(std::move(item));
    }
    auto& onMap = drawing.scene.marks;
    onMap.insert(onMap.begin() + static_cast<std::ptrdiff_t>(belowSymbols), std::make_move_iterator(land.begin()),
                 std::make_move_iterator(land.end()));
    for (const auto& label : names.cities) {
        for (auto& item : itemsOf(label, drawing.unit)) onMap.push_back(std::move(item));
    }
}

// Europe enlarged, on none of the symbols and lines of any year.
std::optional<EuropeInset> europeIn(const Drawing& drawing, const AnswerMarks& marks, std::shared_ptr<const StandingRoom>& kept, double type,
                                    const std::vector<PageBox>& covered) {
    if (!isEuropeDense(drawing, marks.shown)) return std::nullopt;
    const StandingRoom& room = standingRoom(kept, drawing, *marks.standing);
    auto taken = room.symbols.all();
    for (const auto& boxes : {drawing.room.all(), room.arcs, covered}) taken.insert(taken.end(), boxes.begin(), boxes.end());
    return europeInsetFor(drawing, {marks.shown, marks.beforeReport, marks.standing->everReported}, taken, type);
}

// Points of type for 1. Where there is a least size the smallest name has it, whatever size the person wishes.
double typeFor(const Drawing& drawing, double unit, bool page) {
    const double least = drawing.leastType / (smallestNamePoints * drawing.view.labelScale);
    if (page) return std::max(unit, least);
    return drawing.leastType > 0.0 ? std::max(least, drawing.leastType / smallestNamePoints) : std::max(1.0, unit);
}

}  // namespace

Scene sceneFor(const geodata::Atlas& atlas, const geodata::Answer& answer, const View& view, const PageLayout& layout, const Fonts& fonts,
               std::shared_ptr<const MapMesh> mesh) {
    std::shared_ptr<const StandingRoom> room;
    return sceneFor(atlas, answer, answerMarks(atlas, answer), view, layout, fonts, std::move(mesh), room);
}

void describeScene(Scene& scene, const geodata::Atlas& atlas, const geodata::Answer& answer, const View& view) {
    scene.description = describe(atlas, answer, view);
    scene.keywords = keywordsFor(atlas, answer.selection, view);
}

Scene sceneFor(const geodata::Atlas& atlas, const geodata::Answer& answer, const AnswerMarks& answered, const View& view, const PageLayout& layout,
               const Fonts& fonts, std::shared_ptr<const MapMesh> mesh, std::shared_ptr<const StandingRoom>& room) {
    const Palette& palette = paletteOf(view.theme);
    const Marks& marks = answered.shown;
    const bool page = layout.medium == Medium::Page;
    PageLayout fitted = layout;
    Furniture furniture;
    if (page) {
        furniture = pageFurniture(atlas, answer, answered, view, layout.size, fonts, mesh.get());
        fitted.insets = furniture.insets;
    }
    const PageBox whole{0.0, 0.0, layout.size.width, layout.size.height};
    const PageBox frame = page ? PageBox{0.0, fitted.insets.top, layout.size.width, layout.size.height - fitted.insets.bottom} : whole;

    // Type and the map's own lines go with the page; marks of a high page are larger, so that one can see a single record.
    const double unit = page ? pageUnit(layout.size, view.theme) : layout.unit;
    Drawing drawing{atlas, view, palette, fonts, placementFor(view, fitted), page ? markUnitFor(layout.size, unit) : unit};
    drawing.leastType = page ? leastPageType : layout.leastType;
    if (!page) drawing.lit = layout.lit;
    drawing.scene.size = layout.size;
    drawing.scene.background = palette.page;
    drawing.scene.base = baseMapFor(view.theme, landTints(atlas, marks, view), std::move(mesh), drawing.placement, frame, unit);
    const PageBox free{fitted.insets.left, fitted.insets.top, layout.size.width - fitted.insets.right, layout.size.height - fitted.insets.bottom};
    drawing.free = page ? frame : free;
    auto corner = cornerItems(drawing, seenOf(free, layout.covered), layout.covered, unit);
    auto covered = corner.boxes;
    covered.insert(covered.end(), layout.covered.begin(), layout.covered.end());
    layOutLists(drawing, marks, covered);
    drawArcs(drawing, marks);
    const std::size_t belowSymbols = drawing.scene.marks.size();
    drawSymbols(drawing, marks);
    drawBeforeReport(drawing, answered.beforeReport);
    drawLists(drawing);
    drawLitEnds(drawing, marks);
    drawNewRings(drawing, layout.step);
    const double type = typeFor(drawing, unit, page);
    const auto europe = page ? europeIn(drawing, answered, room, type, covered) : std::nullopt;
    if (europe) covered.push_back(europe->box);
    if (view.labels) {
        const StandingRoom& standing = standingRoom(room, drawing, *answered.standing);
        drawNames(drawing, answered, standing, page ? frame : free, type, covered, belowSymbols, europe);
    }
    auto& onMap = drawing.scene.marks;
    // What was lies under all names and marks that are.
    auto ghosts = ghostsOf(drawing, answer.selection, layout.step);
    onMap.insert(onMap.begin() + static_cast<std::ptrdiff_t>(belowSymbols), std::make_move_iterator(ghosts.begin()),
                 std::make_move_iterator(ghosts.end()));
    if (europe) onMap.insert(onMap.begin() + static_cast<std::ptrdiff_t>(belowSymbols), edgeOfEnlarged(*europe, drawing));
    // Over all marks, also in the window.
    drawing.scene.furniture = std::move(furniture.items);
    for (auto& item : corner.items) drawing.scene.furniture.push_back(std::move(item));
    if (europe) drawing.scene.furniture.insert(drawing.scene.furniture.end(), europe->items.begin(), europe->items.end());
    drawing.scene.title = titleFor(answer, atlas, view);
    drawing.scene.dataVersion = atlas.records.version;
    drawing.scene.headings = std::move(furniture.headings);
    return std::move(drawing.scene);
}

}  // namespace app
