// The dialog that says where everything comes from and what a mark means, and the line on the map that opens it.
#pragma once

#include "app/panels/window_panels.h"

#include <string>
#include <vector>

namespace app {

struct CreditParagraph {
    std::string heading;
    std::string text;
};

struct CreditsShown {
    std::string line;  // In the corner of the map: projection, boundaries, data version.
    std::vector<CreditParagraph> paragraphs;
};

[[nodiscard]] CreditsShown creditsShown(const WindowInput& input);
// Between `left` and the right edge of the free part of the map, as much of the line as there is room for; gives where it lies.
PageBox drawCreditLine(const CreditsShown& shown, double left, const PageBox& free, const Palette& palette, std::vector<Command>& commands);
void drawCredits(const CreditsShown& shown, PageSize window, const Palette& palette, std::vector<Command>& commands);

}  // namespace app
