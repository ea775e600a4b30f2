// The raster says of every box what land lies under it, and lies still on the map.
#include "app/map/names/land_raster.h"

#include <doctest/doctest.h>

using namespace app;

namespace {

// Two squares side by side, 10 to 20 and 20 to 30 across on a page of 40 by 40, and an island as small as a grain.
MapMesh twoLands() {
    MapMesh mesh;
    const auto add = [&](const std::string& code, std::vector<geodata::MapPoint> ring) {
        mesh.areas.push_back({code, code, code, {}, {}});
        mesh.areas.back().rings.add(ring);
    };
    add("AAA", {{10, -10}, {20, -10}, {20, -30}, {10, -30}});
    add("BBB", {{20, -10}, {30, -10}, {30, -30}, {20, -30}});
    add("CCC", {{35.1, -5.1}, {35.3, -5.1}, {35.2, -5.3}});
    return mesh;
}

const MapPlacement placement{{0.0, 0.0}, 1.0};
const PageBox page{0, 0, 40, 40};

}  // namespace

TEST_CASE("a box lies on its own land, on the sea, or on another's land") {
    const LandRaster raster(twoLands(), placement, page, 1.0);
    const auto a = *raster.landOf(std::string("AAA"));
    CHECK(raster.isOn({11, 11, 19, 19}, a));
    CHECK_FALSE(raster.isOn({11, 11, 21, 19}, a));
    CHECK_FALSE(raster.isOn({8, 11, 19, 19}, a));
    CHECK(raster.isSea({1, 1, 9, 39}));
    CHECK_FALSE(raster.isSea({1, 1, 11, 39}));
    CHECK(raster.holdsOther({15, 11, 21, 19}, a));
    CHECK_FALSE(raster.holdsOther({5, 11, 19, 19}, a));
    CHECK_FALSE(raster.landOf(std::string("ZZZ")).has_value());
    // Outside of the frame is nothing.
    CHECK_FALSE(raster.isSea({-5, 1, 9, 9}));
    CHECK_FALSE(raster.isOn({50, 50, 60, 60}, a));
}

TEST_CASE("an island smaller than a cell is not taken for open sea") {
    const LandRaster raster(twoLands(), placement, page, 2.0);
    CHECK_FALSE(raster.isSea({33, 3, 38, 8}));
    CHECK(raster.isSea({33, 9, 38, 14}));
}

TEST_CASE("when the map is shifted its coasts are shifted with it, by the very same distance") {
    const LandRaster before(twoLands(), placement, page, 1.7);
    const LandRaster after(twoLands(), {{2.3, -1.1}, 1.0}, page, 1.7);
    const auto& first = before.coastOf(0);
    const auto& second = after.coastOf(0);
    REQUIRE(first.size() == second.size());
    CHECK(first.size() > 8);
    for (std::size_t index = 0; index < first.size(); ++index) {
        CHECK(second[index].x - first[index].x == doctest::Approx(2.3));
        CHECK(second[index].y - first[index].y == doctest::Approx(-1.1));
    }
}
