#include "app/panels/search_list.h"

#include "app/map/marks/mark_symbols.h"
#include "app/panels/panel_words.h"
#include "app/panels/search_field.h"
#include "app/ui/paragraph.h"
#include "app/ui/widgets.h"
#include "geodata/records/layer_table.h"
#include "geodata/records/years_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

namespace app {
namespace {

using geodata::Found;
using geodata::FoundKind;

constexpr std::size_t mostRows = 14;
constexpr float rowHeight = smallestTarget;
constexpr float headingHeight = 24.0F;
constexpr float moreHeight = 20.0F;
constexpr float padding = 10.0F;
constexpr float narrowestList = 440.0F;
constexpr const char* footer = "Enter goes there, Ctrl Enter filters to it. Numbers are records of the layers shown, in all years.";

const char* headingOf(FoundKind kind) {
    switch (kind) {
        case FoundKind::Country: return "COUNTRIES";
        case FoundKind::Region: return "REGIONS";
        case FoundKind::City: return "CITIES";
        case FoundKind::Record: return "RECORDS";
        case FoundKind::Organisation: return "ORGANISATIONS";
        case FoundKind::Operator: return "OPERATORS OF STATIONS";
        case FoundKind::Publisher: return "PUBLISHERS";
        case FoundKind::Mention: return "MENTIONS";
    }
    return "";
}

std::string recordsInWords(std::size_t count) {
    if (count == 0) return "no records";
    return std::to_string(count) + (count == 1 ? " record" : " records");
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts) {
        if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
    }
    return text;
}

std::string detailOf(const Found& found, const WindowInput& input) {
    const auto country = [&] { return found.country.empty() ? "" : input.atlas.countries.nameOf(found.country); };
    const std::string records = recordsInWords(found.records);
    switch (found.kind) {
        case FoundKind::Country: return joined({found.otherName, records});
        case FoundKind::City: return joined({(found.isCapital ? "capital of " : "") + country(), records});
        case FoundKind::Record: {
            const auto& record = input.atlas.records.records[*found.record];
            const bool isShown = input.session.view.question.layers.contains(record.layer);
            return joined({geodata::yearsInWords(record), isShown ? "" : std::string(geodata::infoOf(record.layer).name) + ", not shown"});
        }
        case FoundKind::Publisher: return "cited by " + records;
        case FoundKind::Region:
        case FoundKind::Organisation:
        case FoundKind::Operator:
        case FoundKind::Mention: return records;
    }
    return records;
}

SearchRow rowOf(const Found& found, const WindowInput& input) {
    SearchRow row{.name = found.name, .detail = detailOf(found, input), .action = goTo(found, input.atlas)};
    const bool filters = std::holds_alternative<AddTerms>(row.action);
    row.verb = filters ? "filter" : found.kind == FoundKind::Record ? "open" : "go there";
    if (!filters && found.kind != FoundKind::Record && !found.term.empty()) row.filter = AddTerms{found.term};
    if (found.kind == FoundKind::Record) row.layer = input.atlas.records.records[*found.record].layer;
    if (found.kind == FoundKind::Mention) row.name = "All records that mention “" + found.name + "”";
    return row;
}

void addGroups(const geodata::Findings& found, const WindowInput& input, std::vector<SearchRow>& rows) {
    std::size_t most = 4;
    const auto total = [&] {
        std::size_t count = rows.size();
        for (const auto& group : found.groups) count += std::min(most, group.found.size());
        return count;
    };
    while (most > 2 && total() > mostRows) --most;
    for (const auto& group : found.groups) {
        const std::size_t count = std::min(most, group.found.size());
        for (std::size_t index = 0; index < count; ++index) {
            rows.push_back(rowOf(group.found[index], input));
            if (index == 0) rows.back().heading = headingOf(group.kind);
            if (index == 0 && found.isNear && &group == &found.groups.front()) rows.back().heading = "DID YOU MEAN";
        }
        rows.back().more = group.more + group.found.size() - count;
    }
}

std::string sentence(const std::string& what) {
    std::string text = capitalised(what);
    if (!text.empty() && std::isalnum(static_cast<unsigned char>(text.back())) != 0) text += '.';
    return text;
}

// Height of all that is drawn, in points.
float heightOf(const SearchListShown& shown, float textWidth) {
    const auto paragraph = [&](const std::string& text, Type type) { return laidOut(std::array{TextSpan{text, type, {}, false}}, textWidth).height; };
    float height = 2.0F * padding;
    if (!shown.problem.empty()) height += paragraph(shown.problem, Type::Body) + 8.0F;
    for (const auto& row : shown.rows)
        height += rowHeight + (row.heading.empty() ? 0.0F : headingHeight) + (row.more > 0 ? moreHeight : 0.0F) + (row.isSuggestion ? 4.0F : 0.0F);
    if (!shown.nothing.empty()) height += paragraph(shown.nothing, Type::Body);
    if (!shown.rows.empty()) height += paragraph(footer, Type::Small) + 8.0F;
    return height;
}

// What stands in a row beside its name, from the right: what Return does, and a button that filters instead.
struct RowDrawn {
    bool pressed = false;
    bool pressedFilter = false;
    bool hovered = false;
};

RowDrawn drawRow(const SearchRow& row, std::size_t index, bool lit, const Palette& palette) {
    const std::string id = "###result" + std::to_string(index);
    const float whole = ImGui::GetContentRegionAvail().x;
    const float filterWidth = lit && row.filter ? buttonWidth("Filter", false) : 0.0F;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const Pressable area = pressable(id.c_str(), {whole - filterWidth, rowHeight}, palette);
    RowDrawn drawn{area.pressed, false, area.hovered};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 high{start.x + whole, area.high.y};
    if (lit) list.AddRectFilled(area.low, high, packed(withAlpha(palette.accent, 0.14)), controlRadius);
    if (row.isSuggestion) list.AddRect(area.low, high, packed(lit ? palette.accent : palette.surfaceEdge), controlRadius);
    float x = area.low.x + 10.0F;
    if (row.layer) {
        drawItems(list, layerSymbol(*row.layer, palette), {x + 8.0F, area.middle().y});
        x += 22.0F;
    }
    const std::string verb = lit ? "Enter: " + row.verb : "";
    const float verbWidth = lit ? textSize(Type::Small, verb).x + 16.0F : 0.0F;
    const float detailWidth = row.detail.empty() ? 0.0F : textSize(Type::Small, row.detail).x + 12.0F;
    const std::string name = shortened(Type::Body, row.name, area.high.x - x - verbWidth - detailWidth - 6.0F);
    drawText(list, Type::Body, {x, textTop(Type::Body, area.middle().y)}, packed(palette.ink), name);
    x += std::ceil(textSize(Type::Body, name).x) + 10.0F;
    drawText(list, Type::Small, {x, textTop(Type::Small, area.middle().y)}, packed(palette.inkQuiet), row.detail);
    if (lit)
        drawText(list, Type::Small, {std::round(area.high.x - verbWidth + 8.0F), textTop(Type::Small, area.middle().y)}, packed(palette.accent),
                 verb);
    if (filterWidth > 0.0F) {
        ImGui::SetCursorScreenPos({area.high.x, area.low.y});
        drawn.pressedFilter = button(("Filter###filter to " + std::to_string(index)).c_str(), palette, ButtonLook::Quiet, {}, rowHeight);
    }
    ImGui::SetCursorScreenPos({start.x, area.high.y});
    return drawn;
}

void take(const Action& action, PanelMemory& memory, std::vector<Command>& commands) {
    commands.emplace_back(action);
    memory.search = {};
}

void drawRows(const SearchListShown& shown, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    const std::size_t lit = std::min(memory.search.lit, shown.rows.size() - 1);
    for (std::size_t index = 0; index < shown.rows.size(); ++index) {
        const SearchRow& row = shown.rows[index];
        const ImVec2 at = ImGui::GetCursorScreenPos();
        if (!row.heading.empty()) {
            drawText(*ImGui::GetWindowDrawList(), Type::Heading, {at.x + 10.0F, std::round(at.y + 7.0F)}, packed(palette.inkQuiet), row.heading);
            ImGui::SetCursorScreenPos({at.x, at.y + headingHeight});
        } else if (row.isSuggestion && index > 0) {
            ImGui::SetCursorScreenPos({at.x, at.y + 4.0F});
        }
        const RowDrawn drawn = drawRow(row, index, index == lit, palette);
        if (index == lit && memory.search.litMoved) ImGui::SetScrollHereY();
        if (drawn.hovered && (moved.x != 0.0F || moved.y != 0.0F)) memory.search.lit = index;
        if (row.more > 0) {
            const ImVec2 below = ImGui::GetCursorScreenPos();
            drawText(*ImGui::GetWindowDrawList(), Type::Small, {below.x + 10.0F, std::round(below.y + 2.0F)}, packed(palette.inkQuiet),
                     "and " + std::to_string(row.more) + " more");
            ImGui::SetCursorScreenPos({below.x, below.y + moreHeight});
        }
        if (drawn.pressedFilter) return take(*row.filter, memory, commands);
        if (drawn.pressed) return take(row.action, memory, commands);
    }
    memory.search.litMoved = false;
    ImGui::SetCursorScreenPos({ImGui::GetCursorScreenPos().x + 10.0F, ImGui::GetCursorScreenPos().y + 8.0F});
    drawParagraph(footer, Type::Small, palette.inkQuiet, ImGui::GetContentRegionAvail().x);
}

// What is found for the text in the layers and the language of the view; kept while these are the same.
const SearchAnswer& answerFor(PanelMemory& memory, const WindowInput& input) {
    const View& view = input.session.view;
    const std::string& text = memory.search.typed;
    const auto& kept = memory.found;
    if (!kept || kept->text != text || kept->layers != view.question.layers || kept->language != view.language)
        memory.found = answerTo(text, input.atlas, view);
    return *memory.found;
}

bool isOpen(const SearchMemory& search) { return !search.listClosed && search.typed.find_first_not_of(" \t") != std::string::npos; }

}  // namespace

SearchListShown searchListShown(const WindowInput& input, PanelMemory& memory) {
    SearchListShown shown;
    if (memory.search.typed.find_first_not_of(" \t") == std::string::npos) return shown;
    shown.open = isOpen(memory.search);
    const SearchAnswer& answer = answerFor(memory, input);
    shown.problem = answer.problem.empty() ? "" : sentence(answer.problem);
    if (answer.isFilter)
        shown.rows.push_back({.heading = "FILTER",
                              .name = "Filter: " + answer.filterWords,
                              .detail = recordsInWords(answer.filtered),
                              .verb = "filter",
                              .action = AddTerms{answer.text}});
    for (const auto& correction : answer.corrections)
        shown.rows.push_back({.name = correction.words, .verb = "filter", .isSuggestion = true, .action = AddTerms{correction.text}});
    addGroups(answer.found, input, shown.rows);
    if (shown.rows.empty() && shown.problem.empty())
        shown.nothing = "Nothing is called “" + memory.search.typed + "”, and no record of the layers shown mentions it.";
    return shown;
}

void drawSearchList(const SearchListShown& shown, const FieldDrawn& field, double top, PageSize window, const Palette& palette, PanelMemory& memory,
                    std::vector<Command>& commands) {
    if (!isOpen(memory.search)) return;
    const float width = std::min(std::max(field.high.x - field.low.x, narrowestList), static_cast<float>(window.width) - 24.0F);
    const double left = std::min(static_cast<double>(field.low.x), window.width - 12.0 - static_cast<double>(width));
    const double height = std::min(static_cast<double>(heightOf(shown, width - 2.0F * padding - 20.0F)), std::max(80.0, window.height - 12.0 - top));
    const PageBox box{left, top, left + static_cast<double>(width), top + height};
    beginPanel("Search results", box, palette, {padding, padding}, 0, Depth::Overlay);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(8.0F, 0.0F));
    const float textWidth = width - 2.0F * padding - 20.0F;
    if (!shown.problem.empty()) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::SetCursorScreenPos({at.x + 10.0F, at.y});
        drawParagraph(shown.problem, Type::Body, palette.ink, textWidth);
        ImGui::SetCursorScreenPos({at.x, ImGui::GetCursorScreenPos().y + 8.0F});
    }
    if (!shown.rows.empty()) drawRows(shown, palette, memory, commands);
    if (!shown.nothing.empty()) drawParagraph(shown.nothing, Type::Body, palette.ink, textWidth);
    ImGui::PopStyleVar();
    const bool isOver = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem | ImGuiHoveredFlags_ChildWindows);
    endPanel();
    // A click elsewhere closes it; what is typed stays.
    if (ImGui::IsMouseClicked(0) && !isOver && !field.hovered) memory.search.listClosed = true;
}

}  // namespace app
