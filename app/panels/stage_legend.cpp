#include "app/panels/stage_legend.h"

#include "app/ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

// Symbols of the legend are drawn so large, in points, before they grow with the stage.
constexpr double symbolPoints = 11.0;

// Of everything below: so large that the smallest of it can be read.
double scaleFor(PageSize window) { return leastShareOfStage * window.height / symbolPoints; }

float typePoints(PageSize window) { return lineBoxOfEm * static_cast<float>(leastShareOfStage * window.height); }

float textWidth(const std::string& text, PageSize window) { return widthOfText(Type::StageText, typePoints(window), text); }

struct PlacedEntry {
    const LegendEntry* entry;
    PagePoint at;  // Its left, and the middle of its row, from the strip's upper left corner.
};

struct StripLayout {
    std::vector<PlacedEntry> entries;
    double height = 0.0;
};

StripLayout stripLayout(const std::vector<LegendEntry>& entries, PageSize window) {
    const double scale = scaleFor(window);
    const double side = 31.0 * scale;
    const double row = 23.0 * scale;
    StripLayout layout;
    PagePoint at{side, row / 2.0 + 3.0 * scale};
    for (const auto& entry : entries) {
        const double width = (entry.drawingWidth + 6.0) * scale + static_cast<double>(textWidth(entry.text, window));
        if (at.x > side && at.x + width > window.width - side) at = {side, at.y + row};
        layout.entries.push_back({&entry, at});
        at.x += width + 24.0 * scale;
    }
    if (!entries.empty()) layout.height = at.y + row / 2.0 + 3.0 * scale;
    return layout;
}

std::size_t marksIn(const Marks& marks, const View& view, const MapPlacement& placement, const PageBox& box) {
    const Marks inside = marksInFrame(marks, view, {placement, box, 1.0});
    return inside.stations.size() + inside.partners.size() + inside.gatherings.size();
}

}  // namespace

StageLegend stageLegendShown(const WindowInput& input, const PanelMemory& memory) {
    const View& view = input.session.view;
    // Where marks lie is asked of the map without the strip, and of all years: else it would go from edge to edge.
    const PageLayout layout = mapLayoutFor(input.size, input.state, {});
    const auto placement = placementFor(view, layout);
    const Marks& always = input.marks.standing->ofAllYears;
    StageLegend shown;
    shown.height = stripLayout(legendInBrief(input.atlas, always, view), input.size).height;
    const double bottom = input.size.height - layout.insets.bottom;
    const auto above = marksIn(always, view, placement, {0.0, 0.0, input.size.width, shown.height});
    const auto below = marksIn(always, view, placement, {0.0, bottom - shown.height, input.size.width, bottom});
    shown.atTop = above < below;
    const PageLayout now = mapLayoutFor(input.size, input.state, memory);
    const LegendPlace place{placementFor(view, now), {0.0, now.insets.top, input.size.width, input.size.height - now.insets.bottom}, now.unit};
    shown.entries = legendInBrief(input.atlas, input.marks.shown, view, input.land, &place);
    return shown;
}

void drawStageLegend(const StageLegend& shown, double top, PageSize window, const Palette& palette) {
    const double scale = scaleFor(window);
    const StripLayout layout = stripLayout(shown.entries, window);
    const float type = typePoints(window);
    ImGui::SetNextWindowPos({0.0F, static_cast<float>(top)});
    ImGui::SetNextWindowSize({static_cast<float>(window.width), static_cast<float>(shown.height)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0.0F, 0.0F));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
    ImGui::Begin("Legend", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav);
    ImGui::PopStyleVar(2);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const auto& placed : layout.entries) {
        const auto y = static_cast<float>(top + placed.at.y);
        drawItems(list, placed.entry->drawing, {static_cast<float>(placed.at.x + 11.0 * scale), y}, static_cast<float>(scale));
        const auto x = static_cast<float>(placed.at.x + (placed.entry->drawingWidth + 6.0) * scale);
        drawText(list, Type::StageText, type, {std::round(x), std::round(y - 0.54F * type)}, packed(palette.ink), placed.entry->text);
    }
    ImGui::End();
}

}  // namespace app
