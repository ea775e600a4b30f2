// The palettes by numbers: WCAG 2.2 contrast, and colours that stay apart for colour-blind readers and on a grey printer.
#include "app/picture/colour.h"
#include "app/map/land.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

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

// Oklab (Ottosson 2020) of linear sRGB.
Vector oklab(const Vector& rgb) {
    const Matrix toCones{
        {{0.4122214708, 0.5363325363, 0.0514459929}, {0.2119034982, 0.6806995451, 0.1073969566}, {0.0883024619, 0.2817188376, 0.6299787005}}};
    const Matrix toLab{
        {{0.2104542553, 0.7936177850, -0.0040720468}, {1.9779984951, -2.4285922050, 0.4505937099}, {0.0259040371, 0.7827717662, -0.8086757660}}};
    Vector cones = times(toCones, rgb);
    for (auto& cone : cones) cone = std::cbrt(cone);
    return times(toLab, cones);
}

// Machado, Oliveira & Fernandes 2009, severity 1, on linear RGB.
struct Sight {
    const char* name;
    Matrix matrix;
};
const std::array<Sight, 4> sights{{
    {"normal", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia", {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia", {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia", {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
}};

// Difference in Oklab times 100; about 2 is just noticed.
double distance(Colour first, Colour second, const Sight& sight) {
    const auto seen = [&](Colour colour) {
        Vector rgb = times(sight.matrix, {linear(colour.red), linear(colour.green), linear(colour.blue)});
        for (auto& channel : rgb) channel = std::clamp(channel, 0.0, 1.0);
        return oklab(rgb);
    };
    const Vector a = seen(first);
    const Vector b = seen(second);
    return 100.0 * std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

// Lightness L* of CIELAB, 0 to 100: all that is left on a grey printer.
double lightness(Colour colour) {
    const double y = 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    return y > 0.008856 ? 116.0 * std::cbrt(y) - 16.0 : 903.3 * y;
}

Colour trainingTint(const Palette& palette, std::size_t step) { return landColour({LandMeaning::Count, step}, true, palette); }

std::vector<Colour> lands(const Palette& palette) {
    std::vector<Colour> all{palette.land, palette.landHome};
    all.insert(all.end(), std::begin(palette.landSteps), std::end(palette.landSteps));
    for (std::size_t step = 0; step < 4; ++step) all.push_back(trainingTint(palette, step));
    return all;
}

std::vector<Colour> grounds(const Palette& palette) {
    auto all = lands(palette);
    all.push_back(palette.ocean);
    return all;
}

// The tints that are strong themselves: the third and fourth step.
std::vector<Colour> strongTints(const Palette& palette) {
    return {palette.landSteps[2], palette.landSteps[3], trainingTint(palette, 2), trainingTint(palette, 3)};
}

// What a grey printer makes of a colour: the grey of the same luminance.
Colour printedGrey(Colour colour) {
    const double y = 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    const double value = y <= 0.0031308 ? 12.92 * y : 1.055 * std::pow(y, 1.0 / 2.4) - 0.055;
    const auto grey = static_cast<std::uint8_t>(std::lround(255.0 * value));
    return {grey, grey, grey, 255};
}

std::vector<Colour> mainLayers(const Palette& palette) { return {palette.stations, palette.cooperation, palette.training}; }
std::vector<Colour> allLayersOf(const Palette& palette) {
    return {palette.stations, palette.cooperation, palette.training, palette.operations, palette.context};
}

template <typename Distance>
double smallest(const std::vector<Colour>& colours, Distance distanceOf) {
    double least = 1e9;
    for (std::size_t first = 0; first < colours.size(); ++first) {
        for (std::size_t second = first + 1; second < colours.size(); ++second) least = std::min(least, distanceOf(colours[first], colours[second]));
    }
    return least;
}

}  // namespace

TEST_CASE("the measures themselves: black on white is 21 to 1, white is white in Oklab, a colour is no distance from itself") {
    CHECK(contrastRatio(rgb(0x000000), rgb(0xFFFFFF)) == doctest::Approx(21.0));
    CHECK(contrastRatio(rgb(0x777777), rgb(0x777777)) == doctest::Approx(1.0));
    CHECK(oklab({1.0, 1.0, 1.0})[0] == doctest::Approx(1.0));
    CHECK(distance(rgb(0x000000), rgb(0xFFFFFF), sights[0]) == doctest::Approx(100.0));
    CHECK(distance(rgb(0x336699), rgb(0x336699), sights[1]) == 0.0);
    CHECK(distance(rgb(0x00AA00), rgb(0xB07000), sights[2]) < distance(rgb(0x00AA00), rgb(0xB07000), sights[0]) / 2.0);
    CHECK(lightness(rgb(0xFFFFFF)) == doctest::Approx(100.0));
}

TEST_CASE("text stands at least 4.5 to 1 against what is behind it, in every theme") {
    for (const auto theme : allThemes) {
        CAPTURE(std::string(keyOf(theme)));
        const Palette& palette = paletteOf(theme);
        for (const Colour ground : {palette.page, palette.surface, palette.surfaceSunk}) {
            CHECK(contrastRatio(palette.ink, ground) >= 4.5);
            CHECK(contrastRatio(palette.inkQuiet, ground) >= 4.5);
        }
        CHECK(contrastRatio(palette.accentInk, palette.accent) >= 4.5);
        auto behindLabels = grounds(palette);
        behindLabels.push_back(palette.halo);
        for (const Colour ground : behindLabels) {
            CHECK(contrastRatio(palette.mapInk, ground) >= 4.5);
            CHECK(contrastRatio(palette.mapInkQuiet, ground) >= 4.5);
        }
        // The number in a station's symbol.
        CHECK(contrastRatio(palette.halo, palette.stations) >= 4.5);
        CHECK(contrastRatio(palette.halo, palette.stationsQuiet) >= 4.5);
    }
}

TEST_CASE("marks stand at least 3 to 1 against sea, land, paler tints and panels, in every theme; on strong tints, too, with their halo") {
    for (const auto theme : allThemes) {
        CAPTURE(std::string(keyOf(theme)));
        const Palette& palette = paletteOf(theme);
        std::vector<Colour> behind{palette.ocean,
                                   palette.land,
                                   palette.landHome,
                                   palette.landSteps[0],
                                   palette.landSteps[1],
                                   trainingTint(palette, 0),
                                   trainingTint(palette, 1),
                                   palette.surface,
                                   palette.halo};
        auto marks = allLayersOf(palette);
        marks.push_back(palette.hub);
        marks.push_back(palette.stationsQuiet);
        for (const Colour mark : marks) {
            for (const Colour ground : behind) CHECK(contrastRatio(mark, ground) >= 3.0);
            // A light line around it, dark in the dark theme, parts it from what is nearly as strong: darker than the one, lighter than
            // the other by more than twice.
            CHECK(contrastRatio(mark, palette.halo) >= 4.5);
            for (const Colour ground : strongTints(palette)) {
                CHECK(contrastRatio(mark, ground) >= 1.9);
                CHECK(contrastRatio(palette.halo, ground) >= 2.3);
            }
        }
        // Arcs let a little of the ground through; on tinted land their partner's symbol, which doesn't, says the same.
        for (const Colour arc : {palette.cooperation, palette.training}) {
            for (const Colour ground : {palette.ocean, palette.land, palette.landHome}) {
                CHECK(contrastRatio(mixed(ground, arc, palette.arcOpacity), ground) >= 3.0);
            }
        }
    }
}

TEST_CASE("coasts stand 3 to 1 against sea and land, borders against land, disputed lines and hatching against every tint") {
    for (const auto theme : allThemes) {
        CAPTURE(std::string(keyOf(theme)));
        const Palette& palette = paletteOf(theme);
        CHECK(contrastRatio(palette.coast, palette.ocean) >= 3.0);
        CHECK(contrastRatio(palette.coast, palette.land) >= 3.0);
        CHECK(contrastRatio(palette.border, palette.land) >= 3.0);
        CHECK(disputedPattern(theme, 1.0).colour == palette.disputed);
        for (const Colour land : lands(palette)) CHECK(contrastRatio(palette.disputed, land) >= 3.0);
    }
}

TEST_CASE("layers are told apart with any kind of colour vision: main ones by 9, all by 7, in Oklab times 100") {
    for (const auto theme : allThemes) {
        const Palette& palette = paletteOf(theme);
        for (const auto& sight : sights) {
            CAPTURE(std::string(keyOf(theme)));
            CAPTURE(std::string(sight.name));
            const auto seen = [&](Colour first, Colour second) { return distance(first, second, sight); };
            CHECK(smallest(mainLayers(palette), seen) >= 9.0);
            CHECK(smallest(allLayersOf(palette), seen) >= 7.0);
        }
    }
}

TEST_CASE(
    "stations not heard of for years are nearer to the land, and told from the others by 7 and from other layers by 5, with any colour vision") {
    for (const auto theme : allThemes) {
        CAPTURE(std::string(keyOf(theme)));
        const Palette& palette = paletteOf(theme);
        CHECK(contrastRatio(palette.stationsQuiet, palette.land) < contrastRatio(palette.stations, palette.land));
        for (const auto& sight : sights) {
            CAPTURE(std::string(sight.name));
            CHECK(distance(palette.stationsQuiet, palette.stations, sight) >= 7.0);
            for (const Colour other : {palette.cooperation, palette.training, palette.operations, palette.context, palette.hub})
                CHECK(distance(palette.stationsQuiet, other, sight) >= 5.0);
        }
    }
}

TEST_CASE("on a grey printer the print theme's layers, tints, land and sea are still different greys") {
    const Palette& palette = paletteOf(Theme::Print);
    const auto grey = [](Colour first, Colour second) { return std::abs(lightness(first) - lightness(second)); };
    CHECK(smallest(mainLayers(palette), grey) >= 18.0);
    CHECK(smallest(allLayersOf(palette), grey) >= 7.5);
    double before = lightness(palette.land);
    for (const Colour step : palette.landSteps) {
        CHECK(before - lightness(step) >= 6.5);
        before = lightness(step);
    }
    CHECK(grey(palette.land, palette.ocean) >= 4.0);
    CHECK(palette.page == rgb(0xFFFFFF));
    // Nothing hangs on a hue: marks keep their contrast as greys, because contrast is a matter of lightness alone.
    for (const Colour mark : allLayersOf(palette)) {
        // On the strongest tints by their white halo.
        for (const Colour ground : grounds(palette)) CHECK(std::max(grey(mark, ground), grey(palette.halo, ground)) >= 30.0);
        for (const Colour ground : grounds(palette)) CHECK(grey(mark, ground) >= 18.0);
    }
}

TEST_CASE("the projector's text, lines and marks are stronger than the light theme's, and its type larger") {
    const Palette& light = paletteOf(Theme::Light);
    const Palette& projector = paletteOf(Theme::Projector);
    const auto contrast = [](const Palette& palette, Colour Palette::*of, Colour Palette::*on) { return contrastRatio(palette.*of, palette.*on); };
    for (const auto& [of, on] : {std::pair{&Palette::ink, &Palette::page},
                                 {&Palette::inkQuiet, &Palette::page},
                                 {&Palette::mapInkQuiet, &Palette::land},
                                 {&Palette::coast, &Palette::ocean},
                                 {&Palette::border, &Palette::land},
                                 {&Palette::stations, &Palette::land},
                                 {&Palette::cooperation, &Palette::land},
                                 {&Palette::training, &Palette::land}}) {
        CHECK(contrast(projector, of, on) > contrast(light, of, on) * 1.1);
    }
    CHECK(contrastRatio(projector.inkQuiet, projector.page) >= 7.0);
    CHECK(typeScaleOf(Theme::Projector) >= 1.2);
    CHECK(lineScaleOf(Theme::Projector) >= 1.5);
}

TEST_CASE("neighbouring tints stand 1.25 to 1 apart, the palest 1.4 to 1 from land without records, in every theme and on a grey printer") {
    for (const auto theme : allThemes) {
        CAPTURE(std::string(keyOf(theme)));
        const Palette& palette = paletteOf(theme);
        for (const bool choropleth : {false, true}) {
            CAPTURE(choropleth);
            const auto tint = [&](LandMeaning meaning, std::size_t step) { return landColour({meaning, step}, choropleth, palette); };
            const auto apart = [&](Colour first, Colour second, double least) {
                CHECK(contrastRatio(first, second) >= least);
                // A grey has 256 steps, of which one is up to half a hundredth in contrast here.
                CHECK(contrastRatio(printedGrey(first), printedGrey(second)) >= least - 0.01);
            };
            for (const auto none : {LandMeaning::NotTinted, LandMeaning::NoneShown, LandMeaning::NoneCollected})
                apart(tint(none, 0), tint(LandMeaning::Count, 0), 1.4);
            for (std::size_t step = 1; step < 4; ++step) apart(tint(LandMeaning::Count, step - 1), tint(LandMeaning::Count, step), 1.25);
        }
        CHECK(landColour({LandMeaning::NoneShown, 0}, true, palette) != landColour({LandMeaning::NoneCollected, 0}, true, palette));
    }
}

TEST_CASE("China is seen in every theme, and its hatching is nothing like that of disputed areas: other angle, spacing, width and colour") {
    for (const auto theme : allThemes) {
        CAPTURE(std::string(keyOf(theme)));
        const Palette& palette = paletteOf(theme);
        CHECK(contrastRatio(palette.landHome, palette.land) >= 1.4);
        const AreaPattern china = notApplicablePattern(palette, 1.0);
        const AreaPattern disputed = disputedPattern(theme, 1.0);
        CHECK(contrastRatio(china.colour, palette.land) >= 1.4);
        CHECK(contrastRatio(china.colour, disputed.colour) >= 2.0);
        CHECK(china.spacing >= 1.4 * disputed.spacing);
        CHECK(china.width >= 3.0 * disputed.width);
        const double turn = std::abs(std::remainder(china.angleDegrees - disputed.angleDegrees, 180.0));
        CHECK(turn >= 45.0);
    }
}

TEST_CASE("the steps of the land's tint go one way, and home is another colour") {
    for (const auto theme : allThemes) {
        CAPTURE(std::string(keyOf(theme)));
        const Palette& palette = paletteOf(theme);
        for (std::size_t step = 0; step < 4; ++step) {
            const Colour before = step == 0 ? palette.land : palette.landSteps[step - 1];
            CHECK(distance(before, palette.landSteps[step], sights[0]) > 1.3);
            CHECK(contrastRatio(palette.land, palette.landSteps[step]) >
                  (step == 0 ? 1.0 : contrastRatio(palette.land, palette.landSteps[step - 1])));
            CHECK(distance(palette.landHome, palette.landSteps[step], sights[0]) > 3.0);
        }
    }
}
