#include "app/shell/alarms.h"

#include <algorithm>

namespace app {

int Alarms::millisecondsLeft(Clock::time_point now) const {
    auto next = Clock::time_point::max();
    for (const auto& time : {rest, refine, play, panels, script}) {
        if (time) next = std::min(next, *time);
    }
    if (next == Clock::time_point::max()) return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - now).count();
    return static_cast<int>(std::clamp<long long>(left, 0, 60'000));
}

bool goesOff(Alarms::Time& alarm, Clock::time_point now) {
    if (!alarm || now < *alarm) return false;
    alarm.reset();
    return true;
}

}  // namespace app
