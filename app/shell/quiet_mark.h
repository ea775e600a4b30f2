// Which mark under the pointer is told of: not one that was clicked, whose tooltip would lie over what the click opened.
#pragma once

#include "app/sheet/scene_for.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace app {

class QuietMark {
public:
    // The pointer was pressed here; null: on no mark.
    void pressed(const Target* under, PagePoint at) { quiet_ = Quiet{keyOf(under), at}; }
    // What is told of where the pointer is now: nothing until it has moved, by itself and not under a map that flies, to something else.
    [[nodiscard]] const Target* toldOf(const Target* under, PagePoint at) {
        if (!quiet_) return under;
        const bool moved = at.x != quiet_->at.x || at.y != quiet_->at.y;
        if (!moved || keyOf(under) == quiet_->mark) return nullptr;
        quiet_.reset();
        return under;
    }

private:
    // A country's mark may stand for other records in another year.
    using Key = std::pair<std::string, std::vector<std::uint32_t>>;
    static Key keyOf(const Target* target) {
        if (target == nullptr) return {};
        return {target->country, target->country.empty() ? target->records : std::vector<std::uint32_t>()};
    }
    struct Quiet {
        Key mark;
        PagePoint at;
    };
    std::optional<Quiet> quiet_;
};

}  // namespace app
