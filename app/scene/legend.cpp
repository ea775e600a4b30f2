#include "app/scene/legend.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

using geodata::Layer;

constexpr double lighterBy = 0.5;
constexpr double legendRadius = 5.5;

Lines shortArc(Stroke stroke) {
    Lines lines;
    lines.stroke = stroke;
    lines.paths.startPath();
    for (int step = 0; step <= 10; ++step) {
        const double t = step / 10.0;
        lines.paths.points.push_back({-11.0 + 22.0 * t, 4.0 - 24.0 * t * (1.0 - t)});
    }
    return lines;
}

// Dashes that go round a diamond a whole number of times, so that none is cut short where the outline closes.
Dash dashAround(double radius) {
    const double outline = 4.0 * std::sqrt(2.0) * radius;
    const double period = outline / std::max(6.0, std::round(outline / 5.0));
    return {period * 0.62, period * 0.38};
}

struct StationCounts {
    std::array<std::size_t, 3> byEvidence{};  // Records, in the order of Evidence.
    std::size_t lighter = 0;
    std::size_t cityUnknown = 0;
};

StationCounts countStations(const geodata::Atlas& atlas, const Marks& marks, const View& view) {
    StationCounts counts;
    for (const auto& site : marks.stations) {
        for (const auto index : site.records) {
            const auto& record = atlas.records.records[index];
            ++counts.byEvidence[static_cast<std::size_t>(evidenceOf(record))];
            if (geodata::notHeardOf(record, view.lastYear, view.staleAfter)) ++counts.lighter;
            if (site.city.empty()) ++counts.cityUnknown;
        }
    }
    return counts;
}

std::string counted(const char* text, std::size_t count) { return std::string(text) + " (" + std::to_string(count) + ")"; }

LegendSection stationSection(const geodata::Atlas& atlas, const Marks& marks, const View& view, const Palette& palette) {
    LegendSection section{"Reported stations", {}};
    const auto counts = countStations(atlas, marks, view);
    constexpr std::array words{"official, or several sources", "one source", "contested: denied or not found"};
    for (std::size_t index = 0; index < words.size(); ++index) {
        if (counts.byEvidence[index] == 0) continue;
        section.entries.push_back(
            {stationSymbol({}, legendRadius, static_cast<Evidence>(index), false, true, palette), counted(words[index], counts.byEvidence[index])});
    }
    std::size_t stations = 0;
    for (const auto count : counts.byEvidence) stations += count;
    if (stations > 1)
        section.entries.push_back(
            {stationSymbol({}, legendRadius * 1.5, Evidence::SeveralSources, false, true, palette), "several: their number; area = records"});
    if (counts.lighter > 0) {
        section.entries.push_back(
            {stationSymbol({}, legendRadius, Evidence::SeveralSources, true, true, palette),
             "lighter: not heard of for " + std::to_string(view.staleAfter) + " years or more (" + std::to_string(counts.lighter) + ")"});
    }
    if (counts.cityUnknown > 0) {
        section.entries.push_back({stationSymbol({}, legendRadius * 0.8, Evidence::OneSource, false, false, palette),
                                   counted("city not reported, at the capital", counts.cityUnknown)});
    }
    return section;
}

LegendSection tieSection(const Marks& marks, const View& view, const Palette& palette) {
    LegendSection section{"Police ties by partner; area = records", {}};
    std::size_t cooperation = 0;
    std::size_t training = 0;
    std::array<bool, 4> steps{};
    for (const auto& partner : marks.partners) {
        cooperation += partner.cooperation.size();
        training += partner.training.size();
        for (const auto count : {partner.cooperation.size(), partner.training.size()}) {
            if (count > 0) steps[stepOf(count)] = true;
        }
    }
    const bool arcs = view.arcs != ArcStyle::SymbolsOnly;
    const auto layerEntry = [&](Layer layer, std::size_t count, const char* text) {
        if (count == 0) return;
        LegendEntry entry{partnerSymbol({}, layer == Layer::Cooperation ? 3 : 0, layer == Layer::Training ? 3 : 0, 1.0, palette),
                          counted(text, count)};
        if (arcs) entry.drawing = {shortArc(arcStroke(layer, 3, 1.0, palette))};
        section.entries.push_back(std::move(entry));
    };
    layerEntry(Layer::Cooperation, cooperation, "cooperation records");
    layerEntry(Layer::Training, training, "training records");
    section.entries.push_back({partnerSymbol({}, 3, 3, 1.0, palette), "left: cooperation, right: training"});
    if (arcs) {
        for (std::size_t step = 0; step < steps.size(); ++step) {
            constexpr std::array<std::size_t, 4> examples{1, 2, 5, 10};
            if (!steps[step]) continue;
            section.entries.push_back({{shortArc({palette.cooperation, arcWidth(examples[step], 1.0), {}})},
                                       std::string(stepLabel(step)) + (step == 0 ? " record" : " records")});
        }
    }
    return section;
}

LegendSection landSection(const Marks& marks, DisputedBoundaries disputed, Theme theme) {
    const Palette& palette = paletteOf(theme);
    LegendSection section{"Countries and areas", {}};
    std::array<bool, 4> steps{};
    for (const auto& partner : marks.partners) steps[stepOf(partner.total())] = true;
    const auto swatch = [&](Colour colour, std::string text) {
        section.entries.push_back({{Box{{-9.0, -5.5, 9.0, 5.5}, 2.0, colour, {palette.coast, 0.75, {}}}}, std::move(text)});
    };
    for (std::size_t step = 0; step < steps.size(); ++step) {
        if (steps[step]) swatch(palette.landSteps[step], std::string(stepLabel(step)) + (step == 0 ? " tie" : " ties"));
    }
    if (!marks.partners.empty() || !marks.stations.empty()) swatch(palette.landHome, "China, where the ministry sits");
    if (disputed.lines) {
        Lines dashed;
        dashed.paths.add(std::array{PagePoint{-10.0, 0.0}, PagePoint{10.0, 0.0}});
        dashed.stroke = {palette.disputed, 1.0, {3.0, 2.5}};
        section.entries.push_back({{dashed}, "disputed line"});
    }
    if (disputed.areas) {
        const PageBox box{-9.0, -5.5, 9.0, 5.5};
        section.entries.push_back(
            {{Box{box, 2.0, palette.land, {palette.coast, 0.75, {}}}, patternSwatch(disputedPattern(theme, 1.0), box)}, "area of disputed status"});
    }
    return section;
}

}  // namespace

DisputedBoundaries disputedIn(const MapMesh* mesh) {
    if (mesh == nullptr) return {};
    const bool areas =
        std::any_of(mesh->areas.begin(), mesh->areas.end(), [](const AreaShape& area) { return area.status == geodata::AreaStatus::Disputed; });
    return {!mesh->disputed.empty(), areas};
}

AreaPattern disputedPattern(Theme theme, double unit) {
    const double line = unit * lineScaleOf(theme);
    return {{}, paletteOf(theme).disputed, 3.8 * line, 0.6 * line, 45.0};
}

double partnerRadius(std::size_t records, double unit) { return 3.3 * unit * std::sqrt(static_cast<double>(records)); }

double arcWidth(std::size_t records, double unit) {
    constexpr std::array widths{0.8, 1.3, 2.0, 3.0};
    return widths[stepOf(records)] * unit;
}

Stroke arcStroke(Layer layer, std::size_t records, double unit, const Palette& palette) {
    const bool training = layer == Layer::Training;
    return {withAlpha(training ? palette.training : palette.cooperation, palette.arcOpacity), arcWidth(records, unit),
            training ? Dash{4.0 * unit, 3.0 * unit} : Dash{}};
}

std::vector<Item> stationSymbol(PagePoint at, double radius, Evidence evidence, bool lighter, bool cityKnown, const Palette& palette) {
    const Colour strong = lighter ? mixed(palette.stations, palette.land, lighterBy) : palette.stations;
    Symbol symbol{SymbolShape::Diamond, at, radius, strong, {palette.halo, 1.0, {}}};
    if (evidence != Evidence::SeveralSources) {
        symbol.fill = palette.halo;
        symbol.stroke = {strong, 1.6, evidence == Evidence::Contested ? dashAround(radius) : Dash{}};
    }
    std::vector<Item> items;
    // A ring around it: somewhere in this country, the place is not known.
    if (!cityKnown) items.emplace_back(Symbol{SymbolShape::Circle, at, radius + 3.2, {0, 0, 0, 0}, {withAlpha(strong, 0.8), 0.9, {1.2, 1.8}}});
    items.emplace_back(symbol);
    return items;
}

std::vector<Item> partnerSymbol(PagePoint at, std::size_t cooperation, std::size_t training, double unit, const Palette& palette) {
    std::vector<Item> items;
    const Stroke edge{palette.halo, 0.8 * unit, {}};
    if (cooperation > 0) items.emplace_back(Symbol{SymbolShape::LeftHalf, at, partnerRadius(cooperation, unit), palette.cooperation, edge});
    if (training > 0) items.emplace_back(Symbol{SymbolShape::RightHalf, at, partnerRadius(training, unit), palette.training, edge});
    return items;
}

std::vector<Item> layerSymbol(Layer layer, const Palette& palette) {
    switch (layer) {
        case Layer::Stations: return stationSymbol({}, legendRadius, Evidence::SeveralSources, false, true, palette);
        case Layer::Cooperation: return {shortArc({palette.cooperation, 2.0, {}})};
        case Layer::Training: return {shortArc({palette.training, 2.0, {4.0, 3.0}})};
        case Layer::Operations: return {Symbol{SymbolShape::Triangle, {}, legendRadius, palette.operations, {}}};
        case Layer::Context: return {Symbol{SymbolShape::Square, {}, legendRadius * 0.8, palette.context, {}}};
    }
    return {};
}

std::vector<LegendSection> legendFor(const geodata::Atlas& atlas, const Marks& marks, const View& view, DisputedBoundaries disputed) {
    const Palette& palette = paletteOf(view.theme);
    std::vector<LegendSection> sections;
    if (!marks.stations.empty()) sections.push_back(stationSection(atlas, marks, view, palette));
    if (!marks.partners.empty()) sections.push_back(tieSection(marks, view, palette));
    if (!marks.gatherings.empty()) {
        std::size_t records = 0;
        for (const auto& gathering : marks.gatherings) records += gathering.records.size();
        const Symbol square{SymbolShape::Square, {}, 4.5, palette.halo, {palette.cooperation, 1.6, {}}};
        sections.push_back({"Through organisations", {{{square}, counted("meeting place or seat", records)}}});
    }
    if (auto land = landSection(marks, disputed, view.theme); !land.entries.empty()) sections.push_back(std::move(land));
    return sections;
}

}  // namespace app
