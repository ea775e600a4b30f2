// Finds the country that a feature of someone's boundary file means: by its codes, in whatever columns files of this kind keep them.
#pragma once

#include "geodata/boundaries/open_source.h"

#include <functional>
#include <string>
#include <string_view>

namespace geodata {

// What is known of countries; each gives the alpha-3 code, or nothing for what is no country or area with an ISO 3166-1 code.
struct CountryLookup {
    std::function<std::string(std::string_view)> byCode;  // Alpha-3 or alpha-2 in capitals, or three digits.
    std::function<std::string(std::string_view)> byName;
};

// The first column that holds a country's ISO 3166-1 code decides; "-99", "-1", "N/A" and codes that no country has are no codes, and the next
// column is looked at. Case of names and values, and what stands between their letters, does not matter. Eurostat's EL and UK are Greece and the
// United Kingdom. Empty if there is none.
[[nodiscard]] std::string codeOf(const SourceFeature& feature, const CountryLookup& countries);

// The name of the area, in English where the file has one; empty if it has none.
[[nodiscard]] std::string nameOf(const SourceFeature& feature);

// The country that the feature's own id, or its name, means. Less sure than a code: "004" may be the fourth county, Georgia is a state too.
// Fit to be taken where most features of a file mean a country, and ids where they and the names agree.
[[nodiscard]] std::string codeByIdOf(const SourceFeature& feature, const CountryLookup& countries);
[[nodiscard]] std::string codeByNameOf(const SourceFeature& feature, const CountryLookup& countries);

}  // namespace geodata
