#include "app/panels/open_table.h"

#include "app/state/command_table.h"
#include "app/ui/paragraph.h"
#include "app/ui/tab_order.h"
#include "app/ui/widgets.h"

#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace app {
namespace {

constexpr double widest = 560.0;
constexpr double height = 214.0;

// True when Return was pressed in it.
bool pathField(float width, const Palette& palette, PanelMemory& memory) {
    ImGui::SetNextItemWidth(width);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(10.0F, std::floor((32.0F - ImGui::GetFontSize()) / 2.0F)));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, channels(palette.inkQuiet));
    // A path that opens nothing is typed again at once.
    bool* again = ImGui::GetStateStorage()->GetBoolRef(ImGui::GetID("type the path again"));
    if (std::exchange(*again, false) || ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
    const bool entered = ImGui::InputTextWithHint("###table path", "such as ~/survey.csv", &memory.tablePath,
                                                  ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
    if (entered) *again = true;
    TabOrder::addLastItem();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    return entered;
}

}  // namespace

void drawOpenTable(const WindowInput& input, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    if (input.state.import) {
        commands.emplace_back(ShowPanel{Panel::Table, false});
        return;
    }
    const double width = std::min(widest, input.size.width - 24.0);
    const double left = std::round((input.size.width - width) / 2.0);
    const double top = std::round(std::max(12.0, (input.size.height - height) * 0.4));
    beginPanel("Open a table", {left, top, left + width, top + height}, palette, {24.0F, 18.0F}, ImGuiWindowFlags_NoScrollbar, Depth::Overlay);
    const float inner = ImGui::GetContentRegionAvail().x;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const bool wasTyping = ImGui::GetIO().WantTextInput;
    drawParagraph("Open a table of your own", Type::Title, palette.ink, inner - 40.0F);
    const ImVec2 below = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({start.x + inner - smallestTarget + 6.0F, start.y});
    const bool closed = iconButton("Close###close table", Icon::Cross, withKeys("Close", "back"), palette, smallestTarget);
    ImGui::SetCursorScreenPos({below.x, below.y + 4.0F});
    drawParagraph(
        "CSV, Excel, OpenDocument, GeoPackage, GeoJSON, Shapefile, KML. You see what each column is taken for before anything is added. "
        "Dropping the file on this window does the same.",
        Type::Small, palette.inkQuiet, inner);
    verticalSpace(4.0F);
    const bool entered = pathField(inner, palette, memory);
    verticalSpace(4.0F);
    const bool pressed = button("Open###open table", palette, ButtonLook::Accent);
    ImGui::SameLine(0.0F, 8.0F);
    const bool cancelled = button("Cancel###cancel table", palette);
    if ((entered || pressed) && !memory.tablePath.empty()) commands.emplace_back(ImportCommand{OpenImport{memory.tablePath}});
    // The first Escape ends the typing.
    if (closed || cancelled || (escapePressed() && !wasTyping)) commands.emplace_back(ShowPanel{Panel::Table, false});
    endPanel();
}

}  // namespace app
