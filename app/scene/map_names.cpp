#include "app/scene/map_names.h"

#include <algorithm>
#include <cctype>
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
        cities.push_back(home == atHome.end() ? city : home->second);
        if (namesItsCountry(setting.atlas, city, setting.view.language)) cities.back().priority = std::max(city.priority, countryNames + 1.0);
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

}  // namespace

LandRaster landRasterFor(const NameSetting& setting) { return {*setting.mesh, setting.placement, setting.frame, cellPoints * setting.type}; }

MapNames mapNames(const NameSetting& setting, const std::vector<NamedCountry>& countries, const SymbolRoom& always, const SymbolRoom& shown) {
    MapNames names;
    if (setting.mesh == nullptr) return names;
    const LandRaster raster = landRasterFor(setting);
    TakenRoom taken(setting.frame);
    for (const auto* boxes : {&shown.boxes, &shown.lists}) {
        for (const auto& box : *boxes) taken.take(box);
    }
    TakenRoom better(setting.frame);
    for (const auto& box : always.boxes) better.take(box);
    const double margin = 5.0 * setting.unit;
    const PageBox within{setting.frame.left + margin, setting.frame.top + margin, setting.frame.right - margin, setting.frame.bottom - margin};
    const auto cities = citiesOf(setting, always, shown);
    auto wishes = cityNameWishes(setting, raster, cities);
    const auto others = std::stable_partition(wishes.begin(), wishes.end(), [](const LabelWish& wish) { return wish.priority > countryNames; });
    std::vector<LabelWish> rest(std::make_move_iterator(others), std::make_move_iterator(wishes.end()));
    wishes.erase(others, wishes.end());
    auto placed = placedLabels(std::move(wishes), taken, within, &better);
    for (auto& wish : countryNameWishes(setting, raster, countries)) rest.push_back(std::move(wish));
    for (auto& wish : seaNameWishes(setting, raster)) rest.push_back(std::move(wish));
    for (auto& wish : quietNameWishes(setting, raster, countries)) rest.push_back(std::move(wish));
    leaveOut(rest, placed, setting, cities);
    for (auto& label : placedLabels(std::move(rest), taken, within, &better)) placed.push_back(std::move(label));
    for (auto& label : placed) (label.kind == LabelKind::City ? names.cities : names.land).push_back(std::move(label));
    return names;
}

}  // namespace app
