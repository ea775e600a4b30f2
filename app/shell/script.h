// The commands of `--do`, one after another.
#pragma once

#include "app/state/command.h"

#include <cstddef>
#include <string>
#include <vector>

namespace app {

// A command of `--do` and the words it was given in.
struct ScriptLine {
    std::string text;
    Command command;
};

class Script {
public:
    explicit Script(const std::vector<ScriptLine>& lines) : lines_(lines) {}

    // Whether the next command can be done now. A picture is taken, and `wait map` over, only when the map is settled: drawn in full and
    // at rest. So the same script gives the same pictures, however fast the machine is.
    [[nodiscard]] bool canGoOn(bool isWaiting, bool mapIsSettled) const;
    [[nodiscard]] const ScriptLine& takeNext() { return lines_[at_++]; }

private:
    const std::vector<ScriptLine>& lines_;
    std::size_t at_ = 0;
};

// A command that leaves the picture as it is: nothing needs to be drawn after it.
[[nodiscard]] bool isWaiting(const Command& command);

}  // namespace app
