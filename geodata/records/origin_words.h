// Origins of citations: whose knowledge a text carries, as a key ("ngo:safeguard-defenders") and in words.
#pragma once

#include "geodata/countries/countries.h"

#include <string>
#include <string_view>

namespace geodata {

// "" for an origin of a known form: "china", "treaty", "reference", "unclear"; "host:CODE" and "other:CODE" with an alpha-3 code of the
// table; "org:NAME", "ngo:NAME", "research:NAME" and "press:NAME" with a name of a-z, 0-9 and "-". Else what would be right.
[[nodiscard]] std::string problemOfOrigin(std::string_view origin, const Countries& countries);

// For people: "Safeguard Defenders", "authorities of Kenya", "the Chinese side", "INTERPOL", "text of a treaty", "third party (Fiji)".
// Names that are not known are made of their key ("press:daily-sample" is "Daily Sample"); text that is no origin stays as it is.
[[nodiscard]] std::string originInWords(const std::string& origin, const Countries& countries);

}  // namespace geodata
