// What each action makes of a view, by topic, or why it cannot be done.
#pragma once

#include "app/state/action.h"
#include "geodata/result.h"

#include <optional>
#include <string>

namespace app {

struct ChangeContext {
    const geodata::Atlas& atlas;
    geodata::YearSpan span;  // Of the slider.
};

// Any of them. An action that concerns the session leaves the view as it is.
[[nodiscard]] geodata::Result<View> changed(View view, const Action& action, const ChangeContext& context);

// Which records are asked for: years, filter, layers.
[[nodiscard]] geodata::Result<View> changed(View view, const SetYears& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const StepYear& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const SetTimeMode& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const SetFilter& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const ToggleFacetValue& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const AddTerms& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const RemoveTerm& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const ClearFilter& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const ToggleLayer& action, const ChangeContext& context);

// Where the map looks.
[[nodiscard]] geodata::Result<View> changed(View view, const SetProjection& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const SetCenter& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const TurnBy& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const PanBy& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const ZoomAt& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const HoldPlace& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const FrameRegion& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const LookAt& action, const ChangeContext& context);

// How it looks, and any key of the view.
[[nodiscard]] geodata::Result<View> changed(View view, const SetTheme& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const SetArcStyle& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const ToggleLabels& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const ToggleLegend& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const SetKey& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const ToggleKey& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const SetView& action, const ChangeContext& context);

// What is opened, and going there.
[[nodiscard]] geodata::Result<View> changed(View view, const FlyTo& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const Select& action, const ChangeContext& context);
[[nodiscard]] geodata::Result<View> changed(View view, const GoTo& action, const ChangeContext& context);

// With a record or a country open; no id closes what is open. Nothing where nobody knows the id.
[[nodiscard]] std::optional<View> withSelected(View view, const std::string& id, const geodata::Atlas& atlas);

}  // namespace app
