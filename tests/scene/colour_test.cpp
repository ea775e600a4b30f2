// The palettes by numbers: WCAG 2.2 contrast, and colours that stay apart for colour-blind readers.
#include "app/scene/colour.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <string>

using namespace app;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

Vector times(const Matrix& matrix, const Vector& vector) {
    Vector product{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) product[row] += matrix[row][column] * vector[column];
    }
    return product;
}

// CIELAB, D65.
Vector lab(const Vector& rgb) {
    const Matrix toXyz{{{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    const Vector xyz = times(toXyz, rgb);
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0; };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

// Machado, Oliveira & Fernandes 2009, severity 1, on linear RGB.
const std::array<std::pair<const char*, Matrix>, 4> sights{{
    {"normal", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia", {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia", {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia", {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
}};

double distance(Colour first, Colour second, const Matrix& sight) {
    const auto seen = [&](Colour colour) { return lab(times(sight, {linear(colour.red), linear(colour.green), linear(colour.blue)})); };
    const Vector a = seen(first);
    const Vector b = seen(second);
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

}  // namespace

TEST_CASE("black on white is 21 to 1, a colour on itself 1 to 1") {
    CHECK(contrastRatio(rgb(0x000000), rgb(0xFFFFFF)) == doctest::Approx(21.0));
    CHECK(contrastRatio(rgb(0x777777), rgb(0x777777)) == doctest::Approx(1.0));
}

TEST_CASE("text stands at least 4.5 to 1 against what is behind it") {
    for (const auto theme : allThemes) {
        CAPTURE(std::string(keyOf(theme)));
        const Palette& palette = paletteOf(theme);
        for (const Colour ground : {palette.page, palette.surface, palette.surfaceSunk}) {
            CHECK(contrastRatio(palette.ink, ground) >= 4.5);
            CHECK(contrastRatio(palette.inkQuiet, ground) >= 4.5);
        }
        CHECK(contrastRatio(palette.accentInk, palette.accent) >= 4.5);
        for (const Colour ground : {palette.ocean, palette.land, palette.landHome, palette.landSteps[0], palette.landSteps[1], palette.halo}) {
            CHECK(contrastRatio(palette.mapInk, ground) >= 4.5);
            CHECK(contrastRatio(palette.mapInkQuiet, ground) >= 4.0);  // Its halo, tested here as ground, lifts it over the rest.
        }
        CHECK(contrastRatio(palette.mapInkQuiet, palette.halo) >= 4.5);
    }
}

TEST_CASE("marks stand at least 3 to 1 against sea and land") {
    for (const auto theme : allThemes) {
        CAPTURE(std::string(keyOf(theme)));
        const Palette& palette = paletteOf(theme);
        for (const Colour mark : {palette.stations, palette.cooperation, palette.training, palette.operations, palette.context, palette.hub}) {
            for (const Colour ground : {palette.ocean, palette.land, palette.landHome, palette.landSteps[0], palette.landSteps[1],
                                        palette.landSteps[2], palette.landSteps[3], palette.surface}) {
                CHECK(contrastRatio(mark, ground) >= 3.0);
            }
        }
    }
}

TEST_CASE("the three layers of marks are told apart with any kind of colour vision") {
    for (const auto theme : allThemes) {
        const Palette& palette = paletteOf(theme);
        for (const auto& [name, sight] : sights) {
            CAPTURE(std::string(keyOf(theme)));
            CAPTURE(std::string(name));
            CHECK(distance(palette.stations, palette.cooperation, sight) > 20.0);
            CHECK(distance(palette.stations, palette.training, sight) > 20.0);
            // Cooperation and training are told apart by side and line pattern as well.
            CHECK(distance(palette.cooperation, palette.training, sight) > 12.0);
        }
    }
}

TEST_CASE("the steps of the land's tint go one way, and home is another colour") {
    for (const auto theme : allThemes) {
        const Palette& palette = paletteOf(theme);
        const auto normal = sights[0].second;
        for (std::size_t step = 0; step < 4; ++step) {
            const Colour before = step == 0 ? palette.land : palette.landSteps[step - 1];
            CHECK(distance(before, palette.landSteps[step], normal) > 2.0);
            CHECK(contrastRatio(palette.land, palette.landSteps[step]) >
                  (step == 0 ? 1.0 : contrastRatio(palette.land, palette.landSteps[step - 1])));
            CHECK(distance(palette.landHome, palette.landSteps[step], normal) > 10.0);
        }
    }
}
