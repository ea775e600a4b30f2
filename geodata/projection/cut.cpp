// The pipeline: turn, cut, resample, project. Most areas and lines meet neither seam nor horizon and skip the cut.
#include "geodata/projection/cut.h"

#include "geodata/projection/box_clip.h"
#include "geodata/projection/formulas.h"
#include "geodata/projection/horizon_cut.h"
#include "geodata/projection/inside.h"
#include "geodata/projection/morph.h"
#include "geodata/projection/rejoin.h"
#include "geodata/projection/resample.h"
#include "geodata/projection/seam_cut.h"
#include "geodata/projection/turn.h"

namespace geodata {
namespace {

// On the way to or from Mercator nothing is cut off: what lies beyond its limit is pressed on its edge.
bool isMercator(const Projection& projection) { return projection.kind == ProjectionKind::Mercator && projection.share == 0.0; }

// Mercator's endless world is cut off where it becomes a square; no other limit is its own.
constexpr MapBox mercatorWorld{{-1e9, -pi}, {1e9, pi}};

TurnedPoint turned(const Turn& turn, LonLat place, TurnedPoint) { return turn.pointOf(place); }
Direction turned(const Turn& turn, LonLat place, Direction) { return turn.directionOf(place); }

// An edge between antipodes could run anywhere; it gets two places on the way that alongGreatCircle says.
template <typename Point>
void addAntipodalEdge(const Turn& turn, LonLat from, LonLat to, std::vector<Point>& out) {
    const bool couldBe = std::abs(from.lat + to.lat) < 1e-7;
    if (!couldBe || arcDegreesBetween(from, to) < 180.0 - 1e-7) return;
    for (const double fraction : {1.0 / 3, 2.0 / 3}) out.push_back(turned(turn, alongGreatCircle(from, to, fraction), Point{}));
}

template <typename Point>
void addTurned(const Turn& turn, std::span<const LonLat> path, bool closed, PathsOf<Point>& out) {
    out.startPath();
    for (std::size_t index = 0; index < path.size(); ++index) {
        if (index > 0) addAntipodalEdge(turn, path[index - 1], path[index], out.points);
        out.points.push_back(turned(turn, path[index], Point{}));
    }
    if (closed) addAntipodalEdge(turn, path.back(), path.front(), out.points);
}

// Rings of fewer than three points enclose nothing.
template <typename Point>
PathsOf<Point> turnedRings(const Turn& turn, const GlobePaths& rings) {
    PathsOf<Point> result;
    result.points.reserve(rings.points.size());
    result.starts.reserve(rings.starts.size());
    for (std::size_t index = 0; index < rings.size(); ++index) {
        if (rings[index].size() > 2) addTurned(turn, rings[index], true, result);
    }
    return result;
}

bool allStayOffSeam(const PathsOf<TurnedPoint>& rings) {
    for (std::size_t index = 0; index < rings.size(); ++index) {
        if (!staysOffSeam(rings[index], true)) return false;
    }
    return true;
}

template <typename Point>
MapPaths resampledRings(const std::function<MapPoint(Point)>& forward, const PathsOf<Point>& rings, Tolerance tolerance) {
    MapPaths result;
    result.points.reserve(rings.points.size());
    result.starts.reserve(rings.starts.size());
    Resampler<Point> resampler(forward, tolerance, result);
    for (std::size_t index = 0; index < rings.size(); ++index) {
        if (rings[index].size() > 2) resampler.addRing(rings[index]);
    }
    return result;
}

MapPaths worldRings(const Projection& projection, const GlobePaths& rings, Tolerance tolerance) {
    const WorldFormula formula = worldFormulaOf(projection);
    PathsOf<TurnedPoint> cut = turnedRings<TurnedPoint>(Turn(projection.center), rings);
    if (!allStayOffSeam(cut) || holdsSouthPole(cut)) cut = cutRingsAtSeam(cut);
    if (formula.edgeLambda < pi) cut = ringsNotBehindEdge(cut, formula.edgeLambda);
    MapPaths result = resampledRings(formula.forward, cut, tolerance);
    return isMercator(projection) ? ringsWithin(result, mercatorWorld) : result;
}

MapPaths azimuthalRings(const Projection& projection, const GlobePaths& rings, Tolerance tolerance) {
    const AzimuthalFormula formula = azimuthalFormulaOf(projection);
    const PathsOf<Direction> whole = turnedRings<Direction>(Turn(projection.center), rings);
    return resampledRings(formula.forward, clippedRings(HorizonBoundary(formula.cosHorizon), whole), tolerance);
}

MapPaths worldLines(const Projection& projection, const GlobePaths& lines, Tolerance tolerance) {
    const Turn turn(projection.center);
    MapPaths result;
    result.points.reserve(lines.points.size());
    result.starts.reserve(lines.starts.size());
    const WorldFormula formula = worldFormulaOf(projection);
    Resampler<TurnedPoint> resampler(formula.forward, tolerance, result);
    PathsOf<TurnedPoint> whole;
    PathsOf<TurnedPoint> pieces;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        whole.points.clear(), whole.starts.clear();
        if (lines[index].size() < 2) continue;
        addTurned(turn, lines[index], false, whole);
        if (formula.edgeLambda == pi && staysOffSeam(whole[0], false)) {
            resampler.addLine(whole[0]);
            continue;
        }
        pieces.points.clear(), pieces.starts.clear();
        cutLineAtSeam(whole[0], pieces);
        if (formula.edgeLambda < pi) pieces = linesBeforeEdge(pieces, formula.edgeLambda);
        for (std::size_t piece = 0; piece < pieces.size(); ++piece) resampler.addLine(pieces[piece]);
    }
    return isMercator(projection) ? linesWithin(result, mercatorWorld) : result;
}

MapPaths azimuthalLines(const Projection& projection, const GlobePaths& lines, Tolerance tolerance) {
    const Turn turn(projection.center);
    const AzimuthalFormula formula = azimuthalFormulaOf(projection);
    const HorizonBoundary horizon(formula.cosHorizon);
    PathsOf<Direction> whole;
    PathsOf<Direction> pieces;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        whole.points.clear(), whole.starts.clear();
        if (lines[index].size() < 2) continue;
        addTurned(turn, lines[index], false, whole);
        addClippedLine(horizon, whole[0], pieces);
    }
    MapPaths result;
    result.points.reserve(pieces.points.size());
    result.starts.reserve(pieces.starts.size());
    Resampler<Direction> resampler(formula.forward, tolerance, result);
    for (std::size_t piece = 0; piece < pieces.size(); ++piece) resampler.addLine(pieces[piece]);
    return result;
}

}  // namespace

MapPaths mapRings(const Projection& projection, const GlobePaths& rings, Tolerance tolerance) {
    return isAzimuthal(projection) ? azimuthalRings(projection, rings, tolerance) : worldRings(projection, rings, tolerance);
}

MapPaths mapLines(const Projection& projection, const GlobePaths& lines, Tolerance tolerance) {
    return isAzimuthal(projection) ? azimuthalLines(projection, lines, tolerance) : worldLines(projection, lines, tolerance);
}

MapPaths mapLine(const Projection& projection, std::span<const LonLat> line, Tolerance tolerance) {
    GlobePaths lines;
    lines.add(line);
    return mapLines(projection, lines, tolerance);
}

MapPaths mapOutline(const Projection& projection, Tolerance tolerance) {
    if (isAzimuthal(projection)) {
        const AzimuthalFormula formula = azimuthalFormulaOf(projection);
        PathsOf<Direction> ring;
        addWhole(HorizonBoundary(formula.cosHorizon), ring);
        return resampledRings(formula.forward, ring, tolerance);
    }
    PathsOf<TurnedPoint> ring;
    addWhole(SeamBoundary{}, ring);
    MapPaths result = resampledRings(worldFormulaOf(projection).forward, ring, tolerance);
    return isMercator(projection) ? ringsWithin(result, mercatorWorld) : result;
}

}  // namespace geodata
