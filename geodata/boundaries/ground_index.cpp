#include "geodata/boundaries/ground_index.h"

#include "geodata/projection/inside.h"

#include <algorithm>
#include <cmath>

namespace geodata {
namespace {

constexpr std::int32_t bandCount = 720;
constexpr double bandsPerDegree = bandCount / 360.0;
constexpr std::size_t edgesOfStretch = 24;

// East of a meridian, the short way round: -180 to 180.
double degreesEast(double longitude, double meridian) { return std::remainder(longitude - meridian, 360.0); }

// Counted on beyond 180°: one more than a whole turn is the same band again. What is no number is in the first.
std::int32_t bandOf(double longitude) {
    return std::isfinite(longitude) ? static_cast<std::int32_t>(std::floor((longitude + 180.0) * bandsPerDegree)) : 0;
}

std::size_t wrapped(std::int32_t band) { return static_cast<std::size_t>((band % bandCount + bandCount) % bandCount); }

// Square of the straight distance from a place to the chord between two points; for the short edges of an outline that is the arc's.
double chordSquaredToEdge(Direction place, Direction from, Direction to) {
    const Direction along{to.x - from.x, to.y - from.y, to.z - from.z};
    const double length = dot(along, along);
    if (length <= 0.0) return chordSquared(place, from);
    const Direction offset{place.x - from.x, place.y - from.y, place.z - from.z};
    return chordSquared(place, alongChord(from, to, std::clamp(dot(offset, along) / length, 0.0, 1.0)));
}

// How many areas hold the south pole, which is a place like any other: the rings' longitudes and latitudes are what is seen from it. Areas
// that share a code may lie on one another.
int timesSouthPoleIsHeld(const GlobePaths& rings) {
    PathsOf<TurnedPoint> seen;
    seen.starts = rings.starts;
    seen.points.reserve(rings.points.size());
    double turns = 0.0;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        double before = rings[index].empty() ? 0.0 : rings[index].back().lon;
        for (const auto& point : rings[index]) {
            turns += degreesEast(point.lon, before) / 360.0;
            before = point.lon;
            seen.points.push_back({degreesEast(point.lon, 0.0) * radiansPerDegree, point.lat * radiansPerDegree});
        }
    }
    return holdsSouthPole(seen) ? std::max(1, static_cast<int>(std::lround(turns))) : 0;
}

}  // namespace

PlaceOnGlobe::PlaceOnGlobe(LonLat place) : degrees(place), direction(directionOf({place.lon * radiansPerDegree, place.lat * radiansPerDegree})) {}

GroundIndex::GroundIndex(const GlobePaths& rings) : timesSouthPole_(timesSouthPoleIsHeld(rings)) {
    longitudes_.reserve(rings.points.size());
    points_.reserve(rings.points.size());
    edges_.reserve(rings.points.size());
    for (const auto& point : rings.points) {
        longitudes_.push_back(degreesEast(point.lon, 0.0));
        points_.push_back(PlaceOnGlobe(point).direction);
    }
    for (std::size_t index = 0; index < rings.size(); ++index) {
        const auto count = static_cast<std::uint32_t>(rings[index].size());
        const std::uint32_t first = rings.starts[index];
        for (std::uint32_t point = 0; point < count; ++point) edges_.push_back({first + (point == 0 ? count - 1 : point - 1), first + point});
    }
    sortIntoBands();
    sortIntoStretches();
}

void GroundIndex::sortIntoBands() {
    // A little wider than it is, for what rounding takes away.
    constexpr double slack = 1e-9;
    const auto eachBand = [&](std::uint32_t number, auto visit) {
        const double from = longitudes_[edges_[number].from];
        const double step = degreesEast(longitudes_[edges_[number].to], from);
        const auto last = bandOf(std::max(from, from + step) + slack);
        for (auto band = bandOf(std::min(from, from + step) - slack); band <= last; ++band) visit(wrapped(band));
    };
    bandStarts_.assign(bandCount + 1, 0);
    const auto count = static_cast<std::uint32_t>(edges_.size());
    for (std::uint32_t number = 0; number < count; ++number) eachBand(number, [&](std::size_t band) { ++bandStarts_[band + 1]; });
    for (std::size_t band = 0; band < bandCount; ++band) bandStarts_[band + 1] += bandStarts_[band];
    bandEdges_.resize(bandStarts_.back());
    auto next = bandStarts_;
    for (std::uint32_t number = 0; number < count; ++number) eachBand(number, [&](std::size_t band) { bandEdges_[next[band]++] = number; });
}

void GroundIndex::sortIntoStretches() {
    for (std::size_t first = 0; first < edges_.size(); first += edgesOfStretch) {
        const std::size_t end = std::min(edges_.size(), first + edgesOfStretch);
        Stretch stretch{{0.0, 0.0, 0.0}, 0.0, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end)};
        Direction low{2.0, 2.0, 2.0};
        Direction high{-2.0, -2.0, -2.0};
        double bulge = 0.0;  // How far an arc rises above its chord.
        const auto eachEnd = [&](auto visit) {
            for (std::size_t edge = first; edge < end; ++edge) visit(points_[edges_[edge].from]), visit(points_[edges_[edge].to]);
        };
        eachEnd([&](Direction point) {
            low = {std::min(low.x, point.x), std::min(low.y, point.y), std::min(low.z, point.z)};
            high = {std::max(high.x, point.x), std::max(high.y, point.y), std::max(high.z, point.z)};
        });
        stretch.middle = {(low.x + high.x) / 2.0, (low.y + high.y) / 2.0, (low.z + high.z) / 2.0};
        eachEnd([&](Direction point) { stretch.reach = std::max(stretch.reach, std::sqrt(chordSquared(stretch.middle, point))); });
        for (std::size_t edge = first; edge < end; ++edge) {
            const double quarter = chordSquared(points_[edges_[edge].from], points_[edges_[edge].to]) / 4.0;
            bulge = std::max(bulge, 1.0 - std::sqrt(std::max(0.0, 1.0 - quarter)));
        }
        stretch.reach += bulge + 1e-12;
        stretches_.push_back(stretch);
    }
}

// From the south pole along the place's meridian, itself an arc of a great circle: each edge that is crossed leads out of the area or into it.
bool GroundIndex::holds(const PlaceOnGlobe& place) const {
    int times = timesSouthPole_;
    const double meridian = degreesEast(place.degrees.lon, 0.0);
    const std::size_t band = wrapped(bandOf(meridian));
    for (auto index = bandStarts_[band]; index < bandStarts_[band + 1]; ++index) {
        const Edge edge = edges_[bandEdges_[index]];
        const double from = degreesEast(longitudes_[edge.from], meridian);
        const double to = degreesEast(longitudes_[edge.to], meridian);
        // On the far side of the globe edges cross another meridian.
        if ((from < 0.0) == (to < 0.0) || std::abs(to - from) >= 180.0) continue;
        const double left = dot(cross(points_[edge.from], points_[edge.to]), place.direction);
        const bool isEastward = to > from;
        if (isEastward ? left > 0.0 : left < 0.0) times += isEastward ? -1 : 1;
    }
    return times > 0;
}

double GroundIndex::nearestOf(const Stretch& stretch, Direction place) const {
    double least = 4.0;
    for (auto edge = stretch.first; edge < stretch.end; ++edge) {
        least = std::min(least, chordSquaredToEdge(place, points_[edges_[edge].from], points_[edges_[edge].to]));
    }
    return least;
}

double GroundIndex::radiansTo(const PlaceOnGlobe& place) const {
    const auto leastOf = [&](const Stretch& stretch) { return std::sqrt(chordSquared(place.direction, stretch.middle)) - stretch.reach; };
    double least = 4.0;
    const Stretch* likely = nullptr;
    double nearest = 4.0;
    for (const auto& stretch : stretches_) {
        const double away = leastOf(stretch);
        if (away < nearest) nearest = away, likely = &stretch;
    }
    if (likely != nullptr) least = nearestOf(*likely, place.direction);
    for (const auto& stretch : stretches_) {
        const double away = leastOf(stretch);
        if (away <= 0.0 || away * away < least) least = std::min(least, nearestOf(stretch, place.direction));
    }
    return 2.0 * std::asin(std::min(1.0, std::sqrt(least) / 2.0));
}

}  // namespace geodata
