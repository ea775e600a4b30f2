#include "app/map/land.h"
#include "app/map/partner_drawing.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

using geodata::Layer;

HalfLook halfOf(const Drawing& drawing, const std::vector<std::uint32_t>& records) { return {records.size(), evidenceOf(drawing.atlas, records)}; }

// How many records each half stands for, beside it.
void drawNumbers(Drawing& drawing, PagePoint at, HalfLook cooperation, HalfLook training) {
    const double size = std::max(9.5 * drawing.unit, drawing.leastType);
    for (const auto layer : {Layer::Cooperation, Layer::Training}) {
        const bool left = layer == Layer::Cooperation;
        const std::size_t count = left ? cooperation.count : training.count;
        if (count < 2) continue;
        const ShapedText number = drawing.fonts.shape(std::to_string(count), {Weight::Bold, size, 0.0});
        const double away = partnerRadius(count, drawing.unit) + 2.0 * drawing.unit;
        const PagePoint from{left ? at.x - away - number.width : at.x + away, at.y + size * 0.36};
        drawing.room.boxes.push_back({from.x, from.y - size, from.x + number.width, from.y + size * 0.2});
        drawing.scene.marks.emplace_back(
            Text{number, from, left ? drawing.palette.cooperation : drawing.palette.training, drawing.palette.halo, 1.6 * drawing.unit});
    }
}

// A sum beside what another drawing has put there.
PagePoint besideFixed(const Drawing& drawing, PagePoint at, double radius) {
    for (const auto& disc : drawing.fixed) {
        if (std::hypot(disc.middle.x - at.x, disc.middle.y - at.y) < disc.radius + radius) at.y = disc.middle.y + disc.radius + radius;
    }
    return at;
}

// The nearest place where it hides no symbol drawn before; its own place where there is none close by.
PagePoint besideOthers(const Drawing& drawing, PagePoint at, double radius) {
    constexpr double farthest = 3.0;
    constexpr double overlapAllowed = 0.62;
    return nearestFree(at, farthest * radius, [&](PagePoint there) { return !overlapsAny(drawing.symbols, {there, radius}, overlapAllowed); });
}

struct SummedTies {
    PagePoint at;
    const std::string& country;
    const std::vector<std::uint32_t>& cooperation;
    const std::vector<std::uint32_t>& training;
    bool selected = false;
    bool numbered = false;
};

void drawSum(Drawing& drawing, const SummedTies& sum) {
    const HalfLook training = drawsSummed(drawing, Layer::Training) || sum.numbered ? halfOf(drawing, sum.training) : HalfLook{};
    const HalfLook cooperation = halfOf(drawing, sum.cooperation);
    const double radius = partnerRadius(std::max(cooperation.count, training.count), drawing.unit);
    if (radius <= 0.0) return;
    const PagePoint at = besideOthers(drawing, besideFixed(drawing, sum.at, radius), radius);
    auto records = sum.cooperation;
    records.insert(records.end(), sum.training.begin(), sum.training.end());
    const FaintUnlessLit faint(drawing, records);
    if (sum.selected) drawSelection(drawing, at, radius);
    for (auto& item : partnerSymbol(at, cooperation, training, drawing.unit, drawing.palette)) drawing.scene.marks.push_back(std::move(item));
    if (sum.numbered) drawNumbers(drawing, at, cooperation, training);
    drawing.scene.targets.push_back({at, std::max(radius, 5.0 * drawing.unit), sum.country, std::move(records)});
    drawing.room.symbols.push_back({around(at, radius), sum.country});
    drawing.symbols.push_back({at, radius});
}

void drawSummedPartner(Drawing& drawing, const PartnerDrawing& each) {
    drawSum(drawing, {each.at, each.partner->country, each.partner->cooperation, each.partner->training});
}

// What is to be told singly is in a list, or, where there was no room for one, a sum with its numbers.
void drawSinglePartner(Drawing& drawing, const PartnerDrawing& each) {
    for (const auto& place : each.single.places) {
        if (place.cooperation.empty() && place.training.empty()) continue;
        if (drawing.listed.contains(place.cooperation.empty() ? place.training.front() : place.cooperation.front())) {
            if (each.partner->country == drawing.view.selected && place.city.empty()) drawSelection(drawing, place.at, 2.2 * drawing.unit);
            drawListedPlace(drawing, place.at, each.partner->country);
            continue;
        }
        const bool selected = (each.partner->country == drawing.view.selected && place.city.empty()) || holdsSelected(drawing, place.cooperation) ||
                              holdsSelected(drawing, place.training);
        drawSum(drawing, {place.at, each.partner->country, place.cooperation, place.training, selected, true});
    }
}

// A mark for several, or one for each from near.
void drawGathering(Drawing& drawing, PagePoint at, const std::vector<std::uint32_t>& records) {
    std::vector<std::uint32_t> cooperation;
    std::vector<std::uint32_t> training;
    for (const auto index : records) (drawing.atlas.records.records[index].layer == Layer::Training ? training : cooperation).push_back(index);
    const FaintUnlessLit faint(drawing, records);
    const double half = gatheringHalfSide(std::max(cooperation.size(), training.size()), drawing.unit);
    at = besideOthers(drawing, besideFixed(drawing, at, half), half);
    if (holdsSelected(drawing, records)) drawSelection(drawing, at, half);
    auto symbol = gatheringSymbol(at, halfOf(drawing, cooperation), halfOf(drawing, training), drawing.unit, drawing.palette);
    for (auto& item : symbol) drawing.scene.marks.push_back(std::move(item));
    drawing.scene.targets.push_back({at, std::max(half, 5.0 * drawing.unit), "", records});
    drawing.room.symbols.push_back({around(at, half), {}});
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

}  // namespace

bool drawsSummed(const Drawing& drawing, Layer layer) { return layer == Layer::Cooperation || !isChoropleth(drawing.view); }

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

void drawTieSymbols(Drawing& drawing, const Marks& marks) {
    drawing.symbolsBegin = drawing.scene.marks.size();
    for (const auto& each : partnersIn(drawing, marks)) each.singly ? drawSinglePartner(drawing, each) : drawSummedPartner(drawing, each);
    drawGatherings(drawing, marks);
}

}  // namespace app
