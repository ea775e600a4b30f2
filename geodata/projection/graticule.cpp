// The net of meridians and parallels.
#include "geodata/projection/cut.h"
#include "geodata/projection/sphere.h"

#include <cassert>

namespace geodata {
namespace {

constexpr double meridianEndDegrees = 80.0;  // Of all but the four main meridians, which would crowd at the poles otherwise.
constexpr double mainMeridianDegrees = 90.0;
constexpr double meridianVertexDegrees = 10.0;  // Meridians are great circles: any step below 180 does.

bool isMultipleOf(double value, double step) { return std::abs(std::remainder(value, step)) < 1e-9; }

// From low to high, with both ends, in equal steps of at most stepDegrees.
template <typename PlaceAt>
void addLine(double low, double high, double stepDegrees, PlaceAt placeAt, GlobePaths& lines) {
    const int steps = std::max(1, static_cast<int>(std::ceil((high - low) / stepDegrees)));
    lines.startPath();
    for (int index = 0; index <= steps; ++index) lines.points.push_back(placeAt(low + (high - low) * index / steps));
}

}  // namespace

MapPaths mapGraticule(const Projection& projection, double stepDegrees, Tolerance tolerance) {
    assert(stepDegrees > 0);
    GlobePaths lines;
    for (double lon = -180.0; lon < 180.0 - 1e-9; lon += stepDegrees) {
        const double end = isMultipleOf(lon, mainMeridianDegrees) ? 90.0 : meridianEndDegrees;
        addLine(
            -end, end, meridianVertexDegrees,
            [lon](double lat) {
                return LonLat{lon, lat};
            },
            lines);
    }
    // A parallel bulges from the great circle between two of its places by at most step² / 16.
    const double parallelVertexDegrees = std::min(2.5, std::sqrt(8 * tolerance.earthRadii) / radiansPerDegree);
    for (double lat = 0.0; lat < 90.0 - 1e-9; lat += stepDegrees) {
        if (lat > meridianEndDegrees + 1e-9) break;
        for (const double sign : {1.0, -1.0}) {
            if (lat == 0.0 && sign < 0) continue;
            // Starts at the seam of an upright world map, so that it is one line there.
            addLine(
                projection.center.lon - 180.0, projection.center.lon + 180.0, parallelVertexDegrees,
                [lat, sign](double lon) {
                    return LonLat{lon, sign * lat};
                },
                lines);
        }
    }
    return mapLines(projection, lines, tolerance);
}

}  // namespace geodata
