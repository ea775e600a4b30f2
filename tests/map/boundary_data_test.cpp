// The shipped boundaries, cut at every seam: no area is lost, no line is torn, no smear runs across the map.
#include "app/map/make_map_mesh.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>
#include <string>

using namespace app;

namespace {

double areaOf(const geodata::MapPaths& rings) {
    // Even-odd rings of one area wind against one another where one is a hole, so their signed areas add up to what is filled.
    double twice = 0.0;
    for (std::size_t index = 0; index < rings.size(); ++index) {
        const auto ring = rings[index];
        for (std::size_t point = 0, before = ring.size() - 1; point < ring.size(); before = point++) {
            twice += ring[before].x * ring[point].y - ring[point].x * ring[before].y;
        }
    }
    return std::abs(twice) / 2.0;
}

double longestStep(const geodata::MapPaths& lines) {
    double longest = 0.0;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const auto line = lines[index];
        for (std::size_t point = 1; point < line.size(); ++point) {
            longest = std::max(longest, std::hypot(line[point].x - line[point - 1].x, line[point].y - line[point - 1].y));
        }
    }
    return longest;
}

geodata::Boundaries shipped(geodata::Scale scale) {
    auto boundaries = geodata::readBoundaries(REACH_DATASETS_DIR, scale);
    REQUIRE(boundaries);
    return *std::move(boundaries);
}

}  // namespace

TEST_CASE("no country or area is dropped at any scale, and each has a name") {
    const std::size_t expected[]{177, 241, 255};
    for (const auto scale : geodata::allScales) {
        const auto boundaries = shipped(scale);
        CHECK(boundaries.areas.size() == expected[static_cast<std::size_t>(scale)]);
        for (const auto& area : boundaries.areas) {
            CHECK_FALSE(area.name.empty());
            CHECK_FALSE(area.rings.empty());
        }
    }
}

TEST_CASE("wherever the map is centred, an equal-area map shows every country at its own size") {
    const auto boundaries = shipped(geodata::Scale::OneTo110Million);
    const auto reference = makeMapMesh(boundaries, {geodata::ProjectionKind::EqualEarth, {11.0, 0.0}});
    for (const double center : {0.0, 37.0, 105.0, 150.0, 179.0, -160.0, -90.0, -30.0}) {
        const auto mesh = makeMapMesh(boundaries, {geodata::ProjectionKind::EqualEarth, {center, 0.0}});
        for (std::size_t index = 0; index < mesh->areas.size(); ++index) {
            CAPTURE(center);
            CAPTURE(mesh->areas[index].name);
            // Resampled curves lie up to the tolerance off, so small countries may differ by a little of their outline.
            CHECK(areaOf(mesh->areas[index].rings) == doctest::Approx(areaOf(reference->areas[index].rings)).epsilon(0.01).scale(0.02));
        }
    }
}

TEST_CASE("no coast, border or disputed line takes a step across the map, in any projection, centre and scale") {
    for (const auto scale : geodata::allScales) {
        const auto boundaries = shipped(scale);
        for (const auto kind : geodata::allProjectionKinds) {
            for (const double center : {0.0, 11.0, 150.0, -160.0}) {
                if (scale == geodata::Scale::OneTo10Million && center != 150.0) continue;
                CAPTURE(geodata::keyOf(scale));
                CAPTURE(geodata::keyOf(kind));
                CAPTURE(center);
                const auto mesh = makeMapMesh(boundaries, {kind, {center, 0.0}});
                // The longest straight borders (Egypt, Canada) are resampled; an eighth of the map is far above any of them.
                const double limit = geodata::boundsOf(kind).width() / 8.0;
                CHECK(longestStep(mesh->coasts) < limit);
                CHECK(longestStep(mesh->borders) < limit);
                CHECK(longestStep(mesh->disputed) < limit);
                CHECK(longestStep(mesh->graticule) < limit);
            }
        }
    }
}

TEST_CASE("land covers the same share of every whole-world equal-area map") {
    for (const auto scale : {geodata::Scale::OneTo110Million, geodata::Scale::OneTo50Million}) {
        const auto boundaries = shipped(scale);
        double reference = 0.0;
        for (const double center : {0.0, 60.0, 120.0, 180.0, -120.0, -60.0}) {
            const auto mesh = makeMapMesh(boundaries, {geodata::ProjectionKind::EqualEarth, {center, 0.0}});
            double land = 0.0;
            for (const auto& area : mesh->areas) land += areaOf(area.rings);
            if (reference == 0.0) reference = land;
            CHECK(land == doctest::Approx(reference).epsilon(1e-3));
            // 29 % of the earth is land.
            CHECK(land / (4.0 * std::numbers::pi) > 0.27);
            CHECK(land / (4.0 * std::numbers::pi) < 0.31);
        }
    }
}

TEST_CASE("the place of a capital lies in its own country") {
    const auto mesh = makeMapMesh(shipped(geodata::Scale::OneTo50Million), {geodata::ProjectionKind::EqualEarth, {11.0, 0.0}});
    const geodata::LonLat capital{116.3972, 39.9075};
    const auto at = geodata::mapFromGlobe(mesh->key.projection, capital);
    REQUIRE(at);
    const auto area = areaAt(*mesh, *at);
    REQUIRE(area);
    CHECK(mesh->areas[*area].alpha3 == "CHN");
    CHECK_FALSE(areaAt(*mesh, *geodata::mapFromGlobe(mesh->key.projection, {-30.0, 0.0})));
}
