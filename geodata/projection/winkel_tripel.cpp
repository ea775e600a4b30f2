// Winkel Tripel: the mean of the Aitoff and of an equirectangular projection.
#include "geodata/projection/formulas.h"

#include <array>

namespace geodata {
namespace {

// Cosine of Winkel's standard parallel, acos(2/pi): Snyder & Voxland 1989, p. 231. PROJ's default.
constexpr double cosStandardParallel = 2 / pi;

// The map point and how it moves with longitude and latitude.
struct Moving {
    MapPoint map;
    double xByLambda, xByPhi, yByLambda, yByPhi;
};

// Aitoff's D / sin D, D being the angle from the middle at half the longitude, and its derivative by cos D.
struct Stretch {
    double value;
    double byCosine;
};

Stretch stretchOf(double cosine, double sineSquared) {
    // Series around D = 0, where the closed form of the derivative loses its digits.
    if (cosine > 0 && sineSquared < 1e-5) return {1 + sineSquared / 6 + 3 * sineSquared * sineSquared / 40, -1.0 / 3 - 2 * sineSquared / 15};
    const double sine = std::sqrt(sineSquared);
    const double value = std::atan2(sine, cosine) / sine;
    return {value, (cosine * value - 1) / sineSquared};
}

Moving movingOf(TurnedPoint point) {
    const double sinHalf = std::sin(point.lambda / 2);
    const double cosHalf = std::cos(point.lambda / 2);
    const double sinPhi = std::sin(point.phi);
    const double cosPhi = std::cos(point.phi);
    const double cosine = cosPhi * cosHalf;
    const Stretch stretch = stretchOf(cosine, sinPhi * sinPhi + cosPhi * cosPhi * sinHalf * sinHalf);
    const double stretchByLambda = stretch.byCosine * (-cosPhi * sinHalf / 2);
    const double stretchByPhi = stretch.byCosine * (-sinPhi * cosHalf);
    return {{(point.lambda * cosStandardParallel + 2 * stretch.value * cosPhi * sinHalf) / 2, (point.phi + stretch.value * sinPhi) / 2},
            (cosStandardParallel + 2 * stretchByLambda * cosPhi * sinHalf + stretch.value * cosPhi * cosHalf) / 2,
            stretchByPhi * cosPhi * sinHalf - stretch.value * sinPhi * sinHalf,
            stretchByLambda * sinPhi / 2,
            (1 + stretchByPhi * sinPhi + stretch.value * cosPhi) / 2};
}

// Newton's method in two unknowns (Ipbüker & Bildirici 2002), kept on the globe and never allowed to get farther from `map`.
TurnedPoint solvedFrom(TurnedPoint guess, MapPoint map) {
    Moving moving = movingOf(guess);
    double miss = std::hypot(moving.map.x - map.x, moving.map.y - map.y);
    for (int step = 0; step < 50 && miss > 1e-16; ++step) {
        const double dx = moving.map.x - map.x;
        const double dy = moving.map.y - map.y;
        const double determinant = moving.xByLambda * moving.yByPhi - moving.xByPhi * moving.yByLambda;
        if (std::abs(determinant) < 1e-12) break;
        const double dLambda = (dx * moving.yByPhi - dy * moving.xByPhi) / determinant;
        const double dPhi = (dy * moving.xByLambda - dx * moving.yByLambda) / determinant;
        double share = 1.0;
        bool nearer = false;
        for (; share > 1e-3 && !nearer; share /= 2) {
            const TurnedPoint next{std::clamp(guess.lambda - share * dLambda, -pi, pi), std::clamp(guess.phi - share * dPhi, -halfPi, halfPi)};
            const Moving moved = movingOf(next);
            const double nextMiss = std::hypot(moved.map.x - map.x, moved.map.y - map.y);
            nearer = nextMiss < miss;
            if (nearer) guess = next, moving = moved, miss = nextMiss;
        }
        if (!nearer) break;
    }
    return guess;
}

}  // namespace

MapPoint winkelTripelForward(TurnedPoint point) {
    const double sinHalf = std::sin(point.lambda / 2);
    const double sinPhi = std::sin(point.phi);
    const double cosPhi = std::cos(point.phi);
    const double across = cosPhi * sinHalf;
    const double sine = std::sqrt(sinPhi * sinPhi + across * across);
    const double stretch = sine < 1e-10 ? 1.0 : std::atan2(sine, cosPhi * std::cos(point.lambda / 2)) / sine;
    return {(point.lambda * cosStandardParallel + 2 * stretch * across) / 2, (point.phi + stretch * sinPhi) / 2};
}

std::optional<TurnedPoint> winkelTripelInverse(MapPoint map) {
    if (!(std::abs(map.y) <= halfPi + outlineSlack && std::abs(map.x) <= 1 + halfPi + outlineSlack)) return std::nullopt;
    // The middle of the map's own quarter first; the others only if the iteration got stuck at the edge.
    const std::array<TurnedPoint, 4> guesses{{{map.x, map.y}, {map.x / 2, map.y}, {std::copysign(3.0, map.x), map.y}, {0.0, map.y / 2}}};
    for (const TurnedPoint& guess : guesses) {
        const TurnedPoint found = solvedFrom(guess, map);
        const MapPoint back = winkelTripelForward(found);
        if (std::hypot(back.x - map.x, back.y - map.y) <= outlineSlack) return onGlobe(found.lambda, found.phi);
    }
    return std::nullopt;
}

}  // namespace geodata
