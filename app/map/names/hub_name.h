// The city that every bilateral tie begins in, by its name in the language of the map.
#pragma once

#include <string>
#include <string_view>

namespace app {

inline constexpr std::string_view hubCity = "Beijing";  // As records write it.

// "北京" in Chinese, "Pékin" in French; as records write it where the language has no other name, or none that is known here.
[[nodiscard]] std::string hubName(std::string_view language);

}  // namespace app
