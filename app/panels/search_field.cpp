#include "app/panels/search_field.h"

#include "app/panels/field_keys.h"
#include "app/ui/field_frame.h"
#include "app/ui/tab_order.h"
#include "geodata/query/filter_words.h"

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace app {
namespace {

constexpr float fieldHeight = 32.0F;
constexpr float iconWidth = 34.0F;
constexpr float chipGap = 6.0F;
constexpr float widestChip = 190.0F;
// Chips leave so much to type in, or go below.
constexpr float leastToTypeIn = 180.0F;
// The longest that fits is shown.
constexpr std::array hints{"Go to a place, or filter: Netherlands, Prato, region:Europe …", "Go to a place, or filter …", "Go to, or filter …",
                           "Go to …"};

const char* hintFor(float width) {
    const auto fits = [&](const char* hint) { return textSize(Type::Body, hint).x <= width; };
    const auto hint = std::find_if(hints.begin(), hints.end(), fits);
    return hint == hints.end() ? hints.back() : *hint;
}

float removableChipWidth(const std::string& words) { return std::min(widestChip, std::ceil(textSize(Type::Small, words).x) + 34.0F); }

float widthOf(const std::vector<std::string>& chips) {
    float width = 0.0F;
    for (const auto& words : chips) width += removableChipWidth(words) + chipGap;
    return width;
}

// At the cursor; pressed to be taken away.
void drawChip(const std::string& words, std::size_t index, const Palette& palette, std::vector<Command>& commands) {
    const float width = removableChipWidth(words);
    const std::string id = "###chip" + std::to_string(index);
    const Pressable area = pressable(id.c_str(), {width, smallestTarget}, palette, 12.0F);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 low{area.low.x, area.low.y + 2.0F};
    const ImVec2 high{area.high.x, area.high.y - 2.0F};
    list.AddRectFilled(low, high, packed(area.hovered ? palette.surfaceSunk : palette.surface), 12.0F);
    list.AddRect(low, high, packed(area.hovered ? palette.inkQuiet : palette.surfaceEdge), 12.0F);
    const std::string text = shortened(Type::Small, words, width - 34.0F + 1.0F);
    drawText(list, Type::Small, {low.x + 10.0F, textTop(Type::Small, area.middle().y)}, packed(palette.ink), text);
    drawIcon(list, Icon::Cross, {high.x - 13.0F, area.middle().y}, 9.0F, packed(area.hovered ? palette.ink : palette.inkQuiet));
    explain(("Take “" + words + "” out of the filter").c_str(), palette);
    if (area.pressed) commands.emplace_back(Action{RemoveTerm{index}});
}

// The flag keeps Up and Down from moving the focus: they walk through the list.
bool drawInput(float width, bool isEmpty, std::string& typed, const Palette& palette) {
    std::vector<FieldKey> own{FieldKey::Enter, FieldKey::Escape};
    // An empty field has nothing of its own to undo.
    if (isEmpty) own.insert(own.end(), {FieldKey::Y, FieldKey::Z});
    bool changed = false;
    {
        const FramelessField frameless(width, fieldHeight, palette);
        const KeysWithheld withheld(own);
        changed = ImGui::InputTextWithHint("###filter", hintFor(width), &typed, ImGuiInputTextFlags_CallbackHistory);
    }
    return changed;
}

void drawClearButton(const FieldDrawn& field, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    auto& search = memory.search;
    if (search.typed.empty() && field.chips.empty()) return;
    ImGui::SetCursorScreenPos({field.high.x - fieldHeight + 2.0F, field.high.y - fieldHeight + 2.0F});
    const char* meaning = search.typed.empty() ? "Clear the filter" : "Clear what is typed";
    if (!iconButton("Clear###clear filter", Icon::Cross, meaning, palette, smallestTarget)) return;
    if (search.typed.empty()) commands.emplace_back(Action{ClearFilter{}});
    search = {};
}

void emptyField(SearchMemory& search) {
    search = {};
    // While it has the keyboard, ImGui's field goes by its own copy of the text.
    ImGuiInputTextState& state = GImGui->InputTextState;
    if (state.ID != 0) state.ClearText();
}

}  // namespace

std::vector<std::string> chipsShown(const WindowInput& input) {
    std::vector<std::string> chips;
    for (const auto& term : input.answer.query.filter.terms) chips.push_back(geodata::termInWords(term));
    return chips;
}

FieldDrawn drawSearchField(std::vector<std::string> chips, const Palette& palette, float width, PanelMemory& memory, std::vector<Command>& commands) {
    auto& search = memory.search;
    const ImVec2 low = ImGui::GetCursorScreenPos();
    FieldDrawn field{low, {low.x + width, low.y + fieldHeight}, std::move(chips), true, false, search.typed.empty(), false};
    const bool hasClear = !search.typed.empty() || !field.chips.empty();
    const float room = width - iconWidth - (hasClear ? fieldHeight : 8.0F);
    const float chipsWidth = widthOf(field.chips);
    field.chipsFit = field.chips.empty() || chipsWidth + leastToTypeIn <= room;
    const auto& answer = memory.found;
    const bool wrong = answer && answer->text == search.typed && !answer->problem.empty();
    const bool active = GImGui->ActiveId == ImGui::GetID("###filter");
    drawFieldFrame(field.low, field.high, wrong ? FieldEdge::Wrong : active ? FieldEdge::Active : FieldEdge::Still, palette);
    float x = low.x + iconWidth;
    for (std::size_t index = 0; field.chipsFit && index < field.chips.size(); ++index) {
        ImGui::SetCursorScreenPos({x, low.y + 2.0F});
        drawChip(field.chips[index], index, palette, commands);
        x += removableChipWidth(field.chips[index]) + chipGap;
    }
    ImGui::SetCursorScreenPos({x, low.y});
    if (std::exchange(memory.focusSearch, false)) ImGui::SetKeyboardFocusHere();
    const bool changed = drawInput(low.x + iconWidth + room - x, search.typed.empty(), search.typed, palette);
    field.hasKeyboard = ImGui::IsItemActive();
    field.hovered = ImGui::IsItemHovered();
    if (changed || ImGui::IsItemActivated()) search.listClosed = false;
    if (changed) search.lit = 0;
    TabOrder::addLastItem();
    drawClearButton(field, palette, memory, commands);
    ImGui::SetCursorScreenPos({field.high.x, low.y});
    ImGui::Dummy({0.0F, 0.0F});
    return field;
}

double drawChipsBelow(const FieldDrawn& field, const PageBox& bar, const Palette& palette, std::vector<Command>& commands) {
    const double top = bar.bottom + 6.0;
    if (field.chipsFit) return top;
    constexpr float padding = 8.0F;
    const float width = std::max(field.high.x - field.low.x, 240.0F);
    std::vector<ImVec2> places;
    ImVec2 at{0.0F, 0.0F};
    for (const auto& words : field.chips) {
        const float chipWidth = removableChipWidth(words);
        if (at.x > 0.0F && at.x + chipWidth > width - 2.0F * padding) at = {0.0F, at.y + smallestTarget + 2.0F};
        places.push_back(at);
        at.x += chipWidth + chipGap;
    }
    const double height = static_cast<double>(at.y + smallestTarget + 2.0F * padding);
    const auto left = static_cast<double>(field.low.x);
    const PageBox box{left, top, left + static_cast<double>(width), top + height};
    beginPanel("Filter terms", box, palette, {padding, padding}, ImGuiWindowFlags_NoScrollbar, Depth::Overlay);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    for (std::size_t index = 0; index < places.size(); ++index) {
        ImGui::SetCursorScreenPos({start.x + places[index].x, start.y + places[index].y});
        drawChip(field.chips[index], index, palette, commands);
    }
    endPanel();
    return box.bottom + 6.0;
}

void pressSearchKeys(const FieldDrawn& field, const SearchListShown& list, PanelMemory& memory, std::vector<Command>& commands) {
    if (!field.hasKeyboard) return;
    auto& search = memory.search;
    const auto rows = list.rows.size();
    const bool control = ImGui::GetIO().KeyCtrl;
    if (list.open && rows > 0 && (isPressed(FieldKey::Down, true) || isPressed(FieldKey::Up, true))) {
        search.lit = (std::min(search.lit, rows - 1) + (isPressed(FieldKey::Down, true) ? 1 : rows - 1)) % rows;
        search.litMoved = true;
    }
    if (isPressed(FieldKey::Enter) && rows > 0) {
        const SearchRow& row = list.rows[std::min(search.lit, rows - 1)];
        commands.emplace_back(control && row.filter ? *row.filter : row.action);
        emptyField(search);
    }
    if (isPressed(FieldKey::Escape)) {
        if (list.open) {
            search.listClosed = true;
        } else {
            ImGui::ClearActiveID();
        }
    }
    if (!field.wasEmpty) return;
    if (isPressed(FieldKey::Backspace) && search.typed.empty() && !field.chips.empty())
        commands.emplace_back(Action{RemoveTerm{field.chips.size() - 1}});
    if (!control) return;
    const bool shift = ImGui::GetIO().KeyShift;
    if (isPressed(FieldKey::Z, true)) commands.emplace_back(shift ? Action{Redo{}} : Action{Undo{}});
    if (isPressed(FieldKey::Y, true)) commands.emplace_back(Action{Redo{}});
}

}  // namespace app
