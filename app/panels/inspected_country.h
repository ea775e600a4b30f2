// A country or area as the inspector shows it: its shown records by layer, and apart from them those through organisations.
#pragma once

#include "app/panels/record_line.h"
#include "app/state/view.h"
#include "geodata/records/atlas.h"

#include <string>
#include <vector>

namespace app {

struct RecordGroup {
    geodata::Layer layer = geodata::Layer::Stations;
    std::vector<RecordLine> records;  // Oldest first, undated last.
};

struct InspectedCountry {
    std::string alpha3;
    std::string name;                              // In the language of the map.
    std::string region;                            // "Europe · Western Europe"; empty when it is not known.
    std::vector<RecordGroup> groups;               // Only layers that have records.
    std::vector<RecordLine> throughOrganisations;  // Multilateral records that name it; in none of the counts above.
    std::string empty;                             // What to say when there is nothing at all.
    std::size_t inOtherYears = 0;                  // So many more records of it the years alone leave out;
    View ofAllYears;                               // this view shows them, too.
};

[[nodiscard]] InspectedCountry inspectedCountry(const geodata::Atlas& atlas, const geodata::Answer& answer, const View& view);

}  // namespace app
