#include "app/map/marks/station_layout.h"

#include "app/map/marks/join_stations.h"
#include "app/map/marks/step_aside.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>

namespace app {
namespace {

StationMark markOf(const geodata::Atlas& atlas, const View& view, const StationSite& site, std::vector<std::uint32_t> records, PagePoint at,
                   PagePoint place, double radius) {
    StationMark mark;
    mark.at = mark.home = at;
    mark.place = place;
    mark.radius = radius * std::sqrt(static_cast<double>(records.size()));
    mark.label = site.city;
    mark.country = site.country;
    mark.look = stationLook(atlas, view, records, !site.city.empty());
    mark.records = std::move(records);
    return mark;
}

std::map<std::string, PagePoint> middlesOfCountries(const std::vector<StationSite>& sites, const View& view, const MapPlacement& placement) {
    std::map<std::string, PagePoint> middles;
    for (const auto& site : sites) {
        if (!site.middleOfCountry || middles.contains(site.country)) continue;
        if (const auto onMap = geodata::mapFromGlobe(view.projection, *site.middleOfCountry)) middles[site.country] = placement.pageFromMap(*onMap);
    }
    return middles;
}

}  // namespace

bool overlapsAny(const std::vector<Disc>& discs, const Disc& disc, double overlapAllowed) {
    return std::any_of(discs.begin(), discs.end(),
                       [&](const Disc& other) { return distance(disc.middle, other.middle) < (disc.radius + other.radius) * overlapAllowed; });
}

PagePoint nearestFree(PagePoint at, double reach, const std::function<bool(PagePoint)>& isFree) {
    constexpr int rings = 12;
    constexpr double diagonal = 0.7071;
    constexpr std::array<PagePoint, 8> ways{
        {{1, 0}, {-1, 0}, {diagonal, diagonal}, {diagonal, -diagonal}, {-diagonal, diagonal}, {-diagonal, -diagonal}, {0, 1}, {0, -1}}};
    if (isFree(at)) return at;
    for (int ring = 1; ring <= rings; ++ring) {
        const double away = reach * ring / rings;
        for (const auto& way : ways) {
            const PagePoint there{at.x + way.x * away, at.y + way.y * away};
            if (isFree(there)) return there;
        }
    }
    return at;
}

bool needsLeader(const StationMark& mark) { return distance(mark.at, mark.home) > mark.radius; }

bool isByCountry(const MapPlacement& placement, double unit) { return placement.pointsPerRadius < byCityPointsPerRadius * unit; }

bool isNear(const MapPlacement& placement, double unit) { return placement.pointsPerRadius >= nearPointsPerRadius * unit; }

std::vector<PagePoint> spreadAround(PagePoint middle, std::size_t count, double apart) {
    if (count == 1) return {middle};
    std::vector<PagePoint> points;
    const std::size_t onRing = std::min<std::size_t>(count, 6);
    const double ring = std::max(apart / 2.0, apart / (2.0 * std::sin(std::numbers::pi / static_cast<double>(onRing))));
    for (std::size_t index = 0; index < count; ++index) {
        const double level = static_cast<double>(index / 6);
        const double angle = std::numbers::pi + 2.0 * std::numbers::pi * static_cast<double>(index % 6) / static_cast<double>(onRing);
        points.push_back({middle.x + std::cos(angle) * (ring + level * apart), middle.y + std::sin(angle) * (ring + level * apart)});
    }
    return points;
}

StationLook stationLook(const geodata::Atlas& atlas, const View& view, const std::vector<std::uint32_t>& records, bool placeKnown) {
    StationLook look;
    look.evidence = evidenceOf(atlas, records);
    look.placeKnown = placeKnown;
    look.lighter = true;
    look.state = StationState::Closed;
    std::size_t sure = 0;
    for (const auto index : records) {
        const auto& record = atlas.records.records[index];
        if (evidenceOf(record) == Evidence::SeveralSources) ++sure;
        look.lighter = look.lighter && geodata::notHeardOf(record, view.question.years.last, view.staleAfter);
        look.state = std::min(look.state, stationStateOf(record, view.question.years.last));
    }
    look.sureShare = static_cast<double>(sure) / static_cast<double>(std::max<std::size_t>(1, records.size()));
    look.several = records.size() > 1;
    // A mark for several says nothing of single dates.
    if (records.size() == 1) {
        look.openEnds = openEndsOf(atlas.records.records[records.front()]);
        look.startIsFirstReport = geodata::startIsFirstReport(atlas.records.records[records.front()]);
    }
    return look;
}

std::vector<StationMark> stationMarks(const geodata::Atlas& atlas, const std::vector<StationSite>& sites, const View& view,
                                      const MapPlacement& placement, double unit, const std::vector<Disc>& fixed, const MapMesh* mesh) {
    const double symbolRadius = stationRadius * unit;
    const bool spread = isNear(placement, unit);
    std::vector<StationMark> marks;
    for (const auto& site : sites) {
        const auto onMap = geodata::mapFromGlobe(view.projection, site.position);
        if (!onMap) continue;
        const PagePoint at = placement.pageFromMap(*onMap);
        if (!spread) {
            marks.push_back(markOf(atlas, view, site, site.records, at, at, symbolRadius));
            continue;
        }
        const auto points = spreadAround(at, site.records.size(), symbolRadius * 2.1);
        for (std::size_t index = 0; index < points.size(); ++index) {
            marks.push_back(markOf(atlas, view, site, {site.records[index]}, points[index], at, symbolRadius));
            if (index > 0) marks.back().label.clear();
        }
    }
    if (isByCountry(placement, unit)) {
        joinByCountry(marks, middlesOfCountries(sites, view, placement));
    } else if (!spread) {
        joinTouching(marks);
    }
    CountryLands lands(mesh);
    stepAside(marks, lands, placement, fixed);
    // Stepping aside for others may have brought two of one country together.
    if (!spread && !isByCountry(placement, unit)) {
        joinTouching(marks);
        standOnLand(marks, lands, placement);
    }
    for (auto& mark : marks) mark.look = stationLook(atlas, view, mark.records, mark.look.placeKnown);
    std::stable_sort(marks.begin(), marks.end(), [](const StationMark& a, const StationMark& b) { return a.radius > b.radius; });
    return marks;
}

}  // namespace app
