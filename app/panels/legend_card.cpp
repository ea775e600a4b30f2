#include "app/panels/legend_card.h"

#include "app/panels/panel_layout.h"
#include "app/ui/paragraph.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

constexpr float widestColumn = 252.0F;  // Of all marks.
constexpr float narrowestColumn = 204.0F;
constexpr float columnGap = 14.0F;
constexpr int mostColumns = 4;
constexpr double roomForAbout = 100.0;
// All marks are an overlay that was asked for; more than this of the free height scrolls.
constexpr double mostOfHeight = 0.6;
constexpr float paddingX = 14.0F;
constexpr float paddingY = 7.0F;
constexpr float rowHeight = 24.0F;  // Lines can be pressed; they are as high as a finger's or pointer's target must be in a list.
constexpr float symbolGap = 6.0F;
constexpr float foldedWidth = 112.0F;
constexpr float sectionGap = 6.0F;
constexpr float beforeButtons = 14.0F;
constexpr float besideAllMarks = 96.0F;  // For the buttons.
constexpr double margin = 12.0;

float symbolWidth(const LegendEntry& entry) { return entry.drawing.empty() ? 0.0F : static_cast<float>(entry.drawingWidth) + symbolGap; }

float entryWidth(const LegendEntry& entry) { return symbolWidth(entry) + std::ceil(textSize(Type::Small, entry.text).x) + 1.0F; }

float textHeight(const std::string& text, Type type, float width) {
    const std::array spans{TextSpan{text, type, {}, false}};
    return laidOut(spans, width).height;
}

float entryHeight(const LegendEntry& entry, float width) {
    return std::max(rowHeight, textHeight(entry.text, Type::Small, width - symbolWidth(entry)) + 5.0F);
}

// What the lines share while they are drawn.
struct LineDrawing {
    const Palette& palette;
    const std::string& filter;
    std::vector<Command>& commands;
    Lit lit{};
    int drawn = 0;
};

void filterTo(const LegendEntry& entry, LineDrawing& lines) {
    lines.commands.emplace_back(Action{SetFilter{filterToggled(lines.filter, entry.filter)}});
}

// A line that stands for records lights their marks; one that a filter can say can be pressed.
void drawEntry(const LegendEntry& entry, ImVec2 at, float width, LineDrawing& lines) {
    const float height = entryHeight(entry, width);
    const ImVec2 low{at.x - 4.0F, at.y};
    const ImVec2 high{at.x + width + 4.0F, at.y + height};
    bool hovered = ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(low, high);
    bool chosen = false;
    ImGui::PushID(lines.drawn++);
    if (!entry.filter.empty()) {
        chosen = filterToggled(lines.filter, entry.filter).size() < lines.filter.size();
        ImGui::SetCursorScreenPos(low);
        const Pressable area = pressable("###line", {high.x - low.x, height}, lines.palette);
        explain(chosen ? "Show the others again" : "Show only these", lines.palette);
        hovered = area.hovered;
        if (area.pressed) filterTo(entry, lines);
    }
    ImGui::PopID();
    if (hovered && !entry.records.empty()) lines.lit = {entry.records, true};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (chosen || (hovered && !entry.records.empty())) list.AddRectFilled(low, high, packed(lines.palette.surfaceSunk), controlRadius);
    drawItems(list, entry.drawing, {at.x + 11.0F, at.y + rowHeight / 2.0F});
    const float text = textHeight(entry.text, Type::Small, width - symbolWidth(entry));
    ImGui::SetCursorScreenPos({at.x + symbolWidth(entry), at.y + std::round((height - text) / 2.0F)});
    drawParagraph(entry.text, Type::Small, lines.palette.ink, width - symbolWidth(entry));
}

// --- Three lines ------------------------------------------------------------------------------------------------------------------

float allMarksWidth() { return buttonWidth("All marks", false); }

// The last line, which is short, leaves room for the buttons.
ImVec2 sizeOfBrief(const std::vector<LegendEntry>& entries) {
    float width = 0.0F;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        float wanted = entryWidth(entries[index]);
        if (index + 1 == entries.size()) wanted += beforeButtons + allMarksWidth() + smallestTarget;
        width = std::max(width, wanted);
    }
    return {width, rowHeight * static_cast<float>(std::max<std::size_t>(1, entries.size()))};
}

void drawBrief(const LegendShown& shown, ImVec2 corner, LineDrawing& lines) {
    float y = corner.y;
    for (const auto& entry : shown.brief) {
        drawEntry(entry, {corner.x, y}, entryWidth(entry), lines);
        y += rowHeight;
    }
}

// --- All marks --------------------------------------------------------------------------------------------------------------------

// One section below its heading, in one column: its lines are never torn apart.
float sectionHeight(const LegendSection& section, float column) {
    float height = textHeight(section.heading, Type::SmallStrong, column) + 5.0F;
    for (const auto& entry : section.entries) height += entryHeight(entry, column);
    return height;
}

struct PlacedSection {
    const LegendSection* section;
    ImVec2 at;  // From the card's content corner.
};

struct CardLayout {
    std::vector<PlacedSection> sections;
    float columnWidth = widestColumn;
    ImVec2 size{0.0F, 0.0F};
};

CardLayout setIn(const std::vector<LegendSection>& sections, int columns, float columnWidth, float fairHeight) {
    CardLayout layout;
    layout.columnWidth = columnWidth;
    ImVec2 at{0.0F, 0.0F};
    int left = columns - 1;
    for (const auto& section : sections) {
        const float height = sectionHeight(section, columnWidth);
        if (at.y > 0.0F && left > 0 && at.y + sectionGap + height > fairHeight) {
            at = {at.x + columnWidth + columnGap, 0.0F};
            --left;
        } else if (at.y > 0.0F) {
            at.y += sectionGap;
        }
        layout.sections.push_back({&section, at});
        at.y += height;
        layout.size = {at.x + columnWidth, std::max(layout.size.y, at.y)};
    }
    return layout;
}

// The lowest that holds all in so many columns.
CardLayout lowestIn(const std::vector<LegendSection>& sections, int columns, float columnWidth) {
    CardLayout one = setIn(sections, 1, columnWidth, 1.0e6F);
    for (float fair = one.size.y / static_cast<float>(columns); fair < one.size.y; fair += rowHeight / 2.0F) {
        CardLayout trial = setIn(sections, columns, columnWidth, fair);
        if (trial.size.y <= fair) return trial;
    }
    return one;
}

// In as many columns as make the card lower; where the room asks for it they are narrower, and lines are wrapped.
CardLayout cardLayout(const std::vector<LegendSection>& sections, float room) {
    CardLayout best = lowestIn(sections, 1, widestColumn);
    for (int columns = 2; columns <= mostColumns; ++columns) {
        const float width = std::min(widestColumn, std::floor((room + columnGap) / static_cast<float>(columns)) - columnGap);
        if (width < narrowestColumn) break;
        CardLayout trial = lowestIn(sections, columns, width);
        if (trial.size.y + rowHeight <= best.size.y) best = std::move(trial);
    }
    return best;
}

void drawAllMarks(const CardLayout& layout, ImVec2 corner, LineDrawing& lines) {
    const float columnWidth = layout.columnWidth;
    for (const auto& placed : layout.sections) {
        ImVec2 at{corner.x + placed.at.x, corner.y + placed.at.y};
        ImGui::SetCursorScreenPos({at.x, at.y + 2.0F});
        drawParagraph(placed.section->heading, Type::SmallStrong, lines.palette.inkQuiet, columnWidth);
        at.y += textHeight(placed.section->heading, Type::SmallStrong, columnWidth) + 5.0F;
        for (const auto& entry : placed.section->entries) {
            drawEntry(entry, at, columnWidth, lines);
            at.y += entryHeight(entry, columnWidth);
        }
    }
}

// --- The card ---------------------------------------------------------------------------------------------------------------------

// The folded card: its name alone.
bool unfoldPressed(const Palette& palette) {
    const Pressable area = pressable("Legend###fold legend", {foldedWidth - 2.0F * paddingX, smallestTarget}, palette);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    drawText(list, Type::Small, {area.low.x, textTop(Type::Small, area.middle().y)}, packed(palette.ink), "Legend");
    drawIcon(list, Icon::Up, {area.high.x - 6.0F, area.middle().y}, 10.0F, packed(area.hovered ? palette.ink : palette.inkQuiet));
    return area.pressed;
}

// In the lower right corner of what is seen.
void drawButtons(const LegendShown& shown, const PageBox& box, const Palette& palette, PanelMemory& memory) {
    const auto right = static_cast<float>(box.right) - 5.0F;
    const float y = static_cast<float>(box.bottom) - smallestTarget - 5.0F;
    ImGui::SetCursorScreenPos({right - smallestTarget, y});
    if (iconButton("Fold###fold legend", Icon::Down, "Fold the legend", palette, smallestTarget)) memory.legendOpen = false;
    if (shown.isEmpty) return;
    const char* label = shown.allMarks ? "Fewer###all marks" : "All marks###all marks";
    ImGui::SetCursorScreenPos({right - smallestTarget - buttonWidth(label, false), y});
    if (button(label, palette, ButtonLook::Quiet, {}, smallestTarget)) memory.legendAllMarks = !shown.allMarks;
}

PageBox boxAt(const PageBox& free, double width, double height) {
    const double left = free.left + margin;
    const double bottom = free.bottom - margin;
    return {left, bottom - height, left + width, bottom};
}

PageBox boxOfBrief(const PageBox& free, const std::vector<LegendEntry>& entries) {
    const ImVec2 size = sizeOfBrief(entries);
    return boxAt(free, static_cast<double>(size.x + 2.0F * paddingX), static_cast<double>(size.y + 2.0F * paddingY));
}

LegendDrawn drawFolded(const PageBox& free, const Palette& palette, PanelMemory& memory) {
    const PageBox box = boxAt(free, static_cast<double>(foldedWidth), static_cast<double>(smallestTarget));
    beginPanel("Legend", box, palette, {paddingX, 0.0F}, ImGuiWindowFlags_NoScrollbar);
    if (unfoldPressed(palette)) memory.legendOpen = true;
    endPanel();
    return {box, box, {}};
}

// Whether the three lines would leave the map enough room.
bool isSmall(const PageBox& box, const LegendShown& shown, const PageBox& free) {
    return box.width() * box.height() <= mostOfMapForLegend * shown.mapArea && box.right <= free.right - roomForAbout;
}

LegendShown madeLegend(const WindowInput& input, const KeptLegend::Key& key) {
    const auto& [view, answered, standing, layout, free, land, allMarks] = key;
    LegendShown shown;
    shown.roomForMarks = static_cast<float>(free.width() - 2.0 * margin - roomForAbout) - 2.0F * paddingX - besideAllMarks;
    const LegendPlace place{placementFor(view, layout), free, layout.unit};
    const auto& marks = input.marks.shown;
    shown.brief = legendInBrief(input.atlas, marks, view, land, &place);
    shown.briefOfAllYears = legendInBrief(input.atlas, standing->ofAllYears, view);
    shown.isEmpty = shown.brief.empty();
    if (shown.isEmpty) shown.brief.emplace_back().text = "No marks in sight";
    shown.allMarks = allMarks && !shown.isEmpty;
    if (shown.allMarks) shown.sections = legendFor(input.atlas, marks, view, land, &place);
    const PageBox map = layoutFor(layout.size, {}, {}).free;
    shown.mapArea = map.width() * map.height();
    shown.filter = view.question.filter;
    return shown;
}

}  // namespace

LegendShown legendShown(const WindowInput& input, const PageBox& free, PanelMemory& memory) {
    const auto& view = input.session.view;
    PageLayout layout = mapLayoutFor(input.size, input.state, memory);
    layout.covered.clear();
    layout.lit = {};
    KeptLegend::Key key{view, input.answer.query.years, input.marks.standing, layout, free, input.land, memory.legendAllMarks};
    if (!memory.legend || !(memory.legend->key == key)) {
        auto shown = madeLegend(input, key);
        memory.legend = std::make_shared<const KeptLegend>(KeptLegend{std::move(key), std::move(shown)});
    }
    LegendShown shown = memory.legend->shown;
    shown.open = memory.legendOpen;
    return shown;
}

LegendDrawn drawLegendCard(const LegendShown& shown, const PageBox& free, const Palette& palette, PanelMemory& memory,
                           std::vector<Command>& commands) {
    const PageBox ofAllYears = boxOfBrief(free, shown.briefOfAllYears);
    if (!shown.open.value_or(shown.allMarks || isSmall(ofAllYears, shown, free))) return drawFolded(free, palette, memory);
    CardLayout all;
    PageBox box = boxOfBrief(free, shown.brief);
    double whole = box.height();
    if (shown.allMarks) {
        all = cardLayout(shown.sections, shown.roomForMarks);
        whole = static_cast<double>(all.size.y + 2.0F * paddingY);
        const auto width = static_cast<double>(all.size.x + 2.0F * paddingX + besideAllMarks);
        box = boxAt(free, width, std::min(whole, free.height() * mostOfHeight));
    }
    const bool scrolls = whole > box.height();
    beginPanel("Legend", box, palette, {paddingX, paddingY}, scrolls ? 0 : ImGuiWindowFlags_NoScrollbar);
    LineDrawing lines{palette, shown.filter, commands};
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    if (shown.allMarks) {
        drawAllMarks(all, corner, lines);
        // What the window scrolls over when there is too little room.
        ImGui::SetCursorScreenPos({corner.x, corner.y + all.size.y});
        ImGui::Dummy({1.0F, 1.0F});
    } else {
        drawBrief(shown, corner, lines);
    }
    drawButtons(shown, box, palette, memory);
    endPanel();
    return {box, ofAllYears, std::move(lines.lit)};
}

}  // namespace app
