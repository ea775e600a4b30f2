#include "geodata/records/layer_table.h"

#include <array>
#include <cassert>

namespace geodata {
namespace {

constexpr std::array table{
    LayerInfo{.layer = Layer::Stations,
              .key = "stations",
              .name = "Reported stations",
              .one = "Station",
              .inTitle = "police stations",
              .counted = "station",
              .countedSeveral = "stations",
              .mark = MarkKind::Site,
              .shownAtFirst = true},
    LayerInfo{.layer = Layer::Cooperation,
              .key = "cooperation",
              .name = "Police cooperation",
              .one = "Police cooperation",
              .inTitle = "police cooperation",
              .counted = "cooperation tie",
              .countedSeveral = "cooperation ties",
              .mark = MarkKind::Tie,
              .shownAtFirst = true},
    LayerInfo{.layer = Layer::Training,
              .key = "training",
              .name = "Training",
              .one = "Training",
              .inTitle = "police training",
              .counted = "training programme",
              .countedSeveral = "training programmes",
              .mark = MarkKind::Tie,
              .shownAtFirst = true},
    LayerInfo{.layer = Layer::Operations,
              .key = "operations",
              .name = "Operations",
              .one = "Operation",
              .inTitle = "operations",
              .counted = "operation",
              .countedSeveral = "operations",
              .mark = MarkKind::Told,
              .shownAtFirst = false},
    LayerInfo{.layer = Layer::Context,
              .key = "context",
              .name = "Context",
              .one = "Context",
              .inTitle = "events",
              .counted = "event",
              .countedSeveral = "events",
              .mark = MarkKind::Told,
              .shownAtFirst = false},
};
static_assert(table.size() == allLayers.size());

}  // namespace

const LayerInfo& infoOf(Layer layer) {
    const LayerInfo& row = table[static_cast<std::size_t>(layer)];
    assert(row.layer == layer && "rows stand in the order of the layers");
    return row;
}

}  // namespace geodata
