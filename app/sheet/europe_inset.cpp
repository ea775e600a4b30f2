#include "app/sheet/europe_inset.h"

#include "app/map/base_map_items.h"
#include "app/map/inset_room.h"
#include "app/map/names/named_countries.h"
#include "app/map/recentred_mesh.h"
#include "app/sheet/legend.h"
#include "app/state/camera.h"
#include "geodata/projection/box_clip.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

// From Lisbon to Kyiv and from Athens to Stockholm: where the reported stations of Europe stand closest. Measured along the parallel and
// the meridian in the middle; the box holds a little more where marks at its sides need the room.
constexpr double west = -11.0;
constexpr double east = 32.0;
constexpr double south = 35.0;
constexpr double north = 61.0;
constexpr double middleLongitude = (west + east) / 2.0;
constexpr double middleLatitude = 46.0;

// The box may grow to each side by this share of its size, no more: it would not be of Europe any more.
constexpr double mostGrowth = 0.2;
// Free around the box; points times the unit of marks.
constexpr double marginAround = 14.0;
constexpr double grain = 5.0;  // Of the search for a place.
// A smaller box would be full of names: its width in ems of the smallest.
constexpr double leastEms = 20.0;

View recentred(View view) {
    view.projection.center = {middleLongitude, 0.0};
    view.focus.reset();
    return view;
}

bool isWholeUprightWorld(const Drawing& drawing) {
    const auto& projection = drawing.view.projection;
    if (turnsWhenDragged(projection.kind) || projection.share > 0.0 || projection.center.lat != 0.0) return false;
    const auto world = geodata::boundsOf(projection);
    const auto seen = boxOf(drawing.placement, drawing.scene.base.frame);
    constexpr double slack = 0.01;
    return world.low.x > seen.low.x - slack && world.low.y > seen.low.y - slack && world.high.x < seen.high.x + slack &&
           world.high.y < seen.high.y + slack;
}

geodata::MapBox europeIn(const geodata::Projection& projection) {
    const auto at = [&](double lon, double lat) { return geodata::mapFromGlobe(projection, {lon, lat}).value_or(geodata::MapPoint{}); };
    return {{at(west, middleLatitude).x, at(middleLongitude, south).y}, {at(east, middleLatitude).x, at(middleLongitude, north).y}};
}

geodata::MapBox grown(const geodata::MapBox& box, double share) {
    const double x = box.width() * share;
    const double y = box.height() * share;
    return {{box.low.x - x, box.low.y - y}, {box.high.x + x, box.high.y + y}};
}

PageBox onPage(const MapPlacement& placement, const geodata::MapBox& box) {
    const auto upperLeft = placement.pageFromMap({box.low.x, box.high.y});
    const auto lowerRight = placement.pageFromMap({box.high.x, box.low.y});
    return {upperLeft.x, upperLeft.y, lowerRight.x, lowerRight.y};
}

PageBox united(const PageBox& a, const PageBox& b) {
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

PagePoint middleOf(const PageBox& box) { return {(box.left + box.right) / 2.0, (box.top + box.bottom) / 2.0}; }

PageBox grown(const PageBox& box, double by) { return {box.left - by, box.top - by, box.right + by, box.bottom + by}; }

PageBox shifted(const PageBox& box, PagePoint by) { return {box.left + by.x, box.top + by.y, box.right + by.x, box.bottom + by.y}; }

PageBox around(std::span<const PagePoint> points, double reach) {
    PageBox box{1e9, 1e9, -1e9, -1e9};
    for (const auto& [x, y] : points) box = united(box, {x, y, x, y});
    return grown(box, reach);
}

// All ink of it.
PageBox extentOf(const Item& item) {
    if (const auto* lines = std::get_if<Lines>(&item)) return around(lines->paths.points, lines->stroke.width / 2.0);
    if (const auto* symbol = std::get_if<Symbol>(&item)) return around(symbolOutline(*symbol), symbol->stroke.width / 2.0);
    if (const auto* box = std::get_if<Box>(&item)) return grown(box->box, box->stroke.width / 2.0);
    const auto& text = std::get<Text>(item);
    const double size = text.shaped.runs.empty() ? 0.0 : text.shaped.runs.front().size;
    return grown(PageBox{text.at.x, text.at.y - size, text.at.x + text.shaped.width, text.at.y + 0.3 * size}, text.haloWidth);
}

std::size_t countOf(const Marks& marks) { return marks.partners.size() + marks.gatherings.size() + marks.stations.size(); }

// One try at a size: the marks in a box that has room for all of them.
class Enlarged {
public:
    Enlarged(const Drawing& world, const View& view, std::shared_ptr<const MapMesh> mesh, double times)
        : world_(world),
          view_(view),
          mesh_(std::move(mesh)),
          placement_{{}, world.placement.pointsPerRadius * times},
          box_(onPage(placement_, europeIn(view_.projection))) {}

    [[nodiscard]] const PageBox& box() const { return box_; }
    [[nodiscard]] const MapPlacement& placement() const { return placement_; }

    // False where the box would be much larger than Europe.
    [[nodiscard]] bool fit(const MarksOfPicture& marks) {
        const PageBox largest = onPage(placement_, grown(europeIn(view_.projection), mostGrowth));
        std::size_t held = 0;
        while (true) {
            const std::size_t holds = countOf(within(marks.everything)) + countOf(within(marks.shown)) + countOf(within(marks.beforeReport));
            if (holds == held) return true;
            held = holds;
            for (const auto* some : {&marks.everything, &marks.shown, &marks.beforeReport}) {
                holdAll(*some);
                if (!isInside(box_, largest)) return false;
            }
        }
    }

    void moveTo(const PageBox& place) {
        const PagePoint by{place.left - box_.left, place.top - box_.top};
        placement_.origin = {placement_.origin.x + by.x, placement_.origin.y + by.y};
        box_ = shifted(box_, by);
    }

    [[nodiscard]] Marks within(const Marks& marks) const { return marksInFrame(marks, view_, {placement_, box_, world_.unit}); }

    // A map of Europe without anything on it.
    [[nodiscard]] Drawing empty() const {
        Drawing drawing{world_.atlas, view_, world_.palette, world_.fonts, placement_, world_.unit};
        drawing.scene.base = world_.scene.base;
        drawing.scene.base.mesh = mesh_;
        drawing.scene.base.placement = placement_;
        drawing.scene.base.frame = box_;
        drawing.free = box_;
        drawing.leastType = world_.leastType;
        return drawing;
    }

    [[nodiscard]] Drawing drawn(const Marks& marks) const {
        Drawing drawing = empty();
        const Marks inside = within(marks);
        drawTieSymbols(drawing, inside);
        drawStations(drawing, inside);
        return drawing;
    }

private:
    void holdAll(const Marks& marks) {
        const double gap = 2.0 * world_.unit;
        for (const auto& item : drawn(marks).scene.marks) box_ = united(box_, grown(extentOf(item), gap));
    }

    const Drawing& world_;
    const View& view_;
    std::shared_ptr<const MapMesh> mesh_;
    MapPlacement placement_;
    PageBox box_;
};

void addTo(std::vector<Item>& items, std::vector<Item> more) {
    items.insert(items.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// In the upper left, where the ocean is.
std::vector<Item> titleOf(Drawing& drawing, double type) {
    constexpr double points = 10.5;
    const PageBox& box = drawing.scene.base.frame;
    const ShapedText title = drawing.fonts.shape("Europe", {Weight::Bold, points * type, 0.0});
    const PagePoint at{box.left + 6.0 * type, box.top + (points + 4.0) * type};
    drawing.room.boxes.push_back({box.left, box.top, at.x + title.width + 3.0 * type, at.y + 4.0 * type});
    return {Text{title, at, drawing.palette.mapInk, drawing.palette.ocean, 1.6 * type}};
}

MapNames namesIn(const Drawing& drawing, const MarksOfPicture& marks, SymbolRoom always, double type) {
    const NameSetting setting{drawing.atlas,     drawing.view, drawing.palette, drawing.fonts, drawing.scene.base.mesh.get(),
                              drawing.placement, drawing.unit, drawing.free,    type};
    return mapNames(setting, namedCountries(drawing, marks.shown, marks.everything, {}), always, drawing.room);
}

std::vector<Item> itemsOf(const std::vector<PlacedLabel>& labels, double unit) {
    std::vector<Item> items;
    for (const auto& label : labels) addTo(items, itemsOf(label, unit));
    return items;
}

Stroke edgeStroke(const Drawing& drawing) { return {drawing.palette.inkQuiet, drawing.scene.base.edge.width, {}}; }

std::vector<PagePoint> edgeOnWorld(const Drawing& world, const View& view, const geodata::MapBox& box) {
    std::vector<PagePoint> edge;
    for (const auto& point : edgeIn(world.view.projection, view.projection, box)) edge.push_back(world.placement.pageFromMap(point));
    return edge;
}

void paint(EuropeInset& inset, const Enlarged& enlarged, const Drawing& world, const MarksOfPicture& marks, double type) {
    inset.box = enlarged.box();
    inset.placement = enlarged.placement();
    inset.enlarged = edgeOnWorld(world, inset.view, boxOf(inset.placement, inset.box));
    Drawing drawing = enlarged.drawn(marks.shown);
    drawBeforeReport(drawing, enlarged.within(marks.beforeReport));
    std::vector<Item> title = titleOf(drawing, type);
    MapNames names;
    if (world.view.labels) {
        const Marks shown = enlarged.within(marks.shown);
        const Marks beforeReport = enlarged.within(marks.beforeReport);
        const Marks everything = enlarged.within(marks.everything);
        names = namesIn(drawing, {shown, beforeReport, everything}, enlarged.drawn(marks.everything).room, type);
    }
    inset.items = itemsOf(drawing.scene.base);
    addTo(inset.items, itemsOf(names.land, drawing.unit));
    addTo(inset.items, std::move(drawing.scene.marks));
    addTo(inset.items, itemsOf(names.cities, drawing.unit));
    addTo(inset.items, std::move(title));
    inset.items.emplace_back(Box{inset.box, 0.0, {0, 0, 0, 0}, edgeStroke(world)});
    inset.targets = std::move(drawing.scene.targets);
}

}  // namespace

bool isEuropeDense(const Drawing& drawing, const Marks& shown) {
    if (!drawing.view.inset || !drawing.scene.base.mesh || !isWholeUprightWorld(drawing)) return false;
    Marks europe = shown;
    const auto outside = [](const auto& mark) {
        const auto [lon, lat] = mark.position;
        return lon < west || lon > east || lat < south || lat > north;
    };
    std::erase_if(europe.partners, outside);
    std::erase_if(europe.gatherings, outside);
    std::erase_if(europe.stations, outside);
    Drawing drawn = emptyLike(drawing);
    drawTieSymbols(drawn, europe);
    const std::size_t places = drawn.symbols.size() + europe.stations.size();
    drawStations(drawn, europe);
    std::size_t crowded = places - std::min(places, drawn.symbols.size());
    const DiscGrid grid(drawn.symbols);
    for (std::uint32_t index = 0; index < drawn.symbols.size(); ++index) {
        if (grid.isOverlapped(drawn.symbols[index], 0.86, index)) ++crowded;
    }
    return places >= denseMarks && crowded >= denseCrowded;
}

std::optional<EuropeInset> europeInsetFor(const Drawing& drawing, const MarksOfPicture& world, const std::vector<PageBox>& taken, double type) {
    if (!isEuropeDense(drawing, world.shown)) return std::nullopt;
    EuropeInset inset;
    inset.view = recentred(drawing.view);
    auto part = recentredPart(*drawing.scene.base.mesh, inset.view.projection, grown(europeIn(inset.view.projection), mostGrowth));
    if (!part) return std::nullopt;
    const auto mesh = std::make_shared<const MapMesh>(*std::move(part));
    // All that a box can ever hold, so that no try walks the marks of the world; with a little room for rounding.
    const auto within = [&, largest = grown(europeIn(inset.view.projection), mostGrowth + 0.01)](const Marks& some) {
        const MapPlacement placement{{}, drawing.placement.pointsPerRadius};
        return marksInFrame(some, inset.view, {placement, onPage(placement, largest), drawing.unit});
    };
    const Marks shown = within(world.shown);
    const Marks beforeReport = within(world.beforeReport);
    const Marks everything = within(world.everything);
    const MarksOfPicture marks{shown, beforeReport, everything};
    // Where Europe is on the world's map, with all that the box may grow by.
    const PageBox original = around(edgeOnWorld(drawing, inset.view, grown(europeIn(inset.view.projection), mostGrowth)), 0.0);
    const auto tryAt = [&](double times, const InsetRoom& room) {
        Enlarged enlarged(drawing, inset.view, mesh, times);
        // Most sizes find no room even before the box grows around its marks.
        if (!room.mayHold({enlarged.box().width(), enlarged.box().height()}) || !enlarged.fit(marks) ||
            enlarged.box().width() < leastEms * smallestNamePoints * type)
            return false;
        const auto place = room.placeFor({enlarged.box().width(), enlarged.box().height()}, middleOf(original));
        if (!place) return false;
        enlarged.moveTo(*place);
        paint(inset, enlarged, drawing, marks, type);
        return true;
    };
    const auto& base = drawing.scene.base;
    auto blocked = taken;
    blocked.push_back(original);
    const double margin = marginAround * drawing.unit;
    const double cell = grain * drawing.unit;
    blocked.push_back(onPage(drawing.placement, geodata::boundsOf(drawing.view.projection)));
    const InsetRoom besideMap(base, blocked, margin, cell);
    blocked.pop_back();
    const InsetRoom onMap(base, blocked, margin, cell);
    constexpr double step = 0.2;
    for (double times = largestBesideMap; times > smallestEnlargement - step / 2.0; times -= step) {
        if (tryAt(times, times > largestEnlargement + step / 2.0 ? besideMap : onMap)) return inset;
    }
    return std::nullopt;
}

bool isEnlargedBy(const EuropeInset& inset, PagePoint at) {
    const auto& edge = inset.enlarged;
    const auto [left, right] = std::minmax_element(edge.begin(), edge.end(), [](PagePoint a, PagePoint b) { return a.x < b.x; });
    const auto [top, bottom] = std::minmax_element(edge.begin(), edge.end(), [](PagePoint a, PagePoint b) { return a.y < b.y; });
    return !edge.empty() && PageBox{left->x, top->y, right->x, bottom->y}.contains(at);
}

Lines edgeOfEnlarged(const EuropeInset& inset, const Drawing& drawing) {
    Lines lines;
    lines.paths.add(inset.enlarged);
    lines.closed = true;
    lines.stroke = edgeStroke(drawing);
    return lines;
}

}  // namespace app
