// Finds the country or area that someone's own spelling means: a name, an older or longer name, or an ISO 3166-1 code.
#pragma once

#include "geodata/records/countries.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace geodata {

class CountryNameIndex {
public:
    explicit CountryNameIndex(const Countries& countries);

    // The alpha-3 code. Names match whatever their case, accents and points ("Cote d'Ivoire", "DEM. REP. CONGO"), with or without
    // "the" and "republic of" where that is unambiguous; codes are alpha-2, alpha-3 and numeric ("4" is "004").
    // Else a problem that names the nearest country.
    [[nodiscard]] Result<std::string> find(std::string_view text) const;

private:
    std::unordered_map<std::string, std::string> alpha3Of_;  // By matching key.
    std::vector<std::string> names_;                         // For suggestions.
    std::unordered_map<std::string, std::string> alpha3OfName_;
};

}  // namespace geodata
