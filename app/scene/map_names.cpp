#include "app/scene/map_names.h"

#include <algorithm>
#include <set>

namespace app {
namespace {

bool isFreeOf(const PlacedLabel& label, const std::vector<PageBox>& symbols) {
    return std::none_of(symbols.begin(), symbols.end(), [&](const PageBox& symbol) { return touches(label.box, symbol); });
}

// Keys of the symbols of countries that are not named a second time: their country's own name is on the map, and stays there in every year.
std::set<std::string> namedTwice(const std::vector<PlacedLabel>& placed, const SymbolRoom& shown) {
    std::set<std::string> areas;
    for (const auto& label : placed) {
        if (label.kind == LabelKind::Area && isFreeOf(label, shown.lists)) areas.insert(label.key);
    }
    std::set<std::string> symbols;
    for (const auto& symbol : shown.cities) {
        if (symbol.ofCountry && areas.contains("area:" + symbol.country)) symbols.insert(nameKeyOf(symbol));
    }
    return symbols;
}

}  // namespace

MapNames mapNames(const NameSetting& setting, const SymbolRoom& always, const SymbolRoom& shown) {
    TakenRoom taken(setting.frame);
    for (const auto& box : always.boxes) taken.take(box);
    auto wishes = areaNameWishes(setting);
    for (auto& wish : seaNameWishes(setting)) wishes.push_back(std::move(wish));
    for (auto& wish : cityNameWishes(setting, always.cities)) wishes.push_back(std::move(wish));
    const double margin = 5.0 * setting.unit;
    const PageBox within{setting.frame.left + margin, setting.frame.top + margin, setting.frame.right - margin, setting.frame.bottom - margin};
    auto placed = placedLabels(std::move(wishes), taken, within);

    std::set<std::string> named;
    for (const auto& city : shown.cities) named.insert(nameKeyOf(city));
    const auto twice = namedTwice(placed, shown);
    MapNames names;
    for (auto& label : placed) {
        if (twice.contains(label.key) || !isFreeOf(label, shown.lists)) continue;
        if (label.kind != LabelKind::City) {
            names.land.push_back(std::move(label));
        } else if (named.contains(label.key) && isFreeOf(label, shown.boxes)) {
            names.cities.push_back(std::move(label));
        }
    }
    return names;
}

}  // namespace app
