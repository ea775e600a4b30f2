#include "app/sheet/page_legend.h"

#include <algorithm>

namespace app {
namespace {

// In points times the legend's unit.
constexpr double typeSize = 11.0;
constexpr double rowHeight = 17.0;
constexpr double headingHeight = 21.0;
constexpr double gapBeforeHeading = 8.0;
constexpr double gapBetweenColumns = 34.0;
constexpr double gapInBlock = 18.0;
constexpr double gapBetweenWords = 16.0;
constexpr double symbolGap = 6.0;
// A group in more columns than it needs is hard to read.
constexpr double fewestRows = 5.0;

double indentOf(const LegendEntry& entry) { return entry.drawing.empty() ? 0.0 : entry.drawingWidth + symbolGap; }

double widthOf(const LegendEntry& entry, const PageSetter& set) {
    return indentOf(entry) * set.unitOf(typeSize) + set.widthOf(entry.text, Weight::Regular, typeSize);
}

double headingWidth(const LegendSection& section, const PageSetter& set) { return set.widthOf(section.heading, Weight::SemiBold, typeSize); }

double headingHeightOf(const LegendSection& section) { return section.heading.empty() ? 0.0 : headingHeight; }

// A group in so many columns: nothing of it stands elsewhere.
LegendLayout blockOf(const LegendSection& section, std::size_t columns, const PageSetter& set) {
    const double unit = set.unitOf(typeSize);
    LegendLayout block;
    if (!section.heading.empty()) {
        block.rows.push_back({section.heading, {}, {}});
        block.width = headingWidth(section, set);
    }
    const std::size_t each = (section.entries.size() + columns - 1) / std::max<std::size_t>(1, columns);
    const double top = headingHeightOf(section);
    block.height = (top + static_cast<double>(each) * rowHeight) * unit;
    double left = 0.0;
    double widest = 0.0;
    for (std::size_t index = 0; index < section.entries.size(); ++index) {
        if (index > 0 && index % each == 0) left += widest + gapInBlock * unit, widest = 0.0;
        const auto& entry = section.entries[index];
        block.rows.push_back({"", entry, {left, (top + static_cast<double>(index % each) * rowHeight) * unit}});
        widest = std::max(widest, widthOf(entry, set));
        block.width = std::max(block.width, left + widest);
    }
    return block;
}

// In as few columns as keep it within `height`.
LegendLayout lowBlockOf(const LegendSection& section, double height, const PageSetter& set) {
    std::size_t columns = 1;
    LegendLayout block = blockOf(section, columns, set);
    while (block.height > height && columns < section.entries.size()) block = blockOf(section, ++columns, set);
    return block;
}

// Blocks below one another while they stay within `height`, then side by side.
LegendLayout inColumns(const std::vector<LegendSection>& sections, double height, const PageSetter& set) {
    const double unit = set.unitOf(typeSize);
    LegendLayout layout;
    double left = 0.0;
    double y = 0.0;
    for (const auto& section : sections) {
        const LegendLayout block = lowBlockOf(section, height, set);
        const double below = y + gapBeforeHeading * unit;
        if (y > 0.0 && below + block.height > height) {
            left = layout.width + gapBetweenColumns * unit;
            y = 0.0;
        } else if (y > 0.0) {
            y = below;
        }
        for (auto row : block.rows) {
            row.at = {row.at.x + left, row.at.y + y};
            layout.rows.push_back(std::move(row));
        }
        y += block.height;
        layout.height = std::max(layout.height, y);
        layout.width = std::max(layout.width, left + block.width);
    }
    return layout;
}

LegendLayout runningOn(const std::vector<LegendSection>& sections, double width, const PageSetter& set) {
    const double unit = set.unitOf(typeSize);
    LegendLayout layout;
    PagePoint at;
    const auto place = [&](LegendRow row, double wide) {
        if (at.x > 0.0 && at.x + wide > width) at = {0.0, at.y + rowHeight * unit};
        row.at = at;
        layout.rows.push_back(std::move(row));
        layout.width = std::max(layout.width, at.x + wide);
        at.x += wide + gapBetweenWords * unit;
        layout.height = at.y + rowHeight * unit;
    };
    for (const auto& section : sections) {
        at = {0.0, layout.height};
        if (!section.heading.empty()) place({section.heading, {}, {}}, headingWidth(section, set));
        for (const auto& entry : section.entries) place({"", entry, {}}, widthOf(entry, set));
    }
    return layout;
}

}  // namespace

LegendForm formFor(const std::vector<LegendSection>& sections, const PageSetter& set, double width, double mostHeight) {
    const double columns = layOut(sections, set, width).height;
    if (columns <= mostHeight) return LegendForm::Columns;
    return layOut(sections, set, width, 0.0, LegendForm::RunningOn).height < columns ? LegendForm::RunningOn : LegendForm::Columns;
}

LegendLayout layOut(const std::vector<LegendSection>& sections, const PageSetter& set, double width, double height, LegendForm form) {
    if (form == LegendForm::RunningOn) return runningOn(sections, width, set);
    const double unit = set.unitOf(typeSize);
    double all = 0.0;
    for (const auto& section : sections) all += (gapBeforeHeading + headingHeight + static_cast<double>(section.entries.size()) * rowHeight) * unit;
    for (double fair = std::max((headingHeight + fewestRows * rowHeight) * unit, height) + 1e-6;; fair += rowHeight / 2.0 * unit) {
        LegendLayout layout = inColumns(sections, fair, set);
        if (layout.width <= width || fair >= all) return layout;
    }
}

void draw(const LegendLayout& legend, PagePoint corner, std::vector<Item>& items, PageSetter& set, const Palette& palette) {
    const double unit = set.unitOf(typeSize);
    for (const auto& row : legend.rows) {
        const PagePoint at{corner.x + row.at.x, corner.y + row.at.y};
        if (!row.heading.empty()) {
            set.line(row.heading, at.x, at.y + 10.0 * unit, Weight::SemiBold, typeSize, palette.ink);
            continue;
        }
        for (auto& item : drawingAt(row.entry, {at.x + 11.0 * unit, at.y + 6.0 * unit}, unit)) items.push_back(std::move(item));
        set.line(row.entry.text, at.x + indentOf(row.entry) * unit, at.y + 10.0 * unit, Weight::Regular, typeSize, palette.ink);
    }
}

}  // namespace app
