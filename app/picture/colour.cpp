#include "app/picture/colour.h"

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

// Layers after Okabe and Ito (2008): vermilion, blue, bluish green, each moved in lightness until it stands 3:1 on sea and land and
// all five stay apart for every kind of colour vision; colour_test.cpp says how far. The quiet colour of stations is as near to the land as
// 3:1 allows, and far from their own.
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
    .land = rgb(0xF9F6F1),
    .landHome = rgb(0xE0CDAB),
    .landSteps = {rgb(0xC8D3D4), rgb(0xABBFC0), rgb(0x8FACAE), rgb(0x759B9D)},
    .coast = rgb(0x78848F),
    .border = rgb(0x878F96),
    .disputed = rgb(0x3F4953),
    .graticule = rgb(0xD5DEE7),
    .mapEdge = rgb(0x97A6B5),
    .mapInk = rgb(0x1B2530),
    .mapInkQuiet = rgb(0x222B34),
    .halo = rgb(0xFFFFFF),
    .stations = rgb(0xB03B04),
    .stationsQuiet = rgb(0x9B4F54),
    .cooperation = rgb(0x0F3D85),
    .training = rgb(0x077363),
    .operations = rgb(0x8E3FA0),
    .context = rgb(0x4F4D5C),
    .hub = rgb(0x141C26),
    .arcOpacity = 0.9,
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
    .land = rgb(0x1B242E),
    .landHome = rgb(0x473C2C),
    .landSteps = {rgb(0x2F3D46), rgb(0x3A4C57), rgb(0x445C69), rgb(0x516C7B)},
    .coast = rgb(0x7F90A0),
    .border = rgb(0x75828E),
    .disputed = rgb(0xBAC3CC),
    .graticule = rgb(0x1B2530),
    .mapEdge = rgb(0x465564),
    .mapInk = rgb(0xF0F4F8),
    .mapInkQuiet = rgb(0xE8ECF0),
    .halo = rgb(0x0D141C),
    .stations = rgb(0xFF9151),
    .stationsQuiet = rgb(0xBEA794),
    .cooperation = rgb(0x70AEFC),
    .training = rgb(0x63EBB4),
    .operations = rgb(0xE6B8F3),
    .context = rgb(0xA6B0BA),
    .hub = rgb(0xFFFFFF),
    .arcOpacity = 0.9,
};

// A bright room washes out all pale tints: what matters is black or nearly so on white, and land is told from sea by its coast.
const Palette projector{
    .page = rgb(0xFFFFFF),
    .surface = rgb(0xFFFFFF),
    .surfaceSunk = rgb(0xEDF0F3),
    .surfaceEdge = rgb(0x7D8790),
    .ink = rgb(0x000000),
    .inkQuiet = rgb(0x333B44),
    .accent = rgb(0x003F87),
    .accentInk = rgb(0xFFFFFF),
    .ocean = rgb(0xDCE8F4),
    .land = rgb(0xF7F6F0),
    .landHome = rgb(0xE4CC9A),
    .landSteps = {rgb(0xCDD4C3), rgb(0xB5BFA6), rgb(0x9FAC8D), rgb(0x8B9975)},
    .coast = rgb(0x3E4A55),
    .border = rgb(0x59636C),
    .disputed = rgb(0x2A323A),
    .graticule = rgb(0xBCCAD8),
    .mapEdge = rgb(0x3E4A55),
    .mapInk = rgb(0x000000),
    .mapInkQuiet = rgb(0x171D23),
    .halo = rgb(0xFFFFFF),
    .stations = rgb(0x8F2400),
    .stationsQuiet = rgb(0xA44318),
    .cooperation = rgb(0x00246B),
    .training = rgb(0x006A5A),
    .operations = rgb(0x7B2FA0),
    .context = rgb(0x3A424A),
    .hub = rgb(0x000000),
    .arcOpacity = 1.0,
};

// The layers' lightness runs in steps, so that they stay apart on a grey printer; a white sea saves ink, and every tint of land is
// darker than it.
const Palette print{
    .page = rgb(0xFFFFFF),
    .surface = rgb(0xFFFFFF),
    .surfaceSunk = rgb(0xF2F2F2),
    .surfaceEdge = rgb(0x9A9A9A),
    .ink = rgb(0x000000),
    .inkQuiet = rgb(0x404040),
    .accent = rgb(0x0B4A8A),
    .accentInk = rgb(0xFFFFFF),
    .ocean = rgb(0xFFFFFF),
    .land = rgb(0xF3F3F1),
    .landHome = rgb(0xD9CBA7),
    .landSteps = {rgb(0xD0CFCD), rgb(0xBAB9B7), rgb(0xA6A5A3), rgb(0x939290)},
    .coast = rgb(0x6A6A6A),
    .border = rgb(0x7C7C7C),
    .disputed = rgb(0x3A3A3A),
    .graticule = rgb(0xDADADA),
    .mapEdge = rgb(0x6A6A6A),
    .mapInk = rgb(0x000000),
    .mapInkQuiet = rgb(0x242424),
    .halo = rgb(0xFFFFFF),
    .stations = rgb(0x652005),
    .stationsQuiet = rgb(0x94531F),
    .cooperation = rgb(0x000A34),
    .training = rgb(0x197050),
    .operations = rgb(0x5F3C90),
    .context = rgb(0x22272B),
    .hub = rgb(0x000000),
    .arcOpacity = 1.0,
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

const Palette& paletteOf(Theme theme) {
    switch (theme) {
        case Theme::Light: return light;
        case Theme::Dark: return dark;
        case Theme::Projector: return projector;
        case Theme::Print: return print;
    }
    return light;
}

double typeScaleOf(Theme theme) { return theme == Theme::Projector ? 1.2 : 1.0; }

double lineScaleOf(Theme theme) {
    switch (theme) {
        case Theme::Light:
        case Theme::Dark: return 1.0;
        case Theme::Projector: return 1.6;
        case Theme::Print: return 1.1;
    }
    return 1.0;
}

}  // namespace app
