#include "app/map/marks/mark_symbols.h"
#include "app/panels/inspector.h"
#include "app/panels/panel_words.h"
#include "app/state/command_table.h"
#include "app/ui/paragraph.h"
#include "app/ui/widgets.h"
#include "geodata/records/layer_table.h"
#include "geodata/text/words.h"

#include <array>
#include <cmath>

namespace app {
namespace {

float roomLeft() { return ImGui::GetContentRegionAvail().x; }

void drawHead(const InspectedCountry& shown, const Palette& palette, std::vector<Command>& commands) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float right = start.x + roomLeft();
    ImGui::SetCursorScreenPos({start.x, start.y + textTop(Type::Body, smallestTarget / 2.0F)});
    textIn(Type::Body, palette.inkQuiet, shown.region.empty() ? "Country or area" : shown.region);
    ImGui::SetCursorScreenPos({right - smallestTarget + 6.0F, start.y});
    if (iconButton("Close###close inspector", Icon::Cross, withKeys("Close", "back"), palette, smallestTarget))
        commands.emplace_back(Action{Select{""}});
    drawParagraph(shown.name, Type::Title, palette.ink, right - start.x);
    verticalSpace(6.0F);
}

void drawCounts(const InspectedCountry& shown, const Palette& palette) {
    for (const auto& group : shown.groups) {
        const ImVec2 start = ImGui::GetCursorScreenPos();
        drawItems(*ImGui::GetWindowDrawList(), layerSymbol(group.layer, palette), {start.x + 11.0F, start.y + 11.0F});
        ImGui::SetCursorScreenPos({start.x + 30.0F, start.y + 2.0F});
        const std::string text(geodata::infoOf(group.layer).name);
        textIn(Type::Body, palette.ink, text);
        const std::string count = std::to_string(group.records.size());
        const float x = start.x + 30.0F + roomLeft() - 30.0F - textSize(Type::Strong, count).x;
        drawText(*ImGui::GetWindowDrawList(), Type::Strong, {std::round(x), start.y + 2.0F}, packed(palette.ink), count);
        ImGui::SetCursorScreenPos({start.x, start.y + 24.0F});
    }
}

void heading(const std::string& text, const Palette& palette) {
    verticalSpace(12.0F);
    sectionHeading(text.c_str(), palette);
    verticalSpace(3.0F);
}

}  // namespace

void drawInspectedCountry(const InspectedCountry& shown, const Palette& palette, std::vector<Command>& commands) {
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0F, 2.0F));
    drawHead(shown, palette, commands);
    drawCounts(shown, palette);
    if (!shown.empty.empty()) drawParagraph(shown.empty, Type::Body, palette.ink, roomLeft());
    for (const auto& group : shown.groups) {
        heading(geodata::inCapitals(geodata::infoOf(group.layer).name), palette);
        for (const auto& line : group.records) drawRecordLine(line, palette, commands);
    }
    if (!shown.throughOrganisations.empty()) {
        heading("THROUGH ORGANISATIONS", palette);
        drawParagraph("Records of several countries at once; not in the counts above.", Type::Small, palette.inkQuiet, roomLeft());
        for (const auto& line : shown.throughOrganisations) drawRecordLine(line, palette, commands);
    }
    if (shown.inOtherYears > 0) {
        verticalSpace(10.0F);
        const std::string more = std::to_string(shown.inOtherYears) + " more in other years###other years";
        ImGui::SetCursorScreenPos({ImGui::GetCursorScreenPos().x - 14.0F, ImGui::GetCursorScreenPos().y});
        if (button(more.c_str(), palette, ButtonLook::Quiet, {}, smallestTarget)) commands.emplace_back(Action{SetView{shown.ofAllYears}});
        explain("Show everything up to the last year", palette);
    }
    ImGui::PopStyleVar();
}

}  // namespace app
