// Published texts of a record, by whether they carry the fact.
#pragma once

#include "geodata/records/record.h"

#include <cstddef>

namespace geodata {

// How many different published texts carry the fact: those that carry only a denial or a comment confirm nothing and are not counted.
[[nodiscard]] std::size_t publicationsOf(const Record& record);

}  // namespace geodata
