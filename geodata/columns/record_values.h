// The values a record has of the fields that people filter and count by, in the words they read ("Europe", "in force"): none, one or several.
#pragma once

#include "geodata/records/atlas.h"

#include <optional>
#include <string>
#include <vector>

namespace geodata {

// Names, regions or subregions of its countries.
[[nodiscard]] std::vector<std::string> countryWordsOf(const Record& record, const Atlas& atlas, std::string Country::*word);
[[nodiscard]] std::vector<std::string> operatorsOf(const Record& record);
[[nodiscard]] std::vector<std::string> organisationsOf(const Record& record);
[[nodiscard]] std::vector<std::string> publishersOf(const Record& record, const std::vector<Source>& sources);
[[nodiscard]] std::vector<std::string> originsOf(const Record& record);
// What it has that not all have: "end", "headcount", "host response" …
[[nodiscard]] std::vector<std::string> presentMembersOf(const Record& record);
// Empty where it is no city's.
[[nodiscard]] std::string cityOf(const Record& record);
// The first year that the first report may be in; where it is open to the past, the last.
[[nodiscard]] std::optional<int> reportedYearOf(const Record& record);

}  // namespace geodata
