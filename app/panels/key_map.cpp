#include "app/panels/key_map.h"

#include "app/state/command_table.h"
#include "app/state/key_map.h"
#include "app/ui/paragraph.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr float keysWidth = 160.0F;
constexpr float wordsWidth = 210.0F;
constexpr float columnGap = 28.0F;
constexpr float columnWidth = keysWidth + wordsWidth;
constexpr float rowHeight = 24.0F;
constexpr float headingHeight = 28.0F;
constexpr float paddingX = 28.0F;
constexpr float paddingY = 20.0F;
constexpr float titleHeight = 46.0F;

float heightOf(const KeyMapGroup& group) { return headingHeight + static_cast<float>(group.lines.size()) * rowHeight + 8.0F; }

struct PlacedGroup {
    const KeyMapGroup* group;
    ImVec2 at;
};

struct Placing {
    std::vector<PlacedGroup> groups;
    ImVec2 size;
};

// In columns of nearly the same height.
Placing placed(std::size_t columns) {
    float whole = 0.0F;
    for (const auto& group : keyMap()) whole += heightOf(group);
    Placing placing;
    const float fair = whole / static_cast<float>(columns);
    ImVec2 at{0.0F, 0.0F};
    for (const auto& group : keyMap()) {
        // A group goes where more than half of it fits.
        if (at.y > 0.0F && at.y + heightOf(group) / 2.0F > fair) at = {at.x + columnWidth + columnGap, 0.0F};
        placing.groups.push_back({&group, at});
        at.y += heightOf(group);
        placing.size = {std::max(placing.size.x, at.x + columnWidth), std::max(placing.size.y, at.y)};
    }
    return placing;
}

void drawGroup(const KeyMapGroup& group, ImVec2 corner, const Palette& palette) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImGui::SetCursorScreenPos(corner);
    sectionHeading(group.heading.c_str(), palette);
    float y = corner.y + headingHeight;
    for (const auto& line : group.lines) {
        drawText(list, Type::Strong, {corner.x, textTop(Type::Strong, y + rowHeight / 2.0F)}, packed(palette.ink), line.by);
        drawText(list, Type::Body, {corner.x + keysWidth, textTop(Type::Body, y + rowHeight / 2.0F)}, packed(palette.ink), line.does);
        y += rowHeight;
    }
}

}  // namespace

void drawKeyMap(const WindowInput& input, const Palette& palette, std::vector<Command>& commands) {
    if (!input.state.shows(Panel::Keys)) return;
    const PageSize window = input.size;
    const auto widthOf = [](std::size_t columns) {
        return static_cast<double>(static_cast<float>(columns) * (columnWidth + columnGap) - columnGap + 2.0F * paddingX);
    };
    std::size_t columns = 2;
    while (columns > 1 && widthOf(columns) > window.width - 24.0) --columns;
    const Placing placing = placed(columns);
    const double width = std::min(static_cast<double>(placing.size.x + 2.0F * paddingX), window.width - 24.0);
    const double height = std::min(static_cast<double>(placing.size.y + titleHeight + 2.0F * paddingY), window.height - 24.0);
    const double left = std::round((window.width - width) / 2.0);
    const double top = std::round((window.height - height) / 2.0);
    ImGui::SetNextWindowFocus();
    beginPanel("Key map", {left, top, left + width, top + height}, palette, {paddingX, paddingY}, 0, Depth::Overlay);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    drawParagraph("Keys and gestures", Type::Title, palette.ink, 400.0F);
    ImGui::SetCursorScreenPos({start.x + static_cast<float>(width) - 2.0F * paddingX - smallestTarget + 8.0F, start.y});
    const bool closed = iconButton("Close###close keys", Icon::Cross, withKeys("Close", "back"), palette, smallestTarget);
    for (const auto& each : placing.groups) drawGroup(*each.group, {start.x + each.at.x, start.y + titleHeight + each.at.y}, palette);
    // What the card scrolls over in a low window.
    ImGui::SetCursorScreenPos({start.x, start.y + titleHeight + placing.size.y});
    ImGui::Dummy({1.0F, 1.0F});
    const bool beside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                        !ImGui::IsMouseHoveringRect({static_cast<float>(left), static_cast<float>(top)},
                                                    {static_cast<float>(left + width), static_cast<float>(top + height)}, false);
    if (closed || (beside && !ImGui::IsWindowAppearing())) commands.emplace_back(ShowPanel{Panel::Keys, false});
    endPanel();
}

}  // namespace app
