// A picture in plain sentences: the alternative text of every file that leaves, and what a listener hears.
#pragma once

#include "app/state/view.h"
#include "geodata/records/atlas.h"

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

// Regions with records now or a year earlier, most now first; they sum to the records shown now and then.
[[nodiscard]] std::vector<RegionCount> regionCounts(const geodata::Atlas& atlas, const geodata::Selection& now, const geodata::Selection& before);

// What is shown, how many records by layer and region, what is different from a year earlier, and what a mark means. Only numbers of
// the selection and of the one a year earlier.
[[nodiscard]] std::string describe(const geodata::Atlas& atlas, const geodata::Answer& answer, const View& view);

// For file metadata: layers, years, projection, regions with records, and the data's version.
[[nodiscard]] std::vector<std::string> keywordsFor(const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view);

}  // namespace app
