#include "app/map/marks/draw_arcs.h"

#include "app/map/marks/arc_courses.h"
#include "app/map/marks/arcs.h"
#include "app/map/names/name_places.h"
#include "app/map/partner_drawing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace app {
namespace {

using geodata::Layer;

bool holds(const std::vector<std::uint32_t>& ascending, std::uint32_t record) {
    return std::binary_search(ascending.begin(), ascending.end(), record);
}

bool isLit(const Drawing& drawing, const Partner& partner) {
    const auto lit = [&](std::uint32_t record) { return holds(drawing.lit.records, record); };
    return std::any_of(partner.cooperation.begin(), partner.cooperation.end(), lit) ||
           std::any_of(partner.training.begin(), partner.training.end(), lit);
}

bool isSelected(const Drawing& drawing, const Partner& partner) {
    return partner.country == drawing.view.selected || holdsSelected(drawing, partner.cooperation) || holdsSelected(drawing, partner.training);
}

template <typename Holds>
std::vector<std::size_t> partnersThat(const Marks& marks, Holds isWanted) {
    std::vector<std::size_t> found;
    for (std::size_t index = 0; index < marks.partners.size(); ++index) {
        if (isWanted(marks.partners[index])) found.push_back(index);
    }
    return found;
}

// Those pointed at; a group of more than a few, as a line of the legend lights, has no lines of its own.
std::vector<std::size_t> litPartners(const Drawing& drawing, const Marks& marks) {
    if (drawing.lit.records.empty()) return {};
    auto lit = partnersThat(marks, [&](const Partner& partner) { return isLit(drawing, partner); });
    if (lit.size() > fewPartners) lit.clear();
    return lit;
}

// What the arcs of one picture have in common.
struct ArcSetting {
    ArcCourses courses;
    std::set<const Partner*> drawn;
    std::set<const Partner*> meant;  // Empty: all alike.
    [[nodiscard]] bool fades(const Partner& partner) const { return !meant.empty() && !meant.contains(&partner); }
};

// How an arc leaves the course that another to the same partner has, too.
struct Parting {
    double bend = 0.0;   // Of a schematic curve.
    double aside = 0.0;  // Of a great circle.
};

void addArc(Drawing& drawing, geodata::LonLat end, Parting parting, Layer layer, std::size_t records, bool faded) {
    Lines lines;
    lines.paths = arcPath(drawing.view, drawing.placement, beijing, end, parting.bend, parting.aside);
    if (lines.paths.empty()) return;
    lines.stroke = arcStroke(layer, records, drawing.unit, drawing.palette);
    if (faded) lines.stroke.colour = withAlpha(lines.stroke.colour, fadedLine * lines.stroke.colour.alpha / 255.0);
    drawing.scene.marks.emplace_back(std::move(lines));
}

void drawSummedArcs(Drawing& drawing, const std::vector<PartnerDrawing>& partners, const ArcSetting& setting) {
    for (const auto layer : {Layer::Cooperation, Layer::Training}) {
        if (!drawsSummed(drawing, layer)) continue;
        const Lane lane = layer == Layer::Cooperation ? Lane::Cooperation : Lane::Training;
        // The thin ones last, so that none is hidden.
        for (const auto& each : partners) {
            const auto& records = layer == Layer::Cooperation ? each.partner->cooperation : each.partner->training;
            if (each.singly || records.empty() || !setting.drawn.contains(each.partner)) continue;
            const bool both = drawsSummed(drawing, Layer::Training) && !each.partner->cooperation.empty() && !each.partner->training.empty();
            const double aside = both ? asideOf(lane, arcWidth(records.size(), drawing.unit), drawing.unit) : 0.0;
            addArc(drawing, each.partner->position, {setting.courses.bendOf(each.partner->country, lane), aside}, layer, records.size(),
                   setting.fades(*each.partner));
        }
    }
}

void drawSingleArcs(Drawing& drawing, const std::vector<PartnerDrawing>& partners, const ArcSetting& setting) {
    for (const auto& each : partners) {
        if (!setting.drawn.contains(each.partner)) continue;
        for (std::size_t position = 0; position < each.single.ties.size(); ++position) {
            const auto& tie = each.single.ties[position];
            const double bend = setting.courses.bendOfSingle(each.partner->country, position, each.single.ties.size());
            addArc(drawing, tie.end, {bend, 0.0}, drawing.atlas.records.records[tie.record].layer, 1, setting.fades(*each.partner));
        }
    }
}

double radiusOf(const Drawing& drawing, const PartnerDrawing& each) {
    const std::size_t training = drawsSummed(drawing, Layer::Training) ? each.partner->training.size() : 0;
    const double summed = partnerRadius(std::max(each.partner->cooperation.size(), training), drawing.unit);
    return each.singly ? partnerRadius(1, drawing.unit) : summed;
}

// A part of a line, from one share of it to another.
struct Part {
    double from = 0.0;
    double to = 1.0;
};

// Which part of a line lies in a box (Liang & Barsky 1984); from > to: none.
Part partInside(PagePoint a, PagePoint b, const PageBox& box) {
    Part part;
    const auto cut = [&](double from, double step, double low, double high) {
        if (std::abs(step) < 1e-12) {
            if (from < low || from > high) part = {1.0, 0.0};
            return;
        }
        const double first = (low - from) / step;
        const double second = (high - from) / step;
        part = {std::max(part.from, std::min(first, second)), std::min(part.to, std::max(first, second))};
    };
    cut(a.x, b.x - a.x, box.left, box.right);
    cut(a.y, b.y - a.y, box.top, box.bottom);
    return part;
}

// The parts of a line that lie in none of the boxes, in order.
std::vector<Part> partsOutside(PagePoint a, PagePoint b, const std::vector<PageBox>& boxes) {
    std::vector<Part> outside{Part{}};
    for (const auto& box : boxes) {
        const Part inside = partInside(a, b, box);
        if (inside.from >= inside.to) continue;
        std::vector<Part> left;
        for (const auto& part : outside) {
            if (part.from < std::min(part.to, inside.from)) left.push_back({part.from, std::min(part.to, inside.from)});
            if (std::max(part.from, inside.to) < part.to) left.push_back({std::max(part.from, inside.to), part.to});
        }
        outside = std::move(left);
    }
    return outside;
}

PagePaths pathsOutside(const PagePaths& paths, const std::vector<PageBox>& boxes) {
    PagePaths outside;
    for (std::size_t path = 0; path < paths.size(); ++path) {
        const auto points = paths[path];
        bool goesOn = false;
        for (std::size_t index = 1; index < points.size(); ++index) {
            const PagePoint a = points[index - 1];
            const PagePoint b = points[index];
            const auto at = [&](double share) { return PagePoint{std::lerp(a.x, b.x, share), std::lerp(a.y, b.y, share)}; };
            const auto parts = partsOutside(a, b, boxes);
            for (const auto& part : parts) {
                if (!goesOn || part.from > 0.0) outside.add(std::array{at(part.from)});
                outside.points.push_back(at(part.to));
                goesOn = part.to >= 1.0;
            }
            if (parts.empty() || parts.back().to < 1.0) goesOn = false;
        }
    }
    return outside;
}

// Boxes that a line comes near to at all: most arcs meet few names.
std::vector<PageBox> boxesNear(const PagePaths& paths, const std::vector<PageBox>& boxes) {
    PageBox reach{1e12, 1e12, -1e12, -1e12};
    for (const auto& point : paths.points)
        reach = {std::min(reach.left, point.x), std::min(reach.top, point.y), std::max(reach.right, point.x), std::max(reach.bottom, point.y)};
    std::vector<PageBox> near;
    for (const auto& box : boxes) {
        if (box.left <= reach.right && reach.left <= box.right && box.top <= reach.bottom && reach.top <= box.bottom) near.push_back(box);
    }
    return near;
}

}  // namespace

bool drawsAllLines(const View& view, const Marks& marks) {
    return view.arcs != ArcStyle::SymbolsOnly && (view.lines == TieLines::All || marks.partners.size() <= fewPartners);
}

std::vector<std::size_t> partnersMeant(const Drawing& drawing, const Marks& marks) {
    auto meant = litPartners(drawing, marks);
    return meant.empty() ? partnersThat(marks, [&](const Partner& partner) { return isSelected(drawing, partner); }) : meant;
}

std::vector<std::size_t> partnersWithLines(const Drawing& drawing, const Marks& marks) {
    if (drawing.view.arcs == ArcStyle::SymbolsOnly) return {};
    if (drawsAllLines(drawing.view, marks)) return partnersThat(marks, [](const Partner&) { return true; });
    auto wanted = litPartners(drawing, marks);
    for (const auto index : partnersThat(marks, [&](const Partner& partner) { return isSelected(drawing, partner); })) wanted.push_back(index);
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    return wanted;
}

void drawArcs(Drawing& drawing, const Marks& marks) {
    const auto wanted = partnersWithLines(drawing, marks);
    if (wanted.empty()) return;
    ArcSetting setting{arcCoursesFor(drawing.atlas, drawing.view.projection, beijing), {}, {}};
    for (const auto index : wanted) setting.drawn.insert(&marks.partners[index]);
    for (const auto index : partnersMeant(drawing, marks)) setting.meant.insert(&marks.partners[index]);
    const auto partners = partnersIn(drawing, marks);
    drawSummedArcs(drawing, partners, setting);
    drawSingleArcs(drawing, partners, setting);
}

void drawLitEnds(Drawing& drawing, const Marks& marks) {
    const auto lit = litPartners(drawing, marks);
    if (lit.empty() || drawing.view.arcs == ArcStyle::SymbolsOnly) return;
    for (const auto& each : partnersIn(drawing, marks)) {
        const bool isOne = std::any_of(lit.begin(), lit.end(), [&](std::size_t index) { return &marks.partners[index] == each.partner; });
        if (isOne) drawSelection(drawing, each.at, radiusOf(drawing, each));
    }
    if (const auto hub = onPage(drawing, beijing)) drawSelection(drawing, *hub, 5.0 * drawing.unit);
}

std::vector<PageBox> boxesAlongArcs(const Scene& scene, std::size_t end, double unit) {
    constexpr double longest = 8.0;
    std::vector<PageBox> boxes;
    for (std::size_t mark = 0; mark < end; ++mark) {
        const auto* lines = std::get_if<Lines>(&scene.marks[mark]);
        if (lines == nullptr) continue;
        const double half = lines->stroke.width / 2.0 + unit;
        for (std::size_t path = 0; path < lines->paths.size(); ++path) {
            const auto points = lines->paths[path];
            for (std::size_t index = 1; index < points.size(); ++index) {
                const PagePoint a = points[index - 1];
                const PagePoint b = points[index];
                const int count = std::max(1, static_cast<int>(std::ceil(std::hypot(b.x - a.x, b.y - a.y) / (longest * unit))));
                for (int step = 0; step < count; ++step) {
                    const double from = static_cast<double>(step) / count;
                    const double to = static_cast<double>(step + 1) / count;
                    const auto [left, right] = std::minmax({std::lerp(a.x, b.x, from), std::lerp(a.x, b.x, to)});
                    const auto [top, bottom] = std::minmax({std::lerp(a.y, b.y, from), std::lerp(a.y, b.y, to)});
                    boxes.push_back({left - half, top - half, right + half, bottom + half});
                }
            }
        }
    }
    return boxes;
}

void interruptArcs(Scene& scene, std::size_t end, const std::vector<PageBox>& names) {
    for (std::size_t mark = 0; mark < end; ++mark) {
        auto* lines = std::get_if<Lines>(&scene.marks[mark]);
        if (lines == nullptr) continue;
        const auto near = boxesNear(lines->paths, names);
        if (!near.empty()) lines->paths = pathsOutside(lines->paths, near);
    }
}

std::vector<PlacedLabel> lineEndNames(const NameSetting& setting, const Drawing& drawing, const Marks& marks, const MapNames& placed,
                                      const std::vector<PageBox>& taken) {
    // With all lines of a full map no single one is meant.
    const bool few = marks.partners.size() <= fewPartners;
    const auto wanted = few                                          ? partnersWithLines(drawing, marks)
                        : drawing.view.arcs == ArcStyle::SymbolsOnly ? std::vector<std::size_t>{}
                                                                     : partnersMeant(drawing, marks);
    std::set<std::string> named;
    for (const auto* labels : {&placed.land, &placed.cities}) {
        for (const auto& label : *labels) named.insert(label.key);
    }
    std::vector<NamedSymbol> symbols;
    for (const auto& each : partnersIn(drawing, marks)) {
        const bool isWanted = std::any_of(wanted.begin(), wanted.end(), [&](std::size_t index) { return &marks.partners[index] == each.partner; });
        if (!isWanted || named.contains("area:" + each.partner->country)) continue;
        const auto* country = drawing.atlas.countries.byAlpha3(each.partner->country);
        if (country == nullptr) continue;
        NamedSymbol symbol{geodata::countryName(drawing.atlas, each.partner->country, drawing.view.language), each.partner->country, each.at,
                           radiusOf(drawing, each), importantCity};
        // The symbol of its stations may bear the name already.
        if (!named.contains(nameKeyOf(symbol))) symbols.push_back(std::move(symbol));
    }
    if (symbols.empty() || setting.mesh == nullptr) return {};
    TakenRoom names(setting.frame);
    for (const auto* labels : {&placed.land, &placed.cities}) {
        for (const auto& label : *labels) names.take(label.box);
    }
    TakenRoom room = names;
    for (const auto& box : taken) room.take(box);
    // Beside its symbol, else with a leader, from however far one looks.
    NameSetting near = setting;
    near.placement.pointsPerRadius = std::max(near.placement.pointsPerRadius, nearForNames * near.type);
    const LandRaster raster = landRasterFor(setting);
    auto labels = placedLabels(cityNameWishes(near, raster, symbols), room, setting.frame);
    if (drawing.lit.records.empty()) return labels;
    // What is pointed at is named, come what may: over the other symbols, which are faint now.
    std::erase_if(symbols, [&](const NamedSymbol& symbol) {
        return std::any_of(labels.begin(), labels.end(), [&](const PlacedLabel& label) { return label.key == nameKeyOf(symbol); });
    });
    for (const auto& label : labels) names.take(label.box);
    auto wishes = cityNameWishes(near, raster, symbols);
    for (auto& wish : wishes) {
        // As far off as it must be.
        for (const auto& middle : placesOnOpenSea(raster, wish.forms.front(), wish.anchor, 600.0 * setting.typeUnit()))
            wish.places.push_back({0, middle, true});
        // And over a name, if there is no other way: it is faint beside what is pointed at.
        for (const auto& middle : placesAround(wish.anchor, wish.clearance + 2.5 * setting.unit, wish.forms.front()))
            wish.places.push_back({0, middle, false});
    }
    for (auto& label : placedLabels(wishes, names, setting.frame)) labels.push_back(std::move(label));
    return labels;
}

}  // namespace app
