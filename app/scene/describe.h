// A picture in plain sentences: the alternative text of every file that leaves, and what a listener hears.
#pragma once

#include "app/state/view.h"
#include "geodata/atlas.h"

#include <string>
#include <vector>

namespace app {

// Records of one region, shown and a year earlier; `region` is empty for those without one partner or host: the multilateral ones,
// and those of countries without a region.
struct RegionCount {
    std::string region;  // UN M49.
    std::size_t now = 0;
    std::size_t before = 0;
    friend bool operator==(const RegionCount&, const RegionCount&) = default;
};

// What has changed since the same span of years, moved back by one.
struct YearChange {
    geodata::YearWindow earlier;
    std::size_t added = 0;             // Records shown now and not then.
    std::size_t gone = 0;              // The other way round.
    std::vector<RegionCount> regions;  // Those with records now or then, most now first; they sum to the records shown now and then.
};

[[nodiscard]] YearChange yearChangeFor(const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view);

// What is shown, how many records by layer and region, what is different from a year earlier, and what a mark means. Only numbers of
// the selection and of the one a year earlier.
[[nodiscard]] std::string describe(const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view);

// For file metadata: layers, years, projection, regions with records, and the data's version.
[[nodiscard]] std::vector<std::string> keywordsFor(const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view);

}  // namespace app
