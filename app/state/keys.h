// The keys of the window and what each means: one table for what a key does, for the key map, and for the hints beside icons.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace app {

// Keys that mean something, whatever their place on the keyboard.
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
    Enter,
    Escape,
    F1,
    F5,
    F11,
    Slash,
    F,
    G,
    L,
    N,
    O,
    Q,
    T,
    Y,
    Z,
    Digit0,
    Digit1,
    Digit2,
    Digit3,
    Digit4,
    Digit5,
};

struct Modifiers {
    bool shift = false;
    bool control = false;
    friend bool operator==(const Modifiers&, const Modifiers&) = default;
};

enum class KeyMeaning {
    MoveLeft,
    MoveRight,
    MoveUp,
    MoveDown,
    TurnWest,
    TurnEast,
    TurnNorth,
    TurnSouth,
    Nearer,
    Farther,
    World,
    GlobeOrMap,
    YearBefore,
    NextYear,
    Play,
    NextMark,
    MarkBefore,
    OpenMark,
    GoBack,
    Search,
    Layer1,
    Layer2,
    Layer3,
    Layer4,
    Layer5,
    Legend,
    Colours,
    Undo,
    Redo,
    Present,
    LargerText,
    SmallerText,
    UsualText,
    OpenTable,
    ShowKeys,
    Quit,
};

// What a key means with these modifiers; Shift is overlooked where it makes no difference. None: nothing.
[[nodiscard]] std::optional<KeyMeaning> meaningOf(MapKey key, Modifiers held);

// The keys of a meaning for people: "Ctrl Z", "] or Page Down".
[[nodiscard]] std::string keysOf(KeyMeaning meaning);
// Words with the keys that do the same: "Undo (Ctrl Z)".
[[nodiscard]] std::string withKeys(std::string_view words, KeyMeaning meaning);

// A line of the key map: keys or what a hand does, and what happens.
struct KeyMapLine {
    std::string by;
    std::string does;
};
struct KeyMapGroup {
    std::string heading;
    std::span<const KeyMapLine> lines;
};
// All keys and gestures, in the order in which they are shown.
[[nodiscard]] std::span<const KeyMapGroup> keyMap();

}  // namespace app
