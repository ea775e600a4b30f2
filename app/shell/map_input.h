// From mouse, wheel, touch and keys on the map to commands. Knows no SDL, so that tests can press what they like.
#pragma once

#include "app/scene/scene_for.h"
#include "app/state/command.h"
#include "geodata/atlas.h"

#include <optional>
#include <vector>

namespace app {

enum class MapKey {
    Left,
    Right,
    Up,
    Down,
    Plus,
    Minus,
    Home,
    PageUp,
    PageDown,
    LeftBracket,
    RightBracket,
    Space,
    Escape,
    F5,
    F11,
    Slash,
    F,
    G,
    L,
    Q,
    T,
    Y,
    Z,
    Digit1,
    Digit2,
    Digit3,
    Digit4,
    Digit5,
};

struct Modifiers {
    bool shift = false;
    bool control = false;
};

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
struct KeyPressed {
    MapKey key;
    Modifiers held;
};
using MapEvent = std::variant<PointerPressed, PointerMoved, PointerReleased, WheelTurned, Pinched, KeyPressed>;

// A press that is not over yet.
struct MapGesture {
    PagePoint pressedAt;
    PagePoint last;
    bool moved = false;
    bool turns = false;                           // Shift was held: the central meridian moves instead of the frame.
    std::optional<geodata::LonLat> grabbed = {};  // The place taken hold of; none beside the map.
};

// What is seen while it happens.
struct MapContext {
    const geodata::Atlas& atlas;
    const View& view;
    const Scene& scene;
    MapPlacement placement;  // Of the view now; the scene may still be the one before.
    PagePoint middle;        // Of the part of the map that no panel covers.
    bool presenting = false;
};

struct MapInput {
    std::vector<Command> commands;
    bool focusSearch = false;
};

[[nodiscard]] MapInput inputFrom(const MapEvent& event, const MapContext& context, std::optional<MapGesture>& gesture);

}  // namespace app
