// The values of a field beside which panels show counts, and how many of the records shown have each.
#pragma once

#include "geodata/query/select.h"
#include "geodata/query/verdicts.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace geodata {

inline constexpr std::array facetFields{Field::Region, Field::Certainty, Field::Status, Field::Kind, Field::Operator, Field::Basis};

// A field of all records in codes: a dictionary of its values, and which of them each record has.
class FieldColumn {
public:
    FieldColumn(const Atlas& atlas, Field field);

    [[nodiscard]] Field field() const { return field_; }
    // In an order that hangs on the data alone: most records first, then by name; certainties in the order of their table; what is unknown
    // last. Without noValue.
    [[nodiscard]] const std::vector<std::string>& values() const { return values_; }
    // How many of these records have each value.
    [[nodiscard]] std::vector<std::size_t> counts(const std::vector<std::uint32_t>& records) const;

private:
    Field field_;
    std::vector<std::string> values_;
    std::vector<std::uint32_t> begins_;  // Of each record's codes, and one more: where those of the last end.
    std::vector<std::uint32_t> codes_;   // Into values_.
};

// Those of facetFields, made once for an atlas.
[[nodiscard]] std::vector<FieldColumn> facetColumns(const Atlas& atlas);

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
