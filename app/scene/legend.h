// The legend: what each mark that is drawn means, how many there are, and how sure.
#pragma once

#include "app/scene/scene.h"
#include "app/scene/station_layout.h"
#include "app/scene/ties.h"

#include <string>
#include <vector>

namespace app {

// One line: a small drawing around (0, 0), within 11 points to each side, and its meaning.
struct LegendEntry {
    std::vector<Item> drawing;
    std::string text;
};

struct LegendSection {
    std::string heading;
    std::vector<LegendEntry> entries;
};

// What the boundaries in use mark as disputed.
struct DisputedBoundaries {
    bool lines = false;
    bool areas = false;
};
[[nodiscard]] DisputedBoundaries disputedIn(const MapMesh* mesh);

// Hatching of disputed areas; `areas` is left empty. `unit` as for marks.
[[nodiscard]] AreaPattern disputedPattern(Theme theme, double unit);

// Only what is drawn is listed. Numbers are records, and say so.
[[nodiscard]] std::vector<LegendSection> legendFor(const geodata::Atlas& atlas, const Marks& marks, const View& view,
                                                   DisputedBoundaries disputed = {true, true});

// The symbols of layers, as in the legend and in panels.
[[nodiscard]] std::vector<Item> layerSymbol(geodata::Layer layer, const Palette& palette);

// One station symbol: solid, hollow or dashed; lighter when not heard of for years.
[[nodiscard]] std::vector<Item> stationSymbol(PagePoint at, double radius, Evidence evidence, bool lighter, bool cityKnown, const Palette& palette);

// A partner's two-part symbol: cooperation left, training right, area in proportion to the number of records.
[[nodiscard]] std::vector<Item> partnerSymbol(PagePoint at, std::size_t cooperation, std::size_t training, double unit, const Palette& palette);

// Radius of a half symbol that stands for so many records, in points times `unit`.
[[nodiscard]] double partnerRadius(std::size_t records, double unit);

// Width of an arc that stands for so many records, in points times `unit`.
[[nodiscard]] double arcWidth(std::size_t records, double unit);

// How arcs of a layer are drawn: solid for cooperation, dashed for training.
[[nodiscard]] Stroke arcStroke(geodata::Layer layer, std::size_t records, double unit, const Palette& palette);

}  // namespace app
