// What there is to know of each projection, a row each: names, formulas, and what follows from them. Inside the room.
#pragma once

#include "geodata/projection/projection.h"
#include "geodata/projection/sphere.h"

#include <optional>
#include <string_view>
#include <variant>

namespace geodata {

// Of a world map, which is cut along a meridian. The inverse is empty outside of the outline.
struct WorldFunctions {
    MapPoint (*forward)(TurnedPoint);
    std::optional<TurnedPoint> (*inverse)(MapPoint);
};

// Of an azimuthal map, which is clipped at a circle around its middle.
struct AzimuthalFunctions {
    MapPoint (*forward)(Direction);
    std::optional<Direction> (*inverse)(MapPoint);
    double cosHorizon;  // The cosine of the circle's radius.
};

struct ProjectionInfo {
    ProjectionKind kind;
    std::string_view key;       // In files and on command lines.
    std::string_view name;      // For people.
    std::string_view projName;  // PROJ's, which it is tested against.
    bool isEqualArea;
    std::variant<WorldFunctions, AzimuthalFunctions> formula;
    // West to east a step on the map is at least this share of the step on the globe, for world maps: where a globe that unrolls into it
    // would fold back is known by that.
    double leastWidth = 1.0;
};

[[nodiscard]] const ProjectionInfo& infoOf(ProjectionKind kind);

}  // namespace geodata
