// Marks reached by keyboard: which comes next in reading order, and which one the keyboard is at.
#pragma once

#include "app/sheet/scene_for.h"
#include "geodata/records/atlas.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace app {

// What a click or Enter on a mark selects: its country, or one of its records. While one of them is selected the next is.
[[nodiscard]] std::string chosenFrom(const Target& target, const geodata::Atlas& atlas, const View& view);

// The marks in sight as one reads: row by row from the top, in a row from the left. Those under a panel or out of the window are left out.
[[nodiscard]] std::vector<const Target*> inReadingOrder(const Scene& scene, std::span<const PageBox> panels);

// Remembers a mark by what it stands for: scenes come and go.
class MarkFocus {
public:
    // From the mark it is at to the next one, or `by` < 0 to the one before, round and round; first to the first or last. Gives the
    // mark it is at now; null where there is none in sight.
    const Target* step(const Scene& scene, std::span<const PageBox> panels, int by);
    // The mark it is at in this scene; null: none, or it isn't drawn now.
    [[nodiscard]] const Target* in(const Scene& scene) const;
    [[nodiscard]] bool isAnywhere() const { return at_.has_value(); }
    void leave() { at_.reset(); }

private:
    std::optional<Target> at_;
};

}  // namespace app
