#include "app/scene/single_ties.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace app {
namespace {

using geodata::Layer;
using geodata::Record;

constexpr double apart = singleTieRadius * 2.05;     // Points between neighbours, times the unit.
constexpr double firstRing = singleTieRadius + 2.5;  // Points from the capital, times the unit.

// Half rings on one side of a place, from its top: as many on each as have room.
std::vector<PagePoint> halfRings(PagePoint middle, std::size_t count, bool left, double unit) {
    std::vector<PagePoint> points;
    for (double ring = firstRing * unit; points.size() < count; ring += apart * unit) {
        const auto room = std::max<std::size_t>(1, static_cast<std::size_t>(std::numbers::pi * ring / (apart * unit)));
        const std::size_t here = std::min(room, count - points.size());
        for (std::size_t index = 0; index < here; ++index) {
            const double angle = std::numbers::pi * (static_cast<double>(index) + 0.5) / static_cast<double>(here);
            const double side = std::sin(angle) * ring;
            points.push_back({left ? middle.x - side : middle.x + side, middle.y - std::cos(angle) * ring});
        }
    }
    return points;
}

bool standsAtOwnCity(const Record& record, const Partner& partner) {
    return record.place && record.place->country == partner.country && record.place->precision == geodata::Precision::City;
}

geodata::LonLat placeAt(const View& view, const MapPlacement& placement, PagePoint at, geodata::LonLat otherwise) {
    return geodata::globeFromMap(view.projection, placement.mapFromPage(at)).value_or(otherwise);
}

}  // namespace

bool isShownSingly(const geodata::Atlas& atlas, const Partner& partner, const View& view, const MapPlacement& placement, const PageBox& frame,
                   double unit) {
    const auto isSelected = [&](std::uint32_t index) { return atlas.records.records[index].id == view.selected; };
    if (!view.selected.empty() &&
        (view.selected == partner.country || std::any_of(partner.cooperation.begin(), partner.cooperation.end(), isSelected) ||
         std::any_of(partner.training.begin(), partner.training.end(), isSelected))) {
        return true;
    }
    if (!isNear(placement, unit)) return false;
    const auto capital = geodata::mapFromGlobe(view.projection, partner.position);
    return capital && frame.contains(placement.pageFromMap(*capital));
}

SingleTies singleTies(const geodata::Atlas& atlas, const Partner& partner, const View& view, const MapPlacement& placement, double unit) {
    SingleTies single;
    const auto capital = geodata::mapFromGlobe(view.projection, partner.position);
    if (!capital) return single;
    single.capital = placement.pageFromMap(*capital);
    const bool near = isNear(placement, unit);
    std::map<std::string, std::vector<std::size_t>> byCity;  // Positions in single.ties.
    for (const auto layer : {Layer::Cooperation, Layer::Training}) {
        std::vector<std::uint32_t> atCapital;
        for (const auto index : layer == Layer::Cooperation ? partner.cooperation : partner.training) {
            const Record& record = atlas.records.records[index];
            const auto city =
                near && standsAtOwnCity(record, partner) ? geodata::mapFromGlobe(view.projection, record.place->position) : std::nullopt;
            if (!city) {
                atCapital.push_back(index);
                continue;
            }
            byCity[record.place->city].push_back(single.ties.size());
            single.ties.push_back({index, placement.pageFromMap(*city), record.place->position, false});
        }
        const auto points = halfRings(single.capital, atCapital.size(), layer == Layer::Cooperation, unit);
        for (std::size_t position = 0; position < points.size(); ++position) {
            single.ties.push_back({atCapital[position], points[position], placeAt(view, placement, points[position], partner.position), true});
            const double reach = std::hypot(points[position].x - single.capital.x, points[position].y - single.capital.y);
            single.capitalRadius = std::max(single.capitalRadius, reach + singleTieRadius * unit);
        }
    }
    for (const auto& [city, members] : byCity) {
        PagePoint middle = single.ties[members.front()].at;
        // Beside the ring of the capital, not in it.
        const double distance = std::hypot(middle.x - single.capital.x, middle.y - single.capital.y);
        const double clear = single.capitalRadius + apart * unit;
        if (single.capitalRadius > 0.0 && distance < clear) middle = {single.capital.x, single.capital.y + clear};
        const auto points = spreadAround(middle, members.size(), apart * unit);
        for (std::size_t position = 0; position < members.size(); ++position) {
            auto& tie = single.ties[members[position]];
            tie.at = points[position];
            tie.end = placeAt(view, placement, tie.at, tie.end);
        }
    }
    return single;
}

}  // namespace app
