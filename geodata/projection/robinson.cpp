// Robinson: a table every 5 degrees, joined by cubics.
#include "geodata/projection/formulas.h"

#include <array>

namespace geodata {
namespace {

constexpr int intervalCount = 18;
constexpr double intervalDegrees = 5.0;
constexpr double widthScale = 0.8487;
constexpr double heightScale = 1.3523;

// value + t (slope + t (bend + t twist)), t in degrees from the start of the interval.
struct Cubic {
    double value;
    double slope;
    double bend;
    double twist;
    [[nodiscard]] constexpr double at(double t) const { return value + t * (slope + t * (bend + t * twist)); }
    [[nodiscard]] constexpr double slopeAt(double t) const { return slope + t * (2 * bend + t * 3 * twist); }
};

struct TableRow {
    double value;
    double slope;
    double bend;
};

using Table = std::array<TableRow, intervalCount + 1>;
using Spline = std::array<Cubic, intervalCount>;

// Values: Robinson 1974 (Snyder & Voxland 1989, "An album of map projections", p. 222). Slopes and bends: PROJ's robin.cpp.
constexpr Table widthTable{{
    {1.0, 0.0, -7.15515e-05},
    {0.9986, -0.000482243, -2.4897e-05},
    {0.9954, -0.00083103, -4.48605e-05},
    {0.99, -0.00135364, -5.9661e-05},
    {0.9822, -0.00167442, -4.49547e-06},
    {0.973, -0.00214868, -9.03571e-05},
    {0.96, -0.00305085, -9.00761e-05},
    {0.9427, -0.00382792, -6.53386e-05},
    {0.9216, -0.00467746, -0.00010457},
    {0.8962, -0.00536223, -3.23831e-05},
    {0.8679, -0.00609363, -0.000113898},
    {0.835, -0.00698325, -6.40253e-05},
    {0.7986, -0.00755338, -5.00009e-05},
    {0.7597, -0.00798324, -3.5971e-05},
    {0.7186, -0.00851367, -7.01149e-05},
    {0.6732, -0.00986209, -0.000199569},
    {0.6213, -0.010418, 8.83923e-05},
    {0.5722, -0.00906601, 0.000182},
    {0.5322, 0.0, 0.0},
}};

constexpr Table heightTable{{
    {0.0, 0.0124, 0.0},
    {0.062, 0.0124, -1.26793e-09},
    {0.124, 0.0124, 5.07171e-09},
    {0.186, 0.0123999, -1.90189e-08},
    {0.248, 0.0124002, 7.10039e-08},
    {0.31, 0.0123992, -2.64997e-07},
    {0.372, 0.0124029, 9.88983e-07},
    {0.434, 0.0123893, -3.69093e-06},
    {0.4958, 0.0123198, -1.02252e-05},
    {0.5571, 0.0121916, -1.54081e-05},
    {0.6176, 0.0119938, -2.41424e-05},
    {0.6769, 0.011713, -3.20223e-05},
    {0.7346, 0.0113541, -3.97684e-05},
    {0.7903, 0.0109107, -4.89042e-05},
    {0.8435, 0.0103431, -6.4615e-05},
    {0.8936, 0.00969686, -6.4636e-05},
    {0.9394, 0.00840947, -0.000192841},
    {0.9761, 0.00616527, -0.000256},
    {1.0, 0.0, 0.0},
}};

// PROJ's coefficients are rounded, so that its pieces miss each other by up to 2.3e-7 and points there have no inverse. Here the
// cubic term is what makes each piece end where the next begins (within 2e-9 of PROJ's term).
constexpr Spline joined(const Table& table) {
    Spline spline{};
    for (std::size_t index = 0; index < intervalCount; ++index) {
        const TableRow& row = table[index];
        const double rest = table[index + 1].value - row.value - intervalDegrees * (row.slope + intervalDegrees * row.bend);
        spline[index] = {row.value, row.slope, row.bend, rest / (intervalDegrees * intervalDegrees * intervalDegrees)};
    }
    return spline;
}

constexpr Spline widths = joined(widthTable);
constexpr Spline heights = joined(heightTable);

}  // namespace

MapPoint robinsonForward(TurnedPoint point) {
    const double degrees = std::abs(point.phi) / radiansPerDegree;
    const auto interval = static_cast<std::size_t>(std::clamp(static_cast<int>(degrees / intervalDegrees), 0, intervalCount - 1));
    const double t = degrees - static_cast<double>(interval) * intervalDegrees;
    return {widthScale * widths[interval].at(t) * point.lambda, std::copysign(heightScale * heights[interval].at(t), point.phi)};
}

std::optional<TurnedPoint> robinsonInverse(MapPoint map) {
    const double height = std::abs(map.y) / heightScale;
    if (!(height <= 1 + outlineSlack)) return std::nullopt;
    std::size_t interval = 0;
    while (interval + 1 < intervalCount && heightTable[interval + 1].value <= height) ++interval;
    double t = intervalDegrees / 2;
    for (int step = 0; step < 30; ++step) {
        const double change = (heights[interval].at(t) - std::min(height, 1.0)) / heights[interval].slopeAt(t);
        t = std::clamp(t - change, 0.0, intervalDegrees);
        if (std::abs(change) < 1e-14) break;
    }
    const double phi = (static_cast<double>(interval) * intervalDegrees + t) * radiansPerDegree;
    return onGlobe(map.x / (widthScale * widths[interval].at(t)), std::copysign(phi, map.y));
}

}  // namespace geodata
