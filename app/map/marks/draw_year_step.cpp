// What time does to a picture: marks of records before their report, rings around new marks, outlines of those that were.
#include "app/map/drawing.h"

#include <algorithm>
#include <iterator>

namespace app {
namespace {

constexpr double faintOpacity = 0.35;

bool holdsAny(const std::vector<std::uint32_t>& records, const std::vector<std::uint32_t>& wanted) {
    return std::any_of(records.begin(), records.end(),
                       [&](std::uint32_t record) { return std::binary_search(wanted.begin(), wanted.end(), record); });
}

void insertBelowSymbols(Drawing& drawing, std::vector<Item> items) {
    auto& marks = drawing.scene.marks;
    marks.insert(marks.begin() + static_cast<std::ptrdiff_t>(drawing.symbolsBegin), std::make_move_iterator(items.begin()),
                 std::make_move_iterator(items.end()));
}

// The marks of the step before that held something that is gone.
Marks marksThatChanged(const Drawing& drawing, const geodata::Selection& selection, const YearStep& step) {
    geodata::Selection before;
    std::set_difference(selection.records.begin(), selection.records.end(), step.added.begin(), step.added.end(), std::back_inserter(before.records));
    std::vector<std::uint32_t> all;
    std::set_union(before.records.begin(), before.records.end(), step.gone.begin(), step.gone.end(), std::back_inserter(all));
    before.records = std::move(all);
    Marks marks = marksFor(drawing.atlas, before);
    std::erase_if(marks.partners,
                  [&](const Partner& partner) { return !holdsAny(partner.cooperation, step.gone) && !holdsAny(partner.training, step.gone); });
    std::erase_if(marks.gatherings, [&](const Gathering& gathering) { return !holdsAny(gathering.records, step.gone); });
    // A country's stations may have been one mark.
    std::set<std::string> hosts;
    for (const auto& site : marks.stations) {
        if (holdsAny(site.records, step.gone)) hosts.insert(site.country);
    }
    const bool byCountry = isByCountry(drawing.placement, drawing.unit);
    std::erase_if(marks.stations,
                  [&](const StationSite& site) { return byCountry ? !hosts.contains(site.country) : !holdsAny(site.records, step.gone); });
    return marks;
}

}  // namespace

void drawBeforeReport(Drawing& drawing, const Marks& marks) {
    if (marks.partners.empty() && marks.gatherings.empty() && marks.stations.empty()) return;
    Drawing faint = emptyLike(drawing);
    faint.symbols = faint.fixed = drawing.symbols;
    drawTieSymbols(faint, marks);
    drawStations(faint, marks);
    makeFaint(faint.scene.marks, faintOpacity);
    insertBelowSymbols(drawing, std::move(faint.scene.marks));
    auto& targets = drawing.scene.targets;
    targets.insert(targets.begin(), faint.scene.targets.begin(), faint.scene.targets.end());
    drawing.room.boxes.insert(drawing.room.boxes.end(), faint.room.boxes.begin(), faint.room.boxes.end());
    drawing.room.symbols.insert(drawing.room.symbols.end(), faint.room.symbols.begin(), faint.room.symbols.end());
}

std::vector<Item> ghostsOf(const Drawing& drawing, const geodata::Selection& selection, const YearStep& step) {
    if (step.gone.empty()) return {};
    Drawing past = emptyLike(drawing);
    const Marks marks = marksThatChanged(drawing, selection, step);
    drawTieSymbols(past, marks);
    drawStations(past, marks);
    return ghostOf(past.scene.marks, drawing.unit, drawing.palette);
}

void drawNewRings(Drawing& drawing, const YearStep& step) {
    if (step.added.empty()) return;
    for (const auto& target : drawing.scene.targets) {
        if (!holdsAny(target.records, step.added)) continue;
        for (auto& item : newRing(target.at, target.radius, target.halfWidth, step.fraction, drawing.unit, drawing.palette)) {
            drawing.scene.marks.push_back(std::move(item));
        }
    }
}

}  // namespace app
