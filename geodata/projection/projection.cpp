#include "geodata/projection/projection.h"

#include "geodata/projection/formulas.h"
#include "geodata/projection/turn.h"

#include <cassert>
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

std::string_view keyOf(ProjectionKind kind) {
    switch (kind) {
        case ProjectionKind::EqualEarth: return "equal-earth";
        case ProjectionKind::Robinson: return "robinson";
        case ProjectionKind::NaturalEarth: return "natural-earth";
        case ProjectionKind::WinkelTripel: return "winkel-tripel";
        case ProjectionKind::Mollweide: return "mollweide";
        case ProjectionKind::Equirectangular: return "equirectangular";
        case ProjectionKind::Mercator: return "mercator";
        case ProjectionKind::Orthographic: return "globe";
        case ProjectionKind::AzimuthalEquidistant: return "azimuthal-equidistant";
    }
    assert(!"no such projection");
    return {};
}

std::string_view nameOf(ProjectionKind kind) {
    switch (kind) {
        case ProjectionKind::EqualEarth: return "Equal Earth";
        case ProjectionKind::Robinson: return "Robinson";
        case ProjectionKind::NaturalEarth: return "Natural Earth";
        case ProjectionKind::WinkelTripel: return "Winkel Tripel";
        case ProjectionKind::Mollweide: return "Mollweide";
        case ProjectionKind::Equirectangular: return "Equirectangular";
        case ProjectionKind::Mercator: return "Mercator";
        case ProjectionKind::Orthographic: return "Globe (orthographic)";
        case ProjectionKind::AzimuthalEquidistant: return "Azimuthal equidistant";
    }
    assert(!"no such projection");
    return {};
}

std::optional<ProjectionKind> projectionKindFrom(std::string_view text) {
    const std::string wanted = simplified(text);
    if (wanted == "orthographic") return ProjectionKind::Orthographic;
    for (const ProjectionKind kind : allProjectionKinds) {
        if (wanted == keyOf(kind) || wanted == simplified(nameOf(kind))) return kind;
    }
    return std::nullopt;
}

bool showsOneHemisphere(ProjectionKind kind) { return kind == ProjectionKind::Orthographic; }

bool isEqualArea(ProjectionKind kind) { return kind == ProjectionKind::EqualEarth || kind == ProjectionKind::Mollweide; }

std::optional<MapPoint> mapFromGlobe(const Projection& projection, LonLat place) {
    const Turn turn(projection.center);
    if (isAzimuthal(projection.kind)) {
        const Direction direction = turn.directionOf(place);
        // A place on the horizon itself is seen, whatever the rounding.
        if (showsOneHemisphere(projection.kind) && direction.x < -1e-15) return std::nullopt;
        return azimuthalFormulaOf(projection.kind).forward(direction);
    }
    const MapPoint map = worldFormulaOf(projection.kind).forward(turn.pointOf(place));
    if (projection.kind == ProjectionKind::Mercator && std::abs(map.y) > pi + outlineSlack) return std::nullopt;
    return map;
}

std::optional<LonLat> globeFromMap(const Projection& projection, MapPoint point) {
    const Turn turn(projection.center);
    if (isAzimuthal(projection.kind)) {
        const std::optional<Direction> direction = azimuthalFormulaOf(projection.kind).inverse(point);
        if (!direction) return std::nullopt;
        return turn.placeOf(*direction);
    }
    const std::optional<TurnedPoint> turned = worldFormulaOf(projection.kind).inverse(point);
    if (!turned) return std::nullopt;
    return turn.placeOf(*turned);
}

// Every projection is widest on its middle line and highest on its middle meridian.
MapBox boundsOf(ProjectionKind kind) {
    MapPoint high{1.0, 1.0};
    if (kind == ProjectionKind::AzimuthalEquidistant || kind == ProjectionKind::Mercator)
        high = {pi, pi};
    else if (!isAzimuthal(kind))
        high = {worldFormulaOf(kind).forward({pi, 0.0}).x, worldFormulaOf(kind).forward({0.0, halfPi}).y};
    return {{-high.x, -high.y}, high};
}

}  // namespace geodata
