#include "app/panels/search_bar.h"

#include "app/panels/export_menu.h"
#include "app/panels/map_menu.h"
#include "app/panels/search_field.h"
#include "app/panels/search_list.h"
#include "app/state/command_table.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

constexpr float controlHeight = 32.0F;
constexpr float widestField = 560.0F;
// A bar narrower than this shows the product's mark without its name.
constexpr double barWithName = 860.0;
constexpr double markWidth = 32.0;
constexpr double nameWidth = 130.0;

void emit(std::vector<Command>& commands, Action action) { commands.emplace_back(std::move(action)); }

// Width of everything right of the field.
float toolsWidth() {
    return 3.0F * controlHeight + buttonWidth("Map", true) + buttonWidth("Export", true) + buttonWidth("Present", false) + 5.0F * 8.0F;
}

void drawTools(const SearchBarShown& shown, const WindowInput& input, PanelMemory& memory, std::vector<Command>& commands) {
    const Palette& palette = paletteOf(input.session.view.theme);
    const auto next = [] { ImGui::SameLine(0.0F, 8.0F); };
    if (iconButton("Undo###undo", Icon::Undo, withKeys("Undo", "undo"), palette, controlHeight, shown.canUndo ? Enabled::Yes : Enabled::No))
        emit(commands, Undo{});
    ImGui::SameLine(0.0F, 0.0F);
    if (iconButton("Redo###redo", Icon::Redo, withKeys("Redo", "redo"), palette, controlHeight, shown.canRedo ? Enabled::Yes : Enabled::No))
        emit(commands, Redo{});
    next();
    const char* themeWord = shown.isDark ? "Light colours" : "Dark colours";
    if (iconButton("Theme###theme", shown.isDark ? Icon::Sun : Icon::Moon, withKeys(themeWord, "colours"), palette, controlHeight))
        emit(commands, SetTheme{shown.isDark ? Theme::Light : Theme::Dark});
    next();
    if (button("Map###map menu", palette, ButtonLook::Plain, Icon::Down, controlHeight)) ImGui::OpenPopup("Map menu");
    drawMapMenu(mapMenuShown(input), palette, memory, commands);
    next();
    if (button("Export###export menu", palette, ButtonLook::Plain, Icon::Down, controlHeight)) ImGui::OpenPopup("Export menu");
    // Which files there are is asked only while the menu is open.
    if (ImGui::IsPopupOpen("Export menu")) drawExportMenu(exportShown(input.session.view, memory), palette, memory, commands);
    next();
    if (button("Present###present", palette, ButtonLook::Accent, {}, controlHeight)) commands.emplace_back(Present{true});
    explain(withKeys("Only the map, for a projector", "present").c_str(), palette);
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

SearchBarShown searchBarShown(const AppState& state) {
    return {.canUndo = !state.session.past.empty(), .canRedo = !state.session.future.empty(), .isDark = state.session.view.theme == Theme::Dark};
}

void drawSearchBar(const SearchBarShown& shown, const WindowInput& input, const PageBox& box, double fieldLeft, PanelMemory& memory,
                   std::vector<Command>& commands) {
    const Palette& palette = paletteOf(input.session.view.theme);
    const auto top = static_cast<float>(box.top) + 8.0F;
    const float tools = static_cast<float>(box.right) - 10.0F - toolsWidth();
    const bool named = box.width() >= barWithName;
    const double leftmost = box.left + 16.0 + (named ? nameWidth : markWidth);
    const auto left = static_cast<float>(named ? std::max(fieldLeft, leftmost) : leftmost);
    const float width = std::clamp(tools - 16.0F - left, 100.0F, widestField);
    beginPanel("Top bar", box, palette, {16.0F, 8.0F}, ImGuiWindowFlags_NoScrollbar);
    drawName({static_cast<float>(box.left) + 16.0F, top}, named, palette);
    ImGui::SetCursorScreenPos({left, top});
    const FieldDrawn field = drawSearchField(chipsShown(input), palette, width, memory, commands);
    ImGui::SetCursorScreenPos({tools, top});
    drawTools(shown, input, memory, commands);
    endPanel();
    const double below = drawChipsBelow(field, box, palette, commands);
    SearchListShown list = searchListShown(input, memory);
    pressSearchKeys(field, list, memory, commands);
    drawSearchList(list, field, below, input.size, palette, memory, commands);
}

}  // namespace app
