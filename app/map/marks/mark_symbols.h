// What each mark looks like: the one place where shape, fill, edge and line pattern get their meaning, for map, legend and panels.
#pragma once

#include "app/picture/picture.h"
#include "geodata/records/atlas.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace app {

// How sure a mark is, as its fill and edge say it: solid, hollow, dashed.
enum class Evidence { SeveralSources, OneSource, Contested };

[[nodiscard]] Evidence evidenceOf(const geodata::Record& record);

// Of several records drawn as one mark: the strongest of them, so hollow means that none has more than one source.
[[nodiscard]] Evidence evidenceOf(const geodata::Atlas& atlas, std::span<const std::uint32_t> records);

// Whether a station is struck through: closed, or only said to be closed or suspended.
enum class StationState { NotSaidClosed, SaidClosed, Closed };

// As of the end of `year`: a station that closed later is not struck through yet.
[[nodiscard]] StationState stationStateOf(const geodata::Record& record, int year);

// Ends of a record's time whose year is uncertain: marked "about" or "uncertain", or given as a range over years.
struct OpenEnds {
    bool start = false;
    bool end = false;
    friend bool operator==(const OpenEnds&, const OpenEnds&) = default;
};
[[nodiscard]] OpenEnds openEndsOf(const geodata::Record& record);

// Everything that a station's mark says beside its place and number.
struct StationLook {
    Evidence evidence = Evidence::SeveralSources;
    double sureShare = 1.0;  // Of a mark for several: the share that is official or has several sources, 0 to 1.
    StationState state = StationState::NotSaidClosed;
    bool lighter = false;    // Not heard of for years.
    bool placeKnown = true;  // Otherwise it stands at the host's capital, with a soft edge.
    OpenEnds openEnds;
    bool several = false;             // A number stands in it.
    bool startIsFirstReport = false;  // Of a single record: its left half is hatched, since nothing is said of the time before.
    friend bool operator==(const StationLook&, const StationLook&) = default;
};

// A diamond. Sizes in points; `unit` is 1 on a screen and grows with a page.
[[nodiscard]] std::vector<Item> stationSymbol(PagePoint at, double radius, const StationLook& look, double unit, const Palette& palette);

// A thin line from a station's symbol that had to step aside to the place it stands for, with a dot there; to be drawn under the symbols.
[[nodiscard]] std::vector<Item> stationLeader(PagePoint symbol, PagePoint place, bool lighter, double unit, const Palette& palette);

// The part of a two-part symbol that stands for one layer; a count of 0 draws nothing.
struct HalfLook {
    std::size_t count = 0;
    Evidence evidence = Evidence::SeveralSources;
};

// A partner's half discs: cooperation left, training right; each record more adds the same area to that of the first.
[[nodiscard]] std::vector<Item> partnerSymbol(PagePoint at, HalfLook cooperation, HalfLook training, double unit, const Palette& palette);

// What goes through an organisation: two halves of a square of the same area as the half discs.
[[nodiscard]] std::vector<Item> gatheringSymbol(PagePoint at, HalfLook cooperation, HalfLook training, double unit, const Palette& palette);

// One record of a tie, where a partner's records are drawn singly: the half disc of its layer, hatched on its left where the start is only
// the date of the first report.
[[nodiscard]] std::vector<Item> singleTieSymbol(PagePoint at, const geodata::Record& record, double unit, const Palette& palette);
inline constexpr double singleTieRadius = 7.75;  // Points times `unit`; the same as of a sum of one.

// A soft edge around a mark that is not where it happened but where it can be shown.
[[nodiscard]] std::vector<Item> softEdge(PagePoint at, double radius, Colour colour, double unit);

// Upright lines in the left half of a symbol, within its outline: its start is only the date of the first report.
[[nodiscard]] std::vector<Item> firstReportHatching(const Symbol& symbol, Colour colour);

// Makes everything see-through: `opacity` 0 to 1 of what it was.
void makeFaint(std::vector<Item>& items, double opacity);

// A ring that grows and fades around a mark that is new; `halfWidth` as of a target. Nothing at fraction 1.
[[nodiscard]] std::vector<Item> newRing(PagePoint at, double radius, double halfWidth, double fraction, double unit, const Palette& palette);

// The dotted outlines of what was drawn here the step before: symbols only, without lines, numbers and fills.
[[nodiscard]] std::vector<Item> ghostOf(const std::vector<Item>& items, double unit, const Palette& palette);

// Radius of a half disc that stands for so many records, and half the side of the square, in points.
[[nodiscard]] double partnerRadius(std::size_t records, double unit);
[[nodiscard]] double gatheringHalfSide(std::size_t records, double unit);

// The mark of one record, of any kind, is so many points times `unit` across, not counting its halo: what is seen of it.
inline constexpr double leastMarkAcross = 12.5;

// Of the light line around marks, which parts them from tints as dark as themselves, in points times `unit`.
inline constexpr double haloOfMarks = 1.2;

// The unit of marks on a page whose type has this one: not less, and so much that one record's mark is 1.2 % of the page's height across.
[[nodiscard]] double markUnitFor(PageSize page, double unit);

// Width of an arc that stands for so many records, in points times `unit`.
[[nodiscard]] double arcWidth(std::size_t records, double unit);

// How arcs of a layer are drawn: solid for cooperation, dashed for training.
[[nodiscard]] Stroke arcStroke(geodata::Layer layer, std::size_t records, double unit, const Palette& palette);

// The symbols of layers, around (0, 0), as in the legend and in panels.
[[nodiscard]] std::vector<Item> layerSymbol(geodata::Layer layer, const Palette& palette);

// A short arc within 11 points of (0, 0), for the legend.
[[nodiscard]] Lines shortArc(Stroke stroke);

}  // namespace app
