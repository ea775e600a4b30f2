#include "app/panels/inspector.h"
#include "app/panels/panel_words.h"
#include "app/panels/paragraph.h"
#include "app/panels/widgets.h"
#include "app/scene/mark_symbols.h"
#include "app/state/keys.h"

#include <array>
#include <cmath>

namespace app {
namespace {

constexpr float datesWidth = 66.0F;

float roomLeft() { return ImGui::GetContentRegionAvail().x; }

void drawHead(const InspectedCountry& shown, const Palette& palette, std::vector<Command>& commands) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float right = start.x + roomLeft();
    ImGui::SetCursorScreenPos({start.x, start.y + textTop(Type::Body, smallestTarget / 2.0F)});
    textIn(Type::Body, palette.inkQuiet, shown.region.empty() ? "Country or area" : shown.region);
    ImGui::SetCursorScreenPos({right - smallestTarget + 6.0F, start.y});
    if (iconButton("Close###close inspector", Icon::Cross, withKeys("Close", KeyMeaning::GoBack), palette, smallestTarget))
        commands.emplace_back(Action{Select{""}});
    drawParagraph(shown.name, Type::Title, palette.ink, right - start.x);
    verticalSpace(6.0F);
}

void drawCounts(const InspectedCountry& shown, const Palette& palette) {
    for (const auto& group : shown.groups) {
        const ImVec2 start = ImGui::GetCursorScreenPos();
        drawItems(*ImGui::GetWindowDrawList(), layerSymbol(group.layer, palette), {start.x + 11.0F, start.y + 11.0F});
        ImGui::SetCursorScreenPos({start.x + 30.0F, start.y + 2.0F});
        const std::string text = layerName(group.layer);
        textIn(Type::Body, palette.ink, text);
        const std::string count = std::to_string(group.records.size());
        const float x = start.x + 30.0F + roomLeft() - 30.0F - textSize(Type::Strong, count).x;
        drawText(*ImGui::GetWindowDrawList(), Type::Strong, {std::round(x), start.y + 2.0F}, packed(palette.ink), count);
        ImGui::SetCursorScreenPos({start.x, start.y + 24.0F});
    }
}

// Dates and name; the whole row selects the record.
void drawRecordLine(const RecordLine& line, const Palette& palette, std::vector<Command>& commands) {
    const float width = roomLeft();
    std::vector<TextSpan> name{{line.name, Type::Body, palette.ink, false}};
    if (line.certainty == geodata::Certainty::Contested) name.push_back({"  contested", Type::Small, palette.stations, false});
    const auto layout = laidOut(name, width - datesWidth);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const Pressable area = pressable(("###record " + line.id).c_str(), {width, std::max(layout.height + 8.0F, smallestTarget)}, palette);
    if (area.pressed) commands.emplace_back(Action{Select{line.id}});
    if (area.hovered) {
        ImGui::GetWindowDrawList()->AddRectFilled({area.low.x - 8.0F, area.low.y}, {area.high.x + 8.0F, area.high.y},
                                                  packed(withAlpha(palette.surfaceSunk, 0.8)), controlRadius);
    }
    const ImVec2 after = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({start.x, start.y + 4.0F});
    drawParagraph(line.dates, Type::Body, palette.inkQuiet, datesWidth);
    ImGui::SetCursorScreenPos({start.x + datesWidth, start.y + 4.0F});
    drawParagraph(name, width - datesWidth);
    ImGui::SetCursorScreenPos(after);
}

void heading(const std::string& text, const Palette& palette) {
    verticalSpace(12.0F);
    sectionHeading(text.c_str(), palette);
    verticalSpace(3.0F);
}

const char* groupHeading(geodata::Layer layer) {
    switch (layer) {
        case geodata::Layer::Stations: return "REPORTED STATIONS";
        case geodata::Layer::Cooperation: return "POLICE COOPERATION";
        case geodata::Layer::Training: return "TRAINING";
        case geodata::Layer::Operations: return "OPERATIONS";
        case geodata::Layer::Context: return "CONTEXT";
    }
    return "";
}

}  // namespace

void drawInspectedCountry(const InspectedCountry& shown, const Palette& palette, std::vector<Command>& commands) {
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0F, 2.0F));
    drawHead(shown, palette, commands);
    drawCounts(shown, palette);
    if (!shown.empty.empty()) drawParagraph(shown.empty, Type::Body, palette.ink, roomLeft());
    for (const auto& group : shown.groups) {
        heading(groupHeading(group.layer), palette);
        for (const auto& line : group.records) drawRecordLine(line, palette, commands);
    }
    if (!shown.throughOrganisations.empty()) {
        heading("THROUGH ORGANISATIONS", palette);
        drawParagraph("Records of several countries at once; not in the counts above.", Type::Small, palette.inkQuiet, roomLeft());
        for (const auto& line : shown.throughOrganisations) drawRecordLine(line, palette, commands);
    }
    ImGui::PopStyleVar();
}

}  // namespace app
