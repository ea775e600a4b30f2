#include "app/panels/record_line.h"

#include "app/panels/panel_words.h"
#include "app/panels/record_mark.h"
#include "app/ui/paragraph.h"
#include "geodata/records/years_words.h"
#include "geodata/text/words.h"

#include <algorithm>
#include <array>

namespace app {
namespace {

constexpr float markWidth = 26.0F;

int sortYear(const geodata::Record& record) { return record.start ? std::max(record.start->earliest.year, -9000) : 9999; }

std::string belowOf(const geodata::Record& record) {
    std::string text = geodata::yearsInWords(record);
    if (!record.status.empty() && record.status != "unknown" && record.extent == geodata::Extent::Period)
        text += " · " + geodata::spacedKey(record.status);
    return text + " · " + certaintyInWords(record);
}

}  // namespace

std::vector<RecordLine> recordLines(const geodata::Atlas& atlas, std::vector<const geodata::Record*> records, const View& view) {
    std::stable_sort(records.begin(), records.end(), [](const auto* a, const auto* b) { return sortYear(*a) < sortYear(*b); });
    std::vector<RecordLine> lines;
    for (const auto* record : records) lines.push_back({record->id, record->name, belowOf(*record), recordMark(atlas, *record, view)});
    return lines;
}

void drawRecordLine(const RecordLine& line, const Palette& palette, std::vector<Command>& commands) {
    const float width = ImGui::GetContentRegionAvail().x;
    const std::array name{TextSpan{line.name, Type::Body, palette.ink, false}};
    const std::array below{TextSpan{line.below, Type::Small, palette.inkQuiet, false}};
    const float nameHeight = laidOut(name, width - markWidth).height;
    const float height = nameHeight + laidOut(below, width - markWidth).height + 10.0F;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const Pressable area = pressable(("###record " + line.id).c_str(), {width, std::max(height, smallestTarget)}, palette);
    if (area.pressed) commands.emplace_back(Action{Select{line.id}});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (area.hovered) {
        list.AddRectFilled({area.low.x - 8.0F, area.low.y}, {area.high.x + 8.0F, area.high.y}, packed(withAlpha(palette.surfaceSunk, 0.8)),
                           controlRadius);
    }
    drawItems(list, line.mark, {start.x + 9.0F, start.y + 13.0F});
    const ImVec2 after = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({start.x + markWidth, start.y + 4.0F});
    drawParagraph(name, width - markWidth);
    ImGui::SetCursorScreenPos({start.x + markWidth, start.y + 4.0F + nameHeight});
    drawParagraph(below, width - markWidth);
    ImGui::SetCursorScreenPos(after);
}

}  // namespace app
