#include "app/panels/map_menu.h"

#include "app/panels/popup.h"
#include "app/panels/widgets.h"

#include <cmath>
#include <string>

namespace app {
namespace {

constexpr float columnWidth = 204.0F;

void emit(std::vector<Command>& commands, Action action) { commands.emplace_back(std::move(action)); }

void heading(const char* text, const Palette& palette) {
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + 8.0F);
    sectionHeading(text, palette);
    verticalSpace(4.0F);
}

void drawProjections(const MapMenuShown& shown, const Palette& palette, std::vector<Command>& commands) {
    heading("PROJECTION", palette);
    for (const auto kind : geodata::allProjectionKinds) {
        const std::string label(geodata::nameOf(kind));
        if (menuRow(label.c_str(), kind == shown.projection, columnWidth, palette)) emit(commands, SetProjection{kind});
    }
}

void drawCentres(const MapMenuShown& shown, const Palette& palette, std::vector<Command>& commands) {
    heading("CENTRED ON", palette);
    for (const auto& preset : centerPresets) {
        const std::string label =
            std::string(preset.label) + ", " + std::to_string(std::lround(preset.meridianDegrees)) + "° E###centre " + std::string(preset.label);
        if (menuRow(label.c_str(), std::abs(shown.meridian - preset.meridianDegrees) < 0.5, columnWidth, palette))
            emit(commands, SetCenter{{preset.meridianDegrees, 0.0}});
    }
}

void drawRegions(const Palette& palette, std::vector<Command>& commands) {
    heading("GO TO", palette);
    for (const char* region : {"World", "Africa", "Americas", "Asia", "Europe", "Oceania"}) {
        if (menuRow(region, false, columnWidth, palette)) emit(commands, FrameRegion{region});
    }
}

void drawTies(const MapMenuShown& shown, const Palette& palette, std::vector<Command>& commands) {
    heading("TIES", palette);
    for (const auto style : allArcStyles) {
        const std::string label(nameOf(style));
        if (menuRow(label.c_str(), style == shown.arcs, columnWidth, palette)) emit(commands, SetArcStyle{style});
    }
}

void drawTraining(const MapMenuShown& shown, const Palette& palette, std::vector<Command>& commands) {
    heading("TRAINING", palette);
    for (const auto style : allTrainingStyles) {
        const std::string label(nameOf(style));
        if (menuRow(label.c_str(), style == shown.training, columnWidth, palette)) emit(commands, SetKey{"training", std::string(keyOf(style))});
    }
}

void drawThemes(const MapMenuShown& shown, const Palette& palette, std::vector<Command>& commands) {
    heading("COLOURS", palette);
    for (const auto theme : allThemes) {
        const std::string label = std::string(nameOf(theme)) + "###theme " + std::string(keyOf(theme));
        if (menuRow(label.c_str(), theme == shown.theme, columnWidth, palette)) emit(commands, SetTheme{theme});
    }
}

void drawSwitches(const MapMenuShown& shown, const Palette& palette, std::vector<Command>& commands) {
    heading("SHOW", palette);
    if (menuRow("Labels###labels", shown.labels, columnWidth, palette)) emit(commands, ToggleLabels{});
    if (menuRow("Legend###legend", shown.legend, columnWidth, palette)) emit(commands, ToggleLegend{});
    if (menuRow("Overview map###inset", shown.inset, columnWidth, palette)) emit(commands, SetKey{"inset", shown.inset ? "false" : "true"});
    explain("The whole map, small, while only a part of it is in the window.", palette);
    if (menuRow("Undated records###undated", shown.undated, columnWidth, palette))
        emit(commands, SetKey{"undated", shown.undated ? "false" : "true"});
    if (menuRow("Only certain dates###certain", shown.certainOnly, columnWidth, palette))
        emit(commands, SetKey{"certain_only", shown.certainOnly ? "false" : "true"});
    explain("Count only what must hold whichever of its possible days an uncertain date stands for.", palette);
}

}  // namespace

MapMenuShown mapMenuShown(const View& view) {
    return {view.projection.kind, view.projection.center.lon, view.arcs,       view.training, view.theme, view.labels, view.legend,
            view.inset,           view.showUndated,           view.certainOnly};
}

void drawMapMenu(const MapMenuShown& shown, const Palette& palette, std::vector<Command>& commands) {
    const Popup popup("Map menu", {2.0F * columnWidth + 36.0F, 0.0F});
    if (!popup) return;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0F, 0.0F));
    ImGui::BeginGroup();
    drawProjections(shown, palette, commands);
    verticalSpace(12.0F);
    drawCentres(shown, palette, commands);
    verticalSpace(12.0F);
    drawThemes(shown, palette, commands);
    ImGui::EndGroup();
    ImGui::SameLine(0.0F, 12.0F);
    ImGui::BeginGroup();
    drawTies(shown, palette, commands);
    verticalSpace(12.0F);
    drawTraining(shown, palette, commands);
    verticalSpace(12.0F);
    drawSwitches(shown, palette, commands);
    verticalSpace(12.0F);
    drawRegions(palette, commands);
    ImGui::EndGroup();
    ImGui::PopStyleVar();
}

}  // namespace app
