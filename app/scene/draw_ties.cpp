#include "app/scene/arc_courses.h"
#include "app/scene/arcs.h"
#include "app/scene/drawing.h"
#include "app/scene/land.h"
#include "app/scene/single_ties.h"

#include <algorithm>

namespace app {
namespace {

using geodata::Layer;

// One partner's part of the picture, found once for its arcs and its symbols.
struct PartnerDrawing {
    const Partner* partner;
    PagePoint at;
    bool selected = false;
    bool singly = false;
    SingleTies single;
};

HalfLook halfOf(const Drawing& drawing, const std::vector<std::uint32_t>& records) { return {records.size(), evidenceOf(drawing.atlas, records)}; }

// A choropleth shows the sums of training as tints instead.
bool drawsSummed(const Drawing& drawing, Layer layer) { return layer == Layer::Cooperation || !isChoropleth(drawing.view); }

// How an arc leaves the course that another to the same partner has, too.
struct Parting {
    double bend = 0.0;   // Of a schematic curve.
    double aside = 0.0;  // Of a great circle.
};

void addArc(Drawing& drawing, geodata::LonLat end, Parting parting, Layer layer, std::size_t records, bool dimmed) {
    Lines lines;
    lines.paths = arcPath(drawing.view, drawing.placement, beijing, end, parting.bend, parting.aside);
    if (lines.paths.empty()) return;
    lines.stroke = arcStroke(layer, records, drawing.unit, drawing.palette);
    if (dimmed) lines.stroke.colour.alpha = 50;
    drawing.scene.marks.emplace_back(std::move(lines));
}

void drawSummedArcs(Drawing& drawing, const std::vector<PartnerDrawing>& partners, const ArcCourses& courses, bool anySelected) {
    for (const auto layer : {Layer::Cooperation, Layer::Training}) {
        if (!drawsSummed(drawing, layer)) continue;
        const Lane lane = layer == Layer::Cooperation ? Lane::Cooperation : Lane::Training;
        // The thin ones last, so that none is hidden.
        for (const auto& each : partners) {
            const auto& records = layer == Layer::Cooperation ? each.partner->cooperation : each.partner->training;
            if (each.singly || records.empty()) continue;
            const bool both = drawsSummed(drawing, Layer::Training) && !each.partner->cooperation.empty() && !each.partner->training.empty();
            const double aside = both ? asideOf(lane, arcWidth(records.size(), drawing.unit), drawing.unit) : 0.0;
            addArc(drawing, each.partner->position, {courses.bendOf(each.partner->country, lane), aside}, layer, records.size(), anySelected);
        }
    }
}

void drawSingleArcs(Drawing& drawing, const std::vector<PartnerDrawing>& partners, const ArcCourses& courses, bool anySelected) {
    for (const auto& each : partners) {
        for (std::size_t position = 0; position < each.single.ties.size(); ++position) {
            const auto& tie = each.single.ties[position];
            const double bend = courses.bendOfSingle(each.partner->country, position, each.single.ties.size());
            addArc(drawing, tie.end, {bend, 0.0}, drawing.atlas.records.records[tie.record].layer, 1, anySelected && !each.selected);
        }
    }
}

void drawSummedPartner(Drawing& drawing, const PartnerDrawing& each) {
    const Partner& partner = *each.partner;
    const HalfLook training = drawsSummed(drawing, Layer::Training) ? halfOf(drawing, partner.training) : HalfLook{};
    const HalfLook cooperation = halfOf(drawing, partner.cooperation);
    const double radius = partnerRadius(std::max(cooperation.count, training.count), drawing.unit);
    if (radius <= 0.0) return;
    auto records = partner.cooperation;
    records.insert(records.end(), partner.training.begin(), partner.training.end());
    const FaintUnlessLit faint(drawing, records);
    for (auto& item : partnerSymbol(each.at, cooperation, training, drawing.unit, drawing.palette)) drawing.scene.marks.push_back(std::move(item));
    drawing.scene.targets.push_back({each.at, std::max(radius, 5.0 * drawing.unit), partner.country, std::move(records)});
    drawing.room.boxes.push_back(around(each.at, radius));
    drawing.symbols.push_back({each.at, radius});
}

void drawSinglePartner(Drawing& drawing, const PartnerDrawing& each) {
    const double unit = drawing.unit;
    const double radius = singleTieRadius * unit;
    if (each.single.capitalRadius > 0.0) {
        if (each.partner->country == drawing.view.selected) drawSelection(drawing, each.at, each.single.capitalRadius);
        auto edge = softEdge(each.at, each.single.capitalRadius - 4.0 * unit, drawing.palette.inkQuiet, unit);
        for (auto& item : edge) drawing.scene.marks.push_back(std::move(item));
        drawing.scene.marks.emplace_back(
            Symbol{SymbolShape::Circle, each.at, 2.2 * unit, drawing.palette.ink, {drawing.palette.halo, 0.8 * unit, {}}});
        drawing.room.boxes.push_back(around(each.at, each.single.capitalRadius));
        drawing.symbols.push_back({each.at, each.single.capitalRadius});
        std::vector<std::uint32_t> all;
        for (const auto& tie : each.single.ties) {
            if (tie.atCapital) all.push_back(tie.record);
        }
        drawing.scene.targets.push_back({each.at, each.single.capitalRadius, each.partner->country, std::move(all)});
    }
    for (const auto& tie : each.single.ties) {
        const auto& record = drawing.atlas.records.records[tie.record];
        const FaintUnlessLit faint(drawing, std::span(&tie.record, 1));
        if (record.id == drawing.view.selected) drawSelection(drawing, tie.at, radius);
        for (auto& item : singleTieSymbol(tie.at, record, unit, drawing.palette)) drawing.scene.marks.push_back(std::move(item));
        drawing.scene.targets.push_back({tie.at, radius, "", {tie.record}});
        drawing.room.boxes.push_back(around(tie.at, radius));
        if (!tie.atCapital) drawing.symbols.push_back({tie.at, radius});
    }
}

// A mark for several, or one for each from near.
void drawGathering(Drawing& drawing, PagePoint at, const std::vector<std::uint32_t>& records) {
    std::vector<std::uint32_t> cooperation;
    std::vector<std::uint32_t> training;
    for (const auto index : records) (drawing.atlas.records.records[index].layer == Layer::Training ? training : cooperation).push_back(index);
    const FaintUnlessLit faint(drawing, records);
    const double half = gatheringHalfSide(std::max(cooperation.size(), training.size()), drawing.unit);
    if (holdsSelected(drawing, records)) drawSelection(drawing, at, half);
    auto symbol = gatheringSymbol(at, halfOf(drawing, cooperation), halfOf(drawing, training), drawing.unit, drawing.palette);
    for (auto& item : symbol) drawing.scene.marks.push_back(std::move(item));
    drawing.scene.targets.push_back({at, std::max(half, 5.0 * drawing.unit), "", records});
    drawing.room.boxes.push_back(around(at, half));
    drawing.symbols.push_back({at, half});
}

// The cities of organisations are named where there is room for them.
void nameGathering(Drawing& drawing, const Gathering& gathering, PagePoint at, double radius) {
    if (gathering.city.empty() || drawing.placement.pointsPerRadius < nearForNames * drawing.unit) return;
    const auto& place = drawing.atlas.records.records[gathering.records.front()].place;
    drawing.room.cities.push_back({gathering.city, place ? place->country : "", at, radius, 80.0});
}

void drawGatherings(Drawing& drawing, const Marks& marks) {
    const bool near = isNear(drawing.placement, drawing.unit);
    for (const auto& gathering : marks.gatherings) {
        auto at = onPage(drawing, gathering.position);
        if (!at) continue;
        // Meetings in Beijing stand beside the hub, not on it.
        const double half = gatheringHalfSide(near ? 6 : gathering.records.size(), drawing.unit);
        if (geodata::arcDegreesBetween(gathering.position, beijing) < 1.0) at->y += half + 8.0 * drawing.unit;
        nameGathering(drawing, gathering, *at, half);
        if (!near) {
            drawGathering(drawing, *at, gathering.records);
            continue;
        }
        const auto points = spreadAround(*at, gathering.records.size(), 3.0 * gatheringHalfSide(1, drawing.unit));
        for (std::size_t index = 0; index < points.size(); ++index) drawGathering(drawing, points[index], {gathering.records[index]});
    }
}

std::vector<PartnerDrawing> partnersIn(const Drawing& drawing, const Marks& marks) {
    std::vector<PartnerDrawing> partners;
    for (const auto& partner : marks.partners) {
        const auto at = onPage(drawing, partner.position);
        if (!at) continue;
        PartnerDrawing each{&partner, *at, false, false, {}};
        each.selected =
            partner.country == drawing.view.selected || holdsSelected(drawing, partner.cooperation) || holdsSelected(drawing, partner.training);
        each.singly = isShownSingly(drawing.atlas, partner, drawing.view, drawing.placement, drawing.scene.base.frame, drawing.unit);
        if (each.singly) each.single = singleTies(drawing.atlas, partner, drawing.view, drawing.placement, drawing.unit);
        partners.push_back(std::move(each));
    }
    return partners;
}

}  // namespace

void drawArcs(Drawing& drawing, const Marks& marks) {
    if (drawing.view.arcs == ArcStyle::SymbolsOnly) return;
    const auto partners = partnersIn(drawing, marks);
    const bool anySelected = std::any_of(partners.begin(), partners.end(), [](const PartnerDrawing& each) { return each.selected; });
    const ArcCourses courses = arcCoursesFor(drawing.atlas, drawing.view.projection, beijing);
    drawSummedArcs(drawing, partners, courses, anySelected);
    drawSingleArcs(drawing, partners, courses, anySelected);
}

void drawTieSymbols(Drawing& drawing, const Marks& marks) {
    drawing.symbolsBegin = drawing.scene.marks.size();
    for (const auto& each : partnersIn(drawing, marks)) each.singly ? drawSinglePartner(drawing, each) : drawSummedPartner(drawing, each);
    drawGatherings(drawing, marks);
}

}  // namespace app
