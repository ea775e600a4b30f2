#include "app/picture/line_breaks.h"

#include <linebreak.h>

#include <string>

namespace app {

std::vector<std::string_view> unbrokenPieces(std::string_view text) {
    // Tables of the library; loading them twice does no harm.
    static const bool loaded = (init_linebreak(), true);
    static_cast<void>(loaded);
    std::string breaks(text.size(), '\0');
    set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(), "", breaks.data());
    std::vector<std::string_view> pieces;
    std::size_t first = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        // The end of the text counts as a break that must be.
        const bool ends = breaks[at] == LINEBREAK_ALLOWBREAK || breaks[at] == LINEBREAK_MUSTBREAK || at + 1 == text.size();
        if (!ends) continue;
        pieces.push_back(text.substr(first, at + 1 - first));
        first = at + 1;
    }
    return pieces;
}

std::string_view withoutEndingSpace(std::string_view piece) {
    const auto last = piece.find_last_not_of(" \n");
    return last == std::string_view::npos ? std::string_view() : piece.substr(0, last + 1);
}

}  // namespace app
