#include "app/map/names/map_names.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <set>

namespace app {
namespace {

// A fine grain is slow, a coarse one misses small lands; in points of type.
constexpr double cellPoints = 2.0;

// Whether a symbol bears the name of its country, alone or with a number behind it: then the land needs none.
bool namesItsCountry(const geodata::Atlas& atlas, const NamedSymbol& symbol, const std::string& language) {
    const auto isName = [&](const std::string& name) {
        if (name.empty() || !symbol.name.starts_with(name)) return false;
        return std::all_of(symbol.name.begin() + static_cast<std::ptrdiff_t>(name.size()), symbol.name.end(),
                           [](unsigned char letter) { return letter == ' ' || std::isdigit(letter) != 0; });
    };
    return symbol.ofCountry || isName(atlas.countries.nameOf(symbol.country)) || isName(geodata::countryName(atlas, symbol.country, language));
}

// The cities of `shown`, where and as they stand among all cities reported.
std::vector<NamedSymbol> citiesOf(const NameSetting& setting, const SymbolRoom& always, const SymbolRoom& shown) {
    std::map<std::string, NamedSymbol> atHome;
    for (const auto& city : always.cities) {
        const auto [place, isNew] = atHome.emplace(nameKeyOf(city), city);
        if (!isNew && place->second.priority < city.priority) place->second = city;
    }
    std::vector<NamedSymbol> cities;
    for (const auto& city : shown.cities) {
        const auto home = atHome.find(nameKeyOf(city));
        // A symbol that others have pushed elsewhere takes its name along.
        const bool stays = home != atHome.end() && std::hypot(home->second.at.x - city.at.x, home->second.at.y - city.at.y) < city.radius;
        cities.push_back(stays ? home->second : city);
        cities.back().shownAt = city.at;
        if (namesItsCountry(setting.atlas, city, setting.view.language))
            cities.back().priority = std::max(city.priority, countryNames + 1.0 + city.priority / importantCity);
    }
    return cities;
}

// Takes out those that are named by a symbol.
void leaveOut(std::vector<LabelWish>& wishes, const std::vector<PlacedLabel>& placed, const NameSetting& setting,
              const std::vector<NamedSymbol>& cities) {
    std::set<std::string> named;
    std::set<std::string> keys;
    for (const auto& label : placed) keys.insert(label.key);
    for (const auto& city : cities) {
        if (keys.contains(nameKeyOf(city)) && namesItsCountry(setting.atlas, city, setting.view.language)) named.insert("area:" + city.country);
    }
    std::erase_if(wishes, [&](const LabelWish& wish) { return named.contains(wish.key); });
}

std::set<std::string> missingFrom(const std::vector<PlacedLabel>& placed, const std::vector<LabelWish>& wishes) {
    std::set<std::string> missing;
    for (const auto& wish : wishes) {
        if (wish.isNeeded) missing.insert(wish.key);
    }
    for (const auto& label : placed) missing.erase(label.key);
    return missing;
}

// Where few countries are in sight none goes without a name: those that found no room choose first in a second round, and so on, as long
// as there is hope.
std::vector<PlacedLabel> placedInRounds(std::vector<LabelWish> wishes, const TakenRoom& taken, const PageBox& frame, const TakenRoom& better) {
    constexpr int roundsAtMost = 12;
    constexpr int roundsForMany = 4;
    constexpr std::size_t many = 3;
    constexpr std::size_t tooMany = 10;
    std::vector<PlacedLabel> best;
    std::size_t fewest = wishes.size() + 1;
    std::set<std::string> before;
    for (int round = 1; round <= roundsAtMost; ++round) {
        TakenRoom room = taken;
        auto placed = placedLabels(wishes, room, frame, &better);
        const auto missing = missingFrom(placed, wishes);
        if (missing.size() < fewest) best = std::move(placed), fewest = missing.size();
        // Those that find no room though they chose first never will.
        if (missing.empty() || missing == before || missing.size() > tooMany || (round > roundsForMany && fewest > many)) break;
        for (auto& wish : wishes) {
            if (missing.contains(wish.key)) wish.priority = countryNames + round;
        }
        before = missing;
    }
    return best;
}

}  // namespace

std::vector<PageBox> SymbolRoom::all() const {
    std::vector<PageBox> together = boxes;
    for (const auto& symbol : symbols) together.push_back(symbol.box);
    return together;
}

LandRaster landRasterFor(const NameSetting& setting) { return {*setting.mesh, setting.placement, setting.frame, cellPoints * setting.type}; }

MapNames mapNames(const NameSetting& setting, const std::vector<NamedCountry>& countries, const SymbolRoom& always, const SymbolRoom& shown) {
    MapNames names;
    if (setting.mesh == nullptr) return names;
    const LandRaster raster = landRasterFor(setting);
    TakenRoom taken(setting.frame);
    for (const auto& symbol : shown.symbols) taken.takeSymbol(symbol.box, symbol.country);
    for (const auto* boxes : {&shown.boxes, &shown.lists}) {
        for (const auto& box : *boxes) taken.take(box);
    }
    TakenRoom better(setting.frame);
    for (const auto& box : always.boxes) better.take(box);
    for (const auto& symbol : always.symbols) better.takeSymbol(symbol.box, symbol.country);
    const double margin = 5.0 * setting.unit;
    const PageBox within{setting.frame.left + margin, setting.frame.top + margin, setting.frame.right - margin, setting.frame.bottom - margin};
    auto cities = citiesOf(setting, always, shown);
    // A short leader over land beside its mark is better than a long one to the sea.
    for (auto& city : cities) city.mayHaveLeader = city.mayHaveLeader || (city.ofCountry && countries.size() <= fewCountries + 1);
    auto wishes = cityNameWishes(setting, raster, cities);
    const auto others = std::stable_partition(wishes.begin(), wishes.end(), [](const LabelWish& wish) { return wish.priority > countryNames; });
    std::vector<LabelWish> rest(std::make_move_iterator(others), std::make_move_iterator(wishes.end()));
    wishes.erase(others, wishes.end());
    auto placed = placedLabels(std::move(wishes), taken, within, &better);
    for (auto& wish : countryNameWishes(setting, raster, countries)) rest.push_back(std::move(wish));
    for (auto& wish : seaNameWishes(setting, raster)) rest.push_back(std::move(wish));
    for (auto& wish : quietNameWishes(setting, raster, countries)) rest.push_back(std::move(wish));
    leaveOut(rest, placed, setting, cities);
    for (auto& label : placedInRounds(std::move(rest), taken, within, better)) placed.push_back(std::move(label));
    for (auto& label : placed) (label.kind == LabelKind::City ? names.cities : names.land).push_back(std::move(label));
    return names;
}

}  // namespace app
