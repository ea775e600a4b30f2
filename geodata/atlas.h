// All facts the program knows besides boundary shapes: countries, records and their sources. Read once, then shared and never changed.
#pragma once

#include "geodata/records/countries.h"
#include "geodata/records/record.h"

namespace geodata {

struct Atlas {
    Countries countries;
    Records records;
};

}  // namespace geodata
