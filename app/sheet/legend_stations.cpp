#include "app/map/drawing.h"
#include "app/map/marks/station_layout.h"
#include "app/sheet/legend_parts.h"

#include <algorithm>

namespace app {
namespace {

constexpr double symbolRadius = 5.5;

struct StationGroups {
    RecordIndices all;
    std::array<RecordIndices, 3> byEvidence;  // In the order of Evidence.
    std::array<RecordIndices, 3> byState;     // In the order of StationState.
    RecordIndices lighter;
    RecordIndices placeUnknown;
    RecordIndices startOpen;
    RecordIndices endOpen;
    RecordIndices firstReportOnly;
    RecordIndices beforeReport;
};

StationGroups groupsOf(const geodata::Atlas& atlas, const Marks& marks, const View& view) {
    StationGroups groups;
    for (const auto& site : marks.stations) {
        for (const auto index : site.records) {
            const auto& record = atlas.records.records[index];
            const auto putIf = [index](bool belongs, RecordIndices& group) {
                if (belongs) group.push_back(index);
            };
            groups.all.push_back(index);
            groups.byEvidence[static_cast<std::size_t>(evidenceOf(record))].push_back(index);
            groups.byState[static_cast<std::size_t>(stationStateOf(record, view.question.years.last))].push_back(index);
            putIf(geodata::notHeardOf(record, view.question.years.last, view.staleAfter), groups.lighter);
            putIf(site.city.empty(), groups.placeUnknown);
            putIf(openEndsOf(record).start, groups.startOpen);
            putIf(openEndsOf(record).end, groups.endOpen);
            putIf(geodata::startIsFirstReport(record), groups.firstReportOnly);
            putIf(isBeforeReport(record, view), groups.beforeReport);
        }
    }
    const auto later = reportedLater(atlas, marks, true);
    groups.beforeReport.insert(groups.beforeReport.end(), later.begin(), later.end());
    return groups;
}

// All that is drawn, faint or not.
std::size_t numberOf(const StationGroups& groups, const geodata::Atlas& atlas, const Marks& marks) {
    return groups.all.size() + reportedLater(atlas, marks, true).size();
}

// Records that stand in a mark for several; where nobody knows the place, all of them or none.
RecordIndices inMarksForSeveral(const geodata::Atlas& atlas, const Marks& seen, const RecordIndices& all, const View& view,
                                const LegendPlace* place) {
    if (place == nullptr) return all.size() > 1 ? all : RecordIndices{};
    RecordIndices records;
    for (const auto& mark : stationMarks(atlas, seen.stations, view, place->placement, place->unit)) {
        if (mark.records.size() > 1) records.insert(records.end(), mark.records.begin(), mark.records.end());
    }
    return records;
}

RecordIndices together(RecordIndices first, const RecordIndices& second) {
    first.insert(first.end(), second.begin(), second.end());
    std::sort(first.begin(), first.end());
    first.erase(std::unique(first.begin(), first.end()), first.end());
    return first;
}

// Of marks with a soft edge or dotted ends, which reach further.
constexpr double smaller = 0.8;

constexpr StationLook plainLook{Evidence::OneSource, 0.0, {}, false, true, {}, false};

StationLook lookOf(Evidence evidence) {
    StationLook look = plainLook;
    look.evidence = evidence;
    return look;
}

constexpr std::array evidenceFilters{"layer:stations certainty:official,corroborated", "layer:stations certainty:reported",
                                     "layer:stations certainty:contested"};

// Puts the lines of one picture together.
class StationLines {
public:
    StationLines(LegendSection& section, const Palette& palette) : section_(section), palette_(palette) {}

    void add(const StationLook& look, std::string_view words, const RecordIndices& records, std::string filter = "", double grown = 1.0) {
        if (records.empty()) return;
        addDrawn(stationSymbol({}, symbolRadius * grown, look, 1.0, palette_), numbered(words, records.size()), records, std::move(filter));
    }
    void addDrawn(std::vector<Item> drawing, std::string words, const RecordIndices& records, std::string filter = "") {
        if (!records.empty()) section_.entries.push_back({std::move(drawing), std::move(words), 22.0, records, std::move(filter)});
    }

private:
    LegendSection& section_;
    const Palette& palette_;
};

void addStates(StationLines& lines, const StationGroups& groups) {
    StationLook look = plainLook;
    look.state = StationState::Closed;
    lines.add(look, "closed", groups.byState[static_cast<std::size_t>(StationState::Closed)], "layer:stations status:closed");
    look.state = StationState::SaidClosed;
    lines.add(look, "said closed or suspended", groups.byState[static_cast<std::size_t>(StationState::SaidClosed)],
              "layer:stations status:\"reported closed\",suspended");
}

void addDates(StationLines& lines, const StationGroups& groups, const View& view, const Palette& palette) {
    StationLook look = plainLook;
    look.openEnds = {!groups.startOpen.empty(), !groups.endOpen.empty()};
    lines.add(look,
              groups.endOpen.empty()     ? "start uncertain"
              : groups.startOpen.empty() ? "end uncertain"
                                         : "start or end uncertain",
              together(groups.startOpen, groups.endOpen), "", smaller);
    look = plainLook;
    look.startIsFirstReport = true;
    lines.add(look, "start is the date of the first report", groups.firstReportOnly, "layer:stations basis:\"first reported\"");
    lines.addDrawn(faded(stationSymbol({}, symbolRadius, look, 1.0, palette), beforeReportShare),
                   numbered("first reported later, may have existed before", groups.beforeReport.size()), groups.beforeReport);
    look = plainLook;
    look.lighter = true;
    lines.add(look, view.staleAfter == 1 ? std::string("not heard of for a year") : "not heard of for " + std::to_string(view.staleAfter) + " years",
              groups.lighter);
}

}  // namespace

LegendSection stationSection(const geodata::Atlas& atlas, const Marks& seen, const Marks& all, const View& view, const LegendPlace* place) {
    const Palette& palette = paletteOf(view.theme);
    const auto groups = groupsOf(atlas, seen, view);
    LegendSection section{"Reported stations: " + recordsText(numberOf(groups, atlas, seen), numberOf(groupsOf(atlas, all, view), atlas, all)), {}};
    StationLines lines(section, palette);
    for (std::size_t index = 0; index < evidenceInWords.size(); ++index) {
        lines.add(lookOf(static_cast<Evidence>(index)), evidenceInWords[index], groups.byEvidence[index], evidenceFilters[index]);
    }
    const bool mixed = !groups.byEvidence[0].empty() && groups.byEvidence[0].size() < groups.all.size();
    StationLook several = plainLook;
    if (mixed) several.sureShare = 0.5;
    lines.addDrawn(stationSymbol({}, symbolRadius * 1.45, several, 1.0, palette),
                   mixed ? "several; filled share: " + std::string(evidenceInWords[0]) : "several: area = number",
                   inMarksForSeveral(atlas, seen, groups.all, view, place));
    addStates(lines, groups);
    StationLook look = plainLook;
    look.placeKnown = false;
    lines.add(look, "city unknown, at the capital", groups.placeUnknown, "", smaller);
    addDates(lines, groups, view, palette);
    return section;
}

std::optional<LegendEntry> stationEntry(const geodata::Atlas& atlas, const Marks& seen, const View& view) {
    auto groups = groupsOf(atlas, seen, view);
    if (groups.all.empty()) return std::nullopt;
    constexpr std::array<std::string_view, 3> shortWords{"official, or two or more witnesses", "one", "contested"};
    constexpr double apart = 17.0;
    LegendEntry entry{{}, "stations: ", 5.0, std::move(groups.all), "layer:stations"};
    bool isFirst = true;
    for (std::size_t index = 0; index < shortWords.size(); ++index) {
        if (groups.byEvidence[index].empty()) continue;
        const PagePoint at{entry.drawingWidth - 5.0, 0.0};
        for (auto& item : stationSymbol(at, symbolRadius, lookOf(static_cast<Evidence>(index)), 1.0, paletteOf(view.theme)))
            entry.drawing.push_back(std::move(item));
        entry.drawingWidth += apart;
        entry.text += isFirst ? std::string(evidenceInWords[index]) : "; " + std::string(shortWords[index]);
        isFirst = false;
    }
    return entry;
}

}  // namespace app
