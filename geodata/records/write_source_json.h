// A source as CSL-JSON, the counterpart of source_json.h.
#pragma once

#include "geodata/records/record.h"

#include <nlohmann/json.hpp>

namespace geodata {

// As our own files keep it: read back it is the same source. The date as written stands in "custom"; "issued" says it as well where CSL can.
[[nodiscard]] nlohmann::ordered_json sourceJson(const Source& source);

// CSL's "date-parts" of one plain date, [2022, 9]: the parts that are written.
[[nodiscard]] nlohmann::ordered_json datePartsOf(std::string_view plainDate);

}  // namespace geodata
