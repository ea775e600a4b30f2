// A filter as people say it: "Serbia only, without closed", never as it is typed.
#pragma once

#include "geodata/query/filter.h"

#include <string>

namespace geodata {

// All terms in their order, with commas between: `country:Serbia -status:closed year:2018..` is "Serbia only, status not closed, in 2018 or
// later". Empty for an empty filter. It names every value, so that nothing that is filtered by is left unsaid.
[[nodiscard]] std::string filterInWords(const Filter& filter);

// The same of one term.
[[nodiscard]] std::string termInWords(const Term& term);

}  // namespace geodata
