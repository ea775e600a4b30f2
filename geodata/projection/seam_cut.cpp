// After d3-geo's antimeridian.js (ISC licence), with its epsilon nudges replaced by two rules: a point on the seam belongs to the side
// the path comes from, and a path through a pole has a vertex there for the longitude it comes by and one for that it leaves by.
#include "geodata/projection/seam_cut.h"

#include "geodata/projection/inside.h"
#include "geodata/projection/rejoin.h"

namespace geodata {
namespace {

constexpr double seamSlack = 1e-12;     // 6 micrometres.
constexpr double overPoleSlack = 1e-9;  // Steps in longitude this near to half a turn go over the pole.

bool onSeam(TurnedPoint point) { return std::abs(point.lambda) > pi - seamSlack; }
bool onPole(TurnedPoint point) { return std::abs(point.phi) > halfPi - seamSlack; }
bool goesOverPole(TurnedPoint from, TurnedPoint to) { return std::abs(std::abs(to.lambda - from.lambda) - pi) < overPoleSlack; }
bool crossesSeam(TurnedPoint from, TurnedPoint to) { return std::abs(to.lambda - from.lambda) > pi + overPoleSlack; }

double sideOf(double lambda) { return lambda > 0 ? pi : -pi; }

// The pole that an edge of half a turn goes over. An edge between antipodes could go over either.
double poleBetween(TurnedPoint from, TurnedPoint to) { return from.phi + to.phi >= 0 ? halfPi : -halfPi; }

// Latitude where the great circle between two points on either side meets the seam. Next to the seam any edge is straight.
double latitudeAtSeam(TurnedPoint from, TurnedPoint to) {
    if (onPole(from) && onPole(to)) return from.phi;
    const double before = pi - std::abs(from.lambda);
    const double after = pi - std::abs(to.lambda);
    if (before + after < 1e-6) return before + after > 0 ? from.phi + (to.phi - from.phi) * before / (before + after) : from.phi;
    const double cosFrom = std::cos(from.phi);
    const double cosTo = std::cos(to.phi);
    const double across = std::sin(from.phi) * cosTo * std::sin(to.lambda) - std::sin(to.phi) * cosFrom * std::sin(from.lambda);
    return std::atan(across / (cosFrom * cosTo * std::sin(from.lambda - to.lambda)));
}

// A ring as a closed path in longitude and latitude that follows the two rules above.
class SettledRing {
public:
    explicit SettledRing(std::span<const TurnedPoint> ring) {
        const auto start = std::find_if(ring.begin(), ring.end(), [](TurnedPoint point) { return !onSeam(point) && !onPole(point); });
        if (start == ring.end()) return;  // All on one meridian: no area.
        const auto first = static_cast<std::size_t>(start - ring.begin());
        points_.reserve(ring.size() + 4);
        points_.push_back(*start);
        for (std::size_t step = 1; step < ring.size(); ++step) add(ring[(first + step) % ring.size()]);
        add(*start);
        points_.pop_back();
    }

    [[nodiscard]] const std::vector<TurnedPoint>& points() const { return points_; }

private:
    void add(TurnedPoint point) {
        if (onPole(point)) {
            poleAhead_ = std::copysign(halfPi, point.phi);
            addAtPole(points_.back().lambda, poleAhead_);
            leavesPole_ = true;
            return;
        }
        if (onSeam(point)) point.lambda = sideOf(points_.back().lambda);
        if (leavesPole_)
            addAtPole(point.lambda, poleAhead_);
        else if (goesOverPole(points_.back(), point)) {
            const double pole = poleBetween(points_.back(), point);
            addAtPole(points_.back().lambda, pole);
            addAtPole(point.lambda, pole);
        }
        leavesPole_ = false;
        points_.push_back(point);
    }

    // A long step along a pole goes by longitude 0, so that its direction does not hang on a rounding.
    void addAtPole(double lambda, double pole) {
        const TurnedPoint back = points_.back();
        if (onPole(back) && std::abs(shortStep(back.lambda, lambda)) > halfPi) points_.push_back({0.0, pole});
        points_.push_back({lambda, pole});
    }

    std::vector<TurnedPoint> points_;
    double poleAhead_ = 0.0;
    bool leavesPole_ = false;
};

// The pieces between the places where a settled ring crosses the seam; none, and the ring among `whole`, where it does not.
void cutSettledRing(std::span<const TurnedPoint> ring, PathsOf<TurnedPoint>& pieces, PathsOf<TurnedPoint>& whole) {
    const std::size_t count = ring.size();
    const auto next = [count](std::size_t index) { return index + 1 < count ? index + 1 : 0; };
    std::size_t crossing = 0;
    while (crossing < count && !crossesSeam(ring[crossing], ring[next(crossing)])) ++crossing;
    if (crossing == count) {
        whole.add(ring);
        return;
    }
    for (std::size_t step = 0;; ++step) {
        const TurnedPoint from = ring[(crossing + step) % count];
        const TurnedPoint to = ring[(crossing + step + 1) % count];
        if (crossesSeam(from, to)) {
            const double phi = latitudeAtSeam(from, to);
            if (step > 0) pieces.points.push_back({sideOf(from.lambda), phi});
            if (step == count) return;
            pieces.startPath();
            pieces.points.push_back({sideOf(to.lambda), phi});
        }
        pieces.points.push_back(to);
    }
}

// Builds the pieces of one line.
class SeamLineCutter {
public:
    explicit SeamLineCutter(PathsOf<TurnedPoint>& pieces) : pieces_(pieces) {}

    void start(TurnedPoint point) { restartAt(point); }

    void goTo(TurnedPoint to) {
        const TurnedPoint from = back();
        if (onSeam(from) && onSeam(to)) return restartAt(to);
        if (goesOverPole(from, to)) {
            const double pole = poleBetween(from, to);
            goTo({from.lambda, pole});
            restartAt({to.lambda, pole});
            return goTo(to);
        }
        if (crossesSeam(from, to)) {
            const double phi = latitudeAtSeam(from, to);
            if (!onSeam(from)) add({sideOf(from.lambda), phi});
            restartAt({sideOf(to.lambda), phi});
        }
        add(to);
    }

    void restartAt(TurnedPoint point) {
        finish();
        pieces_.startPath();
        add(point);
    }

    // Forgets a last piece of one point.
    void finish() {
        if (pieces_.empty() || pieces_.points.size() - pieces_.starts.back() > 1) return;
        pieces_.points.resize(pieces_.starts.back());
        pieces_.starts.pop_back();
    }

    [[nodiscard]] TurnedPoint back() const { return pieces_.points.back(); }

private:
    void add(TurnedPoint point) { pieces_.points.push_back(point); }

    PathsOf<TurnedPoint>& pieces_;
};

}  // namespace

double SeamBoundary::positionOf(TurnedPoint point) const { return point.lambda < 0 ? point.phi + halfPi : pi + poleLength + halfPi - point.phi; }

double SeamBoundary::stopPosition(int index) const {
    if (index <= sideSteps) return pi * index / sideSteps;
    if (index == sideSteps + 1) return pi + poleLength / 2;
    if (index < stopCount - 1) return pi + poleLength + pi * (index - sideSteps - 2) / sideSteps;
    return perimeter - poleLength / 2;
}

TurnedPoint SeamBoundary::stop(int index) const {
    if (index <= sideSteps) return {-pi, pi * index / sideSteps - halfPi};
    if (index == sideSteps + 1) return {0.0, halfPi};
    if (index < stopCount - 1) return {pi, halfPi - pi * (index - sideSteps - 2) / sideSteps};
    return {0.0, -halfPi};
}

bool staysOffSeam(std::span<const TurnedPoint> path, bool closed) {
    if (path.empty()) return true;
    double fromLambda = closed ? path.back().lambda : path.front().lambda;
    for (const TurnedPoint& point : path) {
        const bool nearPole = std::abs(point.phi) > halfPi - seamSlack;
        const bool nearSeam = std::abs(point.lambda) > pi - seamSlack;
        if (nearPole || nearSeam || std::abs(point.lambda - fromLambda) >= pi - overPoleSlack) return false;
        fromLambda = point.lambda;
    }
    return true;
}

PathsOf<TurnedPoint> cutRingsAtSeam(const PathsOf<TurnedPoint>& rings) {
    PathsOf<TurnedPoint> settled;
    PathsOf<TurnedPoint> pieces;
    PathsOf<TurnedPoint> result;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        const SettledRing ring(rings[index]);
        if (ring.points().empty()) continue;
        settled.add(ring.points());
        cutSettledRing(ring.points(), pieces, result);
    }
    if (settled.empty()) return result;
    const SeamBoundary boundary;
    const bool startInside = holdsSouthPole(settled);
    if (!pieces.empty())
        addRejoined(boundary, pieces, endsAlong(boundary, pieces), startInside, result);
    else if (startInside)
        addWhole(boundary, result);
    return result;
}

void cutLineAtSeam(std::span<const TurnedPoint> line, PathsOf<TurnedPoint>& pieces) {
    // What lies on seam or pole takes its longitude from the point before it, or at the start of the line from the first one off them.
    const auto ordinary = std::find_if(line.begin(), line.end(), [](TurnedPoint point) { return !onSeam(point) && !onPole(point); });
    if (ordinary == line.end()) return;
    SeamLineCutter cutter(pieces);
    double leftPole = 0.0;
    bool leavesPole = false;
    bool started = false;
    for (std::size_t index = 0; index < line.size(); ++index) {
        TurnedPoint point = line[index];
        const double fromLambda = started ? cutter.back().lambda : ordinary->lambda;
        if (onPole(point)) {
            leftPole = std::copysign(halfPi, point.phi);
            if (started && !leavesPole) cutter.goTo({fromLambda, leftPole});
            leavesPole = true;
            continue;
        }
        if (onSeam(point)) point.lambda = sideOf(fromLambda);
        if (leavesPole) cutter.restartAt({point.lambda, leftPole});
        if (leavesPole || started)
            cutter.goTo(point);
        else
            cutter.start(point);
        leavesPole = false;
        started = true;
    }
    cutter.finish();
}

}  // namespace geodata
