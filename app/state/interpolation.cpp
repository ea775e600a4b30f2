#include "app/state/interpolation.h"

#include "app/state/camera.h"
#include "geodata/projection/cut.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace app {
namespace {

using geodata::LonLat;
using geodata::MapPoint;

// The readers' optimum of van Wijk & Nuij was 1.42.
constexpr double rho = std::numbers::sqrt2;
constexpr double radiansPerDegree = std::numbers::pi / 180.0;

// The way of a frame of width w0 to one of width w1 whose middle is `distance` away: equations 9 and 10 of the paper.
class SmoothWay {
public:
    SmoothWay(double w0, double w1, double distance) : w0_(w0), w1_(w1), distance_(distance) {
        if (isZoomOnly()) {
            length_ = std::abs(std::log(w1 / w0)) / rho;
            return;
        }
        const double square = rho * rho * rho * rho * distance * distance;
        const double b0 = (w1 * w1 - w0 * w0 + square) / (2.0 * w0 * rho * rho * distance);
        const double b1 = (w1 * w1 - w0 * w0 - square) / (2.0 * w1 * rho * rho * distance);
        r0_ = std::asinh(-b0);
        length_ = (std::asinh(-b1) - r0_) / rho;
    }

    [[nodiscard]] double length() const { return length_; }

    [[nodiscard]] double widthAt(double fraction) const {
        if (isZoomOnly()) return w0_ * std::pow(w1_ / w0_, fraction);
        return w0_ * std::cosh(r0_) / std::cosh(rho * length_ * fraction + r0_);
    }

    // The share of the distance.
    [[nodiscard]] double positionAt(double fraction) const {
        if (isZoomOnly()) return fraction;
        const double along = w0_ / (rho * rho) * (std::cosh(r0_) * std::tanh(rho * length_ * fraction + r0_) - std::sinh(r0_));
        return std::clamp(along / distance_, 0.0, 1.0);
    }

private:
    // Below a thousandth of the frame the formulas lose their digits.
    [[nodiscard]] bool isZoomOnly() const { return distance_ < 1e-3 * std::min(w0_, w1_); }

    double w0_;
    double w1_;
    double distance_;
    double r0_ = 0.0;
    double length_ = 0.0;
};

// The focus as longitude and latitude, in radians, of the globe turned so that the centre is at (0, 0).
MapPoint fromCenter(const View& view) {
    if (!view.focus) return {};
    return geodata::mapFromGlobe({geodata::ProjectionKind::Equirectangular, view.projection.center}, *view.focus).value_or(MapPoint{});
}

LonLat placeInMiddle(const View& view) { return view.focus.value_or(view.projection.center); }

bool turns(const View& view) { return turnsWhenDragged(view.projection.kind) && view.projection.share == 0.0; }

double frameWidth(const View& view) { return geodata::boundsOf(view.projection).width(); }

// How far the frame goes over the globe or map, in radians.
double distanceBetween(const View& from, const View& to) {
    if (turns(from) != turns(to)) return geodata::arcDegreesBetween(placeInMiddle(from), placeInMiddle(to)) * radiansPerDegree;
    const auto start = fromCenter(from);
    const auto end = fromCenter(to);
    const double overMap = std::hypot(end.x - start.x, end.y - start.y);
    return turns(from) ? overMap + geodata::arcDegreesBetween(from.projection.center, to.projection.center) * radiansPerDegree : overMap;
}

SmoothWay wayBetween(const View& from, const View& to) {
    // One width for both ends, so that the zooms at the ends are exact.
    const double width = (frameWidth(from) + frameWidth(to)) / 2.0;
    return {width / from.zoom, width / to.zoom, distanceBetween(from, to)};
}

LonLat centerBetween(LonLat from, LonLat to, double share) {
    if (from.lat != 0.0 || to.lat != 0.0) return geodata::alongGreatCircle(from, to, share);
    return {wrappedLongitude(from.lon + std::remainder(to.lon - from.lon, 360.0) * share), 0.0};
}

// A map that is on its way already goes on, or back.
geodata::Projection projectionBetween(const geodata::Projection& from, const geodata::Projection& to, LonLat center, double fraction) {
    if (from.share > 0.0 && from.toward == to.kind) {
        return geodata::morphed(from.kind, from.toward, center, from.share + (1.0 - from.share) * fraction);
    }
    if (from.share > 0.0 && from.kind == to.kind) return geodata::morphed(from.kind, from.toward, center, from.share * (1.0 - fraction));
    return geodata::morphed(from.share < 0.5 ? from.kind : from.toward, to.kind, center, fraction);
}

std::optional<LonLat> focusBetween(const View& from, const View& to, const geodata::Projection& projection, double position) {
    if (!from.focus && !to.focus) return std::nullopt;
    const auto stays = placeInMiddle(from);
    std::optional<LonLat> focus = stays;
    if (geodata::arcDegreesBetween(stays, placeInMiddle(to)) > 1e-7) {
        const auto start = fromCenter(from);
        const auto end = fromCenter(to);
        focus = geodata::globeFromMap({geodata::ProjectionKind::Equirectangular, projection.center},
                                      {start.x + (end.x - start.x) * position, start.y + (end.y - start.y) * position});
    }
    return focus && geodata::mapFromGlobe(projection, *focus) ? focus : std::nullopt;
}

int yearBetween(int from, int to, double fraction) {
    const int steps = std::abs(to - from);
    const int done = std::min(steps, static_cast<int>(fraction * (steps + 1)));
    return to > from ? from + done : from - done;
}

}  // namespace

View between(const View& from, const View& to, double fraction) {
    if (!(fraction > 0.0)) return from;
    if (fraction >= 1.0) return to;
    View view = to;
    view.question.years.first = yearBetween(from.question.years.first, to.question.years.first, fraction);
    view.question.years.last = std::max(view.question.years.first, yearBetween(from.question.years.last, to.question.years.last, fraction));
    if (looksAlike(from, to)) return view;
    view.region.reset();
    const SmoothWay way = wayBetween(from, to);
    const double position = turns(from) == turns(to) ? way.positionAt(fraction) : fraction;
    const LonLat center = centerBetween(from.projection.center, to.projection.center, position);
    view.projection = projectionBetween(from.projection, to.projection, center, fraction);
    view.focus = focusBetween(from, to, view.projection, position);
    view.zoom = std::clamp((frameWidth(from) + frameWidth(to)) / 2.0 / way.widthAt(fraction), minZoom, maxZoom);
    return view;
}

double lengthBetween(const View& from, const View& to) { return looksAlike(from, to) ? 0.0 : wayBetween(from, to).length(); }

}  // namespace app
