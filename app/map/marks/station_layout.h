// Where station symbols stand on the page: spread where several share a city, one symbol with a number where they would hide one another.
#pragma once

#include "app/map/marks/disc_grid.h"
#include "app/map/marks/mark_symbols.h"
#include "app/map/marks/ties.h"

#include <functional>
#include <optional>

namespace app {

// From this many points to an earth radius on (times the page's unit), a view is near: records of one place are drawn singly.
inline constexpr double nearPointsPerRadius = 1500.0;
[[nodiscard]] bool isNear(const MapPlacement& placement, double unit);

// Below this many the view is of the world: the stations of a country are one mark, whichever their cities.
inline constexpr double byCityPointsPerRadius = 480.0;
[[nodiscard]] bool isByCountry(const MapPlacement& placement, double unit);

struct StationMark {
    PagePoint at;
    PagePoint home;   // Where it would stand alone: on its place, or beside it among those of one city.
    PagePoint place;  // What it stands for: the city or capital, or the middle of those of all its records, moved onto their country's land.
    double radius = 6.0;
    StationLook look;
    std::string label;       // The city; empty for a symbol that stands for several cities or for a country.
    bool ofCountry = false;  // To be called by its country: the view is of the world, or it stands for several cities.
    std::string country;     // Alpha-3.
    std::vector<std::uint32_t> records;
};

// Whether it has stepped aside so far that a line must lead to its place: by more than its own radius.
[[nodiscard]] bool needsLeader(const StationMark& mark);

// Whether a disc there would overlap one of these: lie nearer to it than `overlapAllowed` of both radii together.
[[nodiscard]] bool overlapsAny(const std::vector<Disc>& discs, const Disc& disc, double overlapAllowed);

// The place nearest to `at`, within `reach` points, that is free: sideways before up and down. `at` itself where none is.
[[nodiscard]] PagePoint nearestFree(PagePoint at, double reach, const std::function<bool(PagePoint)>& isFree);

// Positions side by side around a place, in a stable order from the left: one, two abreast, then rings of six. `apart` is the distance
// between neighbours.
[[nodiscard]] std::vector<PagePoint> spreadAround(PagePoint middle, std::size_t count, double apart);

// How the mark of these records looks, in the years of the view.
[[nodiscard]] StationLook stationLook(const geodata::Atlas& atlas, const View& view, const std::vector<std::uint32_t>& records, bool placeKnown);

// Marks in drawing order (larger first). In a view of the world those of one country are one mark, its area in proportion to its number,
// in the middle of all that the atlas has there;
// from nearer those that would touch; at a near view those of one city stand side by side instead. Never is a mark for two countries. Marks
// step aside for one another and for the `fixed` symbols already placed, but stay near their place; one for a country or for several stays
// on the land of its country as `mesh` has it, where that is larger than the mark (null: no land is known). Sites behind the horizon are
// left out. One station has a radius of `stationRadius` × unit.
inline constexpr double stationRadius = 7.1;
[[nodiscard]] std::vector<StationMark> stationMarks(const geodata::Atlas& atlas, const std::vector<StationSite>& sites, const View& view,
                                                    const MapPlacement& placement, double unit, const std::vector<Disc>& fixed = {},
                                                    const MapMesh* mesh = nullptr);

}  // namespace app
