// The legend of a page: its sections flow through columns of equal height, as low as the page is wide enough for.
#pragma once

#include "app/scene/legend.h"
#include "app/scene/page_setter.h"

#include <vector>

namespace app {

// A heading, or an entry.
struct LegendRow {
    std::string heading;  // Empty for an entry.
    LegendEntry entry;
    PagePoint at;  // Upper left corner, from the legend's.
};

struct LegendLayout {
    std::vector<LegendRow> rows;
    double height = 0.0;
    double width = 0.0;
};

// No wider than `width` points, unless a single column already is; columns are filled to `height` points at least. A section that goes on
// in the next column has no heading there.
[[nodiscard]] LegendLayout layOut(const std::vector<LegendSection>& sections, const PageSetter& set, double unit, double width, double height = 0.0);

void draw(const LegendLayout& legend, PagePoint corner, std::vector<Item>& items, PageSetter& set, double unit, const Palette& palette);

}  // namespace app
