// Colours, and the palettes of the themes they are taken from: every colour is named for its meaning.
#pragma once

#include "app/state/theme.h"

#include <cstdint>

namespace app {

// sRGB, straight alpha, 0 to 255.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;
    friend bool operator==(const Colour&, const Colour&) = default;
};

// From 0xRRGGBB.
[[nodiscard]] constexpr Colour rgb(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U), static_cast<std::uint8_t>(value), 255};
}

[[nodiscard]] constexpr Colour withAlpha(Colour colour, double alpha) {
    colour.alpha = static_cast<std::uint8_t>(alpha * 255.0 + 0.5);
    return colour;
}

// Straight blend in sRGB, fraction 0 gives `from`, 1 gives `to`.
[[nodiscard]] Colour mixed(Colour from, Colour to, double fraction);

// Contrast ratio of WCAG 2.2 (1 to 21) of two opaque colours.
[[nodiscard]] double contrastRatio(Colour first, Colour second);

// The contrast-tested set of colours of one theme.
struct Palette {
    Colour page;         // Behind the map and on paper.
    Colour surface;      // Panels.
    Colour surfaceSunk;  // Fields and bars on panels.
    Colour surfaceEdge;
    Colour ink;        // Main text.
    Colour inkQuiet;   // Second text.
    Colour accent;     // What can be pressed, what is chosen.
    Colour accentInk;  // Text on the accent.
    Colour ocean;
    Colour land;
    Colour landHome;      // China: where the records say the other end is.
    Colour landSteps[4];  // By the number of records: 1, 2–4, 5–9, 10 and more.
    Colour coast;
    Colour border;
    Colour disputed;  // Dashed lines, and the hatching of areas.
    Colour graticule;
    Colour mapEdge;
    Colour mapInk;  // Labels.
    Colour mapInkQuiet;
    Colour halo;  // Behind labels.
    Colour stations;
    Colour stationsQuiet;  // Not heard of for years: paler, but no less a mark.
    Colour cooperation;
    Colour training;
    Colour operations;
    Colour context;
    Colour hub;               // Beijing, where the ministry sits.
    double arcOpacity = 1.0;  // Of arcs in their layer's colour, 0 to 1.
};

[[nodiscard]] const Palette& paletteOf(Theme theme);

// What a theme enlarges beside its colours: type and marks (on a page by its unit, in the window by its pixels a point), and the
// width of the map's own lines on top of that. 1 is the light theme.
[[nodiscard]] double typeScaleOf(Theme theme);
[[nodiscard]] double lineScaleOf(Theme theme);

}  // namespace app
