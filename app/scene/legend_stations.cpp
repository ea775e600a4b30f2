#include "app/scene/legend_parts.h"
#include "app/scene/station_layout.h"

#include <algorithm>

namespace app {
namespace {

constexpr double symbolRadius = 5.5;

struct StationCounts {
    std::size_t all = 0;
    std::array<std::size_t, 3> byEvidence{};  // Records, in the order of Evidence.
    std::array<std::size_t, 3> byState{};     // In the order of StationState.
    std::size_t lighter = 0;
    std::size_t placeUnknown = 0;
    std::size_t startOpen = 0;
    std::size_t endOpen = 0;
};

StationCounts countStations(const geodata::Atlas& atlas, const Marks& marks, const View& view) {
    StationCounts counts;
    for (const auto& site : marks.stations) {
        for (const auto index : site.records) {
            const auto& record = atlas.records.records[index];
            ++counts.all;
            ++counts.byEvidence[static_cast<std::size_t>(evidenceOf(record))];
            ++counts.byState[static_cast<std::size_t>(stationStateOf(record, view.lastYear))];
            if (geodata::notHeardOf(record, view.lastYear, view.staleAfter)) ++counts.lighter;
            if (site.city.empty()) ++counts.placeUnknown;
            if (openEndsOf(record).start) ++counts.startOpen;
            if (openEndsOf(record).end) ++counts.endOpen;
        }
    }
    return counts;
}

bool anyForSeveral(const geodata::Atlas& atlas, const Marks& seen, const View& view, const LegendPlace* place) {
    if (place == nullptr) return countStations(atlas, seen, view).all > 1;
    const auto marks = stationMarks(atlas, seen.stations, view, place->placement, place->unit);
    return std::any_of(marks.begin(), marks.end(), [](const StationMark& mark) { return mark.records.size() > 1; });
}

}  // namespace

LegendSection stationSection(const geodata::Atlas& atlas, const Marks& seen, const Marks& all, const View& view, const LegendPlace* place) {
    const Palette& palette = paletteOf(view.theme);
    const auto counts = countStations(atlas, seen, view);
    LegendSection section{"Reported stations: " + recordsText(counts.all, countStations(atlas, all, view).all), {}};
    const auto add = [&](const StationLook& look, const char* words, std::size_t count) {
        if (count > 0) section.entries.push_back({stationSymbol({}, symbolRadius, look, 1.0, palette), numbered(words, count)});
    };
    const StationLook plain{Evidence::OneSource, 0.0, {}, false, true, {}, false};
    constexpr std::array evidenceWords{"official or 2+ sources", "one source", "contested or not found"};
    for (std::size_t index = 0; index < evidenceWords.size(); ++index) {
        StationLook look = plain;
        look.evidence = static_cast<Evidence>(index);
        add(look, evidenceWords[index], counts.byEvidence[index]);
    }
    if (anyForSeveral(atlas, seen, view, place)) {
        StationLook several = plain;
        several.sureShare = 0.5;
        const bool mixed = counts.byEvidence[0] > 0 && counts.byEvidence[0] < counts.all;
        section.entries.push_back({stationSymbol({}, symbolRadius * 1.45, mixed ? several : plain, 1.0, palette),
                                   mixed ? "several; filled share: 2+ sources" : "several: area = number"});
    }
    StationLook look = plain;
    look.state = StationState::Closed;
    add(look, "closed", counts.byState[static_cast<std::size_t>(StationState::Closed)]);
    look.state = StationState::SaidClosed;
    add(look, "said closed or suspended", counts.byState[static_cast<std::size_t>(StationState::SaidClosed)]);
    look = plain;
    look.placeKnown = false;
    add(look, "city unknown, at the capital", counts.placeUnknown);
    look = plain;
    look.openEnds = {counts.startOpen > 0, counts.endOpen > 0};
    add(look,
        counts.endOpen == 0     ? "start uncertain"
        : counts.startOpen == 0 ? "end uncertain"
                                : "start or end uncertain",
        std::max(counts.startOpen, counts.endOpen));
    look = plain;
    look.lighter = true;
    add(look, view.staleAfter == 1 ? "not heard of for a year" : ("not heard of for " + std::to_string(view.staleAfter) + " years").c_str(),
        counts.lighter);
    return section;
}

}  // namespace app
