#include "app/map/marks/edge_crossing.h"

#include "geodata/projection/cut.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

using geodata::LonLat;
using geodata::MapPoint;
using geodata::ProjectionKind;

bool isCutAlongMeridian(ProjectionKind kind) { return kind != ProjectionKind::Orthographic && kind != ProjectionKind::AzimuthalEquidistant; }

bool hasSeam(const geodata::Projection& projection) {
    return isCutAlongMeridian(projection.kind) && (projection.share == 0.0 || isCutAlongMeridian(projection.toward));
}

// A place of the seam: opposite the centre, `degrees` along the seam towards the map's top.
LonLat onSeam(const geodata::Projection& projection, double degrees) {
    const auto [lon, lat] = projection.center;
    const double opposite = lon > 0.0 ? lon - 180.0 : lon + 180.0;
    // The map's top lies a quarter of the earth from there, on the centre's meridian.
    const LonLat top = lat > 0.0 ? LonLat{opposite, 90.0 - lat} : LonLat{lon, 90.0 + lat};
    const LonLat bottom{top.lon > 0.0 ? top.lon - 180.0 : top.lon + 180.0, -top.lat};
    return geodata::alongGreatCircle({opposite, -lat}, degrees < 0.0 ? bottom : top, std::abs(degrees) / 90.0);
}

// Out at the side on which `from` lies, through the seam at so many degrees.
std::optional<EdgeCrossing> crossingAt(const geodata::Projection& projection, MapPoint from, MapPoint to, double degrees) {
    const auto edge = geodata::mapFromGlobe(projection, onSeam(projection, degrees));
    if (!edge) return std::nullopt;
    const double x = std::copysign(edge->x, from.x);
    EdgeCrossing crossing{{x, edge->y}, {-x, edge->y}, 0.0};
    crossing.length = std::hypot(from.x - x, from.y - edge->y) + std::hypot(to.x + x, to.y - edge->y);
    return crossing;
}

}  // namespace

std::optional<EdgeCrossing> shorterWayOverEdge(const geodata::Projection& projection, MapPoint from, MapPoint to) {
    // In one half of the map the straight line is always shorter.
    if (from.x * to.x >= 0.0 || !hasSeam(projection)) return std::nullopt;
    std::optional<EdgeCrossing> best;
    double bestDegrees = 0.0;
    const auto look = [&](double degrees) {
        const auto crossing = crossingAt(projection, from, to, degrees);
        if (!crossing || (best && crossing->length >= best->length)) return;
        best = crossing;
        bestDegrees = degrees;
    };
    constexpr double step = 6.0;
    for (double degrees = -84.0; degrees <= 84.0; degrees += step) look(degrees);
    for (double finer = step / 2.0; finer > 0.02; finer /= 2.0) {
        const double middle = bestDegrees;
        for (const double degrees : {middle - finer, middle + finer}) look(std::clamp(degrees, -89.9, 89.9));
    }
    const double straight = std::hypot(to.x - from.x, to.y - from.y);
    return best && best->length < straight ? best : std::nullopt;
}

MapPoint asLeftFor(const geodata::Projection& projection, MapPoint from, MapPoint to) {
    const auto crossing = shorterWayOverEdge(projection, from, to);
    if (!crossing) return to;
    const double first = std::hypot(crossing->out.x - from.x, crossing->out.y - from.y);
    if (first < 1e-9) return to;
    const double share = crossing->length / first;
    return {std::lerp(from.x, crossing->out.x, share), std::lerp(from.y, crossing->out.y, share)};
}

}  // namespace app
