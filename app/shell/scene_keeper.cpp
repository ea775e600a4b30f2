#include "app/shell/scene_keeper.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace app {
namespace {

constexpr std::chrono::milliseconds ringLength{600};
constexpr double stillRing = 0.3;  // Of its time: seen well, and clear of its mark.

// Going back nothing ends and nothing is new.
bool isStepForward(View before, const View& after) {
    const auto was = std::pair(before.question.years.first, before.question.years.last);
    const auto is = std::pair(after.question.years.first, after.question.years.last);
    if (was == is || is.first < was.first || is.second < was.second) return false;
    before.question.years.first = after.question.years.first;
    before.question.years.last = after.question.years.last;
    return before == after;
}

std::vector<std::uint32_t> without(const std::vector<std::uint32_t>& records, const std::vector<std::uint32_t>& others) {
    std::vector<std::uint32_t> left;
    std::set_difference(records.begin(), records.end(), others.begin(), others.end(), std::back_inserter(left));
    return left;
}

}  // namespace

// A step lasts until the view or the atlas changes again, in whatever way.
void SceneKeeper::followYears(const View& view, const std::vector<std::uint32_t>& before, bool otherAtlas, const Timing& timing) {
    if (view_ == view && !otherAtlas) return;
    step_ = {};
    ringsSince_.reset();
    if (hasScene_ && view_ && !otherAtlas && isStepForward(*view_, view)) {
        const auto& now = answer()->selection.records;
        step_ = {without(now, before), without(before, now), 0.0};
        if (!step_.added.empty()) ringsSince_ = timing.now;
    }
    view_ = view;
}

void SceneKeeper::letRingsGrow(const Timing& timing) {
    if (!ringsSince_) return;
    const double passed = std::chrono::duration<double>(timing.now - *ringsSince_) / std::chrono::duration<double>(ringLength);
    step_.fraction = timing.isStill ? stillRing : std::clamp(passed, 0.0, 1.0);
    if (timing.isStill || passed >= 1.0) ringsSince_.reset();
}

void SceneKeeper::forgetRoomOfOthers() {
    RoomKey key{shown_.view, layout_, shown_.mesh, marks_.standing};
    key.view.question = geodata::ofAnyYears(key.view.question);
    key.layout.step = {};
    key.layout.lit = {};
    if (roomKey_ == key) return;
    roomKey_ = std::move(key);
    room_.reset();
}

bool SceneKeeper::update(const View& view, const std::shared_ptr<const geodata::Atlas>& atlas, const PageLayout& wanted, double pixelsPerPoint,
                         const MapFeed& feed, const Timing& timing) {
    const bool otherAtlas = atlas_ != atlas;
    const auto before = answer();
    const bool asksAnew = answers_.ask(atlas, view);
    if (asksAnew) marks_ = answerMarks(*atlas, *answer(), before.get(), &marks_);
    atlas_ = atlas;
    followYears(view, before ? before->selection.records : std::vector<std::uint32_t>{}, otherAtlas, timing);
    letRingsGrow(timing);
    PageLayout layout = wanted;
    layout.step = step_;
    const auto placement = placementFor(view, layout);
    auto shown = feed.shownFor(view, scaleFor(placement, pixelsPerPoint), visibleBox(placement, layout.size), shown_, timing.isMoving);
    if (hasScene_ && !asksAnew && shown.view == shown_.view && shown.mesh == shown_.mesh && layout == layout_) return false;
    onlyScaleChanged_ = hasScene_ && !asksAnew && shown.view == shown_.view && layout == layout_ && shown.mesh && shown_.mesh &&
                        shown.mesh->key.projection == shown_.mesh->key.projection;
    hasScene_ = true;
    shown_ = std::move(shown);
    layout_ = layout;
    forgetRoomOfOthers();
    const bool measures = !room_;
    scene_ = sceneFor(*atlas, *answer(), marks_, shown_.view, layout_, fonts_, shown_.mesh, room_);
    if (measures && room_) ++roomsMeasured_;
    return true;
}

}  // namespace app
