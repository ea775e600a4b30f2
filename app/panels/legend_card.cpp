#include "app/panels/legend_card.h"

#include "app/panels/paragraph.h"
#include "app/panels/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

constexpr float oneColumnWidth = 288.0F;
constexpr float columnWidth = 250.0F;  // Of several side by side.
constexpr float columnGap = 18.0F;
// From this width of the free map on the card is wide and low: along the lower edge of a world map there is little to cover.
constexpr double roomForColumns = 1240.0;
constexpr float paddingX = 14.0F;
constexpr float paddingY = 10.0F;
constexpr float rowHeight = 20.0F;
constexpr float symbolWidth = 28.0F;
constexpr float entryGap = 10.0F;
constexpr float foldedWidth = 112.0F;
constexpr float headingHeight = 20.0F;
constexpr float sectionGap = 5.0F;
// Lower than this, the map needs the room more.
constexpr double roomWanted = 560.0;

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

float entryHeight(const LegendEntry& entry, float width) {
    const std::array spans{TextSpan{entry.text, Type::Small, {}, false}};
    return std::max(rowHeight, laidOut(spans, width - symbolWidth).height + 3.0F);
}

// Entries of a section follow one another in rows, like words. Gives the place below them.
float placeSection(const LegendSection& section, ImVec2 corner, CardLayout& layout) {
    layout.headings.push_back({&section.heading, corner});
    ImVec2 at{0.0F, corner.y + headingHeight};
    float height = 0.0F;
    for (const auto& entry : section.entries) {
        const float wanted = symbolWidth + std::ceil(textSize(Type::Small, entry.text).x) + 1.0F;
        if (at.x > 0.0F && at.x + wanted > layout.column) {
            at = {0.0F, at.y + height};
            height = 0.0F;
        }
        height = std::max(height, entryHeight(entry, layout.column));
        layout.entries.push_back({&entry, {corner.x + at.x, at.y}, height});
        at.x += std::min(wanted, layout.column) + entryGap;
    }
    return at.y + height + sectionGap;
}

CardLayout cardLayout(const std::vector<LegendSection>& sections, std::size_t columns) {
    CardLayout layout;
    layout.column = columns > 1 ? columnWidth : oneColumnWidth;
    CardLayout trial = layout;
    float whole = 0.0F;
    for (const auto& section : sections) whole = placeSection(section, {0.0F, whole}, trial);
    const float fair = whole / static_cast<float>(columns);
    ImVec2 at{0.0F, 0.0F};
    for (const auto& section : sections) {
        // A section begins a column when the one before has its fair share already.
        CardLayout measured = layout;
        const float height = placeSection(section, {0.0F, 0.0F}, measured);
        if (columns > 1 && at.y > 0.0F && at.y + height * 0.5F > fair) at = {at.x + layout.column + columnGap, 0.0F};
        at.y = placeSection(section, at, layout);
        layout.size = {at.x + layout.column, std::max(layout.size.y, at.y - sectionGap)};
    }
    return layout;
}

void drawEntry(const PlacedEntry& placed, ImVec2 corner, float width, const Palette& palette) {
    const ImVec2 at{corner.x + placed.at.x, corner.y + placed.at.y};
    drawItems(*ImGui::GetWindowDrawList(), placed.entry->drawing, {at.x + 11.0F, at.y + std::min(placed.height, rowHeight) / 2.0F});
    ImGui::SetCursorScreenPos({at.x + symbolWidth, at.y + 1.0F});
    drawParagraph(placed.entry->text, Type::Small, palette.ink, width - symbolWidth);
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
    shown.open = memory.legendOpen.value_or(free.height() >= roomWanted);
    shown.columns = free.width() >= roomForColumns ? 3 : 1;
    shown.sections =
        legendFor(input.atlas, cachedMarks(memory.facts, input.atlas, input.selection, input.session.view), input.session.view, input.disputed);
    return shown;
}

PageBox drawLegendCard(const LegendShown& shown, const PageBox& free, const Palette& palette, PanelMemory& memory) {
    const CardLayout layout = shown.open ? cardLayout(shown.sections, shown.columns) : CardLayout{};
    const double most = free.height() - 24.0;
    const double wanted = shown.open ? static_cast<double>(layout.size.y + 2.0F * paddingY) : static_cast<double>(smallestTarget);
    const double width = static_cast<double>(shown.open ? layout.size.x + 2.0F * paddingX : foldedWidth);
    const double left = free.left + 12.0;
    const double bottom = free.bottom - 12.0;
    const PageBox box{left, bottom - std::min(most, wanted), left + width, bottom};
    beginPanel("Legend", box, palette, {paddingX, shown.open ? paddingY : 0.0F}, wanted > most ? 0 : ImGuiWindowFlags_NoScrollbar);
    if (!shown.open) {
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
        if (foldPressed(box, palette)) memory.legendOpen = false;
    }
    endPanel();
    return box;
}

}  // namespace app
