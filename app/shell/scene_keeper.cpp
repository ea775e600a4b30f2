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
    const auto was = std::pair(before.firstYear, before.lastYear);
    const auto is = std::pair(after.firstYear, after.lastYear);
    if (was == is || is.first < was.first || is.second < was.second) return false;
    before.firstYear = after.firstYear;
    before.lastYear = after.lastYear;
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
        step_ = {without(selection_.records, before), without(before, selection_.records), 0.0};
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

bool SceneKeeper::update(const View& view, const std::shared_ptr<const geodata::Atlas>& added, const PageLayout& wanted, double pixelsPerPoint,
                         const MapFeed& feed, const Timing& timing) {
    View question = questionOf(view);
    const geodata::Atlas& atlas = added ? *added : atlas_;
    const bool otherAtlas = selectedIn_ != added;
    const bool asksAnew = selectedFor_ != question || otherAtlas;
    const auto before = selection_.records;
    if (asksAnew) {
        const auto query = queryOf(view, atlas);
        selection_ = geodata::select(atlas, query);
        sentence_ = geodata::sentenceFor(selection_, query);
        selectedFor_ = std::move(question);
        selectedIn_ = added;
    }
    followYears(view, before, otherAtlas, timing);
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
    scene_ = sceneFor(atlas, selection_, shown_.view, layout_, fonts_, shown_.mesh);
    return true;
}

}  // namespace app
