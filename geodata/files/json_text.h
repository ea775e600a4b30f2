// The one place where JSON text is parsed: nothing is thrown, and nesting is bounded.
#pragma once

#include "geodata/result.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace geodata {

// What walks a JSON value calls itself once a level; no file of ours needs a tenth of these.
inline constexpr std::size_t deepestNesting = 100;

// For nlohmann::json and nlohmann::ordered_json. Fails with "FILE:LINE" where the text is no JSON or nests deeper than deepestNesting;
// with "FILE" where a number is too large.
template <typename AnyJson>
[[nodiscard]] Result<AnyJson> parseJson(std::string_view text, const std::string& file);

// The same of a text whose depth has been looked at.
template <typename AnyJson>
[[nodiscard]] Result<AnyJson> parseShallowJson(std::string_view text, const std::string& file);

extern template Result<nlohmann::json> parseShallowJson(std::string_view text, const std::string& file);
extern template Result<nlohmann::json> parseJson(std::string_view text, const std::string& file);
extern template Result<nlohmann::ordered_json> parseJson(std::string_view text, const std::string& file);

}  // namespace geodata
