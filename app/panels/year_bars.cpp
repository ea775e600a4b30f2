#include "app/panels/year_bars.h"

#include "app/panels/panel_words.h"
#include "app/ui/widgets.h"
#include "geodata/records/layer_table.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr float labelHeight = 18.0F;
constexpr float topRoom = 8.0F;
constexpr float laneHeight = 18.0F;    // Of the known-by handle, above the bars.
constexpr float leastForLane = 70.0F;  // Lower bars have no room for it.
constexpr float hatchSpacing = 4.0F;
constexpr float handleRadius = 6.0F;

// Where years and counts lie on the screen.
struct Axes {
    ImVec2 low;
    ImVec2 high;
    geodata::YearSpan span;
    std::size_t fullBar;

    [[nodiscard]] float columnWidth() const { return (high.x - low.x) / static_cast<float>(span.last - span.first + 1); }
    [[nodiscard]] float leftOf(int year) const { return low.x + static_cast<float>(year - span.first) * columnWidth(); }
    [[nodiscard]] float middleOf(int year) const { return leftOf(year) + columnWidth() / 2.0F; }
    [[nodiscard]] float baseline() const { return high.y - labelHeight; }
    [[nodiscard]] float heightOf(std::size_t count) const {
        return static_cast<float>(count) / static_cast<float>(fullBar) * (baseline() - low.y - topRoom);
    }
    [[nodiscard]] int yearAt(float x) const {
        return std::clamp(span.first + static_cast<int>(std::floor((x - low.x) / columnWidth())), span.first, span.last);
    }
};

Colour colourOf(geodata::Layer layer, const Palette& palette) {
    switch (layer) {
        case geodata::Layer::Stations: return palette.stations;
        case geodata::Layer::Cooperation: return palette.cooperation;
        case geodata::Layer::Training: return palette.training;
        case geodata::Layer::Operations: return palette.operations;
        case geodata::Layer::Context: return palette.context;
    }
    return palette.ink;
}

// A line across at a round number, so that heights can be read; its words stay below `wordsTop`.
void drawScale(ImDrawList& list, const TimelineShown& shown, const Axes& axes, float wordsTop, const Palette& palette) {
    list.AddLine({axes.low.x, axes.baseline()}, {axes.high.x, axes.baseline()}, packed(withAlpha(palette.inkQuiet, 0.4)));
    const float y = std::round(axes.baseline() - axes.heightOf(shown.markedAt)) - 0.5F;
    const std::string text = std::to_string(shown.markedAt) + " records";
    const float end = axes.low.x + textSize(Type::Small, text).x + 8.0F;
    if (end > (axes.low.x + axes.high.x) / 2.0F) return;
    list.AddLine({end, y}, {axes.high.x, y}, packed(withAlpha(palette.inkQuiet, 0.22)));
    drawText(list, Type::Small, {axes.low.x, std::max(std::round(y - 7.0F), wordsTop)}, packed(palette.inkQuiet), text);
}

// A light ground with rising lines of the colour, and an edge so that a narrow bar keeps its shape.
void drawHatched(ImDrawList& list, ImVec2 low, ImVec2 high, Colour colour, const Palette& palette) {
    list.AddRectFilled(low, high, packed(mixed(palette.surface, colour, 0.18)));
    list.PushClipRect(low, high, true);
    const float rise = high.y - low.y;
    // One grid for all bars, so that neighbours do not flicker.
    for (float x = std::floor((low.x - rise) / hatchSpacing) * hatchSpacing; x < high.x; x += hatchSpacing)
        list.AddLine({x, high.y}, {x + rise, low.y}, packed(colour), 1.2F);
    list.PopClipRect();
    if (rise >= 2.0F && high.x - low.x >= 4.0F) list.AddRect(low, high, packed(colour));
}

void drawColumn(ImDrawList& list, const YearColumn& column, const TimelineShown& shown, const Axes& axes, bool hovered, const Palette& palette) {
    const float gap = axes.columnWidth() > 12.0F ? 2.0F : 1.0F;
    const float left = std::round(axes.leftOf(column.year) + gap);
    const float right = std::max(left + 1.0F, std::round(axes.leftOf(column.year) + axes.columnWidth() - gap));
    if (shown.filtered && column.unfiltered > 0) {
        const float top = axes.baseline() - std::max(1.0F, axes.heightOf(column.unfilteredBar));
        list.AddRectFilled({left, top}, {right, axes.baseline()}, packed(mixed(palette.surface, palette.inkQuiet, 0.16)));
        // A gap below its top: it would go on.
        if (column.unfilteredBar < column.unfiltered) list.AddLine({left, top + 7.0F}, {right, top + 3.0F}, packed(palette.surface), 2.0F);
    }
    float y = axes.baseline();
    for (const auto& [layer, count, firstReports] : column.counts) {
        if (count == 0) continue;
        const float height = std::min(axes.heightOf(count), y - axes.low.y);
        const Colour colour = column.chosen ? colourOf(layer, palette) : mixed(colourOf(layer, palette), palette.surface, hovered ? 0.25 : 0.48);
        // The hatched part on top: what is known only by the date of its first report.
        const float hatched = height * static_cast<float>(firstReports) / static_cast<float>(count);
        list.AddRectFilled({left, y - height + hatched}, {right, y}, packed(colour));
        if (hatched > 0.0F) drawHatched(list, {left, y - height}, {right, y - height + hatched}, colour, palette);
        y -= height;
    }
}

void drawYearLabels(ImDrawList& list, const Axes& axes, const Palette& palette) {
    // As many as have room.
    const float widest = textSize(Type::Small, "0000").x + 10.0F;
    int step = 5;
    while (static_cast<float>(step) * axes.columnWidth() < widest && step < axes.span.last - axes.span.first) step *= 2;
    for (int year = (axes.span.first + step - 1) / step * step; year <= axes.span.last; year += step) {
        const std::string text = std::to_string(year);
        const float width = textSize(Type::Small, text).x;
        const float x = std::clamp(axes.middleOf(year) - width / 2.0F, axes.low.x, axes.high.x - width);
        list.AddLine({std::round(axes.middleOf(year)) + 0.5F, axes.baseline()}, {std::round(axes.middleOf(year)) + 0.5F, axes.baseline() + 3.0F},
                     packed(palette.inkQuiet));
        drawText(list, Type::Small, {std::round(x), axes.baseline() + 4.0F}, packed(palette.inkQuiet), text);
    }
}

void drawHandle(ImDrawList& list, float x, const Axes& axes, const Palette& palette) {
    list.AddLine({x, axes.low.y}, {x, axes.baseline()}, packed(palette.ink), 1.5F);
    list.AddCircleFilled({x, axes.baseline()}, handleRadius + 2.0F, packed(palette.surface), 24);
    list.AddCircleFilled({x, axes.baseline()}, handleRadius, packed(palette.ink), 24);
}

void drawHandles(ImDrawList& list, const TimelineShown& shown, const Axes& axes, const Palette& palette) {
    if (shown.firstYear == shown.lastYear) return drawHandle(list, std::round(axes.middleOf(shown.firstYear)), axes, palette);
    const float first = std::round(axes.middleOf(shown.firstYear));
    const float last = std::round(axes.middleOf(shown.lastYear));
    list.AddLine({first, axes.baseline()}, {last, axes.baseline()}, packed(palette.ink), 3.0F);
    drawHandle(list, first, axes, palette);
    drawHandle(list, last, axes, palette);
}

// Above the bars, so that it covers none of them.
void explainYear(const YearColumn& column, const TimelineShown& shown, const Axes& axes, const Palette& palette) {
    placeTooltip({axes.middleOf(column.year), axes.low.y - 4.0F}, {0.5F, 1.0F});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(12.0F, 9.0F));
    ImGui::BeginTooltip();
    textIn(Type::Strong, palette.ink, std::to_string(column.year));
    for (auto entry = column.counts.rbegin(); entry != column.counts.rend(); ++entry) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::GetWindowDrawList()->AddRectFilled({at.x, at.y + 3.0F}, {at.x + 9.0F, at.y + 12.0F}, packed(colourOf(entry->layer, palette)), 2.0F);
        ImGui::SetCursorScreenPos({at.x + 16.0F, at.y});
        std::string line = std::to_string(entry->count) + "  " + std::string(geodata::infoOf(entry->layer).name);
        if (entry->firstReports > 0) line += ", " + std::to_string(entry->firstReports) + " with a first report as their start";
        textIn(Type::Small, palette.ink, line);
    }
    if (shown.filtered) textIn(Type::Small, palette.inkQuiet, ("of " + std::to_string(column.unfiltered) + " without the filter"));
    textIn(Type::Small, palette.inkQuiet, "Shift and drag: a range of years");
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

// While the pointer holds the last item, and where it lets go: between two slow frames it may have moved on.
bool isDragged(const Pressable& area) {
    return (area.held && ImGui::IsMouseDown(ImGuiMouseButton_Left)) || (ImGui::IsItemDeactivated() && ImGui::IsMouseReleased(ImGuiMouseButton_Left));
}

// A press near a handle of a range takes that handle: the other end is the anchor.
std::optional<int> anchorOfHandle(const TimelineShown& shown, const Axes& axes, float x) {
    if (shown.firstYear == shown.lastYear) return std::nullopt;
    const float reach = std::max(handleRadius + 3.0F, axes.columnWidth() / 2.0F);
    if (std::abs(x - axes.middleOf(shown.firstYear)) <= reach) return shown.lastYear;
    if (std::abs(x - axes.middleOf(shown.lastYear)) <= reach) return shown.firstYear;
    return std::nullopt;
}

void followPointer(const TimelineShown& shown, const Axes& axes, PanelMemory& memory, std::vector<Command>& commands) {
    const ImGuiIO& io = ImGui::GetIO();
    const int year = axes.yearAt(io.MousePos.x);
    if (ImGui::IsItemActivated()) {
        memory.dragAnchor = anchorOfHandle(shown, axes, io.MousePos.x);
        memory.pressedYear = memory.dragAnchor ? std::nullopt : std::optional(year);
    }
    const bool extend = io.KeyShift || memory.dragAnchor.has_value();
    // A click with Shift goes on from the years shown; a drag is a range from where it began.
    if (extend && memory.pressedYear && year != *memory.pressedYear) {
        memory.dragAnchor = memory.pressedYear;
        memory.pressedYear.reset();
    }
    const YearDrag drag = yearsDragged(shown, year, extend, memory.dragAnchor);
    if (extend) memory.dragAnchor = drag.anchor;
    if (drag.first != shown.firstYear || drag.last != shown.lastYear) commands.emplace_back(Action{SetYears{drag.first, drag.last}});
}

// -1, 0 or 1: the arrow key pressed while a lane has the focus, which stays there instead of moving to the neighbour.
int arrowKeys() {
#if IMGUI_VERSION_NUM >= 18700
    const bool left = ImGui::IsKeyPressed(ImGuiKey_LeftArrow);
    const bool right = ImGui::IsKeyPressed(ImGuiKey_RightArrow);
#else
    const bool left = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_LeftArrow));
    const bool right = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_RightArrow));
#endif
    if (left || right) ImGui::NavMoveRequestCancel();
    return (right ? 1 : 0) - (left ? 1 : 0);
}

// Left and right step through the years while the bars have the focus.
void followKeys(std::vector<Command>& commands) {
    if (const int step = arrowKeys(); step != 0) commands.emplace_back(Action{StepYear{step}});
}

// The handle of the second clock: what had been reported by the end of a year. It runs in a lane of its own; its line goes on down to
// `bottom`, the foot of the bars.
void drawKnownByLane(const TimelineShown& shown, ImVec2 size, float bottom, const Palette& palette, std::vector<Command>& commands) {
    const Pressable area = pressable("Known by###known by", size, palette, 3.0F);
    const Axes axes{area.low, area.high, shown.span, 1};
    const int now = shown.knownBy ? std::clamp(*shown.knownBy, shown.span.first, shown.span.last) : shown.span.last;
    int wanted = now;
    if (isDragged(area)) wanted = axes.yearAt(ImGui::GetIO().MousePos.x);
    if (ImGui::IsItemFocused() && GImGui->IO.NavVisible) wanted = std::clamp(now + arrowKeys(), shown.span.first, shown.span.last);
    if (wanted != now) commands.emplace_back(Action{SetKey{"known_by", knownByAt(shown, wanted)}});
    explain("Drag the flag to see only what had been reported by the end of a year", palette);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float x = shown.knownBy ? std::round(axes.leftOf(now) + axes.columnWidth()) : axes.high.x;
    const float y = std::round((area.low.y + area.high.y) / 2.0F) + 0.5F;
    const Colour colour = shown.knownBy ? palette.accent : palette.inkQuiet;
    list.AddLine({axes.low.x, y}, {axes.high.x, y}, packed(withAlpha(palette.inkQuiet, area.hovered ? 0.6 : 0.25)));
    list.AddLine({x, area.low.y}, {x, shown.knownBy ? bottom : area.high.y}, packed(colour), 1.2F);
    list.AddTriangleFilled({x, area.low.y}, {x - 9.0F, area.low.y + 4.5F}, {x, area.low.y + 9.0F}, packed(colour));
    const std::string text = "Known by " + shown.knownByText;
    const float width = textSize(Type::Small, text).x;
    const float left = std::clamp(x - 14.0F - width, axes.low.x, axes.high.x - width);
    list.AddRectFilled({left - 3.0F, area.low.y}, {left + width + 3.0F, area.high.y}, packed(palette.surface));
    drawText(list, Type::Small, {left, std::round(y - 7.5F)}, packed(shown.knownBy ? palette.accent : palette.inkQuiet), text);
}

// What the hatching means, and with a filter the switch of the bars' scale; at the upper left of the bars.
void drawBarsLegend(const TimelineShown& shown, ImVec2 at, float right, const Palette& palette, PanelMemory& memory) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    float x = at.x;
    if (shown.filtered) {
        ImGui::SetCursorScreenPos({at.x, at.y + (laneHeight - smallestTarget) / 2.0F});
        if (smallSwitch("Scale to the filter###bars scale", shown.barsToFilter, palette)) memory.barsToFilter = !memory.barsToFilter;
        explain(shown.barsToFilter ? "Measure the bars by all records again" : "Measure the bars by the filter's largest year", palette);
        x = ImGui::GetItemRectMax().x + 10.0F;
    }
    constexpr const char* words = "start is only the date of the first report";
    const float end = x + 20.0F + textSize(Type::Small, words).x;
    if (!shown.anyFirstReports || end > right) return;
    list.AddRectFilled({x - 3.0F, at.y}, {end + 3.0F, at.y + laneHeight}, packed(palette.surface));
    drawHatched(list, {x, at.y + 4.0F}, {x + 13.0F, at.y + 14.0F}, palette.stations, palette);
    drawText(list, Type::Small, {x + 18.0F, at.y + 1.0F}, packed(palette.inkQuiet), words);
}

}  // namespace

void drawYearBars(const TimelineShown& shown, ImVec2 size, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    const bool hasLane = size.y >= leastForLane;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    // The lane and the words come first, so that the pointer finds them before the bars, and are drawn over them.
    list.ChannelsSplit(2);
    list.ChannelsSetCurrent(1);
    if (hasLane) {
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        drawBarsLegend(shown, {corner.x, corner.y + laneHeight}, corner.x + size.x * 0.6F, palette, memory);
        ImGui::SetCursorScreenPos(corner);
        drawKnownByLane(shown, {size.x, laneHeight}, corner.y + size.y - labelHeight, palette, commands);
        ImGui::SetCursorScreenPos({corner.x, corner.y + laneHeight});
        size.y -= laneHeight;
    }
    list.ChannelsSetCurrent(0);
    const Pressable area = pressable("Years###years", size, palette);
    const bool byPointer = isDragged(area);
    const Axes axes{area.low, area.high, shown.span, shown.fullBar};
    if (byPointer) followPointer(shown, axes, memory, commands);
    if (!area.held) memory.dragAnchor.reset();
    if (ImGui::IsItemFocused() && GImGui->IO.NavVisible) followKeys(commands);
    const int pointed = area.hovered || byPointer ? axes.yearAt(ImGui::GetIO().MousePos.x) : shown.span.first - 1;
    drawScale(list, shown, axes, hasLane ? axes.low.y + laneHeight : axes.low.y, palette);
    for (const auto& column : shown.columns) drawColumn(list, column, shown, axes, column.year == pointed, palette);
    drawYearLabels(list, axes, palette);
    drawHandles(list, shown, axes, palette);
    list.ChannelsMerge();
    if (pointed < shown.span.first) return;
    explainYear(shown.columns[static_cast<std::size_t>(pointed - shown.span.first)], shown, axes, palette);
}

}  // namespace app
