// Filters as text again: terms written, added and taken out.
#pragma once

#include "geodata/query/filter.h"

#include <string>
#include <string_view>
#include <vector>

namespace geodata {

// Text that parses to this term.
[[nodiscard]] std::string textOf(const Term& term);

// The terms of a filter text as they are written, in order: as many as parseFilter() gives. A text that does not parse ends at the first
// quote that is not closed.
[[nodiscard]] std::vector<std::string> termTexts(std::string_view filter);

// Both filters' terms. A single term joins one of the same field as another value ("region:Europe,Asia"), as facets do; what is there
// already stays once. Both texts must parse.
[[nodiscard]] std::string withTerms(std::string_view filter, std::string_view added, const Atlas& atlas);

// Without the term at `index`; the others stay as they are written. An index beyond the last changes nothing.
[[nodiscard]] std::string withoutTerm(std::string_view filter, std::size_t index);

}  // namespace geodata
