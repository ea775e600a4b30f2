#include "app/map/names/name_places.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

constexpr std::size_t placesAtMost = 48;
constexpr std::size_t openSeaPlacesAtMost = 2400;
constexpr std::size_t coastPointsAtMost = 24;

// A direction from a place to the middle of its name, and how much less it is liked, in ems (after Imhof 1975).
struct Side {
    double across = 0.0;
    double down = 0.0;
    double dislike = 0.0;
};
constexpr std::array<Side, 8> sides{{{1, 0, 0}, {-1, 0, 0.2}, {1, -1, 0.3}, {1, 1, 0.3}, {-1, -1, 0.5}, {-1, 1, 0.5}, {0, -1, 0.6}, {0, 1, 0.8}}};

template <typename Place>
struct Scored {
    Place place;
    double score = 0.0;
};

template <typename Place>
std::vector<Place> best(std::vector<Scored<Place>>& scored, std::size_t most = placesAtMost) {
    std::stable_sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) { return a.score < b.score; });
    std::vector<Place> places;
    for (std::size_t index = 0; index < std::min(most, scored.size()); ++index) places.push_back(scored[index].place);
    return places;
}

double between(PagePoint a, PagePoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

PageBox coreOf(const LabelBlock& block, PagePoint middle) {
    const double across = block.width / 2.0 - borderTolerance * block.size;
    const double down = block.height / 2.0 - borderTolerance * block.size;
    return {middle.x - across, middle.y - down, middle.x + across, middle.y + down};
}

std::vector<PagePoint> placesOnLand(const LandRaster& raster, LandRaster::Land land, const LabelBlock& block, PagePoint from) {
    const auto& bounds = raster.boundsOf(land);
    if (!bounds) return {};
    constexpr double columnsAtMost = 40.0;
    constexpr double rowsAtMost = 30.0;
    const double across = std::max({raster.cell(), block.width / 8.0, bounds->width() / columnsAtMost});
    const double down = std::max({raster.cell(), block.height / 4.0, bounds->height() / rowsAtMost});
    std::vector<Scored<PagePoint>> scored;
    for (double y = bounds->top; y <= bounds->bottom; y += down) {
        for (double x = bounds->left; x <= bounds->right; x += across) {
            const PagePoint middle{x, y};
            if (raster.isOn(coreOf(block, middle), land)) scored.push_back({middle, between(middle, from)});
        }
    }
    return best(scored);
}

std::vector<PagePoint> placesAround(PagePoint place, double gap, const LabelBlock& block) {
    std::vector<PagePoint> middles;
    for (const auto& side : sides) {
        const double away = side.across != 0.0 && side.down != 0.0 ? gap * 0.7 : gap;
        middles.push_back({place.x + side.across * (away + block.width / 2.0), place.y + side.down * (away + block.height / 2.0)});
    }
    return middles;
}

std::vector<SeaPlace> placesOnSea(const LandRaster& raster, std::span<const PagePoint> sources, double gap, const LabelBlock& block, PagePoint from) {
    std::vector<Scored<SeaPlace>> scored;
    for (const auto& source : sources) {
        const auto middles = placesAround(source, gap, block);
        for (std::size_t side = 0; side < sides.size(); ++side) {
            if (!raster.isSea(coreOf(block, middles[side]))) continue;
            scored.push_back({{middles[side], source}, between(middles[side], from) + sides[side].dislike * block.size});
        }
    }
    return best(scored);
}

std::vector<PagePoint> placesOnOpenSea(const LandRaster& raster, const LabelBlock& block, PagePoint from, double reach) {
    const double across = std::max(raster.cell(), block.width / 2.0);
    const double down = std::max(raster.cell(), block.height);
    std::vector<Scored<PagePoint>> scored;
    for (double y = from.y - reach; y <= from.y + reach; y += down) {
        for (double x = from.x - reach; x <= from.x + reach; x += across) {
            const PagePoint middle{x, y};
            const double far = between(middle, from);
            if (far <= reach && raster.isSea(coreOf(block, middle))) scored.push_back({middle, far});
        }
    }
    return best(scored, openSeaPlacesAtMost);
}

std::vector<PagePoint> coastPoints(const LandRaster& raster, LandRaster::Land land, PagePoint from, double reach) {
    std::vector<PagePoint> near;
    for (const auto& point : raster.coastOf(land)) {
        if (between(point, from) <= reach) near.push_back(point);
    }
    if (near.size() <= coastPointsAtMost) return near;
    std::vector<PagePoint> spread;
    for (std::size_t index = 0; index < coastPointsAtMost; ++index) spread.push_back(near[index * near.size() / coastPointsAtMost]);
    return spread;
}

}  // namespace app
