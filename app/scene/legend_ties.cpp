#include "app/scene/draw_arcs.h"
#include "app/scene/land.h"
#include "app/scene/legend_parts.h"
#include "app/scene/single_ties.h"

#include <algorithm>

namespace app {
namespace {

using geodata::Layer;

constexpr std::array<std::size_t, 4> examplesOfSteps{1, 2, 5, 10};

void append(std::vector<Item>& items, std::vector<Item> more) {
    for (auto& item : more) items.push_back(std::move(item));
}

// What the symbols and arcs of partners show, in records.
struct TieCounts {
    std::array<std::size_t, 2> byLayer{};     // Cooperation, training.
    std::array<std::size_t, 3> byEvidence{};  // Records in halves that look so.
    std::array<bool, 4> widths{};
    bool anySingly = false;  // A partner is drawn as single records.
};

bool isSingly(const geodata::Atlas& atlas, const Partner& partner, const View& view, const LegendPlace* place) {
    constexpr MapPlacement farAway;
    if (place == nullptr) return isShownSingly(atlas, partner, view, farAway, {}, 1.0);
    return isShownSingly(atlas, partner, view, place->placement, place->frame, place->unit);
}

TieCounts countTies(const geodata::Atlas& atlas, const Marks& marks, const View& view, const LegendPlace* place) {
    TieCounts counts;
    const bool choropleth = isChoropleth(view);
    for (const auto& partner : marks.partners) {
        const bool singly = isSingly(atlas, partner, view, place);
        counts.anySingly = counts.anySingly || singly;
        for (const std::size_t layer : {std::size_t{0}, std::size_t{1}}) {
            const auto& records = layer == 0 ? partner.cooperation : partner.training;
            if (records.empty() || (layer == 1 && choropleth && !singly)) continue;
            counts.byLayer[layer] += records.size();
            counts.widths[singly ? 0 : stepOf(records.size())] = true;
            if (singly) {
                for (const auto index : records) ++counts.byEvidence[static_cast<std::size_t>(evidenceOf(atlas.records.records[index]))];
            } else {
                counts.byEvidence[static_cast<std::size_t>(evidenceOf(atlas, records))] += records.size();
            }
        }
    }
    return counts;
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

LegendEntry halvesEntry(const TieCounts& counts, const Palette& palette) {
    LegendEntry entry{{}, "1, 3, 6 records", 0.0};
    for (const std::size_t example : {1U, 3U, 6U}) {
        const double radius = partnerRadius(example, 1.0);
        entry.drawingWidth += radius;
        append(entry.drawing, partnerSymbol({entry.drawingWidth - 11.0, 0.0}, {counts.byLayer[0] > 0 ? example : 0, {}},
                                            {counts.byLayer[1] > 0 ? example : 0, {}}, 1.0, palette));
        entry.drawingWidth += radius + 2.5;
    }
    return entry;
}

// What the course of a line says, which is little.
const char* lineText(const View& view) {
    if (geodata::showsOneHemisphere(view.projection.kind)) return "Lines are great circles, no routes.";
    return view.arcs == ArcStyle::Geodesic ? "Great circles up to 170°, no routes." : "Lines are schematic, no routes.";
}

}  // namespace

LegendSection tieSection(const geodata::Atlas& atlas, const Marks& seen, const Marks& all, const View& view, const LegendPlace* place) {
    const Palette& palette = paletteOf(view.theme);
    // Arcs run through a frame that their ends lie outside of.
    const auto everywhere = countTies(atlas, all, view, place);
    const auto counts = countTies(atlas, seen, view, place);
    // Lines that only the pointer or a selection brings are in the colours of the halves.
    const bool arcs = drawsAllLines(view, all);
    const std::size_t symbols = counts.byLayer[0] + counts.byLayer[1];
    LegendSection section{"Ties by partner: " + recordsText(symbols, everywhere.byLayer[0] + everywhere.byLayer[1]), {}};
    const bool both = counts.byLayer[0] > 0 && counts.byLayer[1] > 0;
    const auto layerEntry = [&](Layer layer, const char* name, const char* side) {
        const std::size_t index = layer == Layer::Cooperation ? 0 : 1;
        if (counts.byLayer[index] == 0 && (!arcs || everywhere.byLayer[index] == 0)) return;
        const HalfLook half{1, Evidence::SeveralSources};
        LegendEntry entry{partnerSymbol({}, index == 0 ? half : HalfLook{}, index == 1 ? half : HalfLook{}, 1.0, palette),
                          numbered(std::string(name) + (both ? side : ""), counts.byLayer[index])};
        if (arcs) entry.drawing = {shortArc(arcStroke(layer, 3, 1.0, palette))};
        section.entries.push_back(std::move(entry));
    };
    layerEntry(Layer::Cooperation, "cooperation", ", left half");
    layerEntry(Layer::Training, "training", ", right half");
    if (arcs && !section.entries.empty()) {
        section.entries.push_back(widthEntry(everywhere.widths, palette));
        section.entries.push_back({{}, lineText(view), 0.0});
    }
    if (symbols == 0) return section;
    section.entries.push_back(halvesEntry(counts, palette));
    section.entries.push_back({{}, "Placed at the capital: no site.", 0.0});
    constexpr std::array evidenceWords{"official or 2+ sources", "one source each", "contested"};
    for (std::size_t index = 0; index < evidenceWords.size(); ++index) {
        if (counts.byEvidence[index] == 0) continue;
        const HalfLook half{1, static_cast<Evidence>(index)};
        section.entries.push_back(
            {partnerSymbol({}, counts.byLayer[0] > 0 ? half : HalfLook{}, counts.byLayer[1] > 0 ? half : HalfLook{}, 1.0, palette),
             numbered(evidenceWords[index], counts.byEvidence[index])});
    }
    if (counts.anySingly) {
        geodata::Record example;
        example.layer = counts.byLayer[0] > 0 ? Layer::Cooperation : Layer::Training;
        example.certainty = geodata::Certainty::Official;
        auto drawing = softEdge({2.0, 0.0}, 4.0, palette.inkQuiet, 1.0);
        append(drawing, singleTieSymbol({-2.0, 0.0}, example, 1.0, palette));
        drawing.emplace_back(Symbol{SymbolShape::Circle, {4.0, 0.0}, 2.0, palette.ink, {palette.halo, 0.8, {}}});
        section.entries.push_back({std::move(drawing), "one record each"});
    }
    return section;
}

LegendSection gatheringSection(const geodata::Atlas& atlas, const Marks& seen, const Marks& all, const View& view) {
    const auto count = [&](const Marks& marks) {
        std::array<std::size_t, 2> byLayer{};
        for (const auto& gathering : marks.gatherings) {
            for (const auto index : gathering.records) ++byLayer[atlas.records.records[index].layer == Layer::Training ? 1 : 0];
        }
        return byLayer;
    };
    const auto here = count(seen);
    const auto everywhere = count(all);
    LegendSection section{"Through organisations: " + recordsText(here[0] + here[1], everywhere[0] + everywhere[1]), {}};
    if (here[0] + here[1] == 0) return section;
    const auto half = [](std::size_t records) { return HalfLook{records > 0 ? std::size_t{1} : std::size_t{0}, Evidence::SeveralSources}; };
    section.entries.push_back({gatheringSymbol({}, half(here[0]), half(here[1]), 1.0, paletteOf(view.theme)), "at seat or meeting place"});
    return section;
}

}  // namespace app
