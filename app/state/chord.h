// A key with the keys held beside it, as people name it: "Ctrl K", "Shift N", "Page Down".
#pragma once

#include <string>
#include <string_view>

namespace app {

struct Modifiers {
    bool shift = false;
    bool control = false;
    friend bool operator==(const Modifiers&, const Modifiers&) = default;
};

struct Chord {
    // What stands on the key, in English: "K", "7", "+", "−", "[", "/", "←", "Page Down", "Space", "Enter", "Esc", "Home", "F1".
    std::string_view key;
    Modifiers held{};
    friend bool operator==(const Chord&, const Chord&) = default;
};

[[nodiscard]] constexpr Chord onShift(std::string_view key) { return {key, {true, false}}; }
[[nodiscard]] constexpr Chord onControl(std::string_view key) { return {key, {false, true}}; }
[[nodiscard]] constexpr Chord onControlShift(std::string_view key) { return {key, {true, true}}; }

// "Ctrl Shift Z".
[[nodiscard]] inline std::string nameOf(const Chord& chord) {
    // On most keyboards the question mark is the slash with Shift.
    if (chord == onShift("/")) return "?";
    return std::string(chord.held.control ? "Ctrl " : "") + (chord.held.shift ? "Shift " : "") + std::string(chord.key);
}

}  // namespace app
