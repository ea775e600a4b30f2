#include "app/panels/layers_and_facets.h"

#include "app/map/marks/mark_symbols.h"
#include "app/panels/panel_words.h"
#include "app/state/command_table.h"
#include "app/ui/paragraph.h"
#include "app/ui/widgets.h"
#include "geodata/records/layer_table.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

using geodata::Layer;

// Operations and context have no marks: their records stand in counts, in the panels of countries and in what is exported.
bool isBesideMap(Layer layer) { return geodata::infoOf(layer).mark == geodata::MarkKind::Told; }
// Longer lists show this many and "more": more of them in a high window.
std::size_t rowsWhenFolded(double windowHeight) { return static_cast<std::size_t>(std::clamp((windowHeight - 640.0) / 60.0, 6.0, 14.0)); }
constexpr float layerRowHeight = 32.0F;
constexpr float besideRowHeight = 42.0F;

std::size_t valueIn(const std::map<Layer, std::size_t>& counts, Layer layer) {
    const auto found = counts.find(layer);
    return found == counts.end() ? 0 : found->second;
}

LayerRow layerRow(const WindowInput& input, Layer layer) {
    const bool on = input.session.view.question.layers.contains(layer);
    const std::string all = std::to_string(valueIn(input.answer.selection.outOfByLayer, layer));
    return {layer, on, on ? std::to_string(valueIn(input.answer.selection.shownByLayer, layer)) + " / " + all : std::string("off"),
            isBesideMap(layer) ? "beside the map" : ""};
}

FacetShown facetShown(const geodata::Facet& facet, std::size_t most, bool unfolded) {
    FacetShown shown{facet.field, headingOf(facet.field), {}, 0, false};
    for (const auto& value : facet.values) {
        shown.rows.push_back({value.value, value.count, static_cast<double>(value.count) / static_cast<double>(facet.fullBar), value.chosen});
    }
    if (shown.rows.size() <= most + 1) return shown;
    shown.unfolded = unfolded;
    if (unfolded) return shown;
    // What is chosen is never folded away.
    std::stable_partition(shown.rows.begin() + static_cast<std::ptrdiff_t>(most), shown.rows.end(), [](const FacetRow& row) { return row.chosen; });
    std::size_t keep = most;
    while (keep < shown.rows.size() && shown.rows[keep].chosen) ++keep;
    shown.folded = shown.rows.size() - keep;
    shown.rows.resize(keep);
    return shown;
}

void drawCheckBox(ImDrawList& list, ImVec2 middle, bool on, const Palette& palette) {
    const ImVec2 low{middle.x - 8.0F, middle.y - 8.0F};
    const ImVec2 high{middle.x + 8.0F, middle.y + 8.0F};
    list.AddRectFilled(low, high, packed(on ? palette.accent : palette.surface), 4.0F);
    if (!on) list.AddRect(low, high, packed(palette.inkQuiet), 4.0F, 0, 1.2F);
    if (on) drawIcon(list, Icon::Check, middle, 11.0F, packed(palette.accentInk));
}

constexpr const char* besideMeaning = "No marks on the map: these records stand in the lists of countries, in counts and in exported data. ";

std::string nameOf(const LayerRow& row) { return std::string(geodata::infoOf(row.layer).name) + (row.remark.empty() ? "" : ", " + row.remark); }

std::string switchOf(Layer layer) { return "layer " + std::string(geodata::keyOf(layer)); }

bool drawLayerRow(const LayerRow& row, const Palette& palette) {
    const std::string id = std::string(geodata::infoOf(row.layer).name) + "###layer " + std::string(geodata::keyOf(row.layer));
    const float height = row.remark.empty() ? layerRowHeight : besideRowHeight;
    const Pressable area = pressable(id.c_str(), {ImGui::GetContentRegionAvail().x, height}, palette);
    explain((std::string(row.remark.empty() ? "" : besideMeaning) + withKeys("Show or hide", switchOf(row.layer))).c_str(), palette);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (area.hovered)
        list.AddRectFilled({area.low.x - 6.0F, area.low.y + 1.0F}, {area.high.x + 6.0F, area.high.y - 1.0F},
                           packed(withAlpha(palette.surfaceSunk, 0.7)), controlRadius);
    const float y = row.remark.empty() ? area.middle().y : area.low.y + 14.0F;
    drawCheckBox(list, {area.low.x + 8.0F, y}, row.on, palette);
    drawItems(list, layerSymbol(row.layer, palette), {area.low.x + 33.0F, y});
    const float baseline = textTop(Type::Body, y);
    const float countWidth = textSize(Type::Small, row.count).x;
    const std::string name =
        shortened(Type::Body, std::string(geodata::infoOf(row.layer).name), area.high.x - area.low.x - 50.0F - countWidth - 6.0F);
    drawText(list, Type::Body, {area.low.x + 50.0F, baseline}, packed(row.on ? palette.ink : palette.inkQuiet), name);
    drawText(list, Type::Small, {std::round(area.high.x - countWidth), textTop(Type::Small, y)}, packed(palette.inkQuiet), row.count);
    drawText(list, Type::Small, {area.low.x + 50.0F, textTop(Type::Small, y + 17.0F)}, packed(palette.inkQuiet), row.remark);
    return area.pressed;
}

void drawFacet(const FacetShown& facet, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    verticalSpace(10.0F);
    sectionHeading(facet.heading.c_str(), palette);
    verticalSpace(1.0F);
    if (facet.rows.empty()) return drawParagraph("No record here.", Type::Body, palette.inkQuiet, ImGui::GetContentRegionAvail().x);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0F, 0.0F));
    for (const auto& row : facet.rows) {
        const std::string label = capitalised(row.value) + "###" + std::string(geodata::keyOf(facet.field)) + " " + row.value;
        if (valueRow({label.c_str(), row.count, row.fraction, row.chosen}, palette))
            commands.emplace_back(Action{ToggleFacetValue{facet.field, row.value}});
        if (facet.field == geodata::Field::Region)
            explain("Also multilateral records with a country there; one of several regions counts in each. The sentence counts them apart.",
                    palette);
    }
    ImGui::PopStyleVar();
    if (facet.folded == 0 && !facet.unfolded) return;
    const std::string more = (facet.unfolded ? std::string("Fewer") : std::to_string(facet.folded) + " more") + "###more " + facet.heading;
    if (!button(more.c_str(), palette, ButtonLook::Quiet, facet.unfolded ? Icon::Up : Icon::Down, smallestTarget)) return;
    if (facet.unfolded) memory.unfolded.erase(facet.field);
    if (!facet.unfolded) memory.unfolded.insert(facet.field);
}

// Rows of the folded strip share what its button and paddings leave.
float foldedRowHeight(const PageBox& box, std::size_t rows) {
    const float left = static_cast<float>(box.height()) - 34.0F - 12.0F;
    return std::clamp(left / static_cast<float>(rows) - ImGui::GetStyle().ItemSpacing.y, 24.0F, 34.0F);
}

}  // namespace

FacetsShown facetsShown(const WindowInput& input, PanelMemory& memory) {
    FacetsShown shown;
    for (const auto layer : geodata::allLayers) shown.layers.push_back(layerRow(input, layer));
    if (input.session.view.question.layers.empty()) {
        shown.empty = "Every layer is off. Switch one on to see its records.";
        return shown;
    }
    for (const auto& facet : input.answer.facets) {
        shown.facets.push_back(facetShown(facet, rowsWhenFolded(input.size.height), memory.unfolded.contains(facet.field)));
    }
    return shown;
}

void drawFacets(const FacetsShown& shown, const PageBox& box, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    beginPanel("Layers and facets", box, palette, {16.0F, 14.0F});
    const float right = ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x;
    sectionHeading("LAYERS", palette);
    ImGui::SameLine();
    ImGui::SetCursorPos({right - smallestTarget + 6.0F, ImGui::GetCursorPosY() - 8.0F});
    if (iconButton("Fold###fold facets", Icon::Left, "Fold this panel", palette, smallestTarget)) memory.facetsOpen = false;
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - 8.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0F, 0.0F));
    for (const auto& row : shown.layers) {
        if (drawLayerRow(row, palette)) commands.emplace_back(Action{ToggleLayer{row.layer}});
    }
    ImGui::PopStyleVar();
    if (button("Open a table…###ask for table", palette, ButtonLook::Quiet, {}, smallestTarget)) commands.emplace_back(ShowPanel{Panel::Table, true});
    explain(withKeys("Look at a table of your own, and add its records", "table").c_str(), palette);
    if (!shown.empty.empty()) drawParagraph(shown.empty, Type::Body, palette.inkQuiet, ImGui::GetContentRegionAvail().x);
    for (const auto& facet : shown.facets) drawFacet(facet, palette, memory, commands);
    endPanel();
}

void drawFoldedFacets(const FacetsShown& shown, const PageBox& box, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    beginPanel("Folded facets", box, palette, {6.0F, 6.0F}, ImGuiWindowFlags_NoScrollbar);
    if (iconButton("Unfold###unfold facets", Icon::Right, "Layers and facets", palette, 34.0F)) memory.facetsOpen = true;
    const float rowHeight = foldedRowHeight(box, shown.layers.size());
    for (const auto& row : shown.layers) {
        const std::string id = "###layer " + std::string(geodata::keyOf(row.layer));
        const Pressable area = pressable(id.c_str(), {34.0F, rowHeight}, palette);
        explain(withKeys(nameOf(row), switchOf(row.layer)).c_str(), palette);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        if (row.on) list.AddRectFilled(area.low, area.high, packed(palette.surfaceSunk), controlRadius);
        drawItems(list, layerSymbol(row.layer, palette), area.middle());
        if (area.pressed) commands.emplace_back(Action{ToggleLayer{row.layer}});
    }
    endPanel();
}

}  // namespace app
