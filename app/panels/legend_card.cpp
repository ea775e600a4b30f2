#include "app/panels/legend_card.h"

#include "app/panels/paragraph.h"
#include "app/panels/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

constexpr float oneColumnWidth = 288.0F;
constexpr float columnWidth = 216.0F;  // Of several side by side.
constexpr float columnGap = 14.0F;
constexpr double mostColumns = 4.0;
constexpr double roomForCredits = 150.0;
// A card that would cover more of the map than this stays folded until it is asked for.
constexpr double mostOfMap = 0.2;
constexpr float paddingX = 14.0F;
constexpr float paddingY = 10.0F;
constexpr float rowHeight = 18.0F;
constexpr float symbolGap = 6.0F;
constexpr float entryGap = 10.0F;
constexpr float foldedWidth = 112.0F;
constexpr float sectionGap = 5.0F;
struct PlacedEntry {
    const LegendEntry* entry;
    ImVec2 at;  // From the card's content corner.
    float height;
};

struct PlacedHeading {
    const std::string* text;
    ImVec2 at;
};

struct CardLayout {
    std::vector<PlacedHeading> headings;
    std::vector<PlacedEntry> entries;
    ImVec2 size{0.0F, 0.0F};
    float column = oneColumnWidth;
};

float symbolWidth(const LegendEntry& entry) { return entry.drawing.empty() ? 0.0F : static_cast<float>(entry.drawingWidth) + symbolGap; }

float entryHeight(const LegendEntry& entry, float width) {
    const std::array spans{TextSpan{entry.text, Type::Small, {}, false}};
    return std::max(rowHeight, laidOut(spans, width - symbolWidth(entry)).height + 3.0F);
}

// Sets entries in rows, like words, and rows in columns.
class Setting {
public:
    Setting(CardLayout& layout, std::size_t columns, float fairHeight) : layout_(layout), columnsLeft_(columns - 1), fairHeight_(fairHeight) {}

    void section(const LegendSection& section) {
        if (y_ > 0.0F) y_ += sectionGap;
        // A heading never stands alone at the foot of a column.
        const std::array spans{TextSpan{section.heading, Type::SmallStrong, {}, false}};
        const float height = std::max(rowHeight, laidOut(spans, layout_.column).height + 3.0F);
        const float first = section.entries.empty() ? 0.0F : entryHeight(section.entries.front(), layout_.column);
        if (y_ + height + first > fairHeight_) nextColumn();
        layout_.headings.push_back({&section.heading, {left_, y_}});
        y_ += height;
        for (const auto& entry : section.entries) place(entry);
        endRow();
    }
    [[nodiscard]] float height() const { return std::max(tallest_, y_); }

private:
    void place(const LegendEntry& entry) {
        const float height = entryHeight(entry, layout_.column);
        const float wanted = symbolWidth(entry) + std::ceil(textSize(Type::Small, entry.text).x) + 1.0F;
        if (x_ > 0.0F && x_ + wanted > layout_.column) endRow();
        if (x_ == 0.0F && y_ + height > fairHeight_) nextColumn();
        layout_.entries.push_back({&entry, {left_ + x_, y_}, height});
        row_ = std::max(row_, height);
        x_ += std::min(wanted, layout_.column) + entryGap;
    }
    void endRow() {
        y_ += row_;
        x_ = row_ = 0.0F;
    }
    void nextColumn() {
        if (columnsLeft_ == 0 || y_ == 0.0F) return;
        --columnsLeft_;
        tallest_ = std::max(tallest_, y_);
        left_ += layout_.column + columnGap;
        y_ = 0.0F;
        layout_.size.x = left_ + layout_.column;
    }

    CardLayout& layout_;
    std::size_t columnsLeft_;
    float fairHeight_;
    float left_ = 0.0F;
    float x_ = 0.0F;
    float y_ = 0.0F;
    float row_ = 0.0F;
    float tallest_ = 0.0F;
};

CardLayout setIn(const std::vector<LegendSection>& sections, std::size_t columns, float room, float fairHeight) {
    CardLayout layout;
    layout.column = columns > 1 ? columnWidth : std::min(oneColumnWidth, room);
    layout.size.x = layout.column;
    Setting setting(layout, columns, fairHeight);
    for (const auto& section : sections) setting.section(section);
    layout.size.y = setting.height();
    return layout;
}

// Columns of nearly the same height: the lowest card that holds all, its columns filled to `height` at least.
CardLayout cardLayout(const std::vector<LegendSection>& sections, std::size_t columns, float room, float height = 0.0F) {
    CardLayout layout = setIn(sections, columns, room, 1.0e6F);
    for (float fair = std::max(height, layout.size.y / static_cast<float>(columns)); fair < layout.size.y; fair += rowHeight / 2.0F) {
        CardLayout trial = setIn(sections, columns, room, fair);
        if (trial.size.y <= fair) return trial;
    }
    return layout;
}

void drawEntry(const PlacedEntry& placed, ImVec2 corner, float width, const Palette& palette) {
    const ImVec2 at{corner.x + placed.at.x, corner.y + placed.at.y};
    drawItems(*ImGui::GetWindowDrawList(), placed.entry->drawing, {at.x + 11.0F, at.y + std::min(placed.height, rowHeight) / 2.0F});
    ImGui::SetCursorScreenPos({at.x + symbolWidth(*placed.entry), at.y + 1.0F});
    drawParagraph(placed.entry->text, Type::Small, palette.ink, width - symbolWidth(*placed.entry));
}

// The folded card: its name alone.
bool unfoldPressed(const Palette& palette) {
    const Pressable area = pressable("Legend###fold legend", {foldedWidth - 2.0F * paddingX, smallestTarget}, palette);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    drawText(list, Type::Small, {area.low.x, textTop(Type::Small, area.middle().y)}, packed(palette.ink), "Legend");
    drawIcon(list, Icon::Up, {area.high.x - 6.0F, area.middle().y}, 10.0F, packed(area.hovered ? palette.ink : palette.inkQuiet));
    return area.pressed;
}

bool foldPressed(const PageBox& box, const Palette& palette) {
    ImGui::SetCursorScreenPos({static_cast<float>(box.right) - smallestTarget - 5.0F, static_cast<float>(box.top) + 4.0F});
    return iconButton("Fold###fold legend", Icon::Down, "Fold the legend", palette, smallestTarget);
}

}  // namespace

LegendShown legendShown(const WindowInput& input, const PageBox& free, PanelMemory& memory) {
    LegendShown shown;
    const double room = free.width() - 24.0 - 2.0 * static_cast<double>(paddingX) - roomForCredits + static_cast<double>(columnGap);
    shown.columns = static_cast<std::size_t>(std::clamp(std::floor(room / static_cast<double>(columnWidth + columnGap)), 1.0, mostColumns));
    const auto& view = input.session.view;
    const PageLayout layout = mapLayoutFor(input.size, input.session, memory);
    const LegendPlace place{placementFor(view, layout), free, layout.unit};
    const auto& marks = cachedMarks(memory.facts, input.atlas, input.selection, view);
    shown.sections = legendFor(input.atlas, marks, view, input.land, &place);
    shown.ofAllYears = legendOfAllYears(input.atlas, cachedMarksOfAllYears(memory.facts, input.atlas, view), view);
    shown.open = memory.legendOpen;
    return shown;
}

LegendDrawn drawLegendCard(const LegendShown& shown, const PageBox& free, const Palette& palette, PanelMemory& memory) {
    const auto room = static_cast<float>(free.width()) - 24.0F - 2.0F * paddingX;
    const ImVec2 ofAllYears = cardLayout(shown.ofAllYears, shown.columns, room).size;
    CardLayout layout = cardLayout(shown.sections, shown.columns, room, ofAllYears.y);
    const bool open = shown.open.value_or(static_cast<double>(ofAllYears.x * ofAllYears.y) <= mostOfMap * free.width() * free.height());
    if (!open) layout = {};
    constexpr double margin = 12.0;
    const double most = free.height() - 2.0 * margin;
    const auto heightOf = [&](ImVec2 content) { return static_cast<double>(content.y + 2.0F * paddingY); };
    const double wanted = open ? heightOf(layout.size) : static_cast<double>(smallestTarget);
    const double width = static_cast<double>(open ? layout.size.x + 2.0F * paddingX : foldedWidth);
    const double left = free.left + margin;
    const double bottom = free.bottom - margin;
    const PageBox box{left, bottom - std::min(most, wanted), left + width, bottom};
    beginPanel("Legend", box, palette, {paddingX, open ? paddingY : 0.0F}, wanted > most ? 0 : ImGuiWindowFlags_NoScrollbar);
    if (!open) {
        if (unfoldPressed(palette)) memory.legendOpen = true;
    } else {
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        for (const auto& heading : layout.headings) {
            ImGui::SetCursorScreenPos({corner.x + heading.at.x, corner.y + heading.at.y + 1.0F});
            drawParagraph(*heading.text, Type::SmallStrong, palette.inkQuiet, layout.column);
        }
        for (const auto& entry : layout.entries) drawEntry(entry, corner, layout.column, palette);
        // What the window scrolls over when there is too little room.
        ImGui::SetCursorScreenPos({corner.x, corner.y + layout.size.y});
        ImGui::Dummy({1.0F, 1.0F});
        if (shown.folds && foldPressed(box, palette)) memory.legendOpen = false;
    }
    endPanel();
    if (!open) return {box, box};
    const double height = std::min(most, std::max(wanted, heightOf(ofAllYears)));
    const double widest = std::max(width, static_cast<double>(ofAllYears.x + 2.0F * paddingX));
    return {box, {left, bottom - height, left + widest, bottom}};
}

}  // namespace app
