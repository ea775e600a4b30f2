#include "app/panels/window_panels.h"

#include "app/panels/change_list.h"
#include "app/panels/command_palette.h"
#include "app/panels/credits.h"
#include "app/panels/import_preview.h"
#include "app/panels/inspector.h"
#include "app/panels/key_map.h"
#include "app/panels/layers_and_facets.h"
#include "app/panels/legend_card.h"
#include "app/panels/map_controls.h"
#include "app/panels/map_tooltip.h"
#include "app/panels/notices.h"
#include "app/panels/open_table.h"
#include "app/panels/panel_layout.h"
#include "app/panels/search_bar.h"
#include "app/panels/stage.h"
#include "app/panels/timeline.h"
#include "app/ui/tab_order.h"
#include "app/ui/widgets.h"

#include <imgui_internal.h>

#include <algorithm>

namespace app {
namespace {

constexpr double gapToField = 10.0;
constexpr double roomForControls = 54.0;

// The next moment at which a still window changes by itself.
double nextFrameWithin(const PanelMemory& memory) {
    // Names make room for the cards in the frame after the one that found where they lie.
    double seconds = memory.cardsMoved ? 0.0 : std::numeric_limits<double>::infinity();
    for (const auto& notice : memory.notices) seconds = std::min(seconds, notice.secondsLeft);
    const ImGuiContext& context = *GImGui;
    if (context.HoveredId != 0 && context.HoveredIdTimer < explainDelay)
        seconds = std::min(seconds, static_cast<double>(explainDelay - context.HoveredIdTimer) + 0.01);
    return seconds;
}

void drawMapSurroundings(const WindowInput& input, const PanelLayout& layout, const Palette& palette, PanelMemory& memory,
                         std::vector<Command>& commands) {
    std::vector<PageBox> cards;
    double left = layout.free.left;
    Lit lit;
    if (input.session.view.legend && !input.session.view.question.layers.empty()) {
        const LegendShown shown = legendShown(input, layout.free, memory);
        const LegendDrawn drawn = drawLegendCard(shown, layout.free, palette, memory, commands);
        left = std::max(drawn.box.right, drawn.ofAllYears.right);
        lit = drawn.lit;
        cards.push_back(drawn.ofAllYears);
    }
    cards.push_back(drawMapControls(input.session.view, layout.free, palette, commands));
    cards.push_back(drawCreditLine(creditsShown(input), left, layout.free, palette, commands));
    memory.cardsMoved = cards != memory.cards || lit != memory.lit;
    memory.lit = std::move(lit);
    memory.cards = std::move(cards);
    drawNothingShown(nothingShown(input, layout.free, memory), layout.free, palette, commands);
}

void drawStaged(const WindowInput& input, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    StageShown shown = stageShown(input);
    if (input.state.shows(Panel::StageLegend) && !input.session.view.question.layers.empty()) shown.legend = stageLegendShown(input, memory);
    drawStage(shown, input.size, palette, commands);
    const double above = shown.legend.atTop ? shown.legend.height : 0.0;
    const double below = shown.legend.height - above;
    memory.cardsMoved = above != memory.stageLegendAbove || below != memory.stageLegendBelow || !memory.cards.empty() || memory.lit != Lit{};
    memory.stageLegendAbove = above;
    memory.stageLegendBelow = below;
    memory.cards.clear();
    memory.lit = {};
    drawNotices(memory.notices, {0.0, input.size.height * 0.62, input.size.width, input.size.height * 0.8}, palette);
}

// What is told of the mark under the pointer, or else of the one the keyboard is at, which keeps to its room. It would lie over the key
// map, lists and menus.
void drawMarkAtHand(const WindowInput& input, const PageBox& room, const Palette& palette, const PanelMemory& memory) {
    if (input.state.shows(Panel::Keys) || input.state.shows(Panel::Palette)) return;
    const bool listIsOpen = (!memory.search.typed.empty() && !memory.search.listClosed) ||
                            ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
    const auto& language = input.session.view.language;
    if (input.focused != nullptr) drawMarkFocus(*input.focused, palette);
    if (input.hovered != nullptr) {
        drawMapTooltip(mapTooltipShown(input.atlas, *input.hovered, language), palette);
    } else if (input.focused != nullptr && !listIsOpen) {
        drawMapTooltip(mapTooltipShown(input.atlas, *input.focused, language), palette, tooltipPlaceFor(*input.focused, tooltipSize(), room));
    }
}

}  // namespace

void drawWindowPanels(const WindowInput& input, PanelMemory& memory, std::vector<Command>& commands) {
    const Palette& palette = paletteOf(input.session.view.theme);
    ageNotices(memory.notices, static_cast<double>(ImGui::GetIO().DeltaTime));
    if (input.state.presenting) {
        drawStaged(input, palette, memory, commands);
        drawMarkAtHand(input, {0.0, 0.0, input.size.width, input.size.height}, palette, memory);
        drawKeyMap(input, palette, commands);
        if (input.state.shows(Panel::Palette)) drawPalette(input, palette, memory.palette, commands);
        memory.nextFrameWithin = nextFrameWithin(memory);
        return;
    }
    const TabOrder tabOrder;
    const PanelLayout layout = layoutFor(input.size, input.state, memory);
    drawMapSurroundings(input, layout, palette, memory, commands);
    const FacetsShown facets = facetsShown(input, memory);
    if (layout.facetsOpen) {
        drawFacets(facets, layout.facets, palette, memory, commands);
    } else {
        drawFoldedFacets(facets, layout.facets, palette, memory, commands);
    }
    drawTimeline(timelineShown(input, memory), layout.timeline, palette, memory, commands);
    if (layout.inspector && input.session.view.selected.empty()) {
        drawChangeList(changeListShown(input), *layout.inspector, palette, commands);
    } else if (layout.inspector) {
        drawInspector(inspectorShown(input), *layout.inspector, palette, memory, commands);
    } else {
        memory.inspected.clear();
    }
    drawSearchBar(searchBarShown(input.state), input, layout.topBar, layout.facets.right + gapToField, memory, commands);
    // Beside the buttons on the map.
    PageBox room = layout.free;
    room.right -= roomForControls;
    drawMarkAtHand(input, room, palette, memory);
    if (input.state.shows(Panel::Credits)) drawCredits(creditsShown(input), input.size, palette, commands);
    if (input.state.shows(Panel::Table)) drawOpenTable(input, palette, memory, commands);
    if (input.state.import) drawImportPreview(importPreviewShown(*input.state.import), input.size, palette, memory, commands);
    drawKeyMap(input, palette, commands);
    if (input.state.shows(Panel::Palette)) drawPalette(input, palette, memory.palette, commands);
    drawNotices(memory.notices, layout.free, palette);
    memory.nextFrameWithin = nextFrameWithin(memory);
}

}  // namespace app
