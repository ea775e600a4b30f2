// One term of a filter asked of all rows at once: its values are compared with the words of a dictionary, not with those of every record.
#pragma once

#include "geodata/columns/columns.h"
#include "geodata/query/filter.h"

#include <cstdint>
#include <vector>

namespace geodata {

// The dictionary of a field; null for numbers, and for those with a value of their own in nearly every row (city, id).
[[nodiscard]] const CodedField* codedField(const Columns& columns, Field field);

// 1 for each row whose record the term matches.
[[nodiscard]] std::vector<std::uint8_t> rowsOf(const Term& term, const Atlas& atlas, const Columns& columns);

}  // namespace geodata
