#include "geodata/projection/projection_table.h"

#include "geodata/projection/formulas.h"

#include <array>
#include <cassert>
#include <cmath>

namespace geodata {
namespace {

using enum ProjectionKind;

const auto& table() {
    static const std::array rows{
        ProjectionInfo{EqualEarth, "equal-earth", "Equal Earth", "eqearth", true, WorldFunctions{equalEarthForward, equalEarthInverse}, 0.8},
        ProjectionInfo{Robinson, "robinson", "Robinson", "robin", false, WorldFunctions{robinsonForward, robinsonInverse}, 0.8},
        ProjectionInfo{NaturalEarth, "natural-earth", "Natural Earth", "natearth", false, WorldFunctions{naturalEarthForward, naturalEarthInverse},
                       0.8},
        ProjectionInfo{WinkelTripel, "winkel-tripel", "Winkel Tripel", "wintri", false, WorldFunctions{winkelTripelForward, winkelTripelInverse},
                       0.8},
        ProjectionInfo{Mollweide, "mollweide", "Mollweide", "moll", true, WorldFunctions{mollweideForward, mollweideInverse}, 0.8},
        ProjectionInfo{EckertFour, "eckert-iv", "Eckert IV", "eck4", true, WorldFunctions{eckertFourForward, eckertFourInverse}, 0.8},
        ProjectionInfo{Equirectangular, "equirectangular", "Equirectangular", "eqc", false,
                       WorldFunctions{equirectangularForward, equirectangularInverse}, 0.8},
        ProjectionInfo{Mercator, "mercator", "Mercator", "merc", false, WorldFunctions{mercatorForward, mercatorInverse}, 0.8},
        ProjectionInfo{Orthographic, "globe", "Globe (orthographic)", "ortho", false,
                       AzimuthalFunctions{orthographicForward, orthographicInverse, 0.0}},
        ProjectionInfo{AzimuthalEquidistant, "azimuthal-equidistant", "Azimuthal equidistant", "aeqd", false,
                       AzimuthalFunctions{azimuthalEquidistantForward, azimuthalEquidistantInverse, -std::cos(antipodeHair)}},
    };
    static_assert(rows.size() == allProjectionKinds.size());
    return rows;
}

}  // namespace

const ProjectionInfo& infoOf(ProjectionKind kind) {
    const ProjectionInfo& row = table()[static_cast<std::size_t>(kind)];
    assert(row.kind == kind && "rows stand in the order of the kinds");
    return row;
}

}  // namespace geodata
