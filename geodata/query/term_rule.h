// How single values of filter terms are compared, for records and for columns.
#pragma once

#include "geodata/query/filter.h"

#include <string>

namespace geodata {

// Whether a value of a field is what a term asks for.
[[nodiscard]] bool agrees(Field field, const std::string& value, const std::string& wanted);

// Whether a country is called so: by its code or name.
[[nodiscard]] bool isCalled(const std::string& alpha3, const std::string& wanted, const Atlas& atlas);

// A year as a term names it; nothing where it is none.
[[nodiscard]] std::optional<int> yearFrom(const std::string& text);

}  // namespace geodata
