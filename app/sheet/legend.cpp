#include "app/sheet/legend.h"

#include "app/map/drawing.h"
#include "app/map/make_map_mesh.h"
#include "app/sheet/legend_parts.h"
#include "geodata/projection/box_clip.h"
#include "geodata/query/filter.h"

#include <algorithm>
#include <iterator>

namespace app {
namespace {

PagePoint moved(PagePoint point, PagePoint by, double scale) { return {point.x * scale + by.x, point.y * scale + by.y}; }

void grow(Stroke& stroke, double scale) { stroke = {stroke.colour, stroke.width * scale, {stroke.dash.drawn * scale, stroke.dash.empty * scale}}; }

Item movedItem(Item item, PagePoint by, double scale) {
    if (auto* lines = std::get_if<Lines>(&item)) {
        for (auto& point : lines->paths.points) point = moved(point, by, scale);
        grow(lines->stroke, scale);
    } else if (auto* symbol = std::get_if<Symbol>(&item)) {
        symbol->at = moved(symbol->at, by, scale);
        symbol->radius *= scale;
        grow(symbol->stroke, scale);
    } else if (auto* box = std::get_if<Box>(&item)) {
        const PagePoint low = moved({box->box.left, box->box.top}, by, scale);
        const PagePoint high = moved({box->box.right, box->box.bottom}, by, scale);
        box->box = {low.x, low.y, high.x, high.y};
        grow(box->stroke, scale);
    }
    return item;
}

RecordIndices recordsOf(const Marks& marks) {
    RecordIndices records;
    const auto add = [&](const RecordIndices& more) { records.insert(records.end(), more.begin(), more.end()); };
    for (const auto& partner : marks.partners) add(partner.cooperation), add(partner.training);
    for (const auto& gathering : marks.gatherings) add(gathering.records);
    for (const auto& site : marks.stations) add(site.records);
    return records;
}

// Puts the records in order and keeps the filter only where it picks just these among the drawn ones: a click must not bring other
// marks than the pointer lit.
void settle(LegendEntry& entry, const geodata::Atlas& atlas, const RecordIndices& drawn) {
    std::sort(entry.records.begin(), entry.records.end());
    if (entry.filter.empty()) return;
    const auto filter = geodata::parseFilter(entry.filter, atlas);
    const bool picksThem = filter && std::all_of(drawn.begin(), drawn.end(), [&](std::uint32_t index) {
                               return geodata::matches(*filter, atlas.records.records[index], atlas) ==
                                      std::binary_search(entry.records.begin(), entry.records.end(), index);
                           });
    if (!picksThem || entry.records.empty()) entry.filter.clear();
}

}  // namespace

std::string numbered(std::string_view text, std::size_t count) { return std::string(text) + ": " + std::to_string(count); }

bool isBeforeReport(const geodata::Record& record, const View& view) {
    if (!view.question.beforeReport || !geodata::startIsFirstReport(record)) return false;
    return view.question.years.last == afterAllYears || geodata::inYears(record, view.question.years) == geodata::InYears::BeforeReport;
}

RecordIndices reportedLater(const geodata::Atlas& atlas, const Marks& marks, bool stations) {
    RecordIndices records;
    for (const auto& later : marks.reportedLater) {
        if ((atlas.records.records[later.record].layer == geodata::Layer::Stations) == stations) records.push_back(later.record);
    }
    return records;
}

std::vector<Item> drawingAt(const LegendEntry& entry, PagePoint at, double scale) {
    std::vector<Item> items;
    items.reserve(entry.drawing.size());
    for (const auto& item : entry.drawing) items.push_back(movedItem(item, at, scale));
    return items;
}

std::string filterToggled(const std::string& filter, const std::string& terms) {
    // Whole terms only: "country:DE" is no part of "country:DEU".
    const std::string padded = " " + filter + " ";
    const auto found = padded.find(" " + terms + " ");
    if (found == std::string::npos) return filter.empty() ? terms : filter + " " + terms;
    std::string rest = padded.substr(0, found) + padded.substr(found + terms.size() + 1);
    rest.erase(0, rest.find_first_not_of(' '));
    while (!rest.empty() && rest.back() == ' ') rest.pop_back();
    return rest;
}

std::string recordsText(std::size_t seen, std::size_t all) {
    if (seen != all) return std::to_string(seen) + " of " + std::to_string(all) + " in the picture";
    return std::to_string(all) + (all == 1 ? " record" : " records");
}

std::string stepsText(const std::array<bool, 4>& steps) {
    std::string text;
    for (std::size_t step = 0; step < steps.size(); ++step) {
        if (steps[step]) text += (text.empty() ? "" : ", ") + std::string(stepLabel(step));
    }
    return text;
}

LandSeen landIn(const MapMesh* mesh, const geodata::MapBox& box) {
    LandSeen seen{false, false, std::set<std::string>()};
    if (mesh == nullptr) return seen;
    for (std::size_t line = 0; line < mesh->disputed.size() && !seen.disputedLines; ++line) {
        const auto around = geodata::boxAround(mesh->disputed[line]);
        seen.disputedLines = around && geodata::meet(*around, box);
    }
    for (const auto& area : mesh->areas) {
        if (!isIn(area, box)) continue;
        seen.disputedAreas = seen.disputedAreas || area.status == geodata::AreaStatus::Disputed;
        seen.countries->insert(area.alpha3);
    }
    return seen;
}

Marks marksInFrame(const Marks& marks, const View& view, const LegendPlace& place) {
    const auto isInside = [&](const auto& mark) {
        const auto at = geodata::mapFromGlobe(view.projection, mark.position);
        return at && place.frame.contains(place.placement.pageFromMap(*at));
    };
    // Only those are copied: most of a world's marks lie outside of a near frame.
    const auto add = [&](const auto& from, auto& to) { std::copy_if(from.begin(), from.end(), std::back_inserter(to), isInside); };
    Marks seen;
    add(marks.partners, seen.partners);
    add(marks.gatherings, seen.gatherings);
    add(marks.stations, seen.stations);
    add(marks.reportedLater, seen.reportedLater);
    seen.unplaced = marks.unplaced;
    return seen;
}

std::vector<LegendSection> legendFor(const geodata::Atlas& atlas, const Marks& marks, const View& view, const LandSeen& land,
                                     const LegendPlace* place) {
    const Marks seen = place != nullptr ? marksInFrame(marks, view, *place) : marks;
    std::vector<LegendSection> sections;
    const auto add = [&](LegendSection section) {
        if (!section.entries.empty()) sections.push_back(std::move(section));
    };
    const bool laterStations = !reportedLater(atlas, seen, true).empty();
    const bool laterTies = !reportedLater(atlas, seen, false).empty();
    if (!seen.stations.empty() || laterStations) add(stationSection(atlas, seen, marks, view, place));
    if (!marks.partners.empty() || laterTies) add(tieSection(atlas, seen, marks, view, place));
    if (!seen.gatherings.empty()) add(gatheringSection(atlas, seen, marks, view));
    add(landSection(atlas, marks, view, land));
    const RecordIndices drawn = recordsOf(seen);
    for (auto& section : sections) {
        for (auto& entry : section.entries) settle(entry, atlas, drawn);
    }
    return sections;
}

std::vector<LegendEntry> legendInBrief(const geodata::Atlas& atlas, const Marks& marks, const View& view, const LandSeen& land,
                                       const LegendPlace* place) {
    const Marks seen = place != nullptr ? marksInFrame(marks, view, *place) : marks;
    std::vector<LegendEntry> entries;
    const auto add = [&](std::optional<LegendEntry> entry) {
        if (entry) entries.push_back(*std::move(entry));
    };
    add(stationEntry(atlas, seen, view));
    add(tieEntry(seen, view));
    add(tintEntry(atlas, marks, view, land));
    const RecordIndices drawn = recordsOf(seen);
    for (auto& entry : entries) settle(entry, atlas, drawn);
    return entries;
}

std::vector<LegendSection> legendOfAllYears(const geodata::Atlas& atlas, const Marks& marks, View view, const LandSeen& land,
                                            const LegendPlace* place) {
    // Whatever closes or is not heard of any more has done so by then.
    view.question.years.last = afterAllYears;
    // And some years have few enough partners for lines.
    view.lines = TieLines::All;
    return legendFor(atlas, marks, view, land, place);
}

}  // namespace app
