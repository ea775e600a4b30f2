// Times at which something is to be done without an event; the next of them ends the loop's sleep.
#pragma once

#include <chrono>
#include <optional>

namespace app {

using Clock = std::chrono::steady_clock;

struct Alarms {
    using Time = std::optional<Clock::time_point>;
    Time rest;    // Set while the map is moved by hand: when it counts as being at rest.
    Time refine;  // Set while the picture shown is rough.
    Time play;    // The next year.
    Time panels;  // A panel changes by itself: a cursor blinks, a notice goes.
    Time script;  // A script waits.

    // Milliseconds from now to the next; 0 when one is due, -1 when none is set.
    [[nodiscard]] int millisecondsLeft(Clock::time_point now) const;
};

// Whether an alarm's time has come; it is unset then.
bool goesOff(Alarms::Time& alarm, Clock::time_point now);

}  // namespace app
