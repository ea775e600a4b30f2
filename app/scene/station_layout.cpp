#include "app/scene/station_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace app {
namespace {

// A view this near shows the records of one city side by side.
constexpr double spreadFromPointsPerRadius = 1500.0;

double distance(PagePoint a, PagePoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

// The strongest word of several: one well-sourced station is there whatever the others are.
Evidence stronger(Evidence a, Evidence b) { return std::min(a, b); }

StationMark markOf(const geodata::Atlas& atlas, const View& view, const StationSite& site, std::vector<std::uint32_t> records, PagePoint at,
                   double radius) {
    StationMark mark;
    mark.at = at;
    mark.radius = radius * std::sqrt(static_cast<double>(records.size()));
    mark.cityKnown = !site.city.empty();
    mark.label = site.city;
    mark.country = site.country;
    mark.evidence = Evidence::Contested;
    mark.lighter = true;
    for (const auto index : records) {
        const auto& record = atlas.records.records[index];
        mark.evidence = stronger(mark.evidence, evidenceOf(record));
        mark.lighter = mark.lighter && geodata::notHeardOf(record, view.lastYear, view.staleAfter);
    }
    mark.records = std::move(records);
    return mark;
}

// Positions side by side around a place, in a stable order: one, two abreast, then rings of six.
std::vector<PagePoint> spreadAround(PagePoint middle, std::size_t count, double radius) {
    if (count == 1) return {middle};
    std::vector<PagePoint> points;
    const double step = radius * 2.1;
    const std::size_t onRing = std::min<std::size_t>(count, 6);
    const double ring = std::max(step / 2.0, step / (2.0 * std::sin(std::numbers::pi / static_cast<double>(onRing))));
    for (std::size_t index = 0; index < count; ++index) {
        const double level = static_cast<double>(index / 6);
        const double angle = std::numbers::pi + 2.0 * std::numbers::pi * static_cast<double>(index % 6) / static_cast<double>(onRing);
        points.push_back({middle.x + std::cos(angle) * (ring + level * step), middle.y + std::sin(angle) * (ring + level * step)});
    }
    return points;
}

void absorb(StationMark& into, StationMark&& other) {
    const double mine = static_cast<double>(into.records.size());
    const double theirs = static_cast<double>(other.records.size());
    const double all = mine + theirs;
    const double radius = into.radius / std::sqrt(mine);
    into.at = {(into.at.x * mine + other.at.x * theirs) / all, (into.at.y * mine + other.at.y * theirs) / all};
    into.radius = radius * std::sqrt(all);
    into.evidence = stronger(into.evidence, other.evidence);
    into.lighter = into.lighter && other.lighter;
    into.cityKnown = into.cityKnown || other.cityKnown;
    if (into.label != other.label) into.label.clear();
    into.records.insert(into.records.end(), other.records.begin(), other.records.end());
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

// Two marks that overlap each give way by half.
void separate(StationMark& first, StationMark& second) {
    constexpr double overlapAllowed = 0.86;
    const double missing = (first.radius + second.radius) * overlapAllowed - distance(first.at, second.at);
    if (missing <= 0.0) return;
    const PagePoint way = unitFrom(first.at, second.at);
    first.at = {first.at.x - way.x * missing / 2.0, first.at.y - way.y * missing / 2.0};
    second.at = {second.at.x + way.x * missing / 2.0, second.at.y + way.y * missing / 2.0};
}

void giveWay(StationMark& mark, const Disc& disc) {
    const double missing = mark.radius + disc.radius - distance(mark.at, disc.middle);
    if (missing <= 0.0) return;
    const PagePoint way = unitFrom(disc.middle, mark.at);
    mark.at = {mark.at.x + way.x * missing, mark.at.y + way.y * missing};
}

// Marks step aside until they hide one another no more, but never far from their place.
void pushApart(std::vector<StationMark>& marks, const std::vector<Disc>& fixed) {
    std::vector<PagePoint> homes;
    for (const auto& mark : marks) homes.push_back(mark.at);
    for (int round = 0; round < 24; ++round) {
        for (std::size_t i = 0; i < marks.size(); ++i) {
            for (std::size_t j = i + 1; j < marks.size(); ++j) {
                separate(marks[i], marks[j]);
            }
            for (const auto& disc : fixed) giveWay(marks[i], disc);
        }
        for (std::size_t i = 0; i < marks.size(); ++i) {
            const double single = marks[i].radius / std::sqrt(static_cast<double>(marks[i].records.size()));
            const double farthest = single * 1.8 + marks[i].radius * 0.4;
            const double moved = distance(marks[i].at, homes[i]);
            if (moved <= farthest) continue;
            const PagePoint way = unitFrom(homes[i], marks[i].at);
            marks[i].at = {homes[i].x + way.x * farthest, homes[i].y + way.y * farthest};
        }
    }
}

}  // namespace

Evidence evidenceOf(const geodata::Record& record) {
    switch (record.certainty) {
        case geodata::Certainty::Official:
        case geodata::Certainty::Corroborated: return Evidence::SeveralSources;
        case geodata::Certainty::Reported: return Evidence::OneSource;
        case geodata::Certainty::Contested: return Evidence::Contested;
    }
    return Evidence::OneSource;
}

std::vector<StationMark> stationMarks(const geodata::Atlas& atlas, const std::vector<StationSite>& sites, const View& view,
                                      const MapPlacement& placement, double symbolRadius, const std::vector<Disc>& fixed) {
    const bool spread = placement.pointsPerRadius >= spreadFromPointsPerRadius;
    std::vector<StationMark> marks;
    for (const auto& site : sites) {
        const auto onMap = geodata::mapFromGlobe(view.projection, site.position);
        if (!onMap) continue;
        const PagePoint at = placement.pageFromMap(*onMap);
        if (!spread) {
            marks.push_back(markOf(atlas, view, site, site.records, at, symbolRadius));
            continue;
        }
        const auto points = spreadAround(at, site.records.size(), symbolRadius);
        for (std::size_t index = 0; index < points.size(); ++index) {
            marks.push_back(markOf(atlas, view, site, {site.records[index]}, points[index], symbolRadius));
            if (index > 0) marks.back().label.clear();
        }
    }
    if (!spread) joinTouching(marks);
    pushApart(marks, fixed);
    // Stepping aside for others may have brought two of one country together.
    if (!spread) joinTouching(marks);
    std::stable_sort(marks.begin(), marks.end(), [](const StationMark& a, const StationMark& b) { return a.radius > b.radius; });
    return marks;
}

}  // namespace app
