// The sections of the legend, one function each; private to the scene room.
#pragma once

#include "app/scene/legend.h"

#include <array>

namespace app {

// "one source: 48".
[[nodiscard]] std::string numbered(std::string text, std::size_t count);
// "87 records", or "3 of 87 here" when the picture shows a part.
[[nodiscard]] std::string recordsText(std::size_t seen, std::size_t all);
// "1, 2–4, 5–9": the classes of stepOf() that occur.
[[nodiscard]] std::string stepsText(const std::array<bool, 4>& steps);

// Marks `seen` are those in the frame, `all` also those outside.
[[nodiscard]] LegendSection stationSection(const geodata::Atlas& atlas, const Marks& seen, const Marks& all, const View& view,
                                           const LegendPlace* place);
[[nodiscard]] LegendSection tieSection(const geodata::Atlas& atlas, const Marks& seen, const Marks& all, const View& view, const LegendPlace* place);
[[nodiscard]] LegendSection gatheringSection(const geodata::Atlas& atlas, const Marks& seen, const Marks& all, const View& view);
[[nodiscard]] LegendSection landSection(const geodata::Atlas& atlas, const Marks& all, const View& view, const LandSeen& land);

}  // namespace app
