// Keeps selection and scene in step with the view: each is made again only when what it is made from has changed.
#pragma once

#include "app/scene/scene_for.h"
#include "app/shell/alarms.h"
#include "app/shell/map_feed.h"
#include "app/state/view.h"

#include <memory>
#include <optional>
#include <string>

namespace app {

class SceneKeeper {
public:
    SceneKeeper(const geodata::Atlas& atlas, const Fonts& fonts) : atlas_(atlas), fonts_(fonts) {}

    // What decides about time and motion.
    struct Timing {
        Clock::time_point now;
        bool isMoving = false;
        bool isStill = false;  // Nothing moves by itself: a ring around what is new stays as it is until the view changes again.
    };

    // True when the scene is another one than before. `added`: the atlas with records the person added; null: the one given at first.
    bool update(const View& view, const std::shared_ptr<const geodata::Atlas>& added, const PageLayout& layout, double pixelsPerPoint,
                const MapFeed& feed, const Timing& timing);

    [[nodiscard]] const Scene& scene() const { return scene_; }
    [[nodiscard]] const geodata::Selection& selection() const { return selection_; }
    [[nodiscard]] const std::string& sentence() const { return sentence_; }
    [[nodiscard]] const std::shared_ptr<const MapMesh>& mesh() const { return shown_.mesh; }
    // Whether rings around new marks are on their way: the next update makes another scene.
    [[nodiscard]] bool isRinging() const { return ringsSince_.has_value(); }
    // Whether the last update changed nothing but the scale of the boundaries.
    [[nodiscard]] bool onlyScaleChanged() const { return onlyScaleChanged_; }

private:
    const geodata::Atlas& atlas_;
    const Fonts& fonts_;
    std::shared_ptr<const geodata::Atlas> selectedIn_;
    std::optional<View> selectedFor_;
    geodata::Selection selection_;
    std::string sentence_;
    bool hasScene_ = false;
    bool onlyScaleChanged_ = false;
    ShownMap shown_;
    void followYears(const View& view, const std::vector<std::uint32_t>& before, bool otherAtlas, const Timing& timing);
    void letRingsGrow(const Timing& timing);

    std::optional<View> view_;  // Of the last update.
    YearStep step_;
    Alarms::Time ringsSince_;
    PageLayout layout_;
    Scene scene_;
};

}  // namespace app
