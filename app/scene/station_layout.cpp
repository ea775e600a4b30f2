#include "app/scene/station_layout.h"

#include "app/scene/inside_rings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>

namespace app {
namespace {

double distance(PagePoint a, PagePoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

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

void absorb(StationMark& into, StationMark&& other) {
    const double mine = static_cast<double>(into.records.size());
    const double theirs = static_cast<double>(other.records.size());
    const double all = mine + theirs;
    const double radius = into.radius / std::sqrt(mine);
    const auto middle = [&](PagePoint a, PagePoint b) { return PagePoint{(a.x * mine + b.x * theirs) / all, (a.y * mine + b.y * theirs) / all}; };
    into.at = middle(into.at, other.at);
    into.home = middle(into.home, other.home);
    into.place = middle(into.place, other.place);
    into.radius = radius * std::sqrt(all);
    into.look.placeKnown = into.look.placeKnown || other.look.placeKnown;
    if (into.label != other.label || other.ofCountry) {
        into.label.clear();
        into.ofCountry = true;
    }
    into.records.insert(into.records.end(), other.records.begin(), other.records.end());
    std::sort(into.records.begin(), into.records.end());
}

// A middle of places on the globe: on the page the seam of a projection may lie between them.
struct GlobeSum {
    double x = 0.0;
    double y = 0.0;
    double z = 0.0;

    void add(geodata::LonLat place, double count) {
        const double lon = place.lon * std::numbers::pi / 180.0;
        const double lat = place.lat * std::numbers::pi / 180.0;
        x += count * std::cos(lat) * std::cos(lon);
        y += count * std::cos(lat) * std::sin(lon);
        z += count * std::sin(lat);
    }
    [[nodiscard]] geodata::LonLat middle() const {
        return {std::atan2(y, x) * 180.0 / std::numbers::pi, std::atan2(z, std::hypot(x, y)) * 180.0 / std::numbers::pi};
    }
};

// The middle of all stations ever reported in each country: so a country's mark stands still while time runs.
std::map<std::string, PagePoint> middlesOfCountries(const geodata::Atlas& atlas, const View& view, const MapPlacement& placement) {
    geodata::Query query;
    query.layers = {geodata::Layer::Stations};
    std::map<std::string, GlobeSum> sums;
    for (const auto& site : marksFor(atlas, geodata::selectionOfAllYears(atlas, std::move(query))).stations) {
        sums[site.country].add(site.position, static_cast<double>(site.records.size()));
    }
    std::map<std::string, PagePoint> middles;
    for (const auto& [country, sum] : sums) {
        if (const auto onMap = geodata::mapFromGlobe(view.projection, sum.middle())) middles[country] = placement.pageFromMap(*onMap);
    }
    return middles;
}

void joinByCountry(std::vector<StationMark>& marks, const std::map<std::string, PagePoint>& middles) {
    std::map<std::string, StationMark> byCountry;
    for (auto& mark : marks) {
        mark.label.clear();
        mark.ofCountry = true;
        const auto [found, isNew] = byCountry.try_emplace(mark.country, mark);
        if (!isNew) absorb(found->second, std::move(mark));
    }
    marks.clear();
    for (auto& [country, mark] : byCountry) {
        if (const auto middle = middles.find(country); middle != middles.end()) mark.at = mark.home = mark.place = middle->second;
        marks.push_back(std::move(mark));
    }
}

// Joins marks of one country until none of them touch, nearest first, so that the result does not depend on their order.
void joinTouching(std::vector<StationMark>& marks) {
    constexpr double overlapAllowed = 0.8;
    while (true) {
        std::size_t first = 0;
        std::size_t second = 0;
        double nearest = 1.0;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            for (std::size_t j = i + 1; j < marks.size(); ++j) {
                if (marks[i].country != marks[j].country) continue;
                const double relative = distance(marks[i].at, marks[j].at) / ((marks[i].radius + marks[j].radius) * overlapAllowed);
                if (relative < nearest) nearest = relative, first = i, second = j;
            }
        }
        if (nearest >= 1.0) return;
        absorb(marks[first], std::move(marks[second]));
        marks.erase(marks.begin() + static_cast<std::ptrdiff_t>(second));
    }
}

PagePoint unitFrom(PagePoint from, PagePoint to) {
    const double apart = distance(from, to);
    return apart > 0.01 ? PagePoint{(to.x - from.x) / apart, (to.y - from.y) / apart} : PagePoint{0.7, -0.7};
}

// The land of a mark's country on the page, where the mark must stay on it.
class Ground {
public:
    Ground(const MapMesh* mesh, const MapPlacement& placement, const StationMark& mark) : placement_(placement) {
        if (mesh == nullptr || (!mark.ofCountry && mark.records.size() < 2)) return;
        const AreaShape* largest = nullptr;
        for (const auto& area : mesh->areas) {
            if (area.alpha3 == mark.country && (largest == nullptr || area.labelRoom.area > largest->labelRoom.area)) largest = &area;
        }
        if (largest == nullptr) return;
        const double onPage = largest->labelRoom.area * placement.pointsPerRadius * placement.pointsPerRadius;
        if (onPage < 4.0 * mark.radius * mark.radius) return;
        for (const auto& area : mesh->areas) {
            if (area.alpha3 == mark.country) areas_.push_back(&area);
        }
        middle_ = placement.pageFromMap(largest->labelRoom.middle);
        radius_ = mark.radius;
    }

    // Whether the mark must stay on its country's land.
    [[nodiscard]] bool isBound() const { return !areas_.empty(); }

    // Anything where the mark need not stay on land.
    [[nodiscard]] bool holds(PagePoint at) const {
        const auto onMap = placement_.mapFromPage(at);
        return areas_.empty() || std::any_of(areas_.begin(), areas_.end(), [&](const AreaShape* area) { return isInsideRings(area->rings, onMap); });
    }

    // The first point on the way from `at` to the country's middle where the whole mark is on land, else its middle; `at` itself where there
    // is none.
    [[nodiscard]] PagePoint landFrom(PagePoint at) const {
        constexpr int steps = 64;
        if (areas_.empty()) return at;
        for (const double reach : {radius_, 0.0}) {
            for (int step = 0; step <= steps; ++step) {
                const double share = static_cast<double>(step) / steps;
                const PagePoint here{at.x + (middle_.x - at.x) * share, at.y + (middle_.y - at.y) * share};
                if (holds(here) && holdsCorners(here, reach)) return here;
            }
        }
        return at;
    }

    // How far a mark may go from its home towards a point without leaving the land; a city on a coarse coast stays where it is.
    [[nodiscard]] PagePoint lastLand(PagePoint home, PagePoint at) const {
        if (holds(at)) return at;
        if (!holds(home)) return home;
        double inside = 0.0;
        double outside = 1.0;
        const auto on = [&](double share) { return PagePoint{home.x + (at.x - home.x) * share, home.y + (at.y - home.y) * share}; };
        for (int round = 0; round < 10; ++round) {
            const double middle = (inside + outside) / 2.0;
            (holds(on(middle)) ? inside : outside) = middle;
        }
        return on(inside);
    }

private:
    [[nodiscard]] bool holdsCorners(PagePoint at, double reach) const {
        if (reach <= 0.0) return true;
        return holds({at.x - reach, at.y}) && holds({at.x + reach, at.y}) && holds({at.x, at.y - reach}) && holds({at.x, at.y + reach});
    }

    std::vector<const AreaShape*> areas_;  // Of the country: asked too often to be looked up each time.
    MapPlacement placement_;
    PagePoint middle_;
    double radius_ = 0.0;
};

std::vector<Ground> groundsOf(const std::vector<StationMark>& marks, const MapMesh* mesh, const MapPlacement& placement) {
    std::vector<Ground> grounds;
    grounds.reserve(marks.size());
    for (const auto& mark : marks) grounds.emplace_back(mesh, placement, mark);
    return grounds;
}

// The middle of several places may lie in the sea or abroad.
void standOnLand(std::vector<StationMark>& marks, const std::vector<Ground>& grounds) {
    for (std::size_t index = 0; index < marks.size(); ++index) {
        auto& mark = marks[index];
        if (mark.ofCountry) mark.home = mark.place = grounds[index].landFrom(mark.home);
        if (mark.ofCountry && !grounds[index].holds(mark.at)) mark.at = mark.home;
    }
}

bool areFurtherApart(PagePoint a, PagePoint b, double reach) {
    const double x = a.x - b.x;
    const double y = a.y - b.y;
    return x * x + y * y >= reach * reach;
}

// Two marks that overlap each give way by half.
void separate(StationMark& first, StationMark& second) {
    constexpr double overlapAllowed = 0.86;
    const double reach = (first.radius + second.radius) * overlapAllowed;
    if (areFurtherApart(first.at, second.at, reach)) return;
    const double missing = reach - distance(first.at, second.at);
    if (missing <= 0.0) return;
    const PagePoint way = unitFrom(first.at, second.at);
    first.at = {first.at.x - way.x * missing / 2.0, first.at.y - way.y * missing / 2.0};
    second.at = {second.at.x + way.x * missing / 2.0, second.at.y + way.y * missing / 2.0};
}

void giveWay(StationMark& mark, const Disc& disc) {
    if (areFurtherApart(mark.at, disc.middle, mark.radius + disc.radius)) return;
    const double missing = mark.radius + disc.radius - distance(mark.at, disc.middle);
    if (missing <= 0.0) return;
    const PagePoint way = unitFrom(disc.middle, mark.at);
    mark.at = {mark.at.x + way.x * missing, mark.at.y + way.y * missing};
}

double farthestFromHome(const StationMark& mark) {
    const double single = mark.radius / std::sqrt(static_cast<double>(mark.records.size()));
    return single * 1.8 + mark.radius * 0.6;
}

// Marks step aside until they hide one another no more, but never far from their place.
void pushApart(std::vector<StationMark>& marks, const std::vector<Ground>& grounds, const std::vector<Disc>& fixed) {
    std::vector<PagePoint> onLand(marks.size());  // Where a mark was found to be right last: most do not move.
    for (int round = 0; round < 24; ++round) {
        for (std::size_t i = 0; i < marks.size(); ++i) {
            for (std::size_t j = i + 1; j < marks.size(); ++j) {
                separate(marks[i], marks[j]);
            }
            for (const auto& disc : fixed) giveWay(marks[i], disc);
        }
        for (std::size_t i = 0; i < marks.size(); ++i) {
            const double farthest = farthestFromHome(marks[i]);
            if (distance(marks[i].at, marks[i].home) > farthest) {
                const PagePoint way = unitFrom(marks[i].home, marks[i].at);
                marks[i].at = {marks[i].home.x + way.x * farthest, marks[i].home.y + way.y * farthest};
            }
            if (marks[i].at != onLand[i]) marks[i].at = grounds[i].lastLand(marks[i].home, marks[i].at);
            onLand[i] = marks[i].at;
        }
    }
}

bool hidesAny(const std::vector<StationMark>& marks, std::size_t own, PagePoint at, const std::vector<Disc>& fixed, double overlapAllowed) {
    const double radius = marks[own].radius;
    for (std::size_t other = 0; other < marks.size(); ++other) {
        if (other != own && distance(at, marks[other].at) < (radius + marks[other].radius) * overlapAllowed) return true;
    }
    return overlapsAny(fixed, {at, radius}, overlapAllowed);
}

// Those that still hide another look around for room on their land.
void findRoom(std::vector<StationMark>& marks, const std::vector<Ground>& grounds, const std::vector<Disc>& fixed) {
    constexpr double hides = 0.7;
    constexpr double clear = 0.8;
    constexpr double farthest = 2.5;
    for (std::size_t index = 0; index < marks.size(); ++index) {
        auto& mark = marks[index];
        if (!hidesAny(marks, index, mark.at, fixed, hides)) continue;
        const auto isFree = [&](PagePoint at) { return grounds[index].holds(at) && !hidesAny(marks, index, at, fixed, clear); };
        const double reach = grounds[index].isBound() ? farthest * mark.radius : farthestFromHome(mark);
        const PagePoint found = nearestFree(mark.home, reach, isFree);
        if (found != mark.home || isFree(found)) mark.at = found;
    }
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
        joinByCountry(marks, middlesOfCountries(atlas, view, placement));
    } else if (!spread) {
        joinTouching(marks);
    }
    const auto grounds = groundsOf(marks, mesh, placement);
    standOnLand(marks, grounds);
    pushApart(marks, grounds, fixed);
    findRoom(marks, grounds, fixed);
    // Stepping aside for others may have brought two of one country together.
    if (!spread && !isByCountry(placement, unit)) {
        joinTouching(marks);
        standOnLand(marks, groundsOf(marks, mesh, placement));
    }
    for (auto& mark : marks) mark.look = stationLook(atlas, view, mark.records, mark.look.placeKnown);
    std::stable_sort(marks.begin(), marks.end(), [](const StationMark& a, const StationMark& b) { return a.radius > b.radius; });
    return marks;
}

}  // namespace app
