// The formulas of the projections on the turned globe, forward and inverse, in earth radii. Inside the room.
#pragma once

#include "geodata/projection/projection.h"
#include "geodata/projection/sphere.h"

#include <functional>
#include <optional>

namespace geodata {

// How far outside of the outline a map point may lie, by rounding, and still count as on it; radians or earth radii.
inline constexpr double outlineSlack = 1e-9;

// Clip radius of the azimuthal equidistant map: a hair (6 m) before the antipode, which is one place but a whole circle on the map.
inline constexpr double antipodeHair = 1e-6;

// World maps that are cut along a meridian, the seam. The inverse is empty outside of the outline.
struct WorldFormula {
    std::function<MapPoint(TurnedPoint)> forward;
    std::function<std::optional<TurnedPoint>(MapPoint)> inverse;
    double edgeLambda = pi;  // What lies farther from the middle meridian is hidden: `forward` puts it on the edge.
};

// Azimuthal maps that are clipped at a circle around the middle; `cosHorizon` is the cosine of its radius.
struct AzimuthalFormula {
    std::function<MapPoint(Direction)> forward;
    std::function<std::optional<Direction>(MapPoint)> inverse;
    double cosHorizon = 0.0;
};

[[nodiscard]] bool isAzimuthal(ProjectionKind kind);
[[nodiscard]] bool isAzimuthal(const Projection& projection);

// For the kinds that are not azimuthal.
[[nodiscard]] WorldFormula worldFormulaOf(ProjectionKind kind);
[[nodiscard]] WorldFormula worldFormulaOf(const Projection& projection);

// For the kinds that are.
[[nodiscard]] AzimuthalFormula azimuthalFormulaOf(ProjectionKind kind);
[[nodiscard]] AzimuthalFormula azimuthalFormulaOf(const Projection& projection);

// The turned point if it lies on the globe (or less than outlineSlack beside it), else empty: what an inverse gives at the end.
[[nodiscard]] std::optional<TurnedPoint> onGlobe(double lambda, double phi);

[[nodiscard]] MapPoint equalEarthForward(TurnedPoint point);
[[nodiscard]] std::optional<TurnedPoint> equalEarthInverse(MapPoint map);
[[nodiscard]] MapPoint naturalEarthForward(TurnedPoint point);
[[nodiscard]] std::optional<TurnedPoint> naturalEarthInverse(MapPoint map);
[[nodiscard]] MapPoint mollweideForward(TurnedPoint point);
[[nodiscard]] std::optional<TurnedPoint> mollweideInverse(MapPoint map);
[[nodiscard]] MapPoint eckertFourForward(TurnedPoint point);
[[nodiscard]] std::optional<TurnedPoint> eckertFourInverse(MapPoint map);
[[nodiscard]] MapPoint robinsonForward(TurnedPoint point);
[[nodiscard]] std::optional<TurnedPoint> robinsonInverse(MapPoint map);
[[nodiscard]] MapPoint winkelTripelForward(TurnedPoint point);
[[nodiscard]] std::optional<TurnedPoint> winkelTripelInverse(MapPoint map);
[[nodiscard]] MapPoint equirectangularForward(TurnedPoint point);
[[nodiscard]] std::optional<TurnedPoint> equirectangularInverse(MapPoint map);
[[nodiscard]] MapPoint mercatorForward(TurnedPoint point);
[[nodiscard]] std::optional<TurnedPoint> mercatorInverse(MapPoint map);
[[nodiscard]] MapPoint orthographicForward(Direction direction);
[[nodiscard]] std::optional<Direction> orthographicInverse(MapPoint map);
[[nodiscard]] MapPoint azimuthalEquidistantForward(Direction direction);
[[nodiscard]] std::optional<Direction> azimuthalEquidistantInverse(MapPoint map);

}  // namespace geodata
