#include "app/map/marks/mark_symbols.h"
#include "app/panels/inspector.h"
#include "app/panels/panel_words.h"
#include "app/state/command_table.h"
#include "app/ui/paragraph.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

float roomLeft() { return ImGui::GetContentRegionAvail().x; }

void copy(const std::string& text, const char* said, PanelMemory& memory) {
    ImGui::SetClipboardText(text.c_str());
    memory.notices.push_back({said, false, 4.0, false});
}

// At `at`, whose row is as high as what can be pressed: a link to all records of the country.
void drawCountry(const InspectedRecord& shown, ImVec2 at, float room, const Palette& palette, std::vector<Command>& commands) {
    const float y = at.y + textTop(Type::Body, smallestTarget / 2.0F);
    const std::string name = shortened(Type::Body, shown.countryName, room);
    const float width = textSize(Type::Body, name).x;
    ImGui::SetCursorScreenPos({at.x - 4.0F, at.y});
    if (!shown.country.empty()) {
        const Pressable area = pressable(("###all of " + shown.country).c_str(), {width + 8.0F, smallestTarget}, palette);
        explain("All records of this country", palette);
        if (area.pressed) commands.emplace_back(Action{Select{shown.country}});
        ImGui::GetWindowDrawList()->AddLine({at.x, y + 16.0F}, {at.x + width, y + 16.0F},
                                            packed(withAlpha(palette.accent, area.hovered ? 1.0 : 0.45)));
    }
    drawText(*ImGui::GetWindowDrawList(), Type::Body, {at.x, y}, packed(shown.country.empty() ? palette.inkQuiet : palette.accent), name);
}

// Symbol, "Station · Netherlands", and at the right cite and close. A name for which there is no room there stands below.
void drawHead(const InspectedRecord& shown, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float right = start.x + roomLeft();
    const ImVec2 words{start.x + 26.0F, start.y};
    const float room = right - 92.0F - words.x;
    drawItems(*ImGui::GetWindowDrawList(), shown.mark, {start.x + 9.0F, start.y + smallestTarget / 2.0F});
    ImGui::SetCursorScreenPos({words.x, start.y + textTop(Type::Body, smallestTarget / 2.0F)});
    const std::string line = shown.kindLine + " ·";
    const float left = textSize(Type::Body, line).x + 5.0F;
    const bool isBelow = !shown.countryName.empty() && left + textSize(Type::Body, shown.countryName).x > room;
    textIn(Type::Body, palette.inkQuiet, shown.countryName.empty() || isBelow ? shortened(Type::Body, shown.kindLine, room) : line);
    if (isBelow) {
        drawCountry(shown, {words.x, start.y + smallestTarget - 4.0F}, right - words.x, palette, commands);
    } else if (!shown.countryName.empty()) {
        drawCountry(shown, {words.x + left, start.y}, room - left, palette, commands);
    }
    ImGui::SetCursorScreenPos({right - smallestTarget - buttonWidth("Cite", false) + 4.0F, start.y});
    if (button("Cite###cite", palette, ButtonLook::Quiet, {}, smallestTarget)) copy(shown.citation, "Citation copied.", memory);
    explain("Copy a citation with all sources", palette);
    ImGui::SetCursorScreenPos({right - smallestTarget + 6.0F, start.y});
    if (iconButton("Close###close inspector", Icon::Cross, withKeys("Close", "back"), palette, smallestTarget))
        commands.emplace_back(Action{Select{""}});
    if (isBelow) ImGui::Dummy({0.0F, smallestTarget - 8.0F});
}

void drawChips(const InspectedRecord& shown, const Palette& palette) {
    const float right = ImGui::GetCursorScreenPos().x + roomLeft();
    for (std::size_t index = 0; index < shown.chips.size(); ++index) {
        const auto& each = shown.chips[index];
        const bool fits = index > 0 && ImGui::GetItemRectMax().x + 6.0F + chipWidth(each.text.c_str()) <= right;
        if (fits) ImGui::SameLine(0.0F, 6.0F);
        const std::string text = shortened(Type::Small, each.text, right - ImGui::GetCursorScreenPos().x - 18.0F);
        chip(text.c_str(), each.warning ? ChipLook::Warning : index == 0 ? ChipLook::Filled : ChipLook::Outlined, palette);
        if (index == 0) explain(meaningOf(shown.certainty), palette);
    }
}

void drawStatement(const Statement& statement, const Palette& palette) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    ImGui::Indent(14.0F);
    const float width = roomLeft();
    drawParagraph(statement.heading, Type::SmallStrong, palette.inkQuiet, width);
    std::vector<TextSpan> spans{{statement.text, Type::Body, palette.ink, false}};
    if (statement.source) spans.push_back({" " + std::to_string(*statement.source), Type::SmallStrong, palette.accent, true});
    drawParagraph(spans, width);
    ImGui::Unindent(14.0F);
    const float bottom = ImGui::GetItemRectMax().y;
    // Alike in weight; a solid edge for the host, a broken one for the Chinese side.
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float step = statement.side == Side::China ? 7.0F : bottom - start.y;
    const float gap = statement.side == Side::China ? 3.0F : 0.0F;
    for (float y = start.y; y < bottom; y += step)
        list.AddRectFilled({start.x, y}, {start.x + 3.0F, std::min(bottom, y + step - gap)}, packed(palette.inkQuiet), 1.5F);
    verticalSpace(5.0F);
}

void drawDetails(const InspectedRecord& shown, const Palette& palette) {
    constexpr float nameWidth = 104.0F;
    const float width = roomLeft();
    for (const auto& [name, value] : shown.details) {
        const ImVec2 start = ImGui::GetCursorScreenPos();
        drawParagraph(name, Type::Small, palette.inkQuiet, nameWidth - 8.0F);
        const float below = ImGui::GetCursorScreenPos().y;
        ImGui::SetCursorScreenPos({start.x + nameWidth, start.y});
        drawParagraph(value, Type::Small, palette.ink, width - nameWidth);
        ImGui::SetCursorScreenPos({start.x, std::max(below, ImGui::GetCursorScreenPos().y)});
    }
}

void drawSource(const SourceShown& source, const Palette& palette, PanelMemory& memory) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const std::string number = std::to_string(source.number) + ".";
    drawParagraph(number, Type::Body, palette.inkQuiet, 24.0F);
    ImGui::SetCursorScreenPos({start.x + 26.0F, start.y});
    const bool link = !source.url.empty() && !source.mirror;
    const float width = roomLeft() - (link ? smallestTarget + 2.0F : 0.0F);
    ImGui::BeginGroup();
    const std::array spans{TextSpan{(source.publisher.empty() ? "No publisher named" : source.publisher) + (source.date.empty() ? "." : ","),
                                    Type::Strong, palette.ink, false},
                           TextSpan{source.date.empty() ? " " : " " + source.date + ". ", Type::Body, palette.inkQuiet, false},
                           TextSpan{source.title, Type::Body, palette.inkQuiet, false}};
    drawParagraph(spans, width);
    for (const auto& support : source.supports) drawParagraph("For: " + support, Type::Small, palette.inkQuiet, width);
    if (!source.witness.empty())
        drawParagraph((source.onlyResponse ? "Only a response; from " : "Witness: ") + source.witness, Type::Small, palette.inkQuiet, width);
    if (source.mirror) drawParagraph("A copy on another page; cited as text.", Type::Small, palette.inkQuiet, width);
    ImGui::EndGroup();
    if (link) {
        const float below = ImGui::GetCursorScreenPos().y;
        ImGui::SetCursorScreenPos({start.x + 26.0F + width + 8.0F, start.y - 4.0F});
        if (iconButton(("Copy link###link " + number).c_str(), Icon::Link, ("Copy the link:\n" + source.url).c_str(), palette, smallestTarget))
            copy(source.url, "Link copied.", memory);
        ImGui::SetCursorScreenPos({start.x, below});
    }
    verticalSpace(4.0F);
}

void heading(const char* text, const Palette& palette) {
    verticalSpace(10.0F);
    sectionHeading(text, palette);
    verticalSpace(3.0F);
}

}  // namespace

void drawInspectedRecord(const InspectedRecord& shown, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    const float width = roomLeft();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0F, 2.0F));
    drawHead(shown, palette, memory, commands);
    drawParagraph(shown.title, shown.title.size() > 60 ? Type::Strong : Type::Title, palette.ink, width);
    if (!shown.subtitle.empty()) drawParagraph(shown.subtitle, Type::Body, palette.inkQuiet, width);
    verticalSpace(4.0F);
    drawChips(shown, palette);
    verticalSpace(6.0F);
    if (!shown.notShown.empty()) {
        drawParagraph(shown.notShown, Type::Small, palette.inkQuiet, width);
        verticalSpace(2.0F);
    }
    drawParagraph(shown.summary, Type::Body, palette.ink, width);
    if (!shown.note.empty()) {
        verticalSpace(4.0F);
        drawParagraph("Note: " + shown.note, Type::Small, palette.inkQuiet, width);
    }
    heading("WHO SAYS WHAT", palette);
    if (shown.statements.empty()) drawParagraph("No answer by either side was found in the sources.", Type::Body, palette.inkQuiet, width);
    for (const auto& statement : shown.statements) drawStatement(statement, palette);
    heading("DETAILS", palette);
    drawDetails(shown, palette);
    heading("SOURCES", palette);
    drawParagraph(shown.witnesses + ".", Type::Small, palette.inkQuiet, width);
    verticalSpace(4.0F);
    for (const auto& source : shown.sources) drawSource(source, palette, memory);
    ImGui::PopStyleVar();
}

}  // namespace app
