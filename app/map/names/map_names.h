// All names of a map: first the countries that its records speak of, then seas, the cities of records, and others for orientation.
#pragma once

#include "app/map/names/labels.h"
#include "app/map/names/land_raster.h"
#include "app/state/view.h"
#include "geodata/records/atlas.h"

#include <string>
#include <vector>

namespace app {

// A symbol on the page that stands for one city alone.
struct NamedSymbol {
    std::string name;     // Of the city, as the records have it.
    std::string country;  // Alpha-3: two cities may share a name.
    PagePoint at;
    double radius = 0.0;
    double priority = 0.0;               // The more records, the higher; from importantCity on before all else, in bold.
    bool ofCountry = false;              // The name is that of its country, which then needs no other.
    bool mayHaveLeader = false;          // Also in a view of the world.
    std::optional<PagePoint> shownAt{};  // Where its symbol stands in this picture, if elsewhere.
};
inline constexpr double importantCity = 1000.0;

// A partner or host of what is shown, or China.
struct NamedCountry {
    std::string alpha3;
    std::size_t records = 0;
    std::vector<PagePoint> marks{};  // Of it in the picture.
    bool isEnlarged = false;         // An inset shows and names it: no long leader is needed.
};

// So many countries are all named, if need be far off with a leader, in a picture so many lines of type high. Of more, or where type is larger
// as on stage, those with most records come first, and as many are named as fit near their land.
inline constexpr std::size_t fewCountries = 60;
inline constexpr double linesForAll = 50.0;

// Who finds room first. Important cities come before all, cities (100 to 180) between oceans and seas.
inline constexpr double countryNames = 900.0;  // The first of them; each further one is 1 lower.
inline constexpr double oceanNames = 250.0;
inline constexpr double seaNames = 90.0;
inline constexpr double quietNames = 10.0;

// From this many points to an earth radius on (times the page's unit), names of cities stand beside their place, with a leader;
// countries that no record shown speaks of are named for orientation, and last areas apart, only nearer.
inline constexpr double nearForNames = 480.0;
inline constexpr double nearForQuietNames = 1500.0;
inline constexpr double nearForNamesApart = 3000.0;

// The same in every picture of this city.
[[nodiscard]] std::string nameKeyOf(const NamedSymbol& symbol);

// The smallest name is set in so many points of type.
inline constexpr double smallestNamePoints = 8.0;

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

// Room of a symbol; the country is empty for one of no country.
struct SymbolBox {
    PageBox box;
    std::string country;  // Alpha-3.
};

// Symbols of one picture, as far as names are concerned.
struct SymbolRoom {
    std::vector<SymbolBox> symbols;   // No name covers them; leaders pass under them where they must.
    std::vector<PageBox> boxes;       // No name covers them, no leader crosses them.
    std::vector<NamedSymbol> cities;  // Those to be named.
    std::vector<PageBox> lists{};     // Of records, with a ground of their own: no name lies under them.

    // Symbols and boxes together.
    [[nodiscard]] std::vector<PageBox> all() const;
};

struct MapNames {
    std::vector<PlacedLabel> land;  // Countries, areas and seas: part of the map, drawn below the symbols.
    std::vector<PlacedLabel> cities;
};

// Countries in the order given, with China first; the cities of `shown`; seas; from near other countries. No name covers a symbol of `shown`
// or another name. So that names flicker little while time runs, each takes, of places equally good, the one that no symbol of
// everything reported (`always`) needs in another year, and a city stands where it stands among all cities reported.
[[nodiscard]] MapNames mapNames(const NameSetting& setting, const std::vector<NamedCountry>& countries, const SymbolRoom& always,
                                const SymbolRoom& shown);

// Whose land lies where on the page, fine enough for names. The setting must have a mesh.
[[nodiscard]] LandRaster landRasterFor(const NameSetting& setting);

// The wishes of each kind; `mapNames` puts them together. They hold on to the setting and the raster, which must outlive them.
[[nodiscard]] std::vector<LabelWish> countryNameWishes(const NameSetting& setting, const LandRaster& raster,
                                                       const std::vector<NamedCountry>& countries);
[[nodiscard]] std::vector<LabelWish> quietNameWishes(const NameSetting& setting, const LandRaster& raster,
                                                     const std::vector<NamedCountry>& countries);
[[nodiscard]] std::vector<LabelWish> seaNameWishes(const NameSetting& setting, const LandRaster& raster);
[[nodiscard]] std::vector<LabelWish> cityNameWishes(const NameSetting& setting, const LandRaster& raster, const std::vector<NamedSymbol>& cities);

// A quiet blue that stands 4.5:1 on the ocean.
[[nodiscard]] Colour seaInkOf(const Palette& palette);

}  // namespace app
