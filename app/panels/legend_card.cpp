#include "app/panels/legend_card.h"

#include "app/panels/paragraph.h"
#include "app/panels/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

constexpr float cardWidth = 264.0F;
constexpr float paddingX = 14.0F;
constexpr float paddingY = 10.0F;
constexpr float rowHeight = 22.0F;
constexpr float symbolWidth = 30.0F;
constexpr float headHeight = 28.0F;
constexpr float headingHeight = 20.0F;
constexpr float sectionGap = 6.0F;
// Lower than this, the map needs the room more.
constexpr double roomWanted = 560.0;

struct PlacedEntry {
    const LegendEntry* entry;
    ImVec2 at;  // From the card's content corner.
    float height;
};

struct PlacedHeading {
    const std::string* text;
    float y;
};

struct CardLayout {
    std::vector<PlacedHeading> headings;
    std::vector<PlacedEntry> entries;
    float height = 0.0F;
};

float entryHeight(const LegendEntry& entry, float width) {
    const std::array spans{TextSpan{entry.text, Type::Small, {}, false}};
    return std::max(rowHeight, laidOut(spans, width - symbolWidth).height + 4.0F);
}

// Short entries of a section stand two in a row.
CardLayout cardLayout(const std::vector<LegendSection>& sections) {
    const float width = cardWidth - 2.0F * paddingX;
    const float half = width / 2.0F;
    CardLayout layout;
    float y = 0.0F;
    for (const auto& section : sections) {
        layout.headings.push_back({&section.heading, y});
        y += headingHeight;
        bool secondFree = false;
        for (const auto& entry : section.entries) {
            const bool isShort = symbolWidth + textSize(Type::Small, entry.text).x + 6.0F <= half;
            if (isShort && secondFree) {
                layout.entries.push_back({&entry, {half, y - rowHeight}, rowHeight});
                secondFree = false;
                continue;
            }
            const float height = entryHeight(entry, width);
            layout.entries.push_back({&entry, {0.0F, y}, height});
            y += height;
            secondFree = isShort;
        }
        y += sectionGap;
    }
    layout.height = y - sectionGap;
    return layout;
}

void drawEntry(const PlacedEntry& placed, ImVec2 corner, const Palette& palette) {
    const ImVec2 at{corner.x + placed.at.x, corner.y + placed.at.y};
    drawItems(*ImGui::GetWindowDrawList(), placed.entry->drawing, {at.x + 11.0F, at.y + std::min(placed.height, rowHeight) / 2.0F});
    ImGui::SetCursorScreenPos({at.x + symbolWidth, at.y + 2.0F});
    drawParagraph(placed.entry->text, Type::Small, palette.ink, cardWidth - 2.0F * paddingX - symbolWidth - placed.at.x);
}

// Title and arrow; pressing it folds or unfolds the card.
bool drawTitle(bool open, const Palette& palette) {
    const Pressable area = pressable("Legend###fold legend", {ImGui::GetContentRegionAvail().x, headHeight}, palette);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float y = textTop(Type::Strong, area.middle().y);
    drawText(list, Type::Strong, {area.low.x, y}, packed(palette.ink), "Legend");
    drawIcon(list, open ? Icon::Down : Icon::Up, {area.high.x - 6.0F, area.middle().y}, 10.0F, packed(area.hovered ? palette.ink : palette.inkQuiet));
    return area.pressed;
}

}  // namespace

LegendShown legendShown(const WindowInput& input, const PageBox& free, PanelMemory& memory) {
    LegendShown shown;
    shown.open = memory.legendOpen.value_or(free.height() >= roomWanted);
    shown.sections = legendFor(input.atlas, cachedMarks(memory.facts, input.atlas, input.selection, input.session.view), input.session.view);
    return shown;
}

void drawLegendCard(const LegendShown& shown, const PageBox& free, const Palette& palette, PanelMemory& memory) {
    const CardLayout layout = shown.open ? cardLayout(shown.sections) : CardLayout{};
    const double most = free.height() - 24.0;
    const double wanted = static_cast<double>(2.0F * paddingY - 4.0F + headHeight + (shown.open ? layout.height + 4.0F : 0.0F));
    const double width = shown.open ? static_cast<double>(cardWidth) : 128.0;
    const double left = free.left + 12.0;
    const double bottom = free.bottom - 12.0;
    const PageBox box{left, bottom - std::min(most, wanted), left + width, bottom};
    beginPanel("Legend", box, palette, {paddingX, paddingY - 2.0F}, wanted > most ? 0 : ImGuiWindowFlags_NoScrollbar);
    if (drawTitle(shown.open, palette)) memory.legendOpen = !shown.open;
    if (shown.open) {
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        for (const auto& heading : layout.headings) {
            ImGui::SetCursorScreenPos({corner.x, corner.y + heading.y + 2.0F});
            drawParagraph(*heading.text, Type::SmallStrong, palette.inkQuiet, cardWidth - 2.0F * paddingX);
        }
        for (const auto& entry : layout.entries) drawEntry(entry, corner, palette);
    }
    endPanel();
}

}  // namespace app
