// The values that fields of a filter can have in an atlas, and which of them a written one stands for.
#pragma once

#include "geodata/columns/columns.h"
#include "geodata/query/filter.h"

#include <string>
#include <vector>

namespace geodata {

// Whether any value is let pass: it may find nothing.
[[nodiscard]] bool isOpen(Field field);

// All values that records (or, for places, countries) have of a field, sorted; for closed fields all there can be. Nothing for open fields
// and numbers.
[[nodiscard]] std::vector<std::string> knownValues(Field field, const Atlas& atlas);
// The same without looking at every record.
[[nodiscard]] std::vector<std::string> knownValues(Field field, const Atlas& atlas, const Columns& columns);

// The values a written one stands for, as the atlas spells them: one, several where it is a part of several names, none where unknown.
[[nodiscard]] std::vector<std::string> valuesFor(Field field, const std::string& text, const std::vector<std::string>& known, const Atlas& atlas);

// Those that someone may have meant who wrote an unknown one, most likely first; at most five.
[[nodiscard]] std::vector<std::string> valuesMeant(Field field, const std::string& text, const std::vector<std::string>& known, const Atlas& atlas);

}  // namespace geodata
