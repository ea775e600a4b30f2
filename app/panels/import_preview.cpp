#include "app/panels/import_preview.h"

#include "app/ui/paragraph.h"
#include "app/ui/popup.h"
#include "app/ui/tab_order.h"
#include "app/ui/widgets.h"
#include "geodata/importing/import_rejected.h"
#include "geodata/records/record_words.h"

#include <imgui_stdlib.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace app {
namespace {

using geodata::ImportField;

constexpr double widest = 1040.0;
constexpr double tallest = 720.0;
constexpr float rowHeight = 34.0F;
constexpr float widestName = 168.0F;
constexpr float widestField = 176.0F;
// The orders of dates side by side, with the buttons.
constexpr float widthForOrders = 700.0F;
constexpr std::size_t cellsShown = 3;
constexpr std::size_t mostReasons = 500;  // More are not read in a window; the file has all.

std::string nameOfFile(const std::string& source) {
    if (source.starts_with("PG:")) return source;
    const auto slash = source.find_last_of("/\\");
    return slash == std::string::npos ? source : source.substr(slash + 1);
}

std::string firstCellsOf(const geodata::ImportTable& table, std::size_t column) {
    std::string text;
    std::size_t shown = 0;
    for (const auto& row : table.rows) {
        if (column >= row.cells.size() || row.cells[column].empty()) continue;
        text += (shown > 0 ? "  ·  " : "") + row.cells[column];
        if (++shown == cellsShown) break;
    }
    return text;
}

// "Row 4", "Rows 2, 3, 5"; a long list is cut, with how many there are.
std::string rowsText(const std::vector<std::size_t>& numbers) {
    constexpr std::size_t most = 12;
    std::string text = numbers.size() == 1 ? "Row " : "Rows ";
    for (std::size_t index = 0; index < numbers.size() && index < most; ++index) text += (index > 0 ? ", " : "") + std::to_string(numbers[index]);
    return numbers.size() > most ? text + " … (" + std::to_string(numbers.size()) + ")" : text;
}

// Rows with the same reason stand together, in the order of their first.
std::vector<ImportPreviewShown::Reason> reasonsOf(const ImportDraft& draft) {
    std::vector<std::pair<std::string, std::vector<std::size_t>>> grouped;
    std::unordered_map<std::string, std::size_t> indexOf;
    for (const auto& rejected : draft.imported.rejected) {
        for (const auto& reason : rejected.reasons) {
            const auto [known, isNew] = indexOf.emplace(reason, grouped.size());
            if (isNew) grouped.emplace_back(reason, std::vector<std::size_t>());
            grouped[known->second].second.push_back(draft.table->rows[rejected.row].number);
        }
    }
    std::vector<ImportPreviewShown::Reason> reasons;
    for (const auto& [reason, rows] : grouped) reasons.push_back({rowsText(rows), reason});
    return reasons;
}

std::string rejectedFileFor(const std::string& source) {
    if (source.starts_with("PG:")) return "rejected.csv";
    const auto slash = source.find_last_of("/\\");
    const auto dot = source.rfind('.');
    const bool hasEnding = dot != std::string::npos && (slash == std::string::npos || dot > slash + 1);
    return source.substr(0, hasEnding ? dot : source.size()) + ".rejected.csv";
}

void emit(std::vector<Command>& commands, ImportCommand command) { commands.emplace_back(std::move(command)); }

std::string defaultOf(const ImportDraft& draft, ImportField field) {
    const auto found = draft.defaults.values.find(field);
    return found == draft.defaults.values.end() ? std::string() : found->second;
}

// A button with a list below it; gives the index of what was chosen. The list scrolls where it is long.
std::optional<std::size_t> choice(const std::string& id, const std::string& shownText, std::span<const std::string> choices,
                                  const std::string& chosen, float width, const Palette& palette) {
    const Pressable area = pressable(("###" + id).c_str(), {width, smallestTarget}, palette);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(area.low, area.high, packed(area.hovered ? palette.surfaceSunk : palette.surface), controlRadius);
    list.AddRect(area.low, area.high, packed(palette.surfaceEdge), controlRadius);
    const bool none = chosen.empty();
    drawText(list, none ? Type::Body : Type::Strong, {area.low.x + 10.0F, textTop(Type::Body, area.middle().y)},
             packed(none ? palette.inkQuiet : palette.ink), shortened(Type::Strong, shownText, width - 38.0F));
    drawIcon(list, Icon::Down, {area.high.x - 14.0F, area.middle().y + 1.0F}, 8.0F, packed(palette.inkQuiet));
    const std::string popupName = "Choices of " + id;
    if (area.pressed) ImGui::OpenPopup(popupName.c_str());
    std::optional<std::size_t> pressed;
    const float height = std::min(static_cast<float>(choices.size()) * smallestTarget + 24.0F, 330.0F);
    const Popup popup(popupName.c_str(), {std::max(width, 190.0F), height});
    if (!popup) return pressed;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0F, 0.0F));
    for (std::size_t index = 0; index < choices.size(); ++index) {
        const std::string label =
            (choices[index].empty() ? "ignored" : choices[index]) + "###" + (choices[index].empty() ? "ignored" : choices[index]);
        if (!menuRow(label.c_str(), choices[index] == chosen, std::max(width, 190.0F) - 34.0F, palette)) continue;
        pressed = index;
        ImGui::CloseCurrentPopup();
    }
    ImGui::PopStyleVar();
    return pressed;
}

void quietText(const std::string& text, float width, const Palette& palette) {
    textIn(Type::Body, palette.inkQuiet, shortened(Type::Body, text, std::max(20.0F, width)));
}

void drawHead(const ImportPreviewShown& shown, float width, const Palette& palette, std::vector<Command>& commands) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    textIn(Type::Title, palette.ink, shortened(Type::Title, shown.title, width - 60.0F));
    ImGui::SetCursorScreenPos({start.x + width - smallestTarget, start.y});
    if (iconButton("Close###close import", Icon::Cross, "Leave it", palette, smallestTarget)) emit(commands, CancelImport{});
    ImGui::SetCursorScreenPos({start.x, start.y + 32.0F});
    textIn(Type::Strong, palette.ink, shown.summary + ".");
    verticalSpace(2.0F);
}

void drawColumn(const ImportPreviewShown::Column& column, std::size_t index, std::span<const std::string> fields, float width, const Palette& palette,
                std::vector<Command>& commands) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float middle = start.y + smallestTarget / 2.0F;
    const float nameWidth = std::min(widestName, width * 0.4F);
    const float fieldWidth = std::min(widestField, width - nameWidth - 8.0F);
    drawText(list, Type::Body, {start.x, textTop(Type::Body, middle)}, packed(palette.ink), shortened(Type::Body, column.name, nameWidth - 12.0F));
    ImGui::SetCursorScreenPos({start.x + nameWidth, start.y});
    const auto chosen =
        choice("column " + std::to_string(index), column.field.empty() ? "ignored" : column.field, fields, column.field, fieldWidth, palette);
    if (chosen) emit(commands, SetImportColumn{column.name + "=" + fields[*chosen]});
    ImGui::SetCursorScreenPos({start.x + nameWidth, start.y});
    ImGui::Dummy({fieldWidth, smallestTarget});
    explain(column.why.c_str(), palette);
    const float forCells = width - nameWidth - fieldWidth - 20.0F;
    if (forCells > 40.0F) {
        drawText(list, Type::Body, {start.x + nameWidth + fieldWidth + 14.0F, textTop(Type::Body, middle)}, packed(palette.inkQuiet),
                 shortened(Type::Body, column.firstCells, forCells));
    }
    ImGui::SetCursorScreenPos({start.x, start.y + rowHeight});
}

void drawColumns(const ImportPreviewShown& shown, ImVec2 size, const Palette& palette, std::vector<Command>& commands) {
    std::vector<std::string> fields{""};
    for (auto& key : geodata::importFieldKeys()) fields.push_back(std::move(key));
    ImGui::BeginChild("Columns", size);
    const float width = ImGui::GetContentRegionAvail().x;
    for (std::size_t index = 0; index < shown.columns.size(); ++index) drawColumn(shown.columns[index], index, fields, width, palette, commands);
    ImGui::Dummy({0.0F, 0.0F});
    ImGui::EndChild();
}

void drawReason(const ImportPreviewShown::Reason& reason, float width, const Palette& palette) {
    const std::array spans{TextSpan{reason.row + "  ", Type::Strong, palette.ink, false}, TextSpan{reason.text, Type::Body, palette.ink, false}};
    drawParagraph(spans, width);
    verticalSpace(4.0F);
}

void drawReasons(const ImportPreviewShown& shown, ImVec2 size, const Palette& palette) {
    ImGui::BeginChild("Reasons", size);
    const float width = ImGui::GetContentRegionAvail().x - 10.0F;
    if (shown.rejected.empty()) quietText("Every row is accepted.", width, palette);
    for (std::size_t index = 0; index < shown.rejected.size() && index < mostReasons; ++index) drawReason(shown.rejected[index], width, palette);
    if (shown.rejected.size() > mostReasons) quietText("… and " + std::to_string(shown.rejected.size() - mostReasons) + " more", width, palette);
    if (!shown.remarks.empty()) {
        verticalSpace(6.0F);
        sectionHeading("GOOD TO KNOW", palette);
        verticalSpace(2.0F);
        for (const auto& remark : shown.remarks) drawReason(remark, width, palette);
    }
    ImGui::Dummy({0.0F, 0.0F});
    ImGui::EndChild();
}

void drawSourceField(const ImportPreviewShown& shown, float width, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    ImGui::SetNextItemWidth(width);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(10.0F, std::floor((smallestTarget - ImGui::GetFontSize()) / 2.0F)));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, channels(palette.inkQuiet));
    ImGui::InputTextWithHint("###import source", "such as: Our survey, 2026", &memory.importSource);
    // Each letter would read the whole table again.
    const bool done = ImGui::IsItemDeactivatedAfterEdit();
    const bool active = ImGui::IsItemActive();
    TabOrder::addLastItem();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    if (done && memory.importSource != shown.source) emit(commands, SetImportDefault{"source_title=" + memory.importSource});
    if (!done && !active) memory.importSource = shown.source;
}

// What holds for all rows that do not say it themselves.
void drawDefaults(const ImportPreviewShown& shown, float width, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    sectionHeading("FOR ROWS THAT DO NOT SAY", palette);
    verticalSpace(4.0F);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float narrow = std::floor((width - 24.0F) * 0.26F);
    const auto caption = [&](const char* text, float x) {
        drawText(*ImGui::GetWindowDrawList(), Type::Small, {x, start.y}, packed(palette.inkQuiet), text);
    };
    std::vector<std::string> layers;
    for (const auto layer : geodata::allLayers) layers.emplace_back(geodata::keyOf(layer));
    caption("Layer", start.x);
    ImGui::SetCursorScreenPos({start.x, start.y + 18.0F});
    if (const auto chosen = choice("layer", shown.layer.empty() ? "none" : shown.layer, layers, shown.layer, narrow, palette))
        emit(commands, SetImportDefault{"layer=" + layers[*chosen]});
    caption("Kind", start.x + narrow + 12.0F);
    ImGui::SetCursorScreenPos({start.x + narrow + 12.0F, start.y + 18.0F});
    if (const auto chosen = choice("kind", shown.kind.empty() ? "none" : shown.kind, shown.kindChoices, shown.kind, narrow, palette))
        emit(commands, SetImportDefault{"kind=" + shown.kindChoices[*chosen]});
    const float left = start.x + 2.0F * narrow + 24.0F;
    caption("Source", left);
    ImGui::SetCursorScreenPos({left, start.y + 18.0F});
    drawSourceField(shown, start.x + width - left, palette, memory, commands);
    ImGui::SetCursorScreenPos({start.x, start.y + 18.0F + smallestTarget + 12.0F});
}

void drawFoot(const ImportPreviewShown& shown, float width, const Palette& palette, std::vector<Command>& commands) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    constexpr std::array orders{Segment{"03/04 rejected###dates unsaid", "Dates that can mean two days are rejected"},
                                Segment{"day first###day first", "03/04/2022 is 3 April"},
                                Segment{"month first###month first", "03/04/2022 is 4 March"}};
    const auto order = static_cast<std::size_t>(shown.dayOrder);
    std::optional<std::size_t> pressed;
    if (width >= widthForOrders) {
        pressed = segmented(orders, order, palette, 32.0F);
    } else {
        std::vector<std::string> names;
        for (const auto& each : orders) names.push_back(visiblePart(each.label));
        pressed = choice("order of dates", names[order], names, names[order], 140.0F, palette);
    }
    if (pressed) emit(commands, SetImportDates{static_cast<geodata::DayOrder>(*pressed)});
    const std::string add = shown.accepted == 0   ? "Nothing to add###accept import"
                            : shown.accepted == 1 ? "Add 1 record###accept import"
                                                  : "Add " + std::to_string(shown.accepted) + " records###accept import";
    float left = start.x + width - buttonWidth(add.c_str(), false);
    ImGui::SetCursorScreenPos({left, start.y});
    const auto look = shown.accepted == 0 ? ButtonLook::Plain : ButtonLook::Accent;
    if (button(add.c_str(), palette, look) && shown.accepted > 0) emit(commands, AcceptImport{});
    const char* cancel = "Cancel###cancel import";
    left -= buttonWidth(cancel, false) + 8.0F;
    ImGui::SetCursorScreenPos({left, start.y});
    if (button(cancel, palette)) emit(commands, CancelImport{});
    if (shown.rejected.empty()) return;
    const char* save = "Save rejected rows###save rejected";
    left -= buttonWidth(save, false) + 8.0F;
    ImGui::SetCursorScreenPos({left, start.y});
    if (button(save, palette)) emit(commands, SaveRejectedRows{shown.rejectedFile});
    explain(("As " + shown.rejectedFile + ", to correct and read again").c_str(), palette);
}

}  // namespace

ImportPreviewShown importPreviewShown(const ImportDraft& draft) {
    ImportPreviewShown shown;
    const auto& table = *draft.table;
    shown.title = nameOfFile(table.source) + (table.layer.empty() || nameOfFile(table.source).starts_with(table.layer) ? "" : ", " + table.layer);
    shown.summary = summaryOf(draft);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const auto& use = draft.uses[column];
        shown.columns.push_back(
            {table.columns[column], use.field ? std::string(geodata::keyOf(*use.field)) : "", use.why, firstCellsOf(table, column)});
    }
    shown.rejected = reasonsOf(draft);
    for (const auto& note : table.notes) shown.remarks.push_back({"Table", note});
    for (const auto& remark : draft.imported.remarks) shown.remarks.push_back({rowsText(remark.rowNumbers), remark.text});
    shown.layer = defaultOf(draft, ImportField::Layer);
    shown.kind = defaultOf(draft, ImportField::Kind);
    if (const auto layer = geodata::layerFrom(shown.layer)) {
        for (const auto& kind : geodata::kindsOf(*layer)) shown.kindChoices.emplace_back(kind.key);
    }
    shown.source = defaultOf(draft, ImportField::SourceTitle);
    shown.dayOrder = draft.defaults.dayOrder;
    shown.accepted = draft.imported.records.records.size();
    shown.rejectedFile = rejectedFileFor(table.source);
    return shown;
}

void drawImportPreview(const ImportPreviewShown& shown, PageSize window, const Palette& palette, PanelMemory& memory,
                       std::vector<Command>& commands) {
    const double width = std::min(widest, window.width - 48.0);
    const double height = std::min(tallest, window.height - 48.0);
    const double left = std::round((window.width - width) / 2.0);
    const double top = std::round((window.height - height) / 2.0);
    beginPanel("Import preview", {left, top, left + width, top + height}, palette, {24.0F, 18.0F}, ImGuiWindowFlags_NoScrollbar, Depth::Overlay);
    const float inner = ImGui::GetContentRegionAvail().x;
    const float bottom = ImGui::GetCursorScreenPos().y + ImGui::GetContentRegionAvail().y;
    drawHead(shown, inner, palette, commands);
    const ImVec2 middle = ImGui::GetCursorScreenPos();
    constexpr float footHeight = 32.0F + 14.0F;
    constexpr float defaultsHeight = 78.0F;
    const float columnsWidth = std::floor(inner * 0.6F);
    const float listHeight = bottom - middle.y - footHeight - defaultsHeight - 40.0F;
    verticalSpace(2.0F);
    sectionHeading("COLUMNS", palette);
    verticalSpace(1.0F);
    const ImVec2 lists = ImGui::GetCursorScreenPos();
    drawColumns(shown, {columnsWidth, listHeight}, palette, commands);
    const float reasonsLeft = middle.x + columnsWidth + 22.0F;
    ImGui::SetCursorScreenPos({reasonsLeft, lists.y - 9.0F - pointsOf(Type::Heading)});
    sectionHeading("REJECTED ROWS", palette);
    ImGui::SetCursorScreenPos({reasonsLeft, lists.y});
    drawReasons(shown, {inner - columnsWidth - 22.0F, listHeight}, palette);
    ImGui::SetCursorScreenPos({middle.x, lists.y + listHeight + 18.0F});
    drawDefaults(shown, inner, palette, memory, commands);
    ImGui::SetCursorScreenPos({middle.x, bottom - 32.0F});
    drawFoot(shown, inner, palette, commands);
    endPanel();
}

}  // namespace app
