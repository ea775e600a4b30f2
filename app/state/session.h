// The window's state: the view now, those before and after it, and whether time runs. A plain value.
#pragma once

#include "app/state/action.h"
#include "app/state/view.h"
#include "geodata/result.h"

#include <memory>
#include <vector>

namespace app {

// What the newest step of the history was, so that a run of the same kind is one step to undo.
enum class StepKind { Other, Move, Years };

// One step of the history: a view, and the atlas it was a view of.
struct Moment {
    View view;
    std::shared_ptr<const geodata::Atlas> atlas;  // With records the person added; null: as it was read.
    friend bool operator==(const Moment&, const Moment&) = default;
};

struct Session {
    View view;
    std::shared_ptr<const geodata::Atlas> atlas;  // As in Moment. Shared and never changed: an import makes another one.
    std::vector<Moment> past;                     // Oldest first.
    std::vector<Moment> future;                   // Next last.
    bool playing = false;
    StepKind newestStep = StepKind::Other;
    friend bool operator==(const Session&, const Session&) = default;
};

// The only place where a view changes. What cannot be done (a wrong filter, an unknown region, key or id) leaves the session as it
// is and adds one problem. Moving the map and running time do not fill the history step by step: a run of them is one step.
[[nodiscard]] Session reduce(Session session, const Action& action, const geodata::Atlas& atlas, geodata::Problems& problems);

// The years the slider runs over: those of the layers that are on.
[[nodiscard]] geodata::YearSpan sliderYears(const geodata::Atlas& atlas, const View& view);

}  // namespace app
