// What there is to know of each layer of records, a row each: its key, what people call it, and how its records are marked on a map.
#pragma once

#include "geodata/records/record.h"

#include <string_view>

namespace geodata {

// Where a record of the layer stands: at a place of its own, at its partner country, or beside the map.
enum class MarkKind { Site, Tie, Told };

struct LayerInfo {
    Layer layer;
    std::string_view key;      // In files, filters and options.
    std::string_view name;     // Of the layer in panels: "Reported stations".
    std::string_view one;      // Of one record: "Station".
    std::string_view inTitle;  // In a picture's title, after "reported overseas": "police stations".
    std::string_view counted;  // "1 reported station"
    std::string_view countedSeveral;
    MarkKind mark;
    bool shownAtFirst;
};

[[nodiscard]] const LayerInfo& infoOf(Layer layer);

}  // namespace geodata
