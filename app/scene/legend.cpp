#include "app/scene/legend.h"

#include "app/scene/land.h"

#include <algorithm>
#include <array>

namespace app {
namespace {

using geodata::Layer;

constexpr double symbolRadius = 5.5;
constexpr std::array<std::size_t, 4> examplesOfSteps{1, 2, 5, 10};

std::string numbered(std::string text, std::size_t count) { return std::move(text) + ": " + std::to_string(count); }

std::string recordsText(std::size_t count) { return std::to_string(count) + (count == 1 ? " record" : " records"); }

void append(std::vector<Item>& items, std::vector<Item> more) {
    for (auto& item : more) items.push_back(std::move(item));
}

// "1, 2–4 and 5–9": the classes that occur.
std::string stepsText(const std::array<bool, 4>& steps) {
    std::vector<std::string> labels;
    for (std::size_t step = 0; step < steps.size(); ++step) {
        if (steps[step]) labels.emplace_back(stepLabel(step));
    }
    std::string text;
    for (std::size_t index = 0; index < labels.size(); ++index) {
        text += (index == 0 ? "" : index + 1 == labels.size() ? " and " : ", ") + labels[index];
    }
    return text;
}

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

LegendSection stationSection(const geodata::Atlas& atlas, const Marks& marks, const View& view, const Palette& palette) {
    const auto counts = countStations(atlas, marks, view);
    LegendSection section{"Reported stations: " + recordsText(counts.all), {}};
    const auto add = [&](const StationLook& look, const char* words, std::size_t count) {
        if (count > 0) section.entries.push_back({stationSymbol({}, symbolRadius, look, 1.0, palette), numbered(words, count)});
    };
    const StationLook plain{Evidence::OneSource, 0.0, {}, false, true, {}, false};
    constexpr std::array evidenceWords{"official, or several sources", "one source", "contested: denied or not found"};
    for (std::size_t index = 0; index < evidenceWords.size(); ++index) {
        StationLook look = plain;
        look.evidence = static_cast<Evidence>(index);
        add(look, evidenceWords[index], counts.byEvidence[index]);
    }
    if (counts.all > 1) {
        StationLook several = plain;
        several.sureShare = 0.5;
        const bool mixed = counts.byEvidence[0] > 0 && counts.byEvidence[0] < counts.all;
        section.entries.push_back({stationSymbol({}, symbolRadius * 1.45, mixed ? several : plain, 1.0, palette),
                                   mixed ? "several: number inside, filled as far as well sourced" : "several: number inside, area = records"});
    }
    StationLook look = plain;
    look.state = StationState::Closed;
    add(look, "closed", counts.byState[static_cast<std::size_t>(StationState::Closed)]);
    look.state = StationState::SaidClosed;
    add(look, "reported closed, or suspended", counts.byState[static_cast<std::size_t>(StationState::SaidClosed)]);
    look = plain;
    look.placeKnown = false;
    add(look, "city not reported: shown at the capital", counts.placeUnknown);
    look = plain;
    look.openEnds = {counts.startOpen > 0, counts.endOpen > 0};
    add(look,
        counts.endOpen == 0     ? "start uncertain"
        : counts.startOpen == 0 ? "end uncertain"
                                : "start (left) or end (right) uncertain",
        std::max(counts.startOpen, counts.endOpen));
    look = plain;
    look.lighter = true;
    add(look,
        view.staleAfter == 1 ? "lighter: not heard of for a year"
                             : ("lighter: not heard of for " + std::to_string(view.staleAfter) + " years").c_str(),
        counts.lighter);
    return section;
}

// What the symbols and arcs of partners show, in records.
struct TieCounts {
    std::array<std::size_t, 2> byLayer{};     // Cooperation, training.
    std::array<std::size_t, 3> byEvidence{};  // Records in halves that look so.
    std::array<bool, 4> widths{};
    bool anySelected = false;
};

TieCounts countTies(const geodata::Atlas& atlas, const Marks& marks, const View& view, bool choropleth) {
    TieCounts counts;
    for (const auto& partner : marks.partners) {
        for (const std::size_t layer : {std::size_t{0}, std::size_t{1}}) {
            const auto& records = layer == 0 ? partner.cooperation : partner.training;
            if (records.empty() || (layer == 1 && choropleth)) continue;
            counts.byLayer[layer] += records.size();
            counts.byEvidence[static_cast<std::size_t>(evidenceOf(atlas, records))] += records.size();
            counts.widths[stepOf(records.size())] = true;
            counts.anySelected =
                counts.anySelected || partner.country == view.selected ||
                std::any_of(records.begin(), records.end(), [&](auto index) { return atlas.records.records[index].id == view.selected; });
        }
    }
    return counts;
}

// Short lines of the widths that occur, side by side.
LegendEntry widthEntry(const std::array<bool, 4>& widths, const Palette& palette) {
    LegendEntry entry{{}, "width: " + stepsText(widths) + (widths == std::array{true, false, false, false} ? " record" : " records"), 0.0};
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
    LegendEntry entry{{}, "1, 3, 6 records, at the capital (no site)", 0.0};
    for (const std::size_t example : {1U, 3U, 6U}) {
        const double radius = partnerRadius(example, 1.0);
        entry.drawingWidth += radius;
        append(entry.drawing, partnerSymbol({entry.drawingWidth - 11.0, 0.0}, {counts.byLayer[0] > 0 ? example : 0, {}},
                                            {counts.byLayer[1] > 0 ? example : 0, {}}, 1.0, palette));
        entry.drawingWidth += radius + 2.5;
    }
    return entry;
}

LegendSection tieSection(const geodata::Atlas& atlas, const Marks& marks, const View& view, const Palette& palette) {
    const bool choropleth = landTints(atlas, marks, view).choropleth;
    const auto counts = countTies(atlas, marks, view, choropleth);
    LegendSection section{"Ties by partner, summed: " + recordsText(counts.byLayer[0] + counts.byLayer[1]), {}};
    if (counts.byLayer[0] + counts.byLayer[1] == 0) return section;
    const bool arcs = view.arcs != ArcStyle::SymbolsOnly;
    const auto layerEntry = [&](Layer layer, std::size_t count, const char* words) {
        if (count == 0) return;
        const HalfLook half{3, Evidence::SeveralSources};
        LegendEntry entry{
            partnerSymbol({}, layer == Layer::Cooperation ? half : HalfLook{}, layer == Layer::Training ? half : HalfLook{}, 1.0, palette),
            numbered(words, count)};
        if (arcs) entry.drawing = {shortArc(arcStroke(layer, 3, 1.0, palette))};
        section.entries.push_back(std::move(entry));
    };
    const bool both = counts.byLayer[0] > 0 && counts.byLayer[1] > 0;
    layerEntry(Layer::Cooperation, counts.byLayer[0], both ? "cooperation, left half" : "cooperation");
    layerEntry(Layer::Training, counts.byLayer[1], both ? "training, right half" : "training");
    if (arcs) section.entries.push_back(widthEntry(counts.widths, palette));
    section.entries.push_back(halvesEntry(counts, palette));
    constexpr std::array evidenceWords{"", "hollow: one source each", "dashed edge: contested"};
    for (std::size_t index = 1; index < evidenceWords.size(); ++index) {
        if (counts.byEvidence[index] == 0) continue;
        const HalfLook half{4, static_cast<Evidence>(index)};
        section.entries.push_back(
            {partnerSymbol({}, counts.byLayer[0] > 0 ? half : HalfLook{}, counts.byLayer[1] > 0 ? half : HalfLook{}, 1.0, palette),
             numbered(evidenceWords[index], counts.byEvidence[index])});
    }
    if (counts.anySelected) {
        geodata::Record example;
        example.layer = counts.byLayer[0] > 0 ? Layer::Cooperation : Layer::Training;
        example.certainty = geodata::Certainty::Official;
        auto drawing = singleTieSymbol({-3.0, 0.0}, example, 1.0, palette);
        drawing.emplace_back(Symbol{SymbolShape::Circle, {5.0, 0.0}, 2.2, palette.ink, {palette.halo, 0.8, {}}});
        section.entries.push_back({std::move(drawing), "selected: single records around the capital"});
    }
    return section;
}

LegendSection gatheringSection(const geodata::Atlas& atlas, const Marks& marks, const Palette& palette) {
    std::array<std::size_t, 2> byLayer{};
    for (const auto& gathering : marks.gatherings) {
        for (const auto index : gathering.records) ++byLayer[atlas.records.records[index].layer == Layer::Training ? 1 : 0];
    }
    LegendSection section{"Through organisations: " + recordsText(byLayer[0] + byLayer[1]), {}};
    const auto half = [](std::size_t count) { return HalfLook{count > 0 ? std::size_t{3} : std::size_t{0}, Evidence::SeveralSources}; };
    section.entries.push_back({gatheringSymbol({}, half(byLayer[0]), half(byLayer[1]), 1.0, palette), "at the seat or meeting place"});
    return section;
}

Box swatch(double left, double right, Colour colour, const Palette& palette) {
    return {{left, -5.5, right, 5.5}, 1.5, colour, {palette.coast, 0.75, {}}};
}

LegendEntry hatchedSwatch(const Palette& palette, std::string text) {
    const AreaPattern pattern = notApplicablePattern(palette, 1.0);
    Lines hatching;
    hatching.stroke = {pattern.colour, pattern.width, {}};
    for (const double foot : {-14.0, -7.0, 0.0, 7.0}) {
        const double from = std::max(-9.0, foot);
        const double to = std::min(9.0, foot + 11.0);
        hatching.paths.add(std::array{PagePoint{from, 5.5 - (from - foot)}, PagePoint{to, 5.5 - (to - foot)}});
    }
    return {{swatch(-9.0, 9.0, palette.land, palette), hatching}, std::move(text)};
}

// The classes of the tint that occur, side by side.
LegendEntry tintEntry(const LandTints& tints, const Palette& palette) {
    std::array<bool, 4> steps{};
    for (const auto& [country, tint] : tints.byCountry) {
        if (tint.meaning == LandMeaning::Count) steps[tint.step] = true;
    }
    const bool onlyOne = steps == std::array{true, false, false, false};
    LegendEntry entry{{}, stepsText(steps) + (tints.choropleth ? (onlyOne ? " programme" : " programmes") : onlyOne ? " tie" : " ties"), 0.0};
    for (std::size_t step = 0; step < steps.size(); ++step) {
        if (!steps[step]) continue;
        const double left = entry.drawingWidth - 9.0;
        entry.drawing.emplace_back(swatch(left, left + 15.0, landColour({LandMeaning::Count, step}, tints.choropleth, palette), palette));
        entry.drawingWidth += 17.0;
    }
    entry.drawingWidth += 2.0;
    return entry;
}

bool anyWith(const LandTints& tints, LandMeaning meaning) {
    return std::any_of(tints.byCountry.begin(), tints.byCountry.end(), [&](const auto& each) { return each.second.meaning == meaning; });
}

LegendSection landSection(const geodata::Atlas& atlas, const Marks& marks, const View& view, DisputedLines disputed, const Palette& palette) {
    const LandTints tints = landTints(atlas, marks, view);
    std::size_t programmes = 0;
    for (const auto& partner : marks.partners) programmes += partner.training.size();
    LegendSection section{tints.choropleth ? "Training programmes reported: " + recordsText(programmes) : "Countries and areas", {}};
    if (anyWith(tints, LandMeaning::Count)) section.entries.push_back(tintEntry(tints, palette));
    const auto plain = [&](LandMeaning meaning, std::string text) {
        section.entries.push_back({{swatch(-9.0, 9.0, landColour({meaning, 0}, tints.choropleth, palette), palette)}, std::move(text)});
    };
    if (anyWith(tints, LandMeaning::NoneShown)) plain(LandMeaning::NoneShown, "none in these years and this filter");
    if (anyWith(tints, LandMeaning::NoneCollected)) plain(LandMeaning::NoneCollected, "none collected, which proves nothing");
    if (tints.choropleth) {
        section.entries.push_back(hatchedSwatch(palette, "not applicable: China, areas without a code"));
        // Raw numbers on areas mislead: large countries catch the eye (ANCHORS 5, proportional symbols).
        section.entries.push_back(
            {{}, geodata::isEqualArea(view.projection.kind) ? "Numbers, not rates." : "Numbers, not rates; areas are not to scale.", 0.0});
    }
    if (anyWith(tints, LandMeaning::Home)) plain(LandMeaning::Home, "China, where the ministry sits");
    if (disputed == DisputedLines::None) return section;
    Lines dashed;
    dashed.paths.add(std::array{PagePoint{-10.0, 0.0}, PagePoint{10.0, 0.0}});
    dashed.stroke = {palette.inkQuiet, 1.0, {3.0, 2.5}};
    section.entries.push_back({{dashed}, "disputed line"});
    return section;
}

}  // namespace

std::vector<LegendSection> legendFor(const geodata::Atlas& atlas, const Marks& marks, const View& view, DisputedLines disputed) {
    const Palette& palette = paletteOf(view.theme);
    std::vector<LegendSection> sections;
    const auto add = [&](LegendSection section) {
        if (!section.entries.empty()) sections.push_back(std::move(section));
    };
    if (!marks.stations.empty()) add(stationSection(atlas, marks, view, palette));
    if (!marks.partners.empty()) add(tieSection(atlas, marks, view, palette));
    if (!marks.gatherings.empty()) add(gatheringSection(atlas, marks, palette));
    add(landSection(atlas, marks, view, disputed, palette));
    return sections;
}

}  // namespace app
