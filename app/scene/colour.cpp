#include "app/scene/colour.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

// Relative luminance of WCAG 2.2.
double luminance(Colour colour) { return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue); }

std::uint8_t between(std::uint8_t from, std::uint8_t to, double fraction) {
    return static_cast<std::uint8_t>(std::lround(from + (to - from) * fraction));
}

// Layers after Okabe and Ito (2008): vermilion, blue, bluish green, darkened until they stand 3:1 on land and sea.
const Palette light{
    .page = rgb(0xF3F5F8),
    .surface = rgb(0xFFFFFF),
    .surfaceSunk = rgb(0xF1F4F7),
    .surfaceEdge = rgb(0xD8DFE6),
    .ink = rgb(0x141C26),
    .inkQuiet = rgb(0x55606E),
    .accent = rgb(0x0B5CAD),
    .accentInk = rgb(0xFFFFFF),
    .ocean = rgb(0xE4EBF2),
    .land = rgb(0xF8F6F1),
    .landHome = rgb(0xE9DCC3),
    .landSteps = {rgb(0xECEFEA), rgb(0xE0E7E2), rgb(0xD2DDD9), rgb(0xC2D1CF)},
    .coast = rgb(0x97A3AF),
    .border = rgb(0xB9BEC2),
    .graticule = rgb(0xD5DEE7),
    .mapEdge = rgb(0x97A6B5),
    .mapInk = rgb(0x1B2530),
    .mapInkQuiet = rgb(0x5A6672),
    .halo = rgb(0xFFFFFF),
    .stations = rgb(0xC44D16),
    .cooperation = rgb(0x0B5FA5),
    .training = rgb(0x00805A),
    .operations = rgb(0x7A4B9A),
    .context = rgb(0x5B6470),
    .hub = rgb(0x141C26),
};

const Palette dark{
    .page = rgb(0x141B24),
    .surface = rgb(0x151C26),
    .surfaceSunk = rgb(0x1E2833),
    .surfaceEdge = rgb(0x2C3946),
    .ink = rgb(0xF0F4F8),
    .inkQuiet = rgb(0xA3B0BE),
    .accent = rgb(0x5AB0F2),
    .accentInk = rgb(0x0B1219),
    .ocean = rgb(0x0D141C),
    .land = rgb(0x232D38),
    .landHome = rgb(0x453E35),
    .landSteps = {rgb(0x27343F), rgb(0x2A3A46), rgb(0x2D414E), rgb(0x304857)},
    .coast = rgb(0x5A6A7A),
    .border = rgb(0x46535F),
    .graticule = rgb(0x1B2530),
    .mapEdge = rgb(0x465564),
    .mapInk = rgb(0xF0F4F8),
    .mapInkQuiet = rgb(0xA9B6C3),
    .halo = rgb(0x0D141C),
    .stations = rgb(0xFF8A4C),
    .cooperation = rgb(0x5AB0F2),
    .training = rgb(0x2CC896),
    .operations = rgb(0xC79BE6),
    .context = rgb(0xB4BECA),
    .hub = rgb(0xFFFFFF),
};

}  // namespace

Colour mixed(Colour from, Colour to, double fraction) {
    return {between(from.red, to.red, fraction), between(from.green, to.green, fraction), between(from.blue, to.blue, fraction),
            between(from.alpha, to.alpha, fraction)};
}

double contrastRatio(Colour first, Colour second) {
    const double brighter = std::max(luminance(first), luminance(second));
    const double darker = std::min(luminance(first), luminance(second));
    return (brighter + 0.05) / (darker + 0.05);
}

const Palette& paletteOf(Theme theme) { return theme == Theme::Dark ? dark : light; }

}  // namespace app
