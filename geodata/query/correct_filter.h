// What someone may have meant by a filter text that does not parse, as filters that do.
#pragma once

#include "geodata/records/atlas.h"

#include <string>
#include <string_view>
#include <vector>

namespace geodata {

struct FilterCorrection {
    std::string words;  // What is put right: "Netherlands", or the whole term where more than a value is.
    std::string text;   // The whole filter with it; it parses.
    friend bool operator==(const FilterCorrection&, const FilterCorrection&) = default;
};

// Corrections of the first wrong term, most likely first, other wrong terms corrected as is most likely. None for a text that parses, and
// none where nothing right is near.
[[nodiscard]] std::vector<FilterCorrection> correctionsOf(std::string_view text, const Atlas& atlas);

}  // namespace geodata
