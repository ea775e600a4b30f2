// One partner's part of a picture, found for its arcs and for its symbols; private to the scene room.
#pragma once

#include "app/map/drawing.h"
#include "app/map/marks/single_ties.h"

#include <vector>

namespace app {

struct PartnerDrawing {
    const Partner* partner;
    PagePoint at;
    bool selected = false;  // It, or one of its records.
    bool singly = false;
    SingleTies single;
};

// Those that the projection shows, in the order of the marks.
[[nodiscard]] std::vector<PartnerDrawing> partnersIn(const Drawing& drawing, const Marks& marks);

// Whether the records of a layer are drawn as sums: a choropleth shows those of training as tints instead.
[[nodiscard]] bool drawsSummed(const Drawing& drawing, geodata::Layer layer);

}  // namespace app
