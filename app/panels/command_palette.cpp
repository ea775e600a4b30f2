#include "app/panels/command_palette.h"

#include "app/map/marks/mark_symbols.h"
#include "app/panels/field_keys.h"
#include "app/ui/field_frame.h"
#include "app/ui/tab_order.h"
#include "app/ui/widgets.h"

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace app {
namespace {

constexpr double widest = 680.0;
constexpr double margin = 12.0;
constexpr float padding = 10.0F;
constexpr float fieldHeight = 34.0F;
constexpr float rowHeight = smallestTarget;
constexpr float groupWidth = 76.0F;
constexpr double mostOfWindow = 0.7;
constexpr const char* hint = "A command, country, region, record or layer …";

// In place of what the field holds: what a row has put there.
int takeOver(ImGuiInputTextCallbackData* data) {
    auto& memory = *static_cast<PaletteMemory*>(data->UserData);
    if (data->EventFlag == ImGuiInputTextFlags_CallbackAlways && std::exchange(memory.typedAnew, false)) {
        const std::string text = memory.typed;
        data->DeleteChars(0, data->BufTextLen);
        data->InsertChars(0, text.c_str());
    }
    return 0;
}

// True when another text stands in it. The history flag keeps Up and Down from moving the focus: they walk through the list.
bool drawField(float width, const Palette& palette, PaletteMemory& memory) {
    const ImVec2 low = ImGui::GetCursorScreenPos();
    const ImVec2 high{low.x + width, low.y + fieldHeight};
    drawFieldFrame(low, high, FieldEdge::Active, palette);
    ImGui::SetCursorScreenPos({low.x + 34.0F, low.y});
    // Whatever has been pressed in the card, the field takes the keyboard again.
    if (GImGui->ActiveId == 0) ImGui::SetKeyboardFocusHere();
    const std::string before = memory.typed;
    {
        const FramelessField frameless(width - 42.0F, fieldHeight, palette);
        const KeysWithheld withheld({FieldKey::Enter, FieldKey::Escape, FieldKey::PageUp, FieldKey::PageDown});
        ImGui::InputTextWithHint("###palette field", hint, &memory.typed, ImGuiInputTextFlags_CallbackHistory | ImGuiInputTextFlags_CallbackAlways,
                                 takeOver, &memory);
    }
    TabOrder::addLastItem();
    ImGui::SetCursorScreenPos({low.x, high.y + 6.0F});
    return memory.typed != before;
}

struct RowDrawn {
    bool pressed = false;
    bool hovered = false;
};

// From the left what kind of thing it is, its words and where it is; at the right its key, or why it cannot be done.
RowDrawn drawRow(const PaletteRow& row, std::size_t at, bool lit, const Palette& palette) {
    const std::string id = "###palette row " + std::to_string(at);
    const Pressable area = pressable(id.c_str(), {ImGui::GetContentRegionAvail().x, rowHeight}, palette);
    // Where it is cut in the row.
    if (!row.whyNot.empty()) explain(row.whyNot.c_str(), palette);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (lit) list.AddRectFilled(area.low, area.high, packed(withAlpha(palette.accent, 0.14)), controlRadius);
    const float small = textTop(Type::Small, area.middle().y);
    drawText(list, Type::Small, {area.low.x + 10.0F, small}, packed(palette.inkQuiet), std::string(nameOf(row.group)));
    float x = area.low.x + groupWidth;
    if (row.layer) drawItems(list, layerSymbol(*row.layer, palette), {x + 8.0F, area.middle().y});
    x += 24.0F;
    const std::string atRight = row.whyNot.empty() ? row.keys : row.whyNot;
    const float mostAtRight = (area.high.x - x) * 0.6F;
    const std::string right = shortened(Type::Small, atRight, mostAtRight);
    const float rightWidth = right.empty() ? 0.0F : std::ceil(textSize(Type::Small, right).x) + 16.0F;
    const Colour ink = row.whyNot.empty() ? palette.ink : palette.inkQuiet;
    const std::string words = shortened(Type::Body, row.words, area.high.x - rightWidth - x - 6.0F);
    drawText(list, Type::Body, {x, textTop(Type::Body, area.middle().y)}, packed(ink), words);
    x += std::ceil(textSize(Type::Body, words).x) + 10.0F;
    const float left = area.high.x - rightWidth - x - 6.0F;
    if (left > 24.0F) drawText(list, Type::Small, {x, small}, packed(palette.inkQuiet), shortened(Type::Small, row.detail, left));
    if (!right.empty()) drawText(list, Type::Small, {std::round(area.high.x - rightWidth + 6.0F), small}, packed(palette.inkQuiet), right);
    return {area.pressed, area.hovered};
}

void pressKeys(std::size_t rows, std::size_t aPage, PaletteMemory& memory) {
    if (rows == 0) return;
    memory.lit = std::min(memory.lit, rows - 1);
    const auto to = [&](std::size_t row) { memory.lit = row, memory.litMoved = true; };
    if (isPressed(FieldKey::Down, true)) to((memory.lit + 1) % rows);
    if (isPressed(FieldKey::Up, true)) to((memory.lit + rows - 1) % rows);
    if (isPressed(FieldKey::PageDown, true)) to(std::min(memory.lit + aPage, rows - 1));
    if (isPressed(FieldKey::PageUp, true)) to(memory.lit - std::min(memory.lit, aPage));
}

// Only the rows in sight are made and drawn.
void drawRows(const PaletteShown& shown, float height, const AppState& state, const Palette& palette, PaletteMemory& memory,
              std::vector<Command>& commands) {
    ImGui::BeginChild("###palette rows", {0.0F, height}, false, ImGuiWindowFlags_NoNav);
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    const auto lit = static_cast<float>(memory.lit);
    if (std::exchange(memory.litMoved, false)) {
        const float top = ImGui::GetScrollY();
        if (lit * rowHeight < top) ImGui::SetScrollY(lit * rowHeight);
        if ((lit + 1.0F) * rowHeight > top + height) ImGui::SetScrollY((lit + 1.0F) * rowHeight - height);
    }
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const auto inSight = rowsInSight(ImGui::GetScrollY(), height, shown.rows());
    for (std::size_t at = inSight.first; at < inSight.end; ++at) {
        ImGui::SetCursorScreenPos({start.x, start.y + static_cast<float>(at) * rowHeight});
        const PaletteRow row = rowAt(shown, at, memory, state);
        const RowDrawn drawn = drawRow(row, at, at == memory.lit, palette);
        if (drawn.hovered && (moved.x != 0.0F || moved.y != 0.0F)) memory.lit = at;
        if (drawn.pressed) {
            takeRow(row, memory, commands);
            break;
        }
    }
    // As high as all of them.
    ImGui::SetCursorScreenPos({start.x, start.y + static_cast<float>(shown.rows()) * rowHeight});
    ImGui::Dummy({0.0F, 0.0F});
    ImGui::EndChild();
}

}  // namespace

PaletteShown paletteShown(const WindowInput& input, PaletteMemory& memory) {
    const auto& kept = input.session.atlas;
    const auto& language = input.session.view.language;
    if (!memory.index || memory.index->atlas != kept || memory.index->language != language)
        memory.index = std::make_shared<const PaletteIndex>(paletteIndexOf(kept, input.atlas, language));
    PaletteShown shown{typedCommand(memory.typed, input.state, input.atlas), {}};
    // With an argument that will do nothing else is looked for.
    const bool isDone = shown.typed && shown.typed->command && shown.typed->whyNot.empty();
    if (!isDone) shown.found = paletteFind(*memory.index, memory.typed);
    return shown;
}

RowsInSight rowsInSight(float scrolled, float height, std::size_t rows) {
    const float top = std::max(0.0F, scrolled);
    const auto first = static_cast<std::size_t>(std::floor(top / rowHeight));
    const auto end = static_cast<std::size_t>(std::ceil((top + height) / rowHeight));
    return {std::min(first, rows), std::min(end, rows)};
}

PaletteRow rowAt(const PaletteShown& shown, std::size_t at, const PaletteMemory& memory, const AppState& state) {
    if (shown.typed && at == 0) return *shown.typed;
    return paletteRow(memory.index->entries[shown.found[at - (shown.typed ? 1 : 0)]], state);
}

void takeRow(const PaletteRow& row, PaletteMemory& memory, std::vector<Command>& commands) {
    if (!row.whyNot.empty()) return;
    if (!row.command) {
        memory.typed = row.completion;
        memory.typedAnew = true;
        memory.lit = 0;
        return;
    }
    commands.emplace_back(ShowPanel{Panel::Palette, false});
    commands.push_back(*row.command);
}

void drawPalette(const WindowInput& input, const Palette& palette, PaletteMemory& memory, std::vector<Command>& commands) {
    const double width = std::min(widest, input.size.width - 2.0 * margin);
    const double left = std::round((input.size.width - width) / 2.0);
    const double top = std::round(std::max(margin, input.size.height * 0.1));
    const std::string typedBefore = memory.typed;
    PaletteShown shown = paletteShown(input, memory);
    const auto head = static_cast<double>(2.0F * padding + fieldHeight + 6.0F);
    const auto room = std::min(input.size.height * mostOfWindow, input.size.height - top - margin) - head;
    const auto most = static_cast<std::size_t>(std::max(1.0, std::floor(room / static_cast<double>(rowHeight))));
    const auto rowsHigh = static_cast<float>(std::max<std::size_t>(1, std::min(most, shown.rows()))) * rowHeight;
    const PageBox box{left, top, left + width, top + head + static_cast<double>(rowsHigh)};
    beginPanel("Commands", box, palette, {padding, padding}, ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse, Depth::Overlay);
    if (ImGui::IsWindowAppearing()) {
        ImGui::SetWindowFocus();
        memory.typed.clear();
        memory.lit = 0;
    }
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(8.0F, 0.0F));
    const bool isOther = drawField(static_cast<float>(width) - 2.0F * padding, palette, memory);
    if (memory.typed != typedBefore) shown = paletteShown(input, memory);
    if (isOther) {
        // "export records" is no export yet, but a search.
        memory.lit = shown.typed && !shown.typed->whyNot.empty() && !shown.found.empty() ? 1 : 0;
        memory.litMoved = true;
    }
    pressKeys(shown.rows(), std::max<std::size_t>(1, most - 1), memory);
    if (shown.rows() == 0) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        drawText(*ImGui::GetWindowDrawList(), Type::Body, {at.x + 10.0F, textTop(Type::Body, at.y + rowHeight / 2.0F)}, packed(palette.inkQuiet),
                 "Nothing is called so.");
    } else {
        const bool entered = isPressed(FieldKey::Enter);
        drawRows(shown, rowsHigh, input.state, palette, memory, commands);
        if (entered) takeRow(rowAt(shown, std::min(memory.lit, shown.rows() - 1), memory, input.state), memory, commands);
    }
    ImGui::PopStyleVar();
    const bool beside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                        !ImGui::IsMouseHoveringRect({static_cast<float>(box.left), static_cast<float>(box.top)},
                                                    {static_cast<float>(box.right), static_cast<float>(box.bottom)}, false);
    if (isPressed(FieldKey::Escape) || (beside && !ImGui::IsWindowAppearing())) commands.emplace_back(ShowPanel{Panel::Palette, false});
    endPanel();
}

}  // namespace app
