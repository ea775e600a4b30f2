// The colours and roundings of Dear ImGui's own widgets.
#pragma once

#include "app/state/theme.h"

namespace app {

// Called once for each theme, outside of a frame.
void applyPanelStyle(Theme theme);

}  // namespace app
