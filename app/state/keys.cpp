#include "app/state/keys.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

namespace app {
namespace {

struct Binding {
    MapKey key;
    Modifiers held;
    KeyMeaning meaning;
};

constexpr Modifiers plain{};
constexpr Modifiers shift{true, false};
constexpr Modifiers control{false, true};

// Every key of the window. The first of a meaning is the usual one.
constexpr std::array bindings{
    Binding{MapKey::Left, plain, KeyMeaning::MoveLeft},
    Binding{MapKey::Right, plain, KeyMeaning::MoveRight},
    Binding{MapKey::Up, plain, KeyMeaning::MoveUp},
    Binding{MapKey::Down, plain, KeyMeaning::MoveDown},
    Binding{MapKey::Left, shift, KeyMeaning::TurnWest},
    Binding{MapKey::Right, shift, KeyMeaning::TurnEast},
    Binding{MapKey::Up, shift, KeyMeaning::TurnNorth},
    Binding{MapKey::Down, shift, KeyMeaning::TurnSouth},
    Binding{MapKey::Plus, plain, KeyMeaning::Nearer},
    Binding{MapKey::Minus, plain, KeyMeaning::Farther},
    Binding{MapKey::Home, plain, KeyMeaning::World},
    Binding{MapKey::G, plain, KeyMeaning::GlobeOrMap},
    Binding{MapKey::LeftBracket, plain, KeyMeaning::YearBefore},
    Binding{MapKey::PageUp, plain, KeyMeaning::YearBefore},
    Binding{MapKey::RightBracket, plain, KeyMeaning::NextYear},
    Binding{MapKey::PageDown, plain, KeyMeaning::NextYear},
    Binding{MapKey::Space, plain, KeyMeaning::Play},
    Binding{MapKey::N, plain, KeyMeaning::NextMark},
    Binding{MapKey::N, shift, KeyMeaning::MarkBefore},
    Binding{MapKey::Enter, plain, KeyMeaning::OpenMark},
    Binding{MapKey::Escape, plain, KeyMeaning::GoBack},
    Binding{MapKey::Slash, plain, KeyMeaning::Search},
    Binding{MapKey::F, control, KeyMeaning::Search},
    Binding{MapKey::Digit1, plain, KeyMeaning::Layer1},
    Binding{MapKey::Digit2, plain, KeyMeaning::Layer2},
    Binding{MapKey::Digit3, plain, KeyMeaning::Layer3},
    Binding{MapKey::Digit4, plain, KeyMeaning::Layer4},
    Binding{MapKey::Digit5, plain, KeyMeaning::Layer5},
    Binding{MapKey::L, plain, KeyMeaning::Legend},
    Binding{MapKey::T, plain, KeyMeaning::Colours},
    Binding{MapKey::Z, control, KeyMeaning::Undo},
    Binding{MapKey::Y, control, KeyMeaning::Redo},
    Binding{MapKey::Z, {true, true}, KeyMeaning::Redo},
    Binding{MapKey::F5, plain, KeyMeaning::Present},
    Binding{MapKey::F11, plain, KeyMeaning::Present},
    Binding{MapKey::Plus, control, KeyMeaning::LargerText},
    Binding{MapKey::Minus, control, KeyMeaning::SmallerText},
    Binding{MapKey::Digit0, control, KeyMeaning::UsualText},
    Binding{MapKey::O, control, KeyMeaning::OpenTable},
    Binding{MapKey::F1, plain, KeyMeaning::ShowKeys},
    Binding{MapKey::Slash, shift, KeyMeaning::ShowKeys},
    Binding{MapKey::Q, control, KeyMeaning::Quit},
};

const char* nameOf(MapKey key) {
    switch (key) {
        case MapKey::Left: return "←";
        case MapKey::Right: return "→";
        case MapKey::Up: return "↑";
        case MapKey::Down: return "↓";
        case MapKey::Plus: return "+";
        case MapKey::Minus: return "−";
        case MapKey::Home: return "Home";
        case MapKey::PageUp: return "Page Up";
        case MapKey::PageDown: return "Page Down";
        case MapKey::LeftBracket: return "[";
        case MapKey::RightBracket: return "]";
        case MapKey::Space: return "Space";
        case MapKey::Enter: return "Enter";
        case MapKey::Escape: return "Esc";
        case MapKey::F1: return "F1";
        case MapKey::F5: return "F5";
        case MapKey::F11: return "F11";
        case MapKey::Slash: return "/";
        case MapKey::F: return "F";
        case MapKey::G: return "G";
        case MapKey::L: return "L";
        case MapKey::N: return "N";
        case MapKey::O: return "O";
        case MapKey::Q: return "Q";
        case MapKey::T: return "T";
        case MapKey::Y: return "Y";
        case MapKey::Z: return "Z";
        case MapKey::Digit0: return "0";
        case MapKey::Digit1: return "1";
        case MapKey::Digit2: return "2";
        case MapKey::Digit3: return "3";
        case MapKey::Digit4: return "4";
        case MapKey::Digit5: return "5";
    }
    return "";
}

std::string nameOf(const Binding& binding) {
    // On most keyboards the question mark is the slash with Shift.
    if (binding.key == MapKey::Slash && binding.held.shift) return "?";
    return std::string(binding.held.control ? "Ctrl " : "") + (binding.held.shift ? "Shift " : "") + nameOf(binding.key);
}

// The usual keys of several meanings side by side, what they share said once: "Shift ← → ↑ ↓".
std::string keysOf(std::initializer_list<KeyMeaning> meanings) {
    if (meanings.size() == 1) return app::keysOf(*meanings.begin());
    std::string text;
    std::optional<Modifiers> said;
    for (const auto meaning : meanings) {
        const auto* binding = std::find_if(bindings.begin(), bindings.end(), [&](const Binding& each) { return each.meaning == meaning; });
        text += (text.empty() ? "" : " ") + (said == binding->held ? std::string(nameOf(binding->key)) : nameOf(*binding));
        said = binding->held;
    }
    return text;
}

KeyMapLine line(std::initializer_list<KeyMeaning> meanings, const char* does) { return {keysOf(meanings), does}; }

const std::vector<KeyMapLine>& mapLines() {
    using enum KeyMeaning;
    static const std::vector lines{line({MoveLeft, MoveRight, MoveUp, MoveDown}, "Move the map"),
                                   line({TurnWest, TurnEast, TurnNorth, TurnSouth}, "Turn the globe"), line({Nearer, Farther}, "Nearer, farther"),
                                   line({World}, "The whole world"), line({GlobeOrMap}, "Globe, and map again")};
    return lines;
}

const std::vector<KeyMapLine>& markLines() {
    using enum KeyMeaning;
    static const std::vector lines{line({NextMark}, "Next mark"), line({MarkBefore}, "Mark before"), line({OpenMark}, "Open the mark"),
                                   line({GoBack}, "Close, go back")};
    return lines;
}

const std::vector<KeyMapLine>& showLines() {
    using enum KeyMeaning;
    static const std::vector lines{line({Search}, "Search and filter"),
                                   line({Layer1, Layer2, Layer3, Layer4, Layer5}, "Layers on and off"),
                                   line({Legend}, "Legend"),
                                   line({Colours}, "Light or dark"),
                                   line({YearBefore}, "Year before"),
                                   line({NextYear}, "Next year"),
                                   line({Play}, "Run through the years")};
    return lines;
}

const std::vector<KeyMapLine>& windowLines() {
    using enum KeyMeaning;
    static const std::vector lines{line({Undo}, "Undo"),
                                   line({Redo}, "Redo"),
                                   line({LargerText, SmallerText}, "Larger, smaller text"),
                                   line({UsualText}, "Text as usual"),
                                   line({OpenTable}, "Open a table"),
                                   line({Present}, "Present"),
                                   line({ShowKeys}, "Keys and gestures"),
                                   {"Tab", "Next button or field"},
                                   line({Quit}, "Quit")};
    return lines;
}

const std::vector<KeyMapLine>& mouseLines() {
    static const std::vector<KeyMapLine> lines{{"Drag", "Move the map, turn a globe"},
                                               {"Shift and drag", "Turn the globe or the meridian"},
                                               {"Wheel, two fingers", "Nearer, farther at the pointer"},
                                               {"Click a mark", "Open it; again: the next one there"},
                                               {"Double click a mark", "Fly there"},
                                               {"Double click elsewhere", "Nearer; with Shift farther"},
                                               {"Drag over the years", "Another year"},
                                               {"Shift and drag there", "A range of years"},
                                               {"Drop a file", "Look at a table of your own"}};
    return lines;
}

}  // namespace

std::optional<KeyMeaning> meaningOf(MapKey key, Modifiers held) {
    const auto exactly = [&](Modifiers wanted) {
        return std::find_if(bindings.begin(), bindings.end(), [&](const Binding& each) { return each.key == key && each.held == wanted; });
    };
    const auto* found = exactly(held);
    // A capital letter, and a plus that needs Shift, mean the same as without.
    if (found == bindings.end() && held.shift) found = exactly({false, held.control});
    return found == bindings.end() ? std::nullopt : std::optional(found->meaning);
}

std::string keysOf(KeyMeaning meaning) {
    std::string text;
    for (const auto& binding : bindings) {
        if (binding.meaning == meaning) text += (text.empty() ? "" : " or ") + nameOf(binding);
    }
    return text;
}

std::string withKeys(std::string_view words, KeyMeaning meaning) { return std::string(words) + " (" + keysOf(meaning) + ")"; }

std::span<const KeyMapGroup> keyMap() {
    static const std::vector<KeyMapGroup> groups{{"THE MAP", mapLines()},
                                                 {"MARKS", markLines()},
                                                 {"WHAT IS SHOWN", showLines()},
                                                 {"THE WINDOW", windowLines()},
                                                 {"MOUSE AND TOUCH", mouseLines()}};
    return groups;
}

}  // namespace app
