// What the steps of one picture share while sceneFor puts it together; private to the scene room.
#pragma once

#include "app/map/marks/record_lists.h"
#include "app/map/marks/station_layout.h"
#include "app/map/marks/ties.h"
#include "app/map/names/map_names.h"
#include "app/map/placement.h"
#include "app/picture/picture.h"

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace app {

struct Drawing {
    const geodata::Atlas& atlas;
    const View& view;
    const Palette& palette;
    const Fonts& fonts;
    MapPlacement placement;
    double unit = 1.0;  // Points of a mark for 1.
    Scene scene{};
    SymbolRoom room{};             // Taken by symbols, for the names.
    std::vector<Disc> symbols{};   // Of partners and organisations, for which stations step aside; then those of stations.
    std::size_t symbolsBegin = 0;  // In scene.marks: what lies under all symbols is inserted there.
    PageBox free{};                // Of the page: where lists may stand.
    std::vector<RecordList> lists{};
    std::set<std::uint32_t> listed{};  // Records that a list tells of: no symbol stands for them.
    std::vector<Disc> fixed{};         // Symbols of another drawing on the same page, for which all step aside.
    double leastType = 0.0;            // Points: no number is set smaller.
    Lit lit{};                         // What is pointed at.
};

// What marks and lines of all years take of the page: no year changes it.
struct StandingRoom {
    SymbolRoom symbols;
    std::vector<PageBox> arcs;
};

// The same map without anything on it.
[[nodiscard]] Drawing emptyLike(const Drawing& drawing);

[[nodiscard]] PageBox around(PagePoint at, double radius);

// Where a place lies on the page; empty where the projection does not show it.
[[nodiscard]] std::optional<PagePoint> onPage(const Drawing& drawing, geodata::LonLat place);

// The same, with `share` of its opacity.
[[nodiscard]] std::vector<Item> faded(std::vector<Item> items, double share);
inline constexpr double unlitShare = 0.15;         // Of marks beside those that are pointed at.
inline constexpr double beforeReportShare = 0.45;  // Of what was first reported later.

// While it lives, marks of these records are drawn: they come out faint when others are lit.
class FaintUnlessLit {
public:
    FaintUnlessLit(Drawing& drawing, std::span<const std::uint32_t> records);
    ~FaintUnlessLit();
    FaintUnlessLit(const FaintUnlessLit&) = delete;
    FaintUnlessLit& operator=(const FaintUnlessLit&) = delete;

private:
    std::vector<Item>& marks_;
    std::size_t begin_ = 0;
    bool isFaint_ = false;
};

// A ring around what is selected.
void drawSelection(Drawing& drawing, PagePoint at, double radius);
[[nodiscard]] bool holdsSelected(const Drawing& drawing, const std::vector<std::uint32_t>& records);

// Of partners, summed or as single records; symbols also of what goes through organisations. Arcs are drawn on demand (see
// partnersWithLines in draw_arcs.h).
void drawArcs(Drawing& drawing, const Marks& marks);
void drawTieSymbols(Drawing& drawing, const Marks& marks);
void drawStations(Drawing& drawing, const Marks& marks);

// Lists of what is selected or looked at from near, as far as they find room beside these boxes; and all that belongs to them but their
// places' dots: the outlines of their countries, to be drawn below all symbols, and the lists above.
void layOutLists(Drawing& drawing, const Marks& marks, const std::vector<PageBox>& taken);
void drawListedCountries(Drawing& drawing);
void drawLists(Drawing& drawing);
// The dot on a place whose records are in a list.
void drawListedPlace(Drawing& drawing, PagePoint at, const std::string& country);

// Marks of records first reported after the years, faint and below all others.
void drawBeforeReport(Drawing& drawing, const Marks& marks);

// Rings around marks that hold new records.
void drawNewRings(Drawing& drawing, const YearStep& step);

// Outlines of marks that held what is gone, to lie below all that is.
[[nodiscard]] std::vector<Item> ghostsOf(const Drawing& drawing, const geodata::Selection& selection, const YearStep& step);

}  // namespace app
