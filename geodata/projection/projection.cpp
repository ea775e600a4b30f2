#include "geodata/projection/projection.h"

#include "geodata/projection/formulas.h"
#include "geodata/projection/projection_table.h"
#include "geodata/projection/turn.h"

#include <string>

namespace geodata {
namespace {

// Lower case, and any run of other signs than letters as one hyphen.
std::string simplified(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        if (letter >= 'A' && letter <= 'Z')
            result += static_cast<char>(letter - 'A' + 'a');
        else if (letter >= 'a' && letter <= 'z')
            result += letter;
        else if (!result.empty() && result.back() != '-')
            result += '-';
    }
    if (!result.empty() && result.back() == '-') result.pop_back();
    return result;
}

}  // namespace

std::string_view keyOf(ProjectionKind kind) { return infoOf(kind).key; }
std::string_view nameOf(ProjectionKind kind) { return infoOf(kind).name; }

std::optional<ProjectionKind> projectionKindFrom(std::string_view text) {
    const std::string wanted = simplified(text);
    if (wanted == "orthographic") return ProjectionKind::Orthographic;
    for (const ProjectionKind kind : allProjectionKinds) {
        if (wanted == keyOf(kind) || wanted == simplified(nameOf(kind))) return kind;
    }
    return std::nullopt;
}

bool showsOneHemisphere(ProjectionKind kind) { return kind == ProjectionKind::Orthographic; }

bool isEqualArea(ProjectionKind kind) { return infoOf(kind).isEqualArea; }

std::optional<MapPoint> mapFromGlobe(const Projection& projection, LonLat place) {
    const Turn turn(projection.center);
    if (isAzimuthal(projection)) {
        const AzimuthalFormula formula = azimuthalFormulaOf(projection);
        const Direction direction = turn.directionOf(place);
        // A place on the horizon itself is seen, whatever the rounding. The hair around an antipode hides no place.
        if (formula.cosHorizon > antipodeHair - 1 && direction.x < formula.cosHorizon - 1e-15) return std::nullopt;
        return formula.forward(direction);
    }
    const WorldFormula formula = worldFormulaOf(projection);
    const TurnedPoint turned = turn.pointOf(place);
    if (std::abs(turned.lambda) > formula.edgeLambda + outlineSlack) return std::nullopt;
    const MapPoint map = formula.forward(turned);
    if (projection.kind == ProjectionKind::Mercator && std::abs(map.y) > pi + outlineSlack) return std::nullopt;
    return map;
}

std::optional<LonLat> globeFromMap(const Projection& projection, MapPoint point) {
    const Turn turn(projection.center);
    if (isAzimuthal(projection)) {
        const std::optional<Direction> direction = azimuthalFormulaOf(projection).inverse(point);
        if (!direction) return std::nullopt;
        return turn.placeOf(*direction);
    }
    const std::optional<TurnedPoint> turned = worldFormulaOf(projection).inverse(point);
    if (!turned) return std::nullopt;
    return turn.placeOf(*turned);
}

MapBox boundsOf(ProjectionKind kind) { return boundsOf(Projection{kind, {}}); }

// Every projection is widest on its middle line and highest on its middle meridian.
MapBox boundsOf(const Projection& projection) {
    MapPoint high;
    if (isAzimuthal(projection)) {
        const AzimuthalFormula formula = azimuthalFormulaOf(projection);
        const double radius = projection.share == 0.0 && projection.kind == ProjectionKind::AzimuthalEquidistant
                                  ? pi
                                  : formula.forward({formula.cosHorizon, std::sqrt(1 - formula.cosHorizon * formula.cosHorizon), 0.0}).x;
        high = {radius, radius};
    } else if (projection.share == 0.0 && projection.kind == ProjectionKind::Mercator) {
        high = {pi, pi};
    } else {
        const WorldFormula formula = worldFormulaOf(projection);
        high = {formula.forward({formula.edgeLambda, 0.0}).x, formula.forward({0.0, halfPi}).y};
    }
    return {{-high.x, -high.y}, high};
}

Projection morphed(ProjectionKind from, ProjectionKind to, LonLat center, double share) {
    if (from == to || share >= 1.0) return {to, center};
    if (share <= 0.0) return {from, center};
    return {from, center, to, share};
}

}  // namespace geodata
