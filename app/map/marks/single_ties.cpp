#include "app/map/marks/single_ties.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace app {
namespace {

using geodata::Layer;
using geodata::Record;

bool standsAtOwnCity(const Record& record, const Partner& partner) {
    return record.place && record.place->country == partner.country && record.place->precision == geodata::Precision::City;
}

double radiusOf(const TiePlace& place, double unit) { return partnerRadius(std::max(place.cooperation.size(), place.training.size()), unit); }

void absorb(TiePlace& into, const TiePlace& other) {
    into.cooperation.insert(into.cooperation.end(), other.cooperation.begin(), other.cooperation.end());
    into.training.insert(into.training.end(), other.training.begin(), other.training.end());
}

// A city beside the capital is told with it: their symbols would hide one another.
std::vector<TiePlace> withoutTouching(TiePlace capital, std::map<std::string, TiePlace> cities, double unit) {
    for (bool joined = true; joined;) {
        joined = false;
        for (auto city = cities.begin(); city != cities.end(); ++city) {
            const double apart = std::hypot(city->second.at.x - capital.at.x, city->second.at.y - capital.at.y);
            if (apart > radiusOf(capital, unit) + radiusOf(city->second, unit) + 4.0 * unit) continue;
            absorb(capital, city->second);
            cities.erase(city);
            joined = true;
            break;
        }
    }
    std::vector<TiePlace> places{std::move(capital)};
    for (auto& [name, city] : cities) places.push_back(std::move(city));
    for (auto& place : places) {
        std::sort(place.cooperation.begin(), place.cooperation.end());
        std::sort(place.training.begin(), place.training.end());
    }
    return places;
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
    TiePlace atCapital{"", partner.position, placement.pageFromMap(*capital), {}, {}};
    std::map<std::string, TiePlace> cities;
    const bool near = isNear(placement, unit);
    for (const auto layer : {Layer::Cooperation, Layer::Training}) {
        const bool training = layer == Layer::Training;
        for (const auto index : training ? partner.training : partner.cooperation) {
            const Record& record = atlas.records.records[index];
            const auto city =
                near && standsAtOwnCity(record, partner) ? geodata::mapFromGlobe(view.projection, record.place->position) : std::nullopt;
            TiePlace* place = &atCapital;
            if (city) {
                place = &cities[record.place->city];
                place->city = record.place->city;
                place->position = record.place->position;
                place->at = placement.pageFromMap(*city);
            }
            (training ? place->training : place->cooperation).push_back(index);
        }
    }
    single.places = withoutTouching(std::move(atCapital), std::move(cities), unit);
    for (const auto& place : single.places) {
        for (const auto* records : {&place.cooperation, &place.training}) {
            for (const auto index : *records) single.ties.push_back({index, place.position});
        }
    }
    return single;
}

}  // namespace app
