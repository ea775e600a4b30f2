// The legend of a page: its groups stand whole in columns; where that takes too much of the page, their lines run on like words.
#pragma once

#include "app/sheet/legend.h"
#include "app/sheet/page_setter.h"

#include <vector>

namespace app {

// Of a page's height, for its legend.
inline constexpr double mostOfPageForLegend = 0.2;

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

// Columns: a group is a block of one column or several below its heading. RunningOn: a group is a paragraph that begins with its heading.
enum class LegendForm { Columns, RunningOn };

// The first form, in this order, that is no higher than `mostHeight`; else the lower one.
[[nodiscard]] LegendForm formFor(const std::vector<LegendSection>& sections, const PageSetter& set, double width, double mostHeight);

// No wider than `width` points, unless a single column already is, and as low as can be; columns are filled to `height` points at least.
[[nodiscard]] LegendLayout layOut(const std::vector<LegendSection>& sections, const PageSetter& set, double width, double height = 0.0,
                                  LegendForm form = LegendForm::Columns);

void draw(const LegendLayout& legend, PagePoint corner, std::vector<Item>& items, PageSetter& set, const Palette& palette);

}  // namespace app
