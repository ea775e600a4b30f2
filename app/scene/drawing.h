// What the steps of one picture share while sceneFor puts it together; private to the scene room.
#pragma once

#include "app/scene/map_names.h"
#include "app/scene/scene_for.h"
#include "app/scene/station_layout.h"
#include "app/scene/ties.h"

#include <optional>
#include <vector>

namespace app {

struct Drawing {
    const geodata::Atlas& atlas;
    const View& view;
    const Palette& palette;
    const Fonts& fonts;
    MapPlacement placement;
    double unit = 1.0;  // Points of a mark for 1.
    Scene scene{};
    SymbolRoom room{};             // Taken by symbols, for the names.
    std::vector<Disc> symbols{};   // Of partners, for which stations step aside.
    std::size_t symbolsBegin = 0;  // In scene.marks: what lies under all symbols is inserted there.
    Lit lit{};                     // What is pointed at.
};

[[nodiscard]] PageBox around(PagePoint at, double radius);

// Where a place lies on the page; empty where the projection does not show it.
[[nodiscard]] std::optional<PagePoint> onPage(const Drawing& drawing, geodata::LonLat place);

// A ring around what is selected.
void drawSelection(Drawing& drawing, PagePoint at, double radius);
[[nodiscard]] bool holdsSelected(const Drawing& drawing, const std::vector<std::uint32_t>& records);

// Of partners, summed or as single records; symbols also of what goes through organisations. Arcs are drawn on demand (see
// partnersWithLines in draw_arcs.h).
void drawArcs(Drawing& drawing, const Marks& marks);
void drawTieSymbols(Drawing& drawing, const Marks& marks);
void drawStations(Drawing& drawing, const Marks& marks);

}  // namespace app
