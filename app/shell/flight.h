// The map on its way from one view to another, flying or morphing. Knows no clock and no window: time comes in from outside.
#pragma once

#include "app/sheet/scene_for.h"
#include "app/shell/alarms.h"
#include "app/shell/pinned_place.h"

#include <optional>

namespace app {

class Flight {
public:
    // From what is seen now in this layout; `to` only says how long it takes. A pin holds only if the place lies there at both ends.
    void start(const View& from, const PageLayout& layout, const View& to, std::optional<PinnedPlace> pin, Clock::time_point now);
    void stop() { from_.reset(); }
    // Stops on the way, at this fraction; until the next start or stop.
    void hold(double fraction) { heldAt_ = fraction; }

    [[nodiscard]] bool isUnderWay() const { return from_.has_value(); }
    [[nodiscard]] bool isHeld() const { return from_ && heldAt_; }
    // Over at this moment: the next step is the end itself.
    [[nodiscard]] bool isOver(Clock::time_point now) const;

    // What is to be seen at a moment on the way to `to`, which may have changed in all but where it looks; and what is free then.
    [[nodiscard]] View viewAt(Clock::time_point now, const View& to, const PageLayout& layout) const;
    [[nodiscard]] Insets insetsAt(Clock::time_point now, const Insets& to) const;

private:
    [[nodiscard]] double fractionAt(Clock::time_point now) const;

    std::optional<View> from_;  // Its focus is said (withFocus), and no region is framed.
    Insets fromInsets_;
    std::optional<PinnedPlace> pin_;
    Clock::time_point began_;
    double seconds_ = 0.0;
    std::optional<double> heldAt_;
};

}  // namespace app
