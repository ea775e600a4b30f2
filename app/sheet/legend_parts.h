// The sections of the legend, one function each; private to the scene room.
#pragma once

#include "app/sheet/legend.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace app {

using RecordIndices = std::vector<std::uint32_t>;

// How a legend calls the kinds of evidence, in their order.
inline constexpr std::array<std::string_view, 3> evidenceInWords{"official, or two or more witnesses", "one witness", "contested or not found"};

// A year after all: the legend of all years is asked for it.
inline constexpr int afterAllYears = 9999;

// Whether a record is drawn although its start, which is only the date of its first report, lies after the view's years.
[[nodiscard]] bool isBeforeReport(const geodata::Record& record, const View& view);

// The stations, or the ties, among those that are shown although first reported later.
[[nodiscard]] RecordIndices reportedLater(const geodata::Atlas& atlas, const Marks& marks, bool stations);

// Partners' symbols of one record are as large in the legend as those of stations: lines of text stand close.
inline constexpr double tieSymbolUnit = 0.8;

// "one witness: 48".
[[nodiscard]] std::string numbered(std::string_view text, std::size_t count);
// "87 records", or "3 of 87 in the picture" when the picture shows a part.
[[nodiscard]] std::string recordsText(std::size_t seen, std::size_t all);
// "1, 2–4, 5–9": the classes of stepOf() that occur.
[[nodiscard]] std::string stepsText(const std::array<bool, 4>& steps);

// Marks `seen` are those in the frame, `all` also those outside.
[[nodiscard]] LegendSection stationSection(const geodata::Atlas& atlas, const Marks& seen, const Marks& all, const View& view,
                                           const LegendPlace* place);
[[nodiscard]] LegendSection tieSection(const geodata::Atlas& atlas, const Marks& seen, const Marks& all, const View& view, const LegendPlace* place);
[[nodiscard]] LegendSection gatheringSection(const geodata::Atlas& atlas, const Marks& seen, const Marks& all, const View& view);
// One line for all stations, and one for all ties; nothing where none is seen.
[[nodiscard]] std::optional<LegendEntry> stationEntry(const geodata::Atlas& atlas, const Marks& seen, const View& view);
[[nodiscard]] std::optional<LegendEntry> tieEntry(const Marks& seen, const View& view);
// The classes of the tint that occur, side by side; nothing where none does.
[[nodiscard]] std::optional<LegendEntry> tintEntry(const geodata::Atlas& atlas, const Marks& all, const View& view, const LandSeen& land);
[[nodiscard]] LegendSection landSection(const geodata::Atlas& atlas, const Marks& all, const View& view, const LandSeen& land);

}  // namespace app
