// From mouse, wheel and touch on the map to actions. Knows no SDL, so that tests can press what they like.
#pragma once

#include "app/sheet/scene_for.h"
#include "app/state/action.h"
#include "app/state/chord.h"
#include "geodata/records/atlas.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace app {

// What happened, in points of the page.
struct PointerPressed {
    PagePoint at;
    Modifiers held;
    int clicks = 1;
};
struct PointerMoved {
    PagePoint at;
};
struct PointerReleased {
    PagePoint at;
};
struct WheelTurned {
    PagePoint at;
    double notches = 0.0;
};  // Away from the person: positive.
struct Pinched {
    PagePoint at;
    double factor = 1.0;
};
using MapEvent = std::variant<PointerPressed, PointerMoved, PointerReleased, WheelTurned, Pinched>;

// A press that is not over yet.
struct MapGesture {
    PagePoint pressedAt;
    PagePoint last;
    bool moved = false;
    bool turns = false;                           // Shift was held: the central meridian moves instead of the frame.
    std::optional<geodata::LonLat> grabbed = {};  // The place taken hold of; none beside the map.
};

// Where the newest press was and what it hit: a second one at once means the same, whatever the first has moved meanwhile.
struct MapPress {
    std::string country;                   // Of a mark, as in Target.
    std::vector<std::uint32_t> records;    // Likewise; empty: no mark.
    std::optional<geodata::LonLat> place;  // On the globe; none beside the map.
};

// What a hand on the map does and has just done.
struct MapHand {
    std::optional<MapGesture> gesture;
    MapPress press;
};

// What is seen while it happens.
struct MapContext {
    const geodata::Atlas& atlas;
    const View& view;
    const Scene& scene;
    MapPlacement placement;  // Of the view now; the scene may still be the one before.
    PagePoint middle;        // Of the part of the map that no panel covers.
};

[[nodiscard]] Actions actionsFrom(const MapEvent& event, const MapContext& context, MapHand& hand);

}  // namespace app
