// The legend: what each mark that is drawn means, how many there are, and how sure.
#pragma once

#include "app/map/marks/mark_symbols.h"
#include "app/map/marks/ties.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace app {

// One line: a small drawing and its meaning. The drawing lies within 11 points above, below and to the left of (0, 0), and within
// `drawingWidth` from its left edge: several examples stand side by side.
struct LegendEntry {
    std::vector<Item> drawing;
    std::string text;
    double drawingWidth = 22.0;
    std::vector<std::uint32_t> records = {};  // Whose marks the line speaks of, ascending; empty: of no marks, or of all alike.
    std::string filter = {};                  // Filter text that picks just these of the marks in the picture; empty: there is none.
};

// The drawing around a point of the page, `scale` times as large.
[[nodiscard]] std::vector<Item> drawingAt(const LegendEntry& entry, PagePoint at, double scale);

struct LegendSection {
    std::string heading;
    std::vector<LegendEntry> entries;
};

// What of the land a picture shows, as far as the rectangles around its shapes tell: nothing that is drawn is missing.
struct LandSeen {
    bool disputedLines = true;
    bool disputedAreas = true;
    std::optional<std::set<std::string>> countries = {};  // Alpha-3 codes; none: all.
    friend bool operator==(const LandSeen&, const LandSeen&) = default;
};
[[nodiscard]] LandSeen landIn(const MapMesh* mesh, const geodata::MapBox& box);

// Where the picture shows the map: what lies outside is not listed.
struct LegendPlace {
    MapPlacement placement;
    PageBox frame;
    double unit = 1.0;
};

// The marks whose place lies in the frame.
[[nodiscard]] Marks marksInFrame(const Marks& marks, const View& view, const LegendPlace& place);

// Only what is drawn is listed. Numbers are records, and say so. Without a place, all marks count as drawn.
[[nodiscard]] std::vector<LegendSection> legendFor(const geodata::Atlas& atlas, const Marks& marks, const View& view, const LandSeen& land = {},
                                                   const LegendPlace* place = nullptr);
// At most three lines, without numbers: what a station's mark, a partner's symbol and a tint say; of these, what is in the picture.
[[nodiscard]] std::vector<LegendEntry> legendInBrief(const geodata::Atlas& atlas, const Marks& marks, const View& view, const LandSeen& land = {},
                                                     const LegendPlace* place = nullptr);
// The legend that holds the lines of every year's: how much room it takes does not hang on the year. `marks` are those of
// Standing::ofAllYears.
[[nodiscard]] std::vector<LegendSection> legendOfAllYears(const geodata::Atlas& atlas, const Marks& marks, View view, const LandSeen& land = {},
                                                          const LegendPlace* place = nullptr);

// A filter's text with the terms of a line added, or taken out where it has them already.
[[nodiscard]] std::string filterToggled(const std::string& filter, const std::string& terms);

}  // namespace app
