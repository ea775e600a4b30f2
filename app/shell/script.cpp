#include "app/shell/script.h"

namespace app {

bool Script::canGoOn(bool isWaiting, bool mapIsSettled) const {
    if (at_ >= lines_.size() || isWaiting) return false;
    const auto& command = lines_[at_].command;
    const bool needsPicture = std::holds_alternative<Screenshot>(command) || std::holds_alternative<WaitForMap>(command);
    return !needsPicture || mapIsSettled;
}

bool isWaiting(const Command& command) { return std::holds_alternative<Wait>(command) || std::holds_alternative<WaitForMap>(command); }

}  // namespace app
