#include "app/panels/map_menu.h"

#include "app/panels/panel_words.h"
#include "app/ui/popup.h"
#include "app/ui/tab_order.h"
#include "app/ui/widgets.h"

#include <imgui_stdlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <string>

namespace app {
namespace {

constexpr float widestColumn = 204.0F;
constexpr float betweenColumns = 12.0F;
// Left and right of the columns: the menu's padding, and its scroll bar where the window is low.
float besideColumns() { return 24.0F + ImGui::GetStyle().ScrollbarSize; }

// Three columns beside one another, in a narrow window narrower ones.
float columnWidthIn(float windowWidth) {
    constexpr float margin = 12.0F;
    return std::min(widestColumn, std::floor((windowWidth - 2.0F * margin - besideColumns() - 2.0F * betweenColumns) / 3.0F));
}

void emit(std::vector<Command>& commands, Action action) { commands.emplace_back(std::move(action)); }

// In the row that was just drawn.
void drawKeysAtRight(const CommandInfo& info, const Palette& palette) {
    if (info.chords.empty()) return;
    const std::string keys = nameOf(info.chords.front());
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    drawText(*ImGui::GetWindowDrawList(), Type::Small,
             {std::round(high.x - 8.0F - textSize(Type::Small, keys).x), textTop(Type::Small, (low.y + high.y) / 2.0F)}, packed(palette.inkQuiet),
             keys);
}

void heading(const char* text, const Palette& palette) {
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + 8.0F);
    sectionHeading(text, palette);
    verticalSpace(4.0F);
}

void drawProjections(const MapMenuShown& shown, float width, const Palette& palette, std::vector<Command>& commands) {
    heading("PROJECTION", palette);
    for (const auto kind : geodata::allProjectionKinds) {
        const std::string label(geodata::nameOf(kind));
        if (menuRow(label.c_str(), kind == shown.projection, width, palette)) emit(commands, SetProjection{kind});
    }
}

void drawCentres(const MapMenuShown& shown, float width, const Palette& palette, std::vector<Command>& commands) {
    heading("CENTRED ON", palette);
    for (const auto& preset : centerPresets) {
        const std::string label =
            std::string(preset.label) + ", " + std::to_string(std::lround(preset.meridianDegrees)) + "° E###centre " + std::string(preset.label);
        if (menuRow(label.c_str(), std::abs(shown.meridian - preset.meridianDegrees) < 0.5, width, palette))
            emit(commands, SetCenter{{preset.meridianDegrees, 0.0}});
    }
}

void drawRegions(float width, const Palette& palette, std::vector<Command>& commands) {
    heading("GO TO", palette);
    for (const char* region : {"World", "Africa", "Americas", "Asia", "Europe", "Oceania"}) {
        if (menuRow(region, false, width, palette)) emit(commands, FrameRegion{region});
    }
}

// Which ties are lines, and how a line runs.
void drawTies(const MapMenuShown& shown, float width, const Palette& palette, std::vector<Command>& commands) {
    heading("TIES", palette);
    const bool symbolsOnly = shown.arcs == ArcStyle::SymbolsOnly;
    const auto lines = [&](TieLines wanted) {
        if (symbolsOnly) emit(commands, SetArcStyle{ArcStyle::Schematic});
        emit(commands, SetKey{"lines", std::string(keyOf(wanted))});
    };
    for (const auto each : allTieLines) {
        const std::string label = std::string(nameOf(each)) + "###lines " + std::string(keyOf(each));
        if (menuRow(label.c_str(), !symbolsOnly && each == shown.lines, width, palette)) lines(each);
    }
    verticalSpace(4.0F);
    for (const auto style : {ArcStyle::SymbolsOnly, ArcStyle::Schematic, ArcStyle::Geodesic}) {
        const std::string label = std::string(nameOf(style)) + "###arcs " + std::string(keyOf(style));
        if (menuRow(label.c_str(), style == shown.arcs, width, palette)) emit(commands, SetArcStyle{style});
    }
}

void drawTraining(const MapMenuShown& shown, float width, const Palette& palette, std::vector<Command>& commands) {
    heading("TRAINING", palette);
    for (const auto style : allTrainingStyles) {
        const std::string label(nameOf(style));
        if (menuRow(label.c_str(), style == shown.training, width, palette)) emit(commands, SetKey{"training", std::string(keyOf(style))});
    }
}

void drawThemes(const MapMenuShown& shown, float width, const Palette& palette, std::vector<Command>& commands) {
    heading("COLOURS", palette);
    for (const auto theme : allThemes) {
        const std::string label = std::string(nameOf(theme)) + "###theme " + std::string(keyOf(theme));
        if (menuRow(label.c_str(), theme == shown.theme, width, palette)) emit(commands, SetTheme{theme});
    }
}

// What the table of commands puts here.
void drawCommands(const char* head, const std::vector<MapMenuShown::Row>& rows, float width, const Palette& palette, std::vector<Command>& commands) {
    heading(head, palette);
    for (const auto& row : rows) {
        const std::string label = row.info->words + "###" + row.info->key;
        const auto command = commandByHand(*row.info);
        if (menuRow(label.c_str(), row.on, width, palette) && command) commands.push_back(*command);
        explain((capitalised(row.info->tip) + ".").c_str(), palette);
        drawKeysAtRight(*row.info, palette);
    }
}

// A number between a smaller and a larger one; it stays open, because one step is seldom enough.
int stepper(const char* what, int percent, float width, const Palette& palette) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const std::string text = std::string(what) + " " + std::to_string(percent) + " %";
    drawText(*ImGui::GetWindowDrawList(), Type::Body, {start.x + 8.0F, textTop(Type::Body, start.y + smallestTarget / 2.0F)}, packed(palette.ink),
             text);
    int by = 0;
    ImGui::SetCursorScreenPos({start.x + width - 2.0F * smallestTarget, start.y});
    if (iconButton(("###smaller " + std::string(what)).c_str(), Icon::Minus, std::string(what) + ": smaller", palette, smallestTarget)) by = -1;
    ImGui::SameLine(0.0F, 0.0F);
    if (iconButton(("###larger " + std::string(what)).c_str(), Icon::Plus, std::string(what) + ": larger", palette, smallestTarget)) by = 1;
    ImGui::SetCursorScreenPos({start.x, start.y + smallestTarget});
    return by;
}

void drawSizes(const MapMenuShown& shown, float width, const Palette& palette, std::vector<Command>& commands) {
    constexpr int namesStep = 20;
    heading("SIZE", palette);
    if (const int by = stepper("Names", shown.namesPercent, width, palette); by != 0) {
        const double scale = std::clamp((shown.namesPercent + by * namesStep) / 100.0, minLabelScale, maxLabelScale);
        std::array<char, 16> text{};
        std::snprintf(text.data(), text.size(), "%.2f", scale);
        emit(commands, SetKey{"label_scale", text.data()});
    }
    if (const int by = stepper("Text", shown.textPercent, width, palette); by != 0) commands.emplace_back(StepTextSize{by});
    explain(withKeys("Everything in the window", "text larger").c_str(), palette);
}

// In two columns: their names are short.
void drawLanguages(const MapMenuShown& shown, float width, const Palette& palette, std::vector<Command>& commands) {
    heading("NAMES IN", palette);
    for (std::size_t index = 0; index < shown.languages.size(); ++index) {
        const auto& language = shown.languages[index];
        // Right behind the last one: a place counted from the menu's edge would be moved on by the column's own.
        if (index % 2 == 1) ImGui::SameLine(0.0F, 0.0F);
        const std::string label = language.name + "###language " + language.code;
        if (menuRow(label.c_str(), language.code == shown.language, width / 2.0F, palette)) emit(commands, SetKey{"language", language.code});
    }
}

// The year, as soon as four digits stand in the field; the one shown is written there while nobody types.
std::optional<int> yearField(const char* id, std::string& typed, int year, float width) {
    ImGui::SetNextItemWidth(width);
    const bool changed = ImGui::InputText(id, &typed, ImGuiInputTextFlags_CharsDecimal | ImGuiInputTextFlags_AutoSelectAll);
    if (!ImGui::IsItemActive()) typed = std::to_string(year);
    TabOrder::addLastItem();
    int value = 0;
    const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
    const bool isYear = error == std::errc() && end == typed.data() + typed.size() && typed.size() == 4;
    return changed && isYear ? std::optional(value) : std::nullopt;
}

void drawYears(const MapMenuShown& shown, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    constexpr float fieldWidth = 54.0F;
    heading("YEARS", palette);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const auto word = [&](const char* text, float x) {
        drawText(*ImGui::GetWindowDrawList(), Type::Body, {x, textTop(Type::Body, start.y + 13.0F)}, packed(palette.ink), text);
    };
    word("From", start.x + 8.0F);
    ImGui::SetCursorScreenPos({start.x + 46.0F, start.y});
    // The end that is typed is meant; the other one makes way.
    if (const auto first = yearField("###first year", memory.firstYearTyped, shown.firstYear, fieldWidth))
        emit(commands, SetYears{*first, std::max(*first, shown.lastYear)});
    word("to", start.x + 106.0F);
    ImGui::SetCursorScreenPos({start.x + 124.0F, start.y});
    if (const auto last = yearField("###last year", memory.lastYearTyped, shown.lastYear, fieldWidth))
        emit(commands, SetYears{std::min(shown.firstYear, *last), *last});
    verticalSpace(4.0F);
}

std::vector<MapMenuShown::Row> rowsIn(MenuPart part, const AppState& state) {
    std::vector<MapMenuShown::Row> rows;
    for (const auto& info : commands()) {
        if (info.menu == part) rows.push_back({&info, info.isOn != nullptr && info.isOn(state)});
    }
    return rows;
}

const MapMenuShown::Language* languageOf(std::string_view code) {
    const auto& all = menuLanguages();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.code == code; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

const std::vector<MapMenuShown::Language>& menuLanguages() {
    // By their own names.
    static const std::vector<MapMenuShown::Language> all{{"en", "English"}, {"zh", "中文"},    {"fr", "Français"},  {"es", "Español"},
                                                         {"ar", "العربية"}, {"ru", "Русский"}, {"pt", "Português"}, {"de", "Deutsch"},
                                                         {"hi", "हिन्दी"},   {"ja", "日本語"}};
    return all;
}

MapMenuShown mapMenuShown(const WindowInput& input) {
    const View& view = input.session.view;
    MapMenuShown shown{.projection = view.projection.kind,
                       .meridian = view.projection.center.lon,
                       .arcs = view.arcs,
                       .lines = view.lines,
                       .training = view.training,
                       .theme = view.theme,
                       .switches = rowsIn(MenuPart::Switches, input.state),
                       .once = rowsIn(MenuPart::Once, input.state),
                       .languages = {},
                       .language = view.language,
                       .namesPercent = static_cast<int>(std::lround(view.labelScale * 100.0)),
                       .textPercent = input.state.textPercent,
                       .firstYear = view.question.years.first,
                       .lastYear = view.question.years.last};
    for (const auto& language : menuLanguages()) {
        if (input.atlas.names.languageFrom(language.code)) shown.languages.push_back(language);
    }
    // One that was asked for otherwise is told by its code.
    if (languageOf(view.language) == nullptr) shown.languages.push_back({view.language, view.language});
    return shown;
}

void drawMapMenu(const MapMenuShown& shown, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    const float width = columnWidthIn(ImGui::GetIO().DisplaySize.x);
    const Popup popup("Map menu", {3.0F * width + 2.0F * betweenColumns + besideColumns(), 0.0F});
    if (!popup) return;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0F, 0.0F));
    ImGui::BeginGroup();
    drawProjections(shown, width, palette, commands);
    verticalSpace(12.0F);
    drawCentres(shown, width, palette, commands);
    verticalSpace(12.0F);
    drawRegions(width, palette, commands);
    ImGui::EndGroup();
    ImGui::SameLine(0.0F, betweenColumns);
    ImGui::BeginGroup();
    drawTies(shown, width, palette, commands);
    verticalSpace(12.0F);
    drawTraining(shown, width, palette, commands);
    verticalSpace(12.0F);
    drawCommands("SHOW", shown.switches, width, palette, commands);
    ImGui::EndGroup();
    ImGui::SameLine(0.0F, betweenColumns);
    ImGui::BeginGroup();
    drawYears(shown, palette, memory, commands);
    verticalSpace(12.0F);
    drawLanguages(shown, width, palette, commands);
    verticalSpace(12.0F);
    drawSizes(shown, width, palette, commands);
    verticalSpace(12.0F);
    drawThemes(shown, width, palette, commands);
    verticalSpace(12.0F);
    drawCommands("MORE", shown.once, width, palette, commands);
    ImGui::EndGroup();
    ImGui::PopStyleVar();
}

}  // namespace app
