#include "app/panels/search_bar.h"

#include "app/panels/export_menu.h"
#include "app/panels/map_menu.h"
#include "app/panels/panel_words.h"
#include "app/panels/paragraph.h"
#include "app/panels/tab_order.h"
#include "app/panels/widgets.h"
#include "app/state/keys.h"

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <string>
#include <utility>

namespace app {
namespace {

constexpr float controlHeight = 32.0F;
constexpr float widestField = 560.0F;
// The longest that fits is shown.
constexpr std::array hints{"Filter: country, region:Europe, operator:Fuzhou …", "Filter: region:Europe …", "Filter …"};
// A bar narrower than this shows the product's mark without its name.
constexpr double barWithName = 860.0;
constexpr double markWidth = 32.0;
constexpr double nameWidth = 130.0;

void emit(std::vector<Command>& commands, Action action) { commands.emplace_back(std::move(action)); }

// Width of everything right of the field.
float toolsWidth() {
    return 3.0F * controlHeight + buttonWidth("Map", true) + buttonWidth("Export", true) + buttonWidth("Present", false) + 5.0F * 8.0F;
}

const char* hintFor(float width) {
    const auto fits = [&](const char* hint) { return textSize(Type::Body, hint).x <= width; };
    const auto hint = std::find_if(hints.begin(), hints.end(), fits);
    return hint == hints.end() ? hints.back() : *hint;
}

void drawFieldAround(ImVec2 low, ImVec2 high, bool wrong, bool active, const Palette& palette) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(low, high, packed(palette.surfaceSunk), controlRadius);
    const Colour edge = wrong ? palette.stations : active ? palette.accent : palette.surfaceEdge;
    list.AddRect(low, high, packed(edge), controlRadius, 0, wrong || active ? 1.6F : 1.0F);
    drawIcon(list, Icon::Magnifier, {low.x + 18.0F, (low.y + high.y) / 2.0F}, 13.0F, packed(palette.inkQuiet));
}

bool clearButton(ImVec2 fieldHigh, const Palette& palette) {
    ImGui::SetCursorScreenPos({fieldHigh.x - controlHeight + 2.0F, fieldHigh.y - controlHeight + 2.0F});
    return iconButton("Clear###clear filter", Icon::Cross, "Clear the filter", palette, smallestTarget);
}

void drawField(const SearchBarShown& shown, const WindowInput& input, float width, PanelMemory& memory, std::vector<Command>& commands) {
    const Palette& palette = paletteOf(input.session.view.theme);
    const ImVec2 low = ImGui::GetCursorScreenPos();
    const ImVec2 high{low.x + width, low.y + controlHeight};
    std::string typed = memory.filterDraft;
    const bool wasActive = GImGui->ActiveId == ImGui::GetID("###filter");
    drawFieldAround(low, high, !shown.problem.empty(), wasActive, palette);
    pushType(Type::Body);
    ImGui::SetCursorScreenPos({low.x + 34.0F, low.y});
    const float textWidth = width - 34.0F - (memory.filterDraft.empty() ? 8.0F : controlHeight);
    ImGui::SetNextItemWidth(textWidth);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, ImVec4(0.0F, 0.0F, 0.0F, 0.0F));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, channels(palette.inkQuiet));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0.0F, std::floor((controlHeight - ImGui::GetFontSize()) / 2.0F)));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0.0F);
    if (std::exchange(memory.focusSearch, false)) ImGui::SetKeyboardFocusHere();
    if (ImGui::InputTextWithHint("###filter", hintFor(textWidth), &typed)) filterTyped(typed, input.atlas, memory, commands);
    TabOrder::addLastItem();
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor(2);
    popType();
    if (!memory.filterDraft.empty() && clearButton(high, palette)) {
        memory.filterDraft.clear();
        memory.filterProblem.clear();
        if (shown.hasFilter) emit(commands, ClearFilter{});
    }
    ImGui::SetCursorScreenPos({high.x, low.y});
    ImGui::Dummy({0.0F, 0.0F});
}

void drawTools(const SearchBarShown& shown, const WindowInput& input, PanelMemory& memory, std::vector<Command>& commands) {
    const Palette& palette = paletteOf(input.session.view.theme);
    const auto next = [] { ImGui::SameLine(0.0F, 8.0F); };
    if (iconButton("Undo###undo", Icon::Undo, withKeys("Undo", KeyMeaning::Undo), palette, controlHeight, shown.canUndo ? Enabled::Yes : Enabled::No))
        emit(commands, Undo{});
    ImGui::SameLine(0.0F, 0.0F);
    if (iconButton("Redo###redo", Icon::Redo, withKeys("Redo", KeyMeaning::Redo), palette, controlHeight, shown.canRedo ? Enabled::Yes : Enabled::No))
        emit(commands, Redo{});
    next();
    const char* themeWord = shown.isDark ? "Light colours" : "Dark colours";
    if (iconButton("Theme###theme", shown.isDark ? Icon::Sun : Icon::Moon, withKeys(themeWord, KeyMeaning::Colours), palette, controlHeight))
        emit(commands, SetTheme{shown.isDark ? Theme::Light : Theme::Dark});
    next();
    if (button("Map###map menu", palette, ButtonLook::Plain, Icon::Down, controlHeight)) ImGui::OpenPopup("Map menu");
    drawMapMenu(mapMenuShown(input), palette, memory, commands);
    next();
    if (button("Export###export menu", palette, ButtonLook::Plain, Icon::Down, controlHeight)) ImGui::OpenPopup("Export menu");
    drawExportMenu(exportShown(input.session.view, memory), palette, memory, commands);
    next();
    if (button("Present###present", palette, ButtonLook::Accent, {}, controlHeight)) commands.emplace_back(Present{true});
    explain(withKeys("Only the map, for a projector", KeyMeaning::Present).c_str(), palette);
}

// What is wrong with the filter, in words right below the field.
void drawProblem(const std::string& problem, const PageBox& bar, double left, float width, const Palette& palette) {
    const float textWidth = width - 56.0F;
    const std::array spans{TextSpan{problem, Type::Body, palette.ink, false}};
    const float height = laidOut(spans, textWidth).height + 20.0F;
    const PageBox box{left, bar.bottom + 6.0, left + static_cast<double>(width), bar.bottom + 6.0 + static_cast<double>(height)};
    beginPanel("Filter problem", box, palette, {14.0F, 10.0F}, ImGuiWindowFlags_NoScrollbar, Depth::Overlay);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    drawIcon(*ImGui::GetWindowDrawList(), Icon::Info, {at.x + 8.0F, at.y + 10.0F}, 16.0F, packed(palette.stations));
    ImGui::SetCursorScreenPos({at.x + 28.0F, at.y});
    drawParagraph(spans, textWidth);
    endPanel();
}

void drawName(ImVec2 at, bool inWords, const Palette& palette) {
    // The two-part symbol as a mark of the product.
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 middle{at.x + 9.0F, at.y + controlHeight / 2.0F};
    list.PathArcTo(middle, 8.0F, 1.5708F, 4.7124F, 20);
    list.PathFillConvex(packed(palette.cooperation));
    list.PathArcTo(middle, 8.0F, -1.5708F, 1.5708F, 20);
    list.PathFillConvex(packed(palette.stations));
    ImGui::SetCursorScreenPos({at.x + 26.0F, at.y + 7.0F});
    if (inWords) textIn(Type::Strong, palette.ink, "Reach Atlas");
}

}  // namespace

SearchBarShown searchBarShown(const WindowInput& input, const PanelMemory& memory) {
    return {.canUndo = !input.session.past.empty(),
            .canRedo = !input.session.future.empty(),
            .isDark = input.session.view.theme == Theme::Dark,
            .hasFilter = !input.session.view.filter.empty(),
            .problem = memory.filterProblem};
}

void filterTyped(const std::string& text, const geodata::Atlas& atlas, PanelMemory& memory, std::vector<Command>& commands) {
    memory.filterDraft = text;
    const auto parsed = geodata::parseFilter(text, atlas);
    memory.filterProblem = parsed ? "" : capitalised(parsed.problem().what);
    if (!parsed && std::isalnum(static_cast<unsigned char>(memory.filterProblem.back())) != 0) memory.filterProblem += '.';
    if (!parsed) return;
    memory.filterSeen = text;
    emit(commands, SetFilter{text});
}

void drawSearchBar(const SearchBarShown& shown, const WindowInput& input, const PageBox& box, double fieldLeft, PanelMemory& memory,
                   std::vector<Command>& commands) {
    const Palette& palette = paletteOf(input.session.view.theme);
    // What changed the filter elsewhere (a facet, undo) shows in the field.
    if (input.session.view.filter != memory.filterSeen) {
        memory.filterDraft = memory.filterSeen = input.session.view.filter;
        memory.filterProblem.clear();
    }
    const auto top = static_cast<float>(box.top) + 8.0F;
    const float tools = static_cast<float>(box.right) - 10.0F - toolsWidth();
    const bool named = box.width() >= barWithName;
    const double leftmost = box.left + 16.0 + (named ? nameWidth : markWidth);
    const auto left = static_cast<float>(named ? std::max(fieldLeft, leftmost) : leftmost);
    const float width = std::clamp(tools - 16.0F - left, 100.0F, widestField);
    beginPanel("Top bar", box, palette, {16.0F, 8.0F}, ImGuiWindowFlags_NoScrollbar);
    drawName({static_cast<float>(box.left) + 16.0F, top}, named, palette);
    ImGui::SetCursorScreenPos({left, top});
    drawField(shown, input, width, memory, commands);
    ImGui::SetCursorScreenPos({tools, top});
    drawTools(shown, input, memory, commands);
    endPanel();
    if (!memory.filterProblem.empty()) drawProblem(memory.filterProblem, box, static_cast<double>(left), std::max(width, 320.0F), palette);
}

}  // namespace app
