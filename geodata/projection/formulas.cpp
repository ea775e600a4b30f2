// The formulas that are closed or a short polynomial; Robinson, Winkel Tripel and Mollweide have files of their own.
#include "geodata/projection/formulas.h"

#include "geodata/projection/morph.h"
#include "geodata/projection/projection_table.h"

#include <cassert>

namespace geodata {
namespace {

// Equal Earth: Šavrič, Patterson & Jenny 2018, "The Equal Earth map projection", eq. 1 to 7 (sphere).
constexpr double equalEarthA1 = 1.340264;
constexpr double equalEarthA2 = -0.081106;
constexpr double equalEarthA3 = 0.000893;
constexpr double equalEarthA4 = 0.003796;
constexpr double halfRootThree = std::numbers::sqrt3 / 2;

double equalEarthY(double theta) {
    const double square = theta * theta;
    const double sixth = square * square * square;
    return theta * (equalEarthA1 + equalEarthA2 * square + sixth * (equalEarthA3 + equalEarthA4 * square));
}

// dy/dtheta
double equalEarthSlope(double theta) {
    const double square = theta * theta;
    const double sixth = square * square * square;
    return equalEarthA1 + 3 * equalEarthA2 * square + sixth * (7 * equalEarthA3 + 9 * equalEarthA4 * square);
}

// Natural Earth: Patterson's design as the polynomial of Šavrič, Jenny, Patterson, Petrovič & Hurni 2011,
// "A polynomial equation for the Natural Earth projection".
double naturalEarthWidth(double phi) {
    const double square = phi * phi;
    const double fourth = square * square;
    return 0.8707 + square * (-0.131979 + square * (-0.013791 + fourth * square * (0.003971 - 0.001529 * square)));
}

double naturalEarthY(double phi) {
    const double square = phi * phi;
    const double fourth = square * square;
    return phi * (1.007226 + square * (0.015085 + fourth * (-0.044475 + 0.028874 * square - 0.005916 * fourth)));
}

// dy/dphi
double naturalEarthSlope(double phi) {
    const double square = phi * phi;
    const double fourth = square * square;
    return 1.007226 + square * (3 * 0.015085 + fourth * (7 * -0.044475 + 9 * 0.028874 * square - 11 * 0.005916 * fourth));
}

// The argument where a rising odd function with a positive slope takes `value`, by Newton's method; stays within ±limit.
double solvedByNewton(double (*function)(double), double (*slope)(double), double value, double limit) {
    double argument = std::clamp(value, -limit, limit);
    for (int step = 0; step < 30; ++step) {
        const double change = (function(argument) - value) / slope(argument);
        argument = std::clamp(argument - change, -limit, limit);
        if (std::abs(change) < 1e-15) break;
    }
    return argument;
}

}  // namespace

std::optional<TurnedPoint> onGlobe(double lambda, double phi) {
    if (!(std::abs(lambda) <= pi + outlineSlack && std::abs(phi) <= halfPi + outlineSlack)) return std::nullopt;
    return TurnedPoint{std::clamp(lambda, -pi, pi), std::clamp(phi, -halfPi, halfPi)};
}

MapPoint equalEarthForward(TurnedPoint point) {
    const double sinTheta = halfRootThree * std::sin(point.phi);
    const double theta = std::asin(sinTheta);
    const double cosTheta = std::sqrt(1 - sinTheta * sinTheta);  // At least 1/2: no digits are lost.
    return {point.lambda * cosTheta / (halfRootThree * equalEarthSlope(theta)), equalEarthY(theta)};
}

std::optional<TurnedPoint> equalEarthInverse(MapPoint map) {
    constexpr double thetaOfPole = pi / 3;
    const double yOfPole = equalEarthY(thetaOfPole);
    if (!(std::abs(map.y) <= yOfPole + outlineSlack)) return std::nullopt;
    const double theta = solvedByNewton(equalEarthY, equalEarthSlope, std::clamp(map.y, -yOfPole, yOfPole), thetaOfPole);
    const double sinPhi = std::clamp(std::sin(theta) / halfRootThree, -1.0, 1.0);
    // cos² phi = (3 - 4 sin² theta) / 3 = sin(pi/3 - theta) sin(pi/3 + theta) 4/3: keeps its digits near the poles.
    const double cosPhi = std::sqrt(std::max(0.0, std::sin(thetaOfPole - theta) * std::sin(thetaOfPole + theta) * 4 / 3));
    return onGlobe(map.x * halfRootThree * equalEarthSlope(theta) / std::cos(theta), std::atan2(sinPhi, cosPhi));
}

MapPoint naturalEarthForward(TurnedPoint point) { return {point.lambda * naturalEarthWidth(point.phi), naturalEarthY(point.phi)}; }

std::optional<TurnedPoint> naturalEarthInverse(MapPoint map) {
    const double yOfPole = naturalEarthY(halfPi);
    if (!(std::abs(map.y) <= yOfPole + outlineSlack)) return std::nullopt;
    const double phi = solvedByNewton(naturalEarthY, naturalEarthSlope, std::clamp(map.y, -yOfPole, yOfPole), halfPi);
    return onGlobe(map.x / naturalEarthWidth(phi), phi);
}

// Equirectangular with true scale on the equator (plate carrée): Snyder 1987, "Map projections: a working manual", p. 91.
MapPoint equirectangularForward(TurnedPoint point) { return {point.lambda, point.phi}; }

std::optional<TurnedPoint> equirectangularInverse(MapPoint map) { return onGlobe(map.x, map.y); }

// Mercator of the sphere: Snyder 1987, p. 41, in the form that keeps its digits near the equator. The pole is far away, but finite.
MapPoint mercatorForward(TurnedPoint point) { return {point.lambda, std::asinh(std::tan(point.phi))}; }

std::optional<TurnedPoint> mercatorInverse(MapPoint map) {
    if (!(std::abs(map.y) <= pi + outlineSlack)) return std::nullopt;
    return onGlobe(map.x, std::atan(std::sinh(map.y)));
}

// Orthographic: Snyder 1987, p. 145. The globe as seen from very far away.
MapPoint orthographicForward(Direction direction) { return {direction.y, direction.z}; }

std::optional<Direction> orthographicInverse(MapPoint map) {
    const double radius = std::hypot(map.x, map.y);
    if (!(radius <= 1 + outlineSlack)) return std::nullopt;
    if (radius >= 1) return Direction{0.0, map.x / radius, map.y / radius};
    return Direction{std::sqrt((1 - radius) * (1 + radius)), map.x, map.y};
}

// Azimuthal equidistant: Snyder 1987, p. 191. By arc tangent, so that places next to the middle and to its antipode keep their digits.
MapPoint azimuthalEquidistantForward(Direction direction) {
    const double sinDistance = std::hypot(direction.y, direction.z);
    if (sinDistance == 0.0) return direction.x > 0 ? MapPoint{0.0, 0.0} : MapPoint{0.0, pi};  // The antipode: one point of its circle.
    const double scale = std::atan2(sinDistance, direction.x) / sinDistance;
    return {direction.y * scale, direction.z * scale};
}

std::optional<Direction> azimuthalEquidistantInverse(MapPoint map) {
    const double distance = std::hypot(map.x, map.y);
    if (!(distance <= pi + outlineSlack)) return std::nullopt;
    if (distance == 0.0) return Direction{1.0, 0.0, 0.0};
    const double sine = std::sin(std::min(distance, pi));
    return Direction{std::cos(std::min(distance, pi)), map.x / distance * sine, map.y / distance * sine};
}

bool isAzimuthal(ProjectionKind kind) { return std::holds_alternative<AzimuthalFunctions>(infoOf(kind).formula); }

bool isAzimuthal(const Projection& projection) { return projection.share > 0.0 ? isAzimuthalMorph(projection) : isAzimuthal(projection.kind); }

WorldFormula worldFormulaOf(const Projection& projection) {
    return projection.share > 0.0 ? worldMorphOf(projection) : worldFormulaOf(projection.kind);
}

AzimuthalFormula azimuthalFormulaOf(const Projection& projection) {
    return projection.share > 0.0 ? azimuthalMorphOf(projection) : azimuthalFormulaOf(projection.kind);
}

WorldFormula worldFormulaOf(ProjectionKind kind) {
    assert(!isAzimuthal(kind) && "an azimuthal projection has no seam");
    const auto& functions = std::get<WorldFunctions>(infoOf(kind).formula);
    return {functions.forward, functions.inverse, pi};
}

AzimuthalFormula azimuthalFormulaOf(ProjectionKind kind) {
    assert(isAzimuthal(kind));
    const auto& functions = std::get<AzimuthalFunctions>(infoOf(kind).formula);
    return {functions.forward, functions.inverse, functions.cosHorizon};
}

}  // namespace geodata
