// Keeps answer, marks and scene in step with the view: each is made again only when what it is made from has changed.
#pragma once

#include "app/sheet/scene_for.h"
#include "app/shell/alarms.h"
#include "app/shell/map_feed.h"
#include "app/state/answer_keeper.h"

#include <memory>
#include <optional>

namespace app {

class SceneKeeper {
public:
    explicit SceneKeeper(const Fonts& fonts) : fonts_(fonts) {}

    // What decides about time and motion.
    struct Timing {
        Clock::time_point now;
        bool isMoving = false;
        bool isStill = false;  // Nothing moves by itself: a ring around what is new stays as it is until the view changes again.
    };

    // How often the room of all years was measured: no year changes it.
    [[nodiscard]] std::size_t roomsMeasured() const { return roomsMeasured_; }

    // True when the scene is another one than before.
    bool update(const View& view, const std::shared_ptr<const geodata::Atlas>& atlas, const PageLayout& layout, double pixelsPerPoint,
                const MapFeed& feed, const Timing& timing);

    [[nodiscard]] const Scene& scene() const { return scene_; }
    // The one the scene shows: on a flight between two.
    [[nodiscard]] const View& view() const { return shown_.view; }
    // Of the view in the last update, with its marks; null before the first.
    [[nodiscard]] const std::shared_ptr<const geodata::Answer>& answer() const { return answers_.answer(); }
    [[nodiscard]] bool isOf(const std::shared_ptr<const geodata::Atlas>& atlas) const { return atlas_ == atlas; }
    [[nodiscard]] const AnswerMarks& marks() const { return marks_; }
    [[nodiscard]] const AnswerKeeper& answers() const { return answers_; }
    [[nodiscard]] const std::shared_ptr<const MapMesh>& mesh() const { return shown_.mesh; }
    // Whether rings around new marks are on their way: the next update makes another scene.
    [[nodiscard]] bool isRinging() const { return ringsSince_.has_value(); }
    // Whether the last update changed nothing but the scale of the boundaries.
    [[nodiscard]] bool onlyScaleChanged() const { return onlyScaleChanged_; }

private:
    const Fonts& fonts_;
    std::shared_ptr<const geodata::Atlas> atlas_;  // Of the last update.
    AnswerKeeper answers_;
    AnswerMarks marks_;
    std::size_t roomsMeasured_ = 0;
    bool hasScene_ = false;
    bool onlyScaleChanged_ = false;
    ShownMap shown_;
    void followYears(const View& view, const std::vector<std::uint32_t>& before, bool otherAtlas, const Timing& timing);
    void letRingsGrow(const Timing& timing);
    void forgetRoomOfOthers();

    // What the kept room of all years was found for.
    struct RoomKey {
        View view;          // In no year.
        PageLayout layout;  // Without what is lit or new.
        std::shared_ptr<const MapMesh> mesh;
        std::shared_ptr<const StandingMarks> marks;
        friend bool operator==(const RoomKey&, const RoomKey&) = default;
    };
    std::optional<RoomKey> roomKey_;
    std::shared_ptr<const StandingRoom> room_;

    std::optional<View> view_;  // Of the last update.
    YearStep step_;
    Alarms::Time ringsSince_;
    PageLayout layout_;
    Scene scene_;
};

}  // namespace app
