#include "app/map/marks/step_aside.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

// Of both radii: marks that are nearer are pushed apart.
constexpr double overlapOfPushed = 0.86;

PagePoint unitFrom(PagePoint from, PagePoint to) {
    const double apart = distance(from, to);
    return apart > 0.01 ? PagePoint{(to.x - from.x) / apart, (to.y - from.y) / apart} : PagePoint{0.7, -0.7};
}

// The land of a mark's country on the page, where the mark must stay on it.
class Ground {
public:
    Ground(CountryLands& lands, const MapPlacement& placement, const StationMark& mark) : placement_(placement) {
        if (!mark.ofCountry && mark.records.size() < 2) return;
        const auto* largest = lands.largestOf(mark.country);
        if (largest == nullptr) return;
        const double onPage = largest->labelRoom.area * placement.pointsPerRadius * placement.pointsPerRadius;
        if (onPage < 4.0 * mark.radius * mark.radius) return;
        land_ = lands.landOf(mark.country);
        middle_ = placement.pageFromMap(largest->labelRoom.middle);
        radius_ = mark.radius;
    }

    // Whether the mark must stay on its country's land.
    [[nodiscard]] bool isBound() const { return land_ != nullptr; }

    // Anything where the mark need not stay on land.
    [[nodiscard]] bool holds(PagePoint at) const { return land_ == nullptr || land_->holds(placement_.mapFromPage(at)); }

    // The first point on the way from `at` to the country's middle where the whole mark is on land, else its middle; `at` itself where there
    // is none.
    [[nodiscard]] PagePoint landFrom(PagePoint at) const {
        constexpr int steps = 64;
        if (land_ == nullptr) return at;
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

    const CountryLands::Land* land_ = nullptr;
    MapPlacement placement_;
    PagePoint middle_;
    double radius_ = 0.0;
};

std::vector<Ground> groundsOf(const std::vector<StationMark>& marks, CountryLands& lands, const MapPlacement& placement) {
    std::vector<Ground> grounds;
    grounds.reserve(marks.size());
    for (const auto& mark : marks) grounds.emplace_back(lands, placement, mark);
    return grounds;
}

void standOnLandOf(std::vector<StationMark>& marks, const std::vector<Ground>& grounds) {
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
    const double reach = (first.radius + second.radius) * overlapOfPushed;
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

// Marks and fixed symbols by where they are.
class Crowd {
public:
    Crowd(std::vector<StationMark>& marks, const std::vector<Disc>& fixed) : marks_(marks), fixed_(fixed), grid_(discsOf(marks)), fixedGrid_(fixed) {}

    // As if it were compared with every later mark, and then with every fixed disc, one after the other.
    void pushAway(std::uint32_t own) {
        inReach(own, grid_, overlapOfPushed, own + 1, [&](std::uint32_t other) {
            const PagePoint before = marks_[other].at;
            separate(marks_[own], marks_[other]);
            if (marks_[other].at != before) grid_.moveTo(other, marks_[other].at);
        });
        inReach(own, fixedGrid_, 1.0, 0, [&](std::uint32_t disc) { giveWay(marks_[own], fixed_[disc]); });
        grid_.moveTo(own, marks_[own].at);
    }

    void moveTo(std::uint32_t own, PagePoint at) {
        if (marks_[own].at == at) return;
        marks_[own].at = at;
        grid_.moveTo(own, at);
    }

    [[nodiscard]] bool hidesAny(std::uint32_t own, PagePoint at, double overlapAllowed) const {
        const Disc disc{at, marks_[own].radius};
        return grid_.isOverlapped(disc, overlapAllowed, own) || fixedGrid_.isOverlapped(disc, overlapAllowed);
    }

    [[nodiscard]] std::size_t compared() const { return grid_.compared() + fixedGrid_.compared(); }

private:
    static std::vector<Disc> discsOf(const std::vector<StationMark>& marks) {
        std::vector<Disc> discs;
        discs.reserve(marks.size());
        for (const auto& mark : marks) discs.push_back({mark.at, mark.radius});
        return discs;
    }

    // Meets those from number `next` on that the mark reaches, in their order. It moves meanwhile: when it has gone further than the search
    // reached, those that are left are searched anew.
    template <typename Meet>
    void inReach(std::uint32_t own, const DiscGrid& grid, double share, std::uint32_t next, Meet meet) {
        const StationMark& mark = marks_[own];
        const double slack = mark.radius;
        bool isFar = true;
        while (isFar) {
            isFar = false;
            const PagePoint from = mark.at;
            grid.findNear({from, mark.radius}, share, slack, near_);
            for (auto other = std::lower_bound(near_.begin(), near_.end(), next); other != near_.end() && !isFar; ++other) {
                meet(*other);
                next = *other + 1;
                isFar = distance(from, mark.at) > slack * 0.99;
            }
        }
    }

    std::vector<StationMark>& marks_;
    const std::vector<Disc>& fixed_;
    DiscGrid grid_;
    DiscGrid fixedGrid_;
    std::vector<std::uint32_t> near_;
};

std::vector<PagePoint> placesOf(const std::vector<StationMark>& marks) {
    std::vector<PagePoint> places;
    places.reserve(marks.size());
    for (const auto& mark : marks) places.push_back(mark.at);
    return places;
}

// Marks step aside until they hide one another no more, but never far from their place.
void pushApart(std::vector<StationMark>& marks, const std::vector<Ground>& grounds, Crowd& crowd) {
    constexpr int roundsAtMost = 24;
    std::vector<PagePoint> onLand(marks.size());  // Where a mark was found to be right last: most do not move.
    for (int round = 0; round < roundsAtMost; ++round) {
        const auto before = placesOf(marks);
        for (std::uint32_t own = 0; own < marks.size(); ++own) crowd.pushAway(own);
        for (std::uint32_t own = 0; own < marks.size(); ++own) {
            const StationMark& mark = marks[own];
            const double farthest = farthestFromHome(mark);
            if (distance(mark.at, mark.home) > farthest) {
                const PagePoint way = unitFrom(mark.home, mark.at);
                crowd.moveTo(own, {mark.home.x + way.x * farthest, mark.home.y + way.y * farthest});
            }
            if (mark.at != onLand[own]) crowd.moveTo(own, grounds[own].lastLand(mark.home, mark.at));
            onLand[own] = mark.at;
        }
        // Another round would find all as this one did.
        if (placesOf(marks) == before) return;
    }
}

// Those that still hide another look around for room on their land.
void findRoom(std::vector<StationMark>& marks, const std::vector<Ground>& grounds, Crowd& crowd) {
    constexpr double hides = 0.7;
    constexpr double clear = 0.8;
    constexpr double farthest = 2.5;
    for (std::uint32_t own = 0; own < marks.size(); ++own) {
        const auto& mark = marks[own];
        if (!crowd.hidesAny(own, mark.at, hides)) continue;
        const auto isFree = [&](PagePoint at) { return !crowd.hidesAny(own, at, clear) && grounds[own].holds(at); };
        const double reach = grounds[own].isBound() ? farthest * mark.radius : farthestFromHome(mark);
        const PagePoint found = nearestFree(mark.home, reach, isFree);
        if (found != mark.home || isFree(found)) crowd.moveTo(own, found);
    }
}

}  // namespace

CountryLands::CountryLands(const MapMesh* mesh) {
    if (mesh == nullptr) return;
    for (const auto& area : mesh->areas) {
        Land& land = lands_[area.alpha3];
        if (land.largest == nullptr || area.labelRoom.area > land.largest->labelRoom.area) land.largest = &area;
        land.areas.push_back(&area);
    }
}

bool CountryLands::Land::holds(geodata::MapPoint point) const {
    return std::any_of(outlines.begin(), outlines.end(), [&](const RingRows& outline) { return outline.hold(point); });
}

const AreaShape* CountryLands::largestOf(std::string_view alpha3) const {
    const auto found = lands_.find(alpha3);
    return found == lands_.end() ? nullptr : found->second.largest;
}

const CountryLands::Land* CountryLands::landOf(std::string_view alpha3) {
    const auto found = lands_.find(alpha3);
    if (found == lands_.end()) return nullptr;
    Land& land = found->second;
    if (land.outlines.empty()) {
        for (const auto* area : land.areas) land.outlines.emplace_back(area->rings);
    }
    return &land;
}

void standOnLand(std::vector<StationMark>& marks, CountryLands& lands, const MapPlacement& placement) {
    standOnLandOf(marks, groundsOf(marks, lands, placement));
}

std::size_t stepAside(std::vector<StationMark>& marks, CountryLands& lands, const MapPlacement& placement, const std::vector<Disc>& fixed) {
    const auto grounds = groundsOf(marks, lands, placement);
    standOnLandOf(marks, grounds);
    Crowd crowd(marks, fixed);
    pushApart(marks, grounds, crowd);
    findRoom(marks, grounds, crowd);
    return crowd.compared();
}

}  // namespace app
