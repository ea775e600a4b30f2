// The panel at the right while something is selected: a record with its sources, or a country with its records.
#pragma once

#include "app/panels/inspected_country.h"
#include "app/panels/inspected_record.h"
#include "app/panels/window_panels.h"

#include <variant>

namespace app {

// Nothing selected: monostate.
using InspectorShown = std::variant<std::monostate, InspectedRecord, InspectedCountry>;

[[nodiscard]] InspectorShown inspectorShown(const WindowInput& input);
void drawInspector(const InspectorShown& shown, const PageBox& box, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands);

// The contents, between the panel's begin and end.
void drawInspectedRecord(const InspectedRecord& shown, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands);
void drawInspectedCountry(const InspectedCountry& shown, const Palette& palette, std::vector<Command>& commands);

}  // namespace app
