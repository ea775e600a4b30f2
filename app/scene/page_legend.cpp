#include "app/scene/page_legend.h"

#include <algorithm>

namespace app {
namespace {

// In points times the page's unit.
constexpr double typeSize = 11.0;
constexpr double rowHeight = 17.0;
constexpr double headingHeight = 21.0;
constexpr double gapBeforeHeading = 8.0;
constexpr double gapBetweenColumns = 34.0;
constexpr double symbolGap = 6.0;
// A section in more columns than it needs is hard to read.
constexpr double fewestRows = 5.0;

PagePoint moved(PagePoint point, PagePoint by, double scale) { return {point.x * scale + by.x, point.y * scale + by.y}; }

// A legend's small drawing, moved to its place and grown with the page.
Item movedItem(Item item, PagePoint by, double scale) {
    if (auto* lines = std::get_if<Lines>(&item)) {
        for (auto& point : lines->paths.points) point = moved(point, by, scale);
        lines->stroke.width *= scale;
        lines->stroke.dash = {lines->stroke.dash.drawn * scale, lines->stroke.dash.empty * scale};
    } else if (auto* symbol = std::get_if<Symbol>(&item)) {
        symbol->at = moved(symbol->at, by, scale);
        symbol->radius *= scale;
        symbol->stroke.width *= scale;
        symbol->stroke.dash = {symbol->stroke.dash.drawn * scale, symbol->stroke.dash.empty * scale};
    } else if (auto* box = std::get_if<Box>(&item)) {
        const PagePoint low = moved({box->box.left, box->box.top}, by, scale);
        const PagePoint high = moved({box->box.right, box->box.bottom}, by, scale);
        box->box = {low.x, low.y, high.x, high.y};
        box->stroke.width *= scale;
    }
    return item;
}

double indentOf(const LegendEntry& entry) { return entry.drawing.empty() ? 0.0 : entry.drawingWidth + symbolGap; }

// Fills columns of at most `fair` points times the unit; at least one row each.
class Flow {
public:
    // Sections begin a new column where they do not fit below the one before, or break anywhere.
    enum class Sections { Apart, Broken };
    Flow(const PageSetter& set, double unit, double fair, Sections sections) : set_(set), unit_(unit), fair_(fair), sections_(sections) {}

    void section(const LegendSection& section) {
        const double gap = y_ > 0.0 ? gapBeforeHeading : 0.0;
        // A heading never stands alone at the foot of a column.
        const double together = sections_ == Sections::Apart ? static_cast<double>(section.entries.size()) : 1.0;
        if (y_ + gap + headingHeight + together * rowHeight > fair_) {
            nextColumn();
        } else {
            y_ += gap;
        }
        place({section.heading, {}, {}}, headingHeight, set_.widthOf(section.heading, Weight::SemiBold, typeSize));
        for (const auto& entry : section.entries) {
            if (y_ + rowHeight > fair_) nextColumn();
            place({"", entry, {}}, rowHeight, indentOf(entry) * unit_ + set_.widthOf(entry.text, Weight::Regular, typeSize));
        }
    }
    [[nodiscard]] LegendLayout finished() {
        layout_.width = left_ + columnWidth_;
        return std::move(layout_);
    }

private:
    void place(LegendRow row, double height, double width) {
        row.at = {left_, y_ * unit_};
        layout_.rows.push_back(std::move(row));
        y_ += height;
        layout_.height = std::max(layout_.height, y_ * unit_);
        columnWidth_ = std::max(columnWidth_, width);
    }
    void nextColumn() {
        if (y_ == 0.0) return;
        left_ += columnWidth_ + gapBetweenColumns * unit_;
        columnWidth_ = 0.0;
        y_ = 0.0;
    }

    const PageSetter& set_;
    double unit_;
    double fair_;  // In points times the unit, as y_.
    Sections sections_;
    double y_ = 0.0;
    double left_ = 0.0;
    double columnWidth_ = 0.0;
    LegendLayout layout_;
};

}  // namespace

LegendLayout layOut(const std::vector<LegendSection>& sections, const PageSetter& set, double unit, double width, double height) {
    double all = 0.0;
    for (const auto& section : sections) all += gapBeforeHeading + headingHeight + static_cast<double>(section.entries.size()) * rowHeight;
    LegendLayout layout;
    for (double fair = std::max(headingHeight + fewestRows * rowHeight, height / unit + 1e-6);; fair += rowHeight / 2.0) {
        for (const auto kind : {Flow::Sections::Apart, Flow::Sections::Broken}) {
            Flow flow(set, unit, fair, kind);
            for (const auto& section : sections) flow.section(section);
            layout = flow.finished();
            if (layout.width <= width || fair >= all) return layout;
        }
    }
}

void draw(const LegendLayout& legend, PagePoint corner, std::vector<Item>& items, PageSetter& set, double unit, const Palette& palette) {
    for (const auto& row : legend.rows) {
        const PagePoint at{corner.x + row.at.x, corner.y + row.at.y};
        if (!row.heading.empty()) {
            set.line(row.heading, at.x, at.y + 10.0 * unit, Weight::SemiBold, typeSize, palette.ink);
            continue;
        }
        for (const auto& item : row.entry.drawing) items.push_back(movedItem(item, {at.x + 11.0 * unit, at.y + 6.0 * unit}, unit));
        set.line(row.entry.text, at.x + indentOf(row.entry) * unit, at.y + 10.0 * unit, Weight::Regular, typeSize, palette.ink);
    }
}

}  // namespace app
