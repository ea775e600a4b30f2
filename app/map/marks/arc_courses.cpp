#include "app/map/marks/arc_courses.h"

#include "app/map/marks/edge_crossing.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <set>

namespace app {
namespace {

using geodata::MapPoint;

constexpr double radiansPerDegree = std::numbers::pi / 180.0;
constexpr double wantedGap = 1.6 * radiansPerDegree;
constexpr double bendOfShort = 0.10;
constexpr double bendOfLong = 0.62;

double lengthOf(MapPoint hub, MapPoint end) { return std::hypot(end.x - hub.x, end.y - hub.y); }

// The middle of all bearings; north-west, up the page, when they cancel out.
double middleBearing(MapPoint hub, std::span<const MapPoint> ends) {
    double x = 0.0;
    double y = 0.0;
    for (const auto end : ends) {
        const double length = lengthOf(hub, end);
        if (length < 1e-6) continue;
        x += (end.x - hub.x) / length;
        y += (end.y - hub.y) / length;
    }
    return std::hypot(x, y) < 1e-6 ? 0.75 * std::numbers::pi : std::atan2(y, x);
}

// The numbers nearest to `wanted` (in the least squares) of which each is at least `gap` more than the one before: neighbours that
// stand too close are pooled and share the room (pool adjacent violators, Ayer et al. 1955). `wanted` ascends.
std::vector<double> keptApart(const std::vector<double>& wanted, double gap) {
    struct Pool {
        double sum;
        std::size_t count;
        [[nodiscard]] double mean() const { return sum / static_cast<double>(count); }
    };
    std::vector<Pool> pools;
    for (std::size_t index = 0; index < wanted.size(); ++index) {
        pools.push_back({wanted[index] - gap * static_cast<double>(index), 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back() = {pools.back().sum + last.sum, pools.back().count + last.count};
        }
    }
    std::vector<double> apart;
    for (const auto& pool : pools) {
        for (std::size_t each = 0; each < pool.count; ++each) apart.push_back(pool.mean() + gap * static_cast<double>(apart.size()));
    }
    return apart;
}

}  // namespace

std::vector<double> fannedBends(MapPoint hub, std::span<const MapPoint> ends, double mapWidth) {
    const double middle = middleBearing(hub, ends);
    std::vector<double> bearings;  // From the middle, -π to π.
    std::vector<double> wanted;    // Departures.
    for (const auto end : ends) {
        const double bearing = std::remainder(std::atan2(end.y - hub.y, end.x - hub.x) - middle, 2.0 * std::numbers::pi);
        const double reach = std::min(1.0, lengthOf(hub, end) / (0.6 * mapWidth));
        bearings.push_back(bearing);
        wanted.push_back(bearing + (bendOfShort + (bendOfLong - bendOfShort) * reach) * std::sin(bearing));
    }
    std::vector<std::size_t> order(ends.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (wanted[a] != wanted[b]) return wanted[a] < wanted[b];
        return std::pair(ends[a].x, ends[a].y) < std::pair(ends[b].x, ends[b].y);
    });
    std::vector<double> sorted;
    for (const auto index : order) sorted.push_back(wanted[index]);
    std::vector<double> bends(ends.size(), 0.0);
    // Where so much room would bend one too far, all do with less.
    for (double gap = wantedGap; gap > 0.01 * radiansPerDegree; gap *= 0.85) {
        const auto departures = keptApart(sorted, gap);
        double most = 0.0;
        for (std::size_t place = 0; place < order.size(); ++place) {
            bends[order[place]] = departures[place] - bearings[order[place]];
            most = std::max(most, std::abs(bends[order[place]]));
        }
        if (most <= mostBend) return bends;
    }
    for (auto& bend : bends) bend = std::clamp(bend, -mostBend, mostBend);
    return bends;
}

double asideOf(Lane lane, double width, double unit) {
    const double aside = (width + laneGap * unit) / 2.0;
    return lane == Lane::Cooperation ? aside : -aside;
}

double ArcCourses::bendOf(const std::string& country, Lane lane) const {
    const auto course = byCountry.find(country);
    if (course == byCountry.end()) return 0.0;
    // About 5 points between the two of a long arc, on a world map of 1600.
    const double half = std::min(0.12, 0.04 / std::max(0.01, course->second.length));
    return course->second.bend + (lane == Lane::Cooperation ? half : -half);
}

double ArcCourses::bendOfSingle(const std::string& country, std::size_t position, std::size_t count) const {
    const auto course = byCountry.find(country);
    if (course == byCountry.end() || count == 0) return 0.0;
    const double step = std::min(0.06, 0.5 / static_cast<double>(count));
    return course->second.bend + step * (static_cast<double>(position) - (static_cast<double>(count) - 1.0) / 2.0);
}

ArcCourses arcCoursesFor(const geodata::Atlas& atlas, const geodata::Projection& projection, geodata::LonLat hub) {
    ArcCourses courses;
    const auto hubOnMap = geodata::mapFromGlobe(projection, hub);
    if (!hubOnMap) return courses;
    std::set<std::string> tied;
    for (const auto& record : atlas.records.records) {
        const bool isTie = record.layer == geodata::Layer::Cooperation || record.layer == geodata::Layer::Training;
        if (isTie && record.scope == geodata::Scope::Bilateral) tied.insert(record.country);
    }
    std::vector<std::string> countries;
    std::vector<MapPoint> ends;
    for (const auto& country : tied) {
        const auto* known = atlas.countries.byAlpha3(country);
        const auto end = known != nullptr && known->capitalPosition ? geodata::mapFromGlobe(projection, *known->capitalPosition) : std::nullopt;
        if (!end) continue;
        countries.push_back(country);
        ends.push_back(asLeftFor(projection, *hubOnMap, *end));
    }
    const auto bends = fannedBends(*hubOnMap, ends, geodata::boundsOf(projection).width());
    for (std::size_t index = 0; index < countries.size(); ++index) {
        courses.byCountry[countries[index]] = {bends[index], lengthOf(*hubOnMap, ends[index])};
    }
    return courses;
}

}  // namespace app
