// All names of a map: countries and areas, seas, and the cities of records.
#pragma once

#include "app/scene/labels.h"
#include "app/state/view.h"
#include "geodata/atlas.h"

#include <string>
#include <vector>

namespace app {

// A symbol on the page that stands for one city alone.
struct NamedSymbol {
    std::string name;     // Of the city, as the records have it.
    std::string country;  // Alpha-3: two cities may share a name.
    PagePoint at;
    double radius = 0.0;
    double priority = 0.0;  // The more records, the higher; from importantCity on before all else, in bold.
};
inline constexpr double importantCity = 1000.0;

// From this many points to an earth radius on (times the page's unit), names stand beside their place, with a leader; those of countries
// and areas of which no record tells, and last of areas apart, only nearer.
inline constexpr double nearForNames = 480.0;
inline constexpr double nearForNamesWithoutRecords = 1500.0;
inline constexpr double nearForNamesApart = 3000.0;

// The same in every picture of this city.
[[nodiscard]] std::string nameKeyOf(const NamedSymbol& symbol);

// The smallest name is set in so many points of type.
inline constexpr double smallestNamePoints = 9.5;

// What of a picture the names depend on.
struct NameSetting {
    const geodata::Atlas& atlas;
    const View& view;
    const Palette& palette;
    const Fonts& fonts;
    const MapMesh* mesh = nullptr;  // Null: no countries to name.
    MapPlacement placement;
    double unit = 1.0;
    PageBox frame;      // No name leaves it.
    double type = 1.0;  // Type grows with marks, but does not shrink with them on a screen.
    // Points of type for 1, with the person's wish.
    [[nodiscard]] double typeUnit() const { return type * view.labelScale; }
    [[nodiscard]] bool isNear(double near = nearForNames) const { return placement.pointsPerRadius >= near * type; }
};

// Symbols of one picture, as far as names are concerned.
struct SymbolRoom {
    std::vector<PageBox> boxes;       // No name covers them.
    std::vector<NamedSymbol> cities;  // Those to be named.
};

struct MapNames {
    std::vector<PlacedLabel> land;  // Countries, areas and seas: part of the map, drawn below the symbols.
    std::vector<PlacedLabel> cities;
};

// Names do not flicker while time runs: all are placed beside the symbols of everything reported, `always`, whatever the year and
// the filter. So names of countries and seas are the same in every year. Of the cities those that have a symbol of their own in
// `shown` are kept, where they always stand; a name that would cover a symbol of `shown` is left out.
[[nodiscard]] MapNames mapNames(const NameSetting& setting, const SymbolRoom& always, const SymbolRoom& shown);

// The wishes of each kind; `mapNames` puts them together.
[[nodiscard]] std::vector<LabelWish> areaNameWishes(const NameSetting& setting);
[[nodiscard]] std::vector<LabelWish> seaNameWishes(const NameSetting& setting);
[[nodiscard]] std::vector<LabelWish> cityNameWishes(const NameSetting& setting, const std::vector<NamedSymbol>& cities);

// A quiet blue that stands 4.5:1 on the ocean.
[[nodiscard]] Colour seaInkOf(const Palette& palette);

}  // namespace app
