// Mollweide: Snyder 1987, p. 251. Its auxiliary angle is solved as a distance from the pole, where Newton's method is slow otherwise.
#include "geodata/projection/formulas.h"

namespace geodata {
namespace {

// w - sin w, by its series where the difference would lose digits. `sine` is sin w.
double angleMinusSine(double w, double sine) {
    if (w > 0.25) return w - sine;
    const double square = w * w;
    return w * square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72 * (1 - square / 110))));
}

// w in [0, pi] with w - sin w = value in [0, pi]. Starts from the inverse series in the cube root, which misses by 0.03 at most.
double solvedAngleMinusSine(double value) {
    if (value <= 0) return 0.0;
    const double root = std::cbrt(6 * value);
    const double square = root * root;
    double w = root * (1 + square * (1.0 / 60 + square * (1.0 / 1400 + square * (1.0 / 25200 + square * (43.0 / 17248000)))));
    for (int step = 0; step < 30; ++step) {
        const double sinHalf = std::sin(w / 2);
        const double sine = 2 * sinHalf * std::cos(w / 2);
        const double change = (angleMinusSine(w, sine) - value) / (2 * sinHalf * sinHalf);
        w = std::clamp(w - change, 0.0, pi);
        if (std::abs(change) <= 1e-8 * w) break;  // Newton doubles the digits: the step just made has left none.
    }
    return w;
}

}  // namespace

// With w = pi - 2 theta the defining equation 2 theta + sin 2 theta = pi sin phi is w - sin w = pi (1 - sin phi).
MapPoint mollweideForward(TurnedPoint point) {
    const double sinHalfColatitude = std::sin((halfPi - std::abs(point.phi)) / 2);
    const double w = solvedAngleMinusSine(pi * 2 * sinHalfColatitude * sinHalfColatitude);
    return {2 * std::numbers::sqrt2 / pi * point.lambda * std::sin(w / 2), std::copysign(std::numbers::sqrt2 * std::cos(w / 2), point.phi)};
}

std::optional<TurnedPoint> mollweideInverse(MapPoint map) {
    const double sinTheta = std::abs(map.y) / std::numbers::sqrt2;
    if (!(sinTheta <= 1 + outlineSlack)) return std::nullopt;
    const double cosTheta = sinTheta >= 1 ? 0.0 : std::sqrt((1 - sinTheta) * (1 + sinTheta));
    const double w = 2 * std::atan2(cosTheta, std::min(sinTheta, 1.0));
    const double colatitude = 2 * std::asin(std::min(1.0, std::sqrt(angleMinusSine(w, 2 * cosTheta * std::min(sinTheta, 1.0)) / (2 * pi))));
    const double halfWidth = 2 * std::numbers::sqrt2 * cosTheta;
    if (std::abs(map.x) > halfWidth + outlineSlack) return std::nullopt;
    const double lambda = halfWidth > 0 ? std::clamp(map.x / halfWidth, -1.0, 1.0) * pi : 0.0;
    return onGlobe(lambda, std::copysign(halfPi - colatitude, map.y));
}

}  // namespace geodata
