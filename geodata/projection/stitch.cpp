// Makes planar polygons whole on the sphere. The edges on the cut (along ±180° and the poles) are taken out, all of one area at once:
// where both sides of 180° have them, they face each other and vanish; what has no counterpart is a real border and stays. The chains
// of edges that are left are joined where they meet on the cut. The aim is that of d3-geo-projection's stitch.js.
#include "geodata/projection/cut.h"
#include "geodata/projection/nesting.h"

#include <algorithm>
#include <cmath>

namespace geodata {
namespace {

constexpr double slackDegrees = 1e-7;            // A centimetre.
constexpr double longestEdgeDegrees = 1.0;       // Of longitude: its great circle bulges from the parallel by at most 2e-5 earth radii.
constexpr double longestMeridianDegrees = 90.0;  // Of latitude: from pole to pole there is more than one great circle.

bool onCut(LonLat place) { return std::abs(place.lon) > 180.0 - slackDegrees; }
bool onPole(LonLat place) { return std::abs(place.lat) > 90.0 - slackDegrees; }
bool sameSide(double a, double b) { return (a > 0) == (b > 0); }
bool runsAlongPole(LonLat from, LonLat to) { return onPole(from) && onPole(to) && sameSide(from.lat, to.lat); }
bool runsAlongCut(LonLat from, LonLat to) { return runsAlongPole(from, to) || (onCut(from) && onCut(to) && sameSide(from.lon, to.lon)); }

// Into how many parts an edge is broken up so that its great circle stays near the straight planar line; one of half a circle has none.
int partsOf(LonLat from, LonLat to) {
    const double north = std::abs(to.lat - from.lat);
    if (runsAlongCut(from, to)) return 1;
    return static_cast<int>(std::ceil(std::max({std::abs(to.lon - from.lon) / longestEdgeDegrees, north / longestMeridianDegrees, 1.0})));
}

// Without repeated points, with long edges broken up, and in the direction that puts the area to the right.
std::vector<LonLat> prepared(std::span<const LonLat> ring, bool isHole) {
    std::vector<LonLat> result;
    result.reserve(ring.size());
    LonLat from = ring.back();
    for (const LonLat to : ring) {
        const int parts = partsOf(from, to);
        for (int part = 1; part < parts; ++part) {
            const double share = static_cast<double>(part) / parts;
            result.push_back({from.lon + (to.lon - from.lon) * share, from.lat + (to.lat - from.lat) * share});
        }
        if (!(to == from)) result.push_back(to);
        from = to;
    }
    if ((doubleArea(ring) > 0) != isHole) std::reverse(result.begin(), result.end());
    return result;
}

// One edge along 180°, on its east (lon 180) or west (lon -180) side.
struct CutEdge {
    double lon, fromLat, toLat;
};

// The latitudes where chains and edges meet on the cut; places nearer than slackDegrees are one.
class CutNodes {
public:
    void add(double lat) { lats_.push_back(lat); }

    void settle() {
        std::sort(lats_.begin(), lats_.end());
        lats_.erase(std::unique(lats_.begin(), lats_.end(), [](double a, double b) { return b - a < slackDegrees; }), lats_.end());
    }

    [[nodiscard]] std::size_t indexOf(double lat) const {
        return static_cast<std::size_t>(std::lower_bound(lats_.begin(), lats_.end(), lat - slackDegrees) - lats_.begin());
    }
    [[nodiscard]] std::size_t size() const { return lats_.size(); }
    [[nodiscard]] double operator[](std::size_t index) const { return lats_[index]; }

private:
    std::vector<double> lats_;
};

// What is left of an area's rings without the edges on the cut.
struct Parts {
    GlobePaths closed;  // Rings that do not run along the cut.
    GlobePaths chains;  // Open; both ends lie on the cut.
    std::vector<CutEdge> cutEdges;
};

void takeApart(std::span<const LonLat> ring, Parts& parts) {
    const std::size_t count = ring.size();
    const auto at = [&](std::size_t index) { return ring[index % count]; };
    std::size_t firstCut = 0;
    while (firstCut < count && !runsAlongCut(at(firstCut), at(firstCut + 1))) ++firstCut;
    if (firstCut == count) {
        parts.closed.add(ring);
        return;
    }
    bool inChain = false;
    for (std::size_t step = 0; step < count; ++step) {
        const LonLat from = at(firstCut + step);
        const LonLat to = at(firstCut + step + 1);
        if (runsAlongCut(from, to)) {
            if (!runsAlongPole(from, to)) parts.cutEdges.push_back({from.lon > 0 ? 180.0 : -180.0, from.lat, to.lat});
            inChain = false;
            continue;
        }
        if (!inChain) {
            parts.chains.startPath();
            parts.chains.points.push_back(from);
        }
        inChain = true;
        parts.chains.points.push_back(to);
    }
}

// The edges on 180° that have no counterpart on its other side, as chains of one edge.
void addRealBorders(const CutNodes& nodes, const std::vector<CutEdge>& edges, GlobePaths& chains) {
    struct Stretch {
        int northward = 0;  // Edges to the north less edges to the south, of both sides.
        double lon = 180.0;
    };
    std::vector<Stretch> stretches(nodes.size());
    for (const CutEdge& edge : edges) {
        const std::size_t from = nodes.indexOf(edge.fromLat);
        const std::size_t to = nodes.indexOf(edge.toLat);
        for (std::size_t index = std::min(from, to); index < std::max(from, to); ++index) {
            const int before = stretches[index].northward;
            stretches[index].northward += to > from ? 1 : -1;
            if (before == 0) stretches[index].lon = edge.lon;
        }
    }
    for (std::size_t index = 0; index + 1 < nodes.size(); ++index) {
        const LonLat south{stretches[index].lon, nodes[index]};
        const LonLat north{stretches[index].lon, nodes[index + 1]};
        for (int left = stretches[index].northward; left > 0; --left) chains.add(std::vector{south, north});
        for (int left = stretches[index].northward; left < 0; ++left) chains.add(std::vector{north, south});
    }
}

// Whether a point on the cut lies on the straight line between its neighbours, as one does that only cutting made.
bool madeByCutting(LonLat before, LonLat point, LonLat after) {
    if (onPole(point)) return false;
    const double eastBefore = std::remainder(before.lon - point.lon, 360.0);
    const double eastAfter = std::remainder(after.lon - point.lon, 360.0);
    if (eastBefore * eastAfter >= 0) return false;
    const double across = eastBefore * (after.lat - point.lat) - eastAfter * (before.lat - point.lat);
    return std::abs(across) < slackDegrees * std::hypot(eastBefore - eastAfter, before.lat - after.lat);
}

// One ring from chains that meet on the cut or at a pole. At a pole both longitudes stay, that it is come by and that it is left by.
class Joined {
public:
    void add(std::span<const LonLat> chain) {
        if (points_.empty() || onPole(chain.front())) {
            points_.insert(points_.end(), chain.begin(), chain.end());
            return;
        }
        const bool drop = points_.size() > 1 && madeByCutting(points_[points_.size() - 2], points_.back(), chain[1]);
        if (drop) points_.pop_back();
        points_.insert(points_.end(), chain.begin() + 1, chain.end());
    }

    // Drops the last point, which is the first again.
    [[nodiscard]] std::span<const LonLat> closed() {
        if (points_.size() > 3 && !onPole(points_.front())) {
            const bool drop = madeByCutting(points_[points_.size() - 2], points_.back(), points_[1]);
            points_.pop_back();
            if (drop) points_.erase(points_.begin());
        }
        return points_;
    }

private:
    std::vector<LonLat> points_;
};

// How far it is along a pole from one longitude to another with the area to the right: east at the north pole, west at the south pole.
double wayAlongPole(LonLat from, double toLon) {
    const double east = from.lat > 0 ? toLon - from.lon : from.lon - toLon;
    return east - 360.0 * std::floor(east / 360.0);
}

// The chains by the node where they start, until each is taken.
class WaitingChains {
public:
    WaitingChains(const CutNodes& nodes, const GlobePaths& chains) : nodes_(nodes), chains_(chains), startingAt_(nodes.size()) {
        for (std::size_t index = 0; index < chains.size(); ++index) at(chains[index].front()).push_back(index);
    }

    void take(std::size_t index) { std::erase(at(chains_[index].front()), index); }

    // The one to follow where another ended: on the cut the one across it goes first, at a pole the next along it. None: chains.size().
    [[nodiscard]] std::size_t takeNextAfter(LonLat end) {
        const auto& waiting = at(end);
        const auto rank = [&](std::size_t index) {
            const double lon = chains_[index].front().lon;
            return onPole(end) ? wayAlongPole(end, lon) : sameSide(lon, end.lon) ? 1.0 : 0.0;
        };
        const auto chosen = std::min_element(waiting.begin(), waiting.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
        if (chosen == waiting.end()) return chains_.size();
        const std::size_t index = *chosen;
        take(index);
        return index;
    }

    // Whether another chain starts at the pole before `lon` is reached.
    [[nodiscard]] bool comesNearer(LonLat end, double lon) {
        const auto& waiting = at(end);
        return std::any_of(waiting.begin(), waiting.end(),
                           [&](std::size_t index) { return wayAlongPole(end, chains_[index].front().lon) < wayAlongPole(end, lon); });
    }

private:
    std::vector<std::size_t>& at(LonLat place) { return startingAt_[nodes_.indexOf(place.lat)]; }

    const CutNodes& nodes_;
    const GlobePaths& chains_;
    std::vector<std::vector<std::size_t>> startingAt_;
};

// Follows the chains from end to start until each is used.
void addJoined(const CutNodes& nodes, const GlobePaths& chains, GlobePaths& rings) {
    WaitingChains waiting(nodes, chains);
    std::vector<bool> used(chains.size(), false);
    for (std::size_t first = 0; first < chains.size(); ++first) {
        if (used[first]) continue;
        Joined ring;
        std::size_t index = first;
        waiting.take(first);
        const std::size_t home = nodes.indexOf(chains[first].front().lat);
        do {
            used[index] = true;
            ring.add(chains[index]);
            const LonLat end = chains[index].back();
            const bool isHome = nodes.indexOf(end.lat) == home;
            if (isHome && !(onPole(end) && waiting.comesNearer(end, chains[first].front().lon))) break;
            index = waiting.takeNextAfter(end);
        } while (index < chains.size());
        rings.add(ring.closed());
    }
}

}  // namespace

GlobePaths stitchedOnSphere(const GlobePaths& planarRings) {
    const std::vector<int> depths = nestingDepths(planarRings);
    Parts parts;
    for (std::size_t index = 0; index < planarRings.size(); ++index) {
        if (planarRings[index].size() < 3) continue;
        const std::vector<LonLat> ring = prepared(planarRings[index], depths[index] % 2 == 1);
        if (ring.size() > 2) takeApart(ring, parts);
    }
    if (parts.cutEdges.empty() && parts.chains.empty()) return parts.closed;

    CutNodes nodes;
    for (const CutEdge& edge : parts.cutEdges) nodes.add(edge.fromLat), nodes.add(edge.toLat);
    for (std::size_t index = 0; index < parts.chains.size(); ++index) {
        nodes.add(parts.chains[index].front().lat);
        nodes.add(parts.chains[index].back().lat);
    }
    nodes.add(0.0);  // So that a border from pole to pole is no edge between antipodes.
    nodes.settle();
    addRealBorders(nodes, parts.cutEdges, parts.chains);
    addJoined(nodes, parts.chains, parts.closed);
    return parts.closed;
}

}  // namespace geodata
