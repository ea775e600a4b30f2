#include "app/map/drawing.h"
#include "app/map/land.h"
#include "app/map/marks/draw_arcs.h"
#include "app/map/marks/single_ties.h"
#include "app/sheet/legend_parts.h"

#include <algorithm>

namespace app {
namespace {

using geodata::Layer;

constexpr std::array<std::size_t, 4> examplesOfSteps{1, 2, 5, 10};

void append(std::vector<Item>& items, std::vector<Item> more) {
    for (auto& item : more) items.push_back(std::move(item));
}

// What the symbols and arcs of partners show, in records.
struct TieGroups {
    std::array<RecordIndices, 2> byLayer;     // Cooperation, training.
    std::array<RecordIndices, 3> byEvidence;  // Records in halves that look so.
    std::array<bool, 4> widths{};
    RecordIndices singly;  // Drawn one by one.
    RecordIndices beforeReport;
    std::array<bool, 2> layersBefore{};  // Of those.
    std::size_t later = 0;               // Those before their report that are in no sum.
    [[nodiscard]] std::size_t inSums() const { return byLayer[0].size() + byLayer[1].size(); }
    [[nodiscard]] std::size_t all() const { return inSums() + later; }
};

bool isSingly(const geodata::Atlas& atlas, const Partner& partner, const View& view, const LegendPlace* place) {
    constexpr MapPlacement farAway;
    if (place == nullptr) return isShownSingly(atlas, partner, view, farAway, {}, 1.0);
    return isShownSingly(atlas, partner, view, place->placement, place->frame, place->unit);
}

TieGroups groupsOf(const geodata::Atlas& atlas, const Marks& marks, const View& view, const LegendPlace* place) {
    TieGroups groups;
    const auto add = [](const RecordIndices& more, RecordIndices& to) { to.insert(to.end(), more.begin(), more.end()); };
    const bool choropleth = isChoropleth(view);
    for (const auto& partner : marks.partners) {
        const bool singly = isSingly(atlas, partner, view, place);
        for (const std::size_t layer : {std::size_t{0}, std::size_t{1}}) {
            const auto& records = layer == 0 ? partner.cooperation : partner.training;
            if (records.empty() || (layer == 1 && choropleth && !singly)) continue;
            add(records, groups.byLayer[layer]);
            groups.widths[singly ? 0 : stepOf(records.size())] = true;
            if (singly) add(records, groups.singly);
            const auto together = static_cast<std::size_t>(evidenceOf(atlas, records));
            for (const auto index : records) {
                const auto& record = atlas.records.records[index];
                groups.byEvidence[singly ? static_cast<std::size_t>(evidenceOf(record)) : together].push_back(index);
                if (isBeforeReport(record, view)) groups.beforeReport.push_back(index);
            }
        }
    }
    const auto later = reportedLater(atlas, marks, false);
    groups.later = later.size();
    add(later, groups.beforeReport);
    for (const auto index : groups.beforeReport) groups.layersBefore[atlas.records.records[index].layer == Layer::Training ? 1 : 0] = true;
    return groups;
}

// Short lines of the widths that occur, side by side.
LegendEntry widthEntry(const std::array<bool, 4>& widths, const Palette& palette) {
    LegendEntry entry{{}, stepsText(widths) + (widths == std::array{true, false, false, false} ? " record" : " records"), 0.0};
    for (std::size_t step = 0; step < widths.size(); ++step) {
        if (!widths[step]) continue;
        Lines line;
        line.paths.add(std::array{PagePoint{entry.drawingWidth - 11.0, 0.0}, PagePoint{entry.drawingWidth + 3.0, 0.0}});
        line.stroke = {palette.cooperation, arcWidth(examplesOfSteps[step], 1.0), {}};
        entry.drawing.emplace_back(std::move(line));
        entry.drawingWidth += 18.0;
    }
    entry.drawingWidth -= 4.0;
    return entry;
}

// As large as on the map.
LegendEntry halvesEntry(bool cooperation, bool training, const Palette& palette) {
    LegendEntry entry{{}, "1, 2, 4 records", 1.0};
    for (const std::size_t example : {1U, 2U, 4U}) {
        const double radius = partnerRadius(example, 1.0);
        entry.drawingWidth += radius;
        append(entry.drawing,
               partnerSymbol({entry.drawingWidth - 11.0, 0.0}, {cooperation ? example : 0, {}}, {training ? example : 0, {}}, 1.0, palette));
        entry.drawingWidth += radius + 2.5;
    }
    return entry;
}

// What the course of a line says, which is little.
const char* lineText(const View& view) {
    if (geodata::showsOneHemisphere(view.projection.kind)) return "Lines are great circles, no routes.";
    return view.arcs == ArcStyle::Geodesic ? "Great circles up to 170°, no routes." : "Lines are schematic, no routes.";
}

void addEvidence(LegendSection& section, const TieGroups& groups, const Palette& palette) {
    constexpr std::array<std::string_view, 3> words{evidenceInWords[0], "one witness each", "contested"};
    constexpr std::array filters{"scope:bilateral -layer:stations certainty:official,corroborated",
                                 "scope:bilateral -layer:stations certainty:reported", "scope:bilateral -layer:stations certainty:contested"};
    const auto symbol = [&](HalfLook half) {
        return partnerSymbol({}, groups.byLayer[0].empty() ? HalfLook{} : half, groups.byLayer[1].empty() ? HalfLook{} : half, tieSymbolUnit,
                             palette);
    };
    for (std::size_t index = 0; index < words.size(); ++index) {
        const auto& records = groups.byEvidence[index];
        if (records.empty()) continue;
        section.entries.push_back({symbol({1, static_cast<Evidence>(index)}), numbered(words[index], records.size()), 22.0, records, filters[index]});
    }
    if (groups.beforeReport.empty()) return;
    const HalfLook half{1, Evidence::OneSource};
    const auto before =
        partnerSymbol({}, groups.layersBefore[0] ? half : HalfLook{}, groups.layersBefore[1] ? half : HalfLook{}, tieSymbolUnit, palette);
    section.entries.push_back({faded(before, beforeReportShare),
                               numbered("first reported later, may have existed before", groups.beforeReport.size()), 22.0, groups.beforeReport});
}

// A partner's place, and a record beside it.
std::vector<Item> singlyDrawing(bool cooperation, const Palette& palette) {
    geodata::Record example;
    example.layer = cooperation ? Layer::Cooperation : Layer::Training;
    example.certainty = geodata::Certainty::Official;
    auto drawing = softEdge({1.0, 0.0}, 4.0, palette.inkQuiet, 1.0);
    append(drawing, singleTieSymbol({-2.0, 0.0}, example, tieSymbolUnit, palette));
    drawing.emplace_back(Symbol{SymbolShape::Circle, {4.0, 0.0}, 2.0, palette.ink, {palette.halo, 0.8, {}}});
    return drawing;
}

}  // namespace

LegendSection tieSection(const geodata::Atlas& atlas, const Marks& seen, const Marks& all, const View& view, const LegendPlace* place) {
    const Palette& palette = paletteOf(view.theme);
    // Arcs run through a frame that their ends lie outside of.
    const auto everywhere = groupsOf(atlas, all, view, place);
    const auto groups = groupsOf(atlas, seen, view, place);
    // Lines that only the pointer or a selection brings are in the colours of the halves.
    const bool arcs = drawsAllLines(view, all);
    LegendSection section{"Ties by partner: " + recordsText(groups.all(), everywhere.all()), {}};
    const bool cooperation = !groups.byLayer[0].empty();
    const bool training = !groups.byLayer[1].empty();
    const auto layerEntry = [&](Layer layer, const char* name, const char* side) {
        const std::size_t index = layer == Layer::Cooperation ? 0 : 1;
        const auto& records = groups.byLayer[index];
        if (records.empty() && (!arcs || everywhere.byLayer[index].empty())) return;
        const HalfLook half{1, Evidence::SeveralSources};
        LegendEntry entry{partnerSymbol({}, index == 0 ? half : HalfLook{}, index == 1 ? half : HalfLook{}, tieSymbolUnit, palette),
                          numbered(std::string(name) + (cooperation && training ? side : ""), records.size()), 22.0, records,
                          "layer:" + std::string(keyOf(layer)) + " scope:bilateral"};
        if (arcs) entry.drawing = {shortArc(arcStroke(layer, 3, 1.0, palette))};
        section.entries.push_back(std::move(entry));
    };
    layerEntry(Layer::Cooperation, "cooperation", ", left half");
    layerEntry(Layer::Training, "training", ", right half");
    if (arcs && !section.entries.empty()) {
        section.entries.push_back(widthEntry(everywhere.widths, palette));
        section.entries.push_back({{}, lineText(view), 0.0});
    }
    if (groups.all() == 0) return section;
    if (groups.inSums() == 0) {
        addEvidence(section, groups, palette);
        return section;
    }
    section.entries.push_back(halvesEntry(cooperation, training, palette));
    section.entries.push_back({{}, "Placed at the capital: no site.", 0.0});
    addEvidence(section, groups, palette);
    if (!groups.singly.empty()) section.entries.push_back({singlyDrawing(cooperation, palette), "one record each", 22.0, groups.singly});
    return section;
}

std::optional<LegendEntry> tieEntry(const Marks& seen, const View& view) {
    const Palette& palette = paletteOf(view.theme);
    const HalfLook half{1, Evidence::SeveralSources};
    RecordIndices cooperation;
    RecordIndices training;
    for (const auto& partner : seen.partners) {
        cooperation.insert(cooperation.end(), partner.cooperation.begin(), partner.cooperation.end());
        if (!isChoropleth(view)) training.insert(training.end(), partner.training.begin(), partner.training.end());
    }
    if (cooperation.empty() && training.empty()) {
        if (seen.gatherings.empty()) return std::nullopt;
        RecordIndices records;
        for (const auto& gathering : seen.gatherings) records.insert(records.end(), gathering.records.begin(), gathering.records.end());
        return LegendEntry{gatheringSymbol({}, half, half, tieSymbolUnit, palette), "through organisations, at seat or meeting place", 22.0,
                           std::move(records), "scope:multilateral"};
    }
    LegendEntry entry{partnerSymbol({}, cooperation.empty() ? HalfLook{} : half, training.empty() ? HalfLook{} : half, tieSymbolUnit, palette), "",
                      22.0, cooperation, "-layer:stations scope:bilateral"};
    entry.records.insert(entry.records.end(), training.begin(), training.end());
    entry.text = training.empty()      ? "police cooperation, by partner"
                 : cooperation.empty() ? "training, by partner"
                                       : "ties: left cooperation, right training";
    return entry;
}

LegendSection gatheringSection(const geodata::Atlas& atlas, const Marks& seen, const Marks& all, const View& view) {
    const auto recordsIn = [](const Marks& marks) {
        RecordIndices records;
        for (const auto& gathering : marks.gatherings) records.insert(records.end(), gathering.records.begin(), gathering.records.end());
        return records;
    };
    const auto records = recordsIn(seen);
    LegendSection section{"Through organisations: " + recordsText(records.size(), recordsIn(all).size()), {}};
    if (records.empty()) return section;
    std::array<std::size_t, 2> here{};
    for (const auto index : records) ++here[atlas.records.records[index].layer == Layer::Training ? 1 : 0];
    const auto half = [](std::size_t count) { return HalfLook{count > 0 ? std::size_t{1} : std::size_t{0}, Evidence::SeveralSources}; };
    section.entries.push_back({gatheringSymbol({}, half(here[0]), half(here[1]), tieSymbolUnit, paletteOf(view.theme)), "at seat or meeting place",
                               22.0, records, "scope:multilateral"});
    // So that the sections sum to what the sentence counts.
    const auto placeless = std::count_if(all.unplaced.begin(), all.unplaced.end(), [&](std::uint32_t index) {
        const auto& record = atlas.records.records[index];
        return record.scope == geodata::Scope::Multilateral && (record.layer == Layer::Cooperation || record.layer == Layer::Training);
    });
    if (placeless > 0) section.entries.push_back({{}, std::to_string(placeless) + " more, without a place on the map", 0.0});
    return section;
}

}  // namespace app
