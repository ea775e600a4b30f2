#include "app/panels/inspector.h"

#include "app/ui/widgets.h"

namespace app {

InspectorShown inspectorShown(const WindowInput& input) {
    const View& view = input.session.view;
    if (view.selected.empty()) return std::monostate{};
    if (const auto* record = recordById(input.atlas.records, view.selected))
        return inspectedRecord(input.atlas, input.answer.selection, *record, view);
    return inspectedCountry(input.atlas, input.answer, view);
}

void drawInspector(const InspectorShown& shown, const PageBox& box, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    const auto* record = std::get_if<InspectedRecord>(&shown);
    const auto* country = std::get_if<InspectedCountry>(&shown);
    if (record == nullptr && country == nullptr) return;
    const std::string subject = record != nullptr ? record->id : country->alpha3;
    beginPanel("Inspector", box, palette, {20.0F, 16.0F});
    if (memory.inspected != subject) {
        ImGui::SetScrollY(0.0F);
        memory.inspected = subject;
    }
    if (record != nullptr) drawInspectedRecord(*record, palette, memory, commands);
    if (country != nullptr) drawInspectedCountry(*country, palette, commands);
    verticalSpace(6.0F);
    endPanel();
}

}  // namespace app
