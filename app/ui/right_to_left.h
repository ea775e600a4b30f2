// Arabic in panels: ImGui draws letters one by one from left to right, so the few Arabic titles are joined and turned round here.
#pragma once

#include <string>
#include <string_view>

namespace app {

// The text with its Arabic runs as joined letter forms in the order in which they are drawn; all other text as it is.
[[nodiscard]] std::string inReadingOrder(std::string_view text);

}  // namespace app
