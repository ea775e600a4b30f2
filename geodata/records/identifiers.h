// What may be an id or an address, as the schemas in datasets/schemas say: these texts go unquoted into BibTeX, RIS, XML and links.
#pragma once

#include <string_view>

namespace geodata {

// a–z, 0–9 and "-".
[[nodiscard]] bool isRecordId(std::string_view text);

// ASCII letters, digits and ". _ : -".
[[nodiscard]] bool isSourceId(std::string_view text);

// http:// or https:// and then something without spaces or control characters. Nothing else is ever linked: "javascript:" would run, "file:" read.
[[nodiscard]] bool isWebAddress(std::string_view text);

inline constexpr auto rightRecordId = "a text of a-z, 0-9 and - would be right";
inline constexpr auto rightSourceId = "a text of letters a-z and A-Z, digits and . _ : - would be right";
inline constexpr auto rightWebAddress = "an address that begins with https:// or http:// and has no spaces would be right";

}  // namespace geodata
