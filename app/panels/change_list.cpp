#include "app/panels/change_list.h"

#include "app/panels/record_line.h"
#include "app/ui/paragraph.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

std::vector<RecordLine> linesOf(const WindowInput& input, const std::vector<std::uint32_t>& records) {
    std::vector<const geodata::Record*> found;
    for (const auto index : records) found.push_back(&input.atlas.records.records[index]);
    return recordLines(input.atlas, std::move(found), input.session.view);
}

void drawGroup(const std::string& head, const std::vector<RecordLine>& lines, const Palette& palette, std::vector<Command>& commands) {
    if (lines.empty()) return;
    verticalSpace(10.0F);
    drawParagraph(head, Type::Strong, palette.ink, ImGui::GetContentRegionAvail().x);
    verticalSpace(4.0F);
    for (const auto& line : lines) drawRecordLine(line, palette, commands);
}

}  // namespace

ChangeListShown changeListShown(const WindowInput& input) {
    const auto& change = input.answer.change;
    ChangeListShown shown;
    const auto& earlier = change.earlier;
    shown.title = "Since " + std::to_string(earlier.first) + (earlier.first == earlier.last ? "" : "–" + std::to_string(earlier.last));
    if (!change.added.empty()) shown.addedHead = std::to_string(change.added.size()) + " more: " + geodata::basesInWords(change.addedByBasis);
    if (!change.gone.empty()) shown.goneHead = geodata::goneInWords(change, input.atlas);
    shown.added = linesOf(input, change.added);
    shown.gone = linesOf(input, change.gone);
    return shown;
}

void drawChangeList(const ChangeListShown& shown, const PageBox& box, const Palette& palette, std::vector<Command>& commands) {
    beginPanel("Changes", box, palette, {20.0F, 16.0F});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0F, 2.0F));
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float right = start.x + ImGui::GetContentRegionAvail().x;
    ImGui::SetCursorScreenPos({right - smallestTarget + 6.0F, start.y});
    if (iconButton("Close###close changes", Icon::Cross, "Close", palette, smallestTarget)) commands.emplace_back(ShowPanel{Panel::Changes, false});
    ImGui::SetCursorScreenPos(start);
    drawParagraph(shown.title, Type::Title, palette.ink, right - start.x - smallestTarget);
    if (shown.added.empty() && shown.gone.empty()) {
        drawParagraph("The same records are shown as a year earlier.", Type::Body, palette.inkQuiet, right - start.x);
    }
    drawGroup(shown.addedHead, shown.added, palette, commands);
    drawGroup(shown.goneHead, shown.gone, palette, commands);
    verticalSpace(6.0F);
    ImGui::PopStyleVar();
    endPanel();
}

}  // namespace app
