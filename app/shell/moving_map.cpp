#include "app/shell/moving_map.h"

#include "app/render/triangulate.h"

#include <utility>

namespace app {

MovingMap::MovingMap(const Fonts& fonts, const View& first, const std::filesystem::path& datasets, const std::string& boundarySource,
                     std::function<void()> wake)
    : seen_(first), restedIn_(first.projection), keeper_(fonts), loader_(datasets, boundarySource, triangulate, std::move(wake)) {}

void MovingMap::flyTo(const View& view, const PageLayout& before, std::optional<PinnedPlace> pin, Clock::time_point now) {
    PageLayout layout = before;
    layout.insets = flight_.insetsAt(now, before.insets);
    flight_.start(seen_, layout, view, pin, now);
}

void MovingMap::jumpTo(const View& view) {
    flight_.stop();
    seen_ = view;
}

std::optional<View> MovingMap::stop() {
    if (!flight_.isUnderWay()) return std::nullopt;
    flight_.stop();
    return seen_.projection.share > 0.0 ? std::nullopt : std::optional(seen_);
}

bool MovingMap::hold(double fraction) {
    if (!flight_.isUnderWay()) return false;
    flight_.hold(fraction);
    return true;
}

PageLayout MovingMap::layoutNow(const Wanted& wanted, Clock::time_point now) const {
    PageLayout layout = wanted.layout;
    layout.insets = flight_.insetsAt(now, layout.insets);
    return layout;
}

void MovingMap::moveOn(const Wanted& wanted, Clock::time_point now) {
    if (flight_.isOver(now)) flight_.stop();
    seen_ = flight_.viewAt(now, wanted.view, wanted.layout);
    owesStep_ = true;
}

void MovingMap::askForMap(const Wanted& wanted, Clock::time_point now) {
    const auto placement = placementFor(seen_, layoutNow(wanted, now));
    visible_ = visibleBox(placement, wanted.layout.size);
    auto finest = scaleFor(placement, wanted.pixelsPerPoint);
    const bool moves = isFlying() || wanted.handMoves;
    if (!moves) restedIn_ = seen_.projection;
    // Parts of a map that is only moved are quickly cut out; one that turns or morphs must be projected anew.
    if (moves && seen_.projection != restedIn_) {
        finest = finestWithinFrame(finest, [this](geodata::Scale scale) { return loader_.secondsToMake(scale); });
    }
    if (const auto missing = feed_.missingFor(seen_.projection, finest, visible_)) loader_.request(*missing);
}

geodata::Problems MovingMap::takeMaps(const Wanted& wanted, Clock::time_point now) {
    if (!isFlying()) seen_ = flight_.viewAt(now, wanted.view, wanted.layout);
    askForMap(wanted, now);
    isComplete_ = loader_.idle();  // Asked before the meshes are taken: then the last of them is among these.
    feed_.add(loader_.take(), wanted.view.projection);
    return loader_.takeProblems();
}

bool MovingMap::refresh(const Wanted& wanted, Clock::time_point now) {
    if (!isFlying()) seen_ = flight_.viewAt(now, wanted.view, wanted.layout);
    if (flight_.isUnderWay()) {
        visible_ = visibleBox(placementFor(seen_, layoutNow(wanted, now)), wanted.layout.size);
        // Records of another atlas than the one that is shown would be looked up in the wrong place.
        if (!feed_.has(seen_.projection, visible_) && keeper_.isOf(wanted.atlas)) return false;
    }
    const bool isNew = keeper_.update(seen_, wanted.atlas, layoutNow(wanted, now), wanted.pixelsPerPoint, feed_,
                                      {now, isFlying() || wanted.handMoves, wanted.isStill});
    owesStep_ = false;
    if (isFlying()) {
        moveOn(wanted, now);
        askForMap(wanted, now);
    }
    return isNew;
}

}  // namespace app
