#include "app/shell/map_picture.h"

#include <algorithm>

namespace app {
namespace {

constexpr std::chrono::milliseconds fadeLength{200};
// When nothing newer has come for so long, smooth edges are worth their time.
constexpr std::chrono::milliseconds refineAfter{150};

}  // namespace

void MapPicture::changes(Change change, Clock::time_point now) {
    isNew_ = true;
    fadeUntil_.reset();
    if (change == Change::Cut) return;
    painter_.keepPicture();
    fadeUntil_ = now + fadeLength;
}

void MapPicture::paint(const Scene& scene, double pixelsPerPoint, Clock::time_point now) {
    if (isNew_ || refines_) {
        const bool quickly = isNew_ && !fadeUntil_;
        painter_.draw(scene, fonts_, pixelsPerPoint, quickly ? Motion::Moving : Motion::Resting);
        refineAt_ = painter_.isRough() ? std::optional(now + refineAfter) : std::nullopt;
    } else {
        painter_.drawAgain();
    }
    isNew_ = false;
    refines_ = false;
    if (!fadeUntil_) return;
    const double left = std::chrono::duration<double>(*fadeUntil_ - now) / std::chrono::duration<double>(fadeLength);
    if (left > 0.0) painter_.drawKept(std::min(left, 1.0));
    goesOff(fadeUntil_, now);
}

}  // namespace app
