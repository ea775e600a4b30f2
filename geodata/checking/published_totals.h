// Totals that others published, and why ours differ: to reconcile with, never to add.
#pragma once

#include "geodata/countries/countries.h"
#include "geodata/records/record.h"
#include "geodata/result.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace geodata {

struct PublishedTotal {
    std::string id;
    Layer layer = Layer::Stations;
    std::string name;  // Who counted what.
    long value = 0;
    std::string unit;                                              // As published: "stations", "treaties", "people", "officers in 37 missions" …
    std::optional<long> countries;                                 // Countries and areas, where published.
    PartialDate asOf;                                              // When the number held.
    std::vector<std::pair<std::string, std::string>> compareWith;  // Filter fields and values of ours that ask the same; may be empty.
    std::optional<std::pair<int, int>> years;                      // Only what began in these years, both included.
    std::string note;
    std::string certainty;  // A word of Certainty, or empty.
    std::vector<Source> sources;
};

struct PublishedTotals {
    std::string version;
    std::vector<PublishedTotal> totals;
    std::map<std::string, std::string> limits;  // By layer ("stations"): what is known to be wanting in our records, from the research.
};

// Reads DATASETS/records/totals.json with its sources. A total with a problem is left out and named in `problems`; fails only when a
// file cannot be read or is no list of totals.
[[nodiscard]] Result<PublishedTotals> readPublishedTotals(const std::filesystem::path& datasets, Problems& problems);

}  // namespace geodata
