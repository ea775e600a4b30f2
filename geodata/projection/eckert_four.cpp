// Eckert IV: Snyder 1987, p. 253. Its auxiliary angle is solved as a distance from the pole, where Newton's method is slow otherwise.
#include "geodata/projection/formulas.h"

namespace geodata {
namespace {

const double widthFactor = 2 / std::sqrt(pi * (4 + pi));
const double heightFactor = 2 * std::sqrt(pi / (4 + pi));

// With w = pi/2 - theta the defining equation theta + sin theta cos theta + 2 sin theta = (2 + pi/2) sin phi is, with the colatitude c,
// w - sin w cos w + 4 sin² (w/2) = (4 + pi) sin² (c/2).
double leftSide(double w) {
    const double sinHalf = std::sin(w / 2);
    return w - std::sin(w) * std::cos(w) + 4 * sinHalf * sinHalf;
}

// w in [0, pi/2]. The left side grows ever faster and is at least w²: Newton's method comes down to the root from its square root.
double solvedDistance(double rightSide) {
    double w = std::min(std::sqrt(rightSide), halfPi);
    for (int step = 0; step < 30 && w > 0; ++step) {
        const double change = (leftSide(w) - rightSide) / (2 * std::sin(w) * (1 + std::sin(w)));
        w = std::clamp(w - change, 0.0, halfPi);
        if (std::abs(change) <= 1e-8 * w) break;  // Newton doubles the digits: the step just made has left none.
    }
    return w;
}

}  // namespace

MapPoint eckertFourForward(TurnedPoint point) {
    const double sinHalfColatitude = std::sin((halfPi - std::abs(point.phi)) / 2);
    const double w = solvedDistance((4 + pi) * sinHalfColatitude * sinHalfColatitude);
    return {widthFactor * point.lambda * (1 + std::sin(w)), std::copysign(heightFactor * std::cos(w), point.phi)};
}

std::optional<TurnedPoint> eckertFourInverse(MapPoint map) {
    const double sinTheta = std::abs(map.y) / heightFactor;
    if (!(sinTheta <= 1 + outlineSlack)) return std::nullopt;
    const double cosTheta = sinTheta >= 1 ? 0.0 : std::sqrt((1 - sinTheta) * (1 + sinTheta));
    const double halfWidth = widthFactor * pi * (1 + cosTheta);
    // Near the pole, which is a line, a double's last digits of the height are this much of the width.
    const double lostWidth = widthFactor * pi * (std::sqrt(cosTheta * cosTheta + 1e-15) - cosTheta);
    if (std::abs(map.x) > halfWidth + lostWidth + outlineSlack) return std::nullopt;
    const double w = std::atan2(cosTheta, std::min(sinTheta, 1.0));
    const double colatitude = 2 * std::asin(std::min(1.0, std::sqrt(leftSide(w) / (4 + pi))));
    return onGlobe(std::clamp(map.x / halfWidth, -1.0, 1.0) * pi, std::copysign(halfPi - colatitude, map.y));
}

}  // namespace geodata
