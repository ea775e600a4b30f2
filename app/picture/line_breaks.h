// Where a line of text may end (Unicode Standard Annex 14, by libunibreak): the one rule for pages and panels.
#pragma once

#include <string_view>
#include <vector>

namespace app {

// The text in pieces that stay together, in order: each ends where a line may, with the spaces before that place. A piece that ends in a
// line break ends its line. All pieces together are the text.
[[nodiscard]] std::vector<std::string_view> unbrokenPieces(std::string_view text);

// A piece without the spaces and line breaks at its end, which take no room at the end of a line.
[[nodiscard]] std::string_view withoutEndingSpace(std::string_view piece);

}  // namespace app
