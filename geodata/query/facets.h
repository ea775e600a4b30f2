// The values of a field beside which panels show counts, and how many of the records shown have each.
#pragma once

#include "geodata/query/select.h"

#include <array>
#include <string>
#include <vector>

namespace geodata {

inline constexpr std::array facetFields{Field::Region, Field::Certainty, Field::Status, Field::Kind, Field::Operator, Field::Basis};

struct FacetValue {
    std::string value;
    std::size_t count = 0;       // With all terms of the filter but those of the facet's own field.
    std::size_t unfiltered = 0;  // With no filter at all.
    bool chosen = false;         // A term of the filter asks for it.
    friend bool operator==(const FacetValue&, const FacetValue&) = default;
};

// A value that no record of the layers has, whatever the years, is left out; so is a facet without any.
struct Facet {
    Field field = Field::Region;
    std::vector<FacetValue> values;
    std::size_t fullBar = 1;  // The count whose bar is as long as the row: the largest without a filter, of all years at once.
};

}  // namespace geodata
