// Names of cities that records speak of: beside their symbol, or with a leader where it is crowded.
#include "app/map/land.h"
#include "app/map/names/hub_name.h"
#include "app/map/names/map_names.h"
#include "app/map/names/name_places.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <set>

namespace app {
namespace {

constexpr double points = 10.5;

struct Side {
    double across = 0.0;  // -1 left, 1 right of the symbol.
    double down = 0.0;
};
// The order cartographers prefer (Imhof 1975): right, then left, above and below last.
constexpr std::array<Side, 8> sides{{{1, 0}, {1, -0.75}, {1, 0.75}, {-1, 0}, {-1, -0.75}, {-1, 0.75}, {0, -1}, {0, 1}}};

void addPlacesBeside(LabelWish& wish, const LabelBlock& block, double gap) {
    for (const auto& side : sides) {
        const bool diagonal = side.across != 0.0 && side.down != 0.0;
        const double away = diagonal ? gap * 0.72 : gap;
        wish.places.push_back(
            {0,
             {wish.anchor.x + side.across * (away + block.width / 2.0),
              wish.anchor.y + (side.across == 0.0 ? side.down * (gap + block.height / 2.0) : side.down * (away + block.height / 3.0))},
             false});
    }
}

void addPlacesWithLeader(LabelWish& wish, const LabelBlock& block, double gap, double type) {
    constexpr int directions = 12;
    for (const double distance : {9.0, 18.0, 30.0, 44.0, 64.0}) {
        for (int direction = 0; direction < directions; ++direction) {
            // Right and left in turn, so that nearer ones of either side come first.
            const int turn = direction % 2 == 0 ? direction / 2 : -(direction + 1) / 2;
            const double angle = 2.0 * std::numbers::pi * turn / directions;
            const double away = gap + distance * type;
            wish.places.push_back(
                {0,
                 {wish.anchor.x + std::cos(angle) * (away + block.width / 2.0), wish.anchor.y + std::sin(angle) * (away + block.height / 2.0)},
                 true});
        }
    }
}

// A name belongs to its mark and may run over any land, but is better on its own or on the sea.
void putForeignLast(LabelWish& wish, const LandRaster& raster, const std::string& country) {
    const auto land = raster.landOf(country).value_or(LandRaster::sea);
    std::stable_partition(wish.places.begin(), wish.places.end(), [&](const LabelPlace& place) {
        return !place.needsLeader && !raster.holdsOther(coreOf(wish.forms.front(), place.middle), land);
    });
}

}  // namespace

std::string nameKeyOf(const NamedSymbol& symbol) { return "city:" + symbol.country + ":" + symbol.name; }

std::vector<LabelWish> cityNameWishes(const NameSetting& setting, const LandRaster& raster, const std::vector<NamedSymbol>& cities) {
    std::vector<LabelWish> wishes;
    auto byPriority = cities;
    std::stable_sort(byPriority.begin(), byPriority.end(), [](const NamedSymbol& a, const NamedSymbol& b) { return a.priority > b.priority; });
    std::set<std::string> seen;
    const double type = setting.typeUnit();
    for (const auto& city : byPriority) {
        // One name a city, at its most important symbol.
        if (!seen.insert(nameKeyOf(city)).second) continue;
        const bool important = city.priority >= importantCity;
        LabelWish wish;
        wish.kind = LabelKind::City;
        wish.key = nameKeyOf(city);
        wish.priority = city.priority;
        wish.colour = setting.palette.mapInk;
        wish.halo = setting.palette.halo;
        wish.anchor = city.at;
        wish.clearance = city.radius;
        // The hub is named come what may.
        if (!important) wish.owner = Owner{city.country, {city.at, city.shownAt.value_or(city.at)}};
        const bool isHub = city.country == homeCountry && city.name == hubCity;
        const LabelBlock block = labelBlock(setting.fonts, {isHub ? hubName(setting.view.language) : city.name},
                                            {important ? Weight::Bold : Weight::Medium, (important ? 11.5 : points) * type, 0.0});
        addPlacesBeside(wish, block, city.radius + 2.5 * setting.unit);
        if (setting.isNear() || city.mayHaveLeader) addPlacesWithLeader(wish, block, city.radius, type);
        wish.forms.push_back(block);
        putForeignLast(wish, raster, city.country);
        wishes.push_back(std::move(wish));
    }
    return wishes;
}

}  // namespace app
