#include "app/shell/flight.h"

#include "app/state/interpolation.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr double shortestSeconds = 0.25;
constexpr double longestSeconds = 1.8;
constexpr double secondsOfMorph = 0.9;
constexpr double secondsPerLength = 0.4;  // Of lengthBetween.

// A framed region and a map without a focus are said by focus and zoom: what lies between two views.
View asFocusAndZoom(const View& view, const PageLayout& layout) { return withFocus(withoutRegion(view, layout), Medium::Screen); }

bool lies(const PinnedPlace& pin, const View& view, const PageLayout& layout) {
    const auto onMap = geodata::mapFromGlobe(view.projection, pin.place);
    if (!onMap) return false;
    const auto there = placementFor(view, layout).pageFromMap(*onMap);
    return std::hypot(there.x - pin.at.x, there.y - pin.at.y) < 1.0;
}

}  // namespace

void Flight::start(const View& from, const PageLayout& layout, const View& to, std::optional<PinnedPlace> pin, Clock::time_point now) {
    from_ = asFocusAndZoom(from, layout);
    fromInsets_ = layout.insets;
    pin_ = pin;
    began_ = now;
    heldAt_.reset();
    seconds_ = std::clamp(shortestSeconds + secondsPerLength * lengthBetween(*from_, asFocusAndZoom(to, layout)), shortestSeconds, longestSeconds);
    if (from.projection.kind != to.projection.kind || from.projection.share > 0.0) seconds_ = std::max(seconds_, secondsOfMorph);
}

bool Flight::isOver(Clock::time_point now) const { return from_ && !heldAt_ && std::chrono::duration<double>(now - began_).count() >= seconds_; }

// Slow at both ends.
double Flight::fractionAt(Clock::time_point now) const {
    if (heldAt_) return *heldAt_;
    const double share = std::clamp(std::chrono::duration<double>(now - began_).count() / seconds_, 0.0, 1.0);
    return share * share * (3.0 - 2.0 * share);
}

View Flight::viewAt(Clock::time_point now, const View& to, const PageLayout& layout) const {
    if (!from_) return to;
    const double fraction = fractionAt(now);
    if (fraction >= 1.0) return to.region ? to : withFocus(to, Medium::Screen);
    View view = between(*from_, asFocusAndZoom(to, layout), fraction);
    if (pin_ && fraction > 0.0 && fraction < 1.0 && lies(*pin_, to, layout)) view = withPlaceAt(std::move(view), layout, pin_->place, pin_->at);
    return view;
}

Insets Flight::insetsAt(Clock::time_point now, const Insets& to) const {
    if (!from_) return to;
    const double fraction = fractionAt(now);
    const auto mix = [fraction](double a, double b) { return a + (b - a) * fraction; };
    return {mix(fromInsets_.left, to.left), mix(fromInsets_.top, to.top), mix(fromInsets_.right, to.right), mix(fromInsets_.bottom, to.bottom)};
}

}  // namespace app
