// How it looks, and any key of the view.
#include "app/state/private/changes.h"

#include "app/state/view_file.h"

#include <utility>

namespace app {

geodata::Result<View> changed(View view, const SetTheme& action, const ChangeContext&) {
    view.theme = action.theme;
    return view;
}

geodata::Result<View> changed(View view, const SetArcStyle& action, const ChangeContext&) {
    view.arcs = action.style;
    return view;
}

geodata::Result<View> changed(View view, const ToggleLabels&, const ChangeContext&) {
    view.labels = !view.labels;
    return view;
}

geodata::Result<View> changed(View view, const ToggleLegend&, const ChangeContext&) {
    view.legend = !view.legend;
    return view;
}

geodata::Result<View> changed(View view, const SetKey& action, const ChangeContext& context) {
    auto set = withKey(view, action.key, action.value, context.atlas);
    if (!set || action.key != "selected") return set;
    const std::string id = set->selected;
    return withSelected(*std::move(set), id, context.atlas).value_or(view);
}

geodata::Result<View> changed(View view, const ToggleKey& action, const ChangeContext& context) {
    const auto off = withKey(view, action.key, "false", context.atlas);
    return off && *off == view ? withKey(view, action.key, "true", context.atlas) : off;
}

geodata::Result<View> changed(View, const SetView& action, const ChangeContext&) { return action.view; }

}  // namespace app
