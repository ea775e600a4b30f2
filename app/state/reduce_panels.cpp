#include "app/state/app_state.h"

namespace app {

AppState reduce(AppState state, const Present& action) {
    state.presenting = action.on;
    // On stage there is only what is asked for there.
    state.open.erase(Panel::StageLegend);
    return state;
}

AppState reduce(AppState state, const ShowPanel& action) {
    if (action.on) {
        state.open.insert(action.panel);
    } else {
        state.open.erase(action.panel);
    }
    return state;
}

}  // namespace app
