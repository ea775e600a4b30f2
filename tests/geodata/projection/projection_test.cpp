// Each projection by itself: names, forward and inverse, the edge of the map.
#include "geodata/projection/projection.h"

#include "tests/geodata/cut_shapes.h"

#include <doctest/doctest.h>

#include <numbers>

using namespace geodata;
using namespace shapes;

TEST_CASE("a projection is found again by its key, its name and in any case") {
    for (const ProjectionKind kind : allProjectionKinds) {
        CAPTURE(keyOf(kind));
        CHECK(projectionKindFrom(keyOf(kind)) == kind);
        CHECK(projectionKindFrom(nameOf(kind)) == kind);
        std::string shouted(nameOf(kind));
        for (char& letter : shouted) letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
        CHECK(projectionKindFrom(shouted) == kind);
    }
    CHECK(projectionKindFrom("orthographic") == ProjectionKind::Orthographic);
    CHECK(projectionKindFrom("globe") == ProjectionKind::Orthographic);
    CHECK(projectionKindFrom("winkel_tripel") == ProjectionKind::WinkelTripel);
    CHECK_FALSE(projectionKindFrom("peters"));
    CHECK_FALSE(projectionKindFrom(""));
}

TEST_CASE("the centre of a projection is the middle of its map") {
    for (const ProjectionKind kind : allProjectionKinds) {
        for (const LonLat center : centersToTry()) {
            CAPTURE(keyOf(kind));
            CAPTURE(center.lon);
            CAPTURE(center.lat);
            const auto middle = mapFromGlobe({kind, center}, center);
            REQUIRE(middle);
            CHECK(std::hypot(middle->x, middle->y) < 1e-12);
            const auto northOfIt = mapFromGlobe({kind, center}, placeFrom(center, 0, 1));
            REQUIRE(northOfIt);
            CHECK(northOfIt->y > 0.01);
            CHECK(std::abs(northOfIt->x) < 1e-9);
        }
    }
}

TEST_CASE("unprojecting a projected place gives the place, for every projection and centre") {
    const unsigned seed = 20241;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (const ProjectionKind kind : allProjectionKinds) {
        for (const LonLat center : centersToTry()) {
            double worst = 0.0;
            int shown = 0;
            for (int trial = 0; trial < 2000; ++trial) {
                const LonLat place = randomPlace(random);
                const auto map = mapFromGlobe({kind, center}, place);
                if (!map) continue;
                // On the rim of the globe a step on the map is a far longer one on the ground: there the map point is compared, below.
                if (showsOneHemisphere(kind) && apart(*map, {0, 0}) > 0.999999) continue;
                ++shown;
                const auto back = globeFromMap({kind, center}, *map);
                REQUIRE(back);
                CHECK(std::abs(back->lon) <= 180.0);
                worst = std::max(worst, apart(place, *back));
            }
            CAPTURE(keyOf(kind));
            CAPTURE(center.lon);
            CAPTURE(center.lat);
            CHECK(shown > 900);
            CHECK(worst < 1e-9);
        }
    }
}

namespace {

// A millionth of a degree towards the equator as a share of that on the ground, as seen straight across the parallel on the map.
double northStepOnMap(const Projection& projection, LonLat place) {
    constexpr double stepDegrees = 1e-6;
    constexpr double eastDegrees = 1e-3;
    const auto here = mapFromGlobe(projection, place);
    const auto north = mapFromGlobe(projection, {place.lon, place.lat - std::copysign(stepDegrees, place.lat)});
    const auto east = mapFromGlobe(projection, {place.lon - std::copysign(eastDegrees, place.lon), place.lat});
    if (!here || !north || !east || apart(*here, *east) == 0) return 1.0;
    const double across = (east->x - here->x) * (north->y - here->y) - (east->y - here->y) * (north->x - here->x);
    return std::abs(across) / apart(*here, *east) / (stepDegrees * std::numbers::pi / 180);
}

}  // namespace

TEST_CASE("unprojecting works up to the seam, the poles, the horizon and a hair before the antipode") {
    for (const ProjectionKind kind : allProjectionKinds) {
        for (const double lat : {-90.0, -89.9999999, -89.0, -84.9, -45.0, -1e-9, 0.0, 30.0, 84.9, 89.999, 89.9999999, 90.0}) {
            for (const double lon : {-180.0, -179.9999999, -179.9, -90.0, -1e-9, 0.0, 90.0, 135.0, 179.9999, 180.0}) {
                const LonLat center = kind == ProjectionKind::Orthographic ? LonLat{lon > 0 ? 90.0 : -90.0, 0.0} : LonLat{0.0, 0.0};
                const auto map = mapFromGlobe({kind, center}, {lon, lat});
                if (!map) continue;
                const auto back = globeFromMap({kind, center}, *map);
                CAPTURE(keyOf(kind));
                CAPTURE(lon);
                CAPTURE(lat);
                REQUIRE(back);
                const auto again = mapFromGlobe({kind, center}, *back);
                REQUIRE(again);
                // Where a step on the map is far smaller than on the ground, a double cannot hold more: the last metre before the poles of
                // Equal Earth and Eckert IV, and before the globe's horizon.
                const bool squeezed = kind == ProjectionKind::Orthographic || northStepOnMap({kind, center}, {lon, lat}) < 0.01;
                // Nearer to the antipode than the hair its direction from the middle is lost, though not the place.
                if (apart(LonLat{lon, lat}, LonLat{180, 0}) > 2e-6) CHECK(apart(*again, *map) < (squeezed ? 3e-8 : 1e-9));
                CHECK(apart({lon, lat}, *back) < (squeezed ? 3e-8 : 1e-9));
            }
        }
    }
    // A place at the horizon is seen, and found again on the map to 1e-9.
    const Projection globe{ProjectionKind::Orthographic, {20, 40}};
    const auto rim = mapFromGlobe(globe, placeFrom(globe.center, 77, 89.9999));
    REQUIRE(rim);
    CHECK(apart(*mapFromGlobe(globe, *globeFromMap(globe, *rim)), *rim) < 1e-9);
    CHECK_FALSE(mapFromGlobe(globe, placeFrom(globe.center, 77, 90.001)));
    // The antipode itself is one of the places of the azimuthal map, somewhere on its rim.
    const Projection whole{ProjectionKind::AzimuthalEquidistant, {20, 40}};
    const auto antipode = mapFromGlobe(whole, {-160, -40});
    REQUIRE(antipode);
    CHECK(apart(*antipode, {0, 0}) == doctest::Approx(pi));
    CHECK(apart(*globeFromMap(whole, *antipode), {-160, -40}) < 1e-9);
}

TEST_CASE("a map point gives the same map point again, or it lies outside of the world") {
    const unsigned seed = 7;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (const ProjectionKind kind : allProjectionKinds) {
        const MapBox bounds = boundsOf(kind);
        const Projection projection{kind, {25, -15}};
        const MapPaths outline = mapOutline(projection, {1e-5});
        int shown = 0;
        for (int trial = 0; trial < 3000; ++trial) {
            const MapPoint point{std::uniform_real_distribution(1.1 * bounds.low.x, 1.1 * bounds.high.x)(random),
                                 std::uniform_real_distribution(1.1 * bounds.low.y, 1.1 * bounds.high.y)(random)};
            const auto place = globeFromMap(projection, point);
            CAPTURE(keyOf(kind));
            CAPTURE(point.x);
            CAPTURE(point.y);
            if (distanceToLines(point, outline, true) > 1e-4) CHECK(place.has_value() == fills(outline, point));
            if (!place) continue;
            ++shown;
            const auto again = mapFromGlobe(projection, *place);
            REQUIRE(again);
            CHECK(apart(point, *again) < 1e-9);
        }
        CHECK(shown > 1500);
    }
}

TEST_CASE("the bounds hold every projected place, and no smaller box does") {
    const unsigned seed = 11;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (const ProjectionKind kind : allProjectionKinds) {
        CAPTURE(keyOf(kind));
        const MapBox bounds = boundsOf(kind);
        MapBox reached;
        for (int trial = 0; trial < 20000; ++trial) {
            const auto map = mapFromGlobe({kind, {0, 0}}, randomPlace(random));
            if (!map) continue;
            reached = {{std::min(reached.low.x, map->x), std::min(reached.low.y, map->y)},
                       {std::max(reached.high.x, map->x), std::max(reached.high.y, map->y)}};
        }
        for (const auto& [inner, outer] : {std::pair{reached.high.x, bounds.high.x},
                                           {reached.high.y, bounds.high.y},
                                           {-reached.low.x, -bounds.low.x},
                                           {-reached.low.y, -bounds.low.y}}) {
            CHECK(inner <= outer + 1e-12);
            CHECK(inner > outer * 0.95);
        }
    }
}

TEST_CASE("longitudes beyond 180 degrees are the same meridians, latitudes beyond a pole the pole") {
    for (const ProjectionKind kind : allProjectionKinds) {
        for (const LonLat center : {LonLat{0, 0}, LonLat{-100, 20}}) {
            const auto plain = mapFromGlobe({kind, center}, {-120, 30});
            for (const double turn : {-720.0, -360.0, 360.0, 1080.0}) {
                const auto turned = mapFromGlobe({kind, center}, {-120 + turn, 30});
                REQUIRE(turned.has_value() == plain.has_value());
                if (plain) CHECK(apart(*plain, *turned) < 1e-12);
                const auto recentered = mapFromGlobe({kind, {center.lon + turn, center.lat}}, {-120, 30});
                REQUIRE(recentered.has_value() == plain.has_value());
                if (plain) CHECK(apart(*plain, *recentered) < 1e-12);
            }
            CHECK(mapFromGlobe({kind, center}, {5, 90.0000001}) == mapFromGlobe({kind, center}, {5, 90}));
        }
    }
}

TEST_CASE("equal-area projections keep the area of small squares anywhere") {
    for (const ProjectionKind kind : allProjectionKinds) {
        if (!isEqualArea(kind)) continue;
        for (double lat = -88; lat < 88; lat += 8) {
            for (double lon = -170; lon < 179; lon += 20) {
                const double step = 1e-4;
                const auto a = *mapFromGlobe({kind, {0, 0}}, {lon, lat});
                const auto b = *mapFromGlobe({kind, {0, 0}}, {lon + step, lat});
                const auto c = *mapFromGlobe({kind, {0, 0}}, {lon + step, lat + step});
                const auto d = *mapFromGlobe({kind, {0, 0}}, {lon, lat + step});
                const double onMap = std::abs((c.x - a.x) * (d.y - b.y) - (d.x - b.x) * (c.y - a.y)) / 2;
                const double onGlobe = step * pi / 180 * (std::sin((lat + step) * pi / 180) - std::sin(lat * pi / 180));
                CAPTURE(keyOf(kind));
                CAPTURE(lat);
                CHECK(onMap / onGlobe == doctest::Approx(1).epsilon(1e-5));
            }
        }
    }
}
