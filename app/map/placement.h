// Where a map lies on a page: the layout it is fitted into, and what turns a place of the page into a place of the map.
#pragma once

#include "app/picture/picture.h"
#include "app/state/view.h"
#include "geodata/boundaries/boundaries.h"

#include <cstdint>
#include <vector>

namespace app {

// What kind of picture: a page carries its own title, legend and credits; on a screen the panels say them.
enum class Medium { Screen, Page };

// Parts of the picture that panels cover, in points from each side; the map is fitted into what is free but fills everything.
struct Insets {
    double left = 0.0;
    double top = 0.0;
    double right = 0.0;
    double bottom = 0.0;
    friend bool operator==(const Insets&, const Insets&) = default;
};

// What is pointed at, in the map or in the legend.
struct Lit {
    std::vector<std::uint32_t> records;  // Of the atlas, ascending; empty: nothing is.
    bool fadesOthers = false;            // Marks that hold none of them are faint.
    friend bool operator==(const Lit&, const Lit&) = default;
};

// What changed when the years did: seen for a moment, so that nobody has to compare two pictures in the mind.
struct YearStep {
    std::vector<std::uint32_t> added;  // Records of the atlas, ascending: their marks have a ring.
    std::vector<std::uint32_t> gone;   // These leave a faint outline where they were.
    double fraction = 1.0;             // Of the time that a ring is seen, 0 to 1: at 1 there is none.
    friend bool operator==(const YearStep&, const YearStep&) = default;
};

struct PageLayout {
    PageSize size;
    Insets insets;
    Medium medium = Medium::Page;
    double unit = 1.0;               // On a screen: points of a mark for 1. A page finds its own from its size.
    std::vector<PageBox> covered{};  // On a screen: what is free but lies under a card. No name stands there.
    Lit lit{};                       // On a screen.
    YearStep step{};                 // On a screen.
    double leastType = 0.0;          // Points, on a screen: names begin at this size, and no number is smaller; 0: they go by the unit.
    friend bool operator==(const PageLayout&, const PageLayout&) = default;
};

// Where the map lies for a view: also what turns a click into a place.
[[nodiscard]] MapPlacement placementFor(const View& view, const PageLayout& layout);

// The rectangle of the map plane under a rectangle of the page.
[[nodiscard]] geodata::MapBox boxOf(const MapPlacement& placement, const PageBox& onPage);
// The one that the whole page shows, under its panels too.
[[nodiscard]] geodata::MapBox visibleBox(const MapPlacement& placement, PageSize size);

// Where a view's focus lies on the page: in the middle of what the insets leave.
[[nodiscard]] PagePoint middleOfMap(const PageLayout& layout);

// The same picture without a framed region: its focus and zoom are those that fill what is free of the layout with the region. As it is
// where no region is framed.
[[nodiscard]] View withoutRegion(View view, const PageLayout& layout);

// The same picture with its focus said, as a beginning or end of a flight: without one a flat map's middle hangs on the medium.
[[nodiscard]] View withFocus(View view, Medium medium);

// The view with its focus moved so that a place lies at a point of the page; as it is where the map does not allow that.
[[nodiscard]] View withPlaceAt(View view, const PageLayout& layout, geodata::LonLat place, PagePoint at);

// The scale worth drawing: 1:110m from far, 1:10m near; more pixels a point show more.
[[nodiscard]] geodata::Scale scaleFor(const MapPlacement& placement, double pixelsPerPoint = 1.0);

}  // namespace app
