#include "app/map/scale_bar.h"

#include "geodata/projection/cut.h"

#include "geodata/text/in_thousands.h"

#include <array>
#include <cmath>
#include <numbers>

namespace app {
namespace {

constexpr double earthRadiusKilometres = 6371.0088;  // IUGG mean radius.
constexpr double stepPoints = 8.0;

// Kilometres a point of the page from one point of it to another; none where the map does not reach.
std::optional<double> kilometresPerPoint(const View& view, const MapPlacement& placement, PagePoint from, PagePoint to) {
    const auto start = geodata::globeFromMap(view.projection, placement.mapFromPage(from));
    const auto end = geodata::globeFromMap(view.projection, placement.mapFromPage(to));
    if (!start || !end) return std::nullopt;
    const double radians = geodata::arcDegreesBetween(*start, *end) * std::numbers::pi / 180.0;
    return radians * earthRadiusKilometres / std::hypot(to.x - from.x, to.y - from.y);
}

std::optional<double> eastWestAt(const View& view, const MapPlacement& placement, PagePoint at) {
    return kilometresPerPoint(view, placement, {at.x - stepPoints, at.y}, {at.x + stepPoints, at.y});
}

bool isTrueEverywhere(const View& view, const MapPlacement& placement, const PageBox& frame, double inMiddle) {
    constexpr int steps = 4;
    for (int row = 0; row <= steps; ++row) {
        for (int column = 0; column <= steps; ++column) {
            const auto there = eastWestAt(view, placement, {frame.left + frame.width() * column / steps, frame.top + frame.height() * row / steps});
            if (!there || std::abs(*there / inMiddle - 1.0) > scaleBarTolerance) return false;
        }
    }
    return true;
}

double roundBelow(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double digit : {5.0, 2.0}) {
        if (digit * power <= value) return digit * power;
    }
    return power;
}

}  // namespace

std::optional<ScaleBar> scaleBarFor(const View& view, const MapPlacement& placement, const PageBox& frame, double longest) {
    const PagePoint middle{(frame.left + frame.right) / 2.0, (frame.top + frame.bottom) / 2.0};
    const auto inMiddle = eastWestAt(view, placement, middle);
    if (!inMiddle || *inMiddle <= 0.0 || !isTrueEverywhere(view, placement, frame, *inMiddle)) return std::nullopt;
    const auto upDown = kilometresPerPoint(view, placement, {middle.x, middle.y - stepPoints}, {middle.x, middle.y + stepPoints});
    ScaleBar bar;
    bar.kilometres = roundBelow(*inMiddle * longest);
    bar.points = bar.kilometres / *inMiddle;
    bar.onlyEastWest = !upDown || std::abs(*upDown / *inMiddle - 1.0) > scaleBarTolerance;
    return bar;
}

std::string labelOf(const ScaleBar& bar) {
    std::string number = std::to_string(std::lround(bar.kilometres));
    if (bar.kilometres < 1.0) number = bar.kilometres < 0.15 ? "0.1" : bar.kilometres < 0.35 ? "0.2" : "0.5";
    return geodata::inThousands(std::move(number)) + " km" + (bar.onlyEastWest ? " (east–west)" : "");
}

std::vector<Item> scaleBarItems(const ScaleBar& bar, PagePoint at, const Palette& palette, const Fonts& fonts, double unit, double leastType) {
    const double tick = 4.0 * unit;
    const double left = at.x - bar.points;
    Lines line;
    line.paths.add(std::array{PagePoint{left, at.y - tick}, PagePoint{left, at.y}, PagePoint{at.x, at.y}, PagePoint{at.x, at.y - tick}});
    // A light line behind it, so that it is seen on land and sea.
    Lines behind = line;
    behind.stroke = {palette.halo, 3.6 * unit, {}};
    line.stroke = {palette.ink, 1.4 * unit, {}};
    const ShapedText label = fonts.shape(labelOf(bar), {Weight::Medium, std::max(10.5 * unit, leastType), 0.0});
    const PagePoint baseline{(left + at.x - label.width) / 2.0, at.y - 6.0 * unit};
    std::vector<Item> items;
    items.emplace_back(std::move(behind));
    items.emplace_back(std::move(line));
    // Wider than a short bar, the label ends where the bar does.
    items.emplace_back(Text{label, {std::min(baseline.x, at.x - label.width), baseline.y}, palette.ink, palette.halo, 2.2 * unit});
    return items;
}

}  // namespace app
